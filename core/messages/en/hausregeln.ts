/** What is said about house files, in English. */
import { german } from '../../calendar/day.ts';
import type { Form } from '../../hausregeln/form.ts';
import type { HausTexte } from '../../hausregeln/texte.ts';
import { period, quote } from './word-order.ts';

const choice = (words: readonly string[]) => words.map((word) => (word === '' ? 'empty' : quote(word))).join(', ');

function allowed(form: Form): string {
  switch (form.art) {
    case 'text':
      return form.leer ? 'a text, also an empty one' : 'a text that is not empty';
    case 'tag':
      return 'a day as "YYYY-MM-DD" between 1900 and 2100';
    case 'uhrzeit':
      return 'a time of day as "HH:MM"';
    case 'zahl':
      return `a whole number from ${form.von} to ${form.bis}`;
    case 'wort':
      return `one of: ${choice(form.worte)}`;
    case 'liste':
      return `a list [ … ] of at least one item; each is ${allowed(form.von)}`;
    case 'objekt':
      return `an object { … } with: ${Object.keys(form.felder).join(', ')}`;
  }
}

const WHAT = {
  frist: ['The same deadline', 'one number'],
  fenster: ['ATV windows', 'one entry'],
  unterbrechung: ['The length of the interruption', 'one number'],
} as const;

export const hausregeln: HausTexte = {
  zeile: (file, line, sentence) => `${file}, line ${line}: ${sentence}`,
  stelle: (file, line) => `${file}, line ${line}`,
  keinJson: 'Here the text is no valid JSON; allowed are JSON and comments (// … and /* … */).',
  leer: 'The file is empty; allowed is an object { … } with “dokument” and “regeln”.',
  unbekannterSchluessel: (key, list) => `There is no key ${quote(key)} here; allowed are: ${list.join(', ')}.`,
  doppelterSchluessel: (key) => `The key ${quote(key)} stands here twice; it is allowed once.`,
  fehlt: (key) => `The key ${quote(key)} is missing; add it.`,
  falsch: (value, key, what) => `The value ${value} of ${quote(key)} is not allowed; allowed is ${what}.`,
  erlaubt: allowed,
  bisVorVon: (from, to) => `“bis” (${to}) lies before “von” (${from}); allowed is the same or a later one.`,
  nummerDoppelt: (id, where) => `The number ${quote(id)} stands in ${where} already; each number is allowed once.`,
  nummerEingebaut: (id) => `The number ${quote(id)} is that of a built-in rule; any other one is allowed.`,
  dokumentDoppelt: (id, where) => `There is a document ${quote(id)} already (${where}); any other number is allowed.`,
  wegDoppelt: (where, from, to) =>
    `This way matches the same cases as that in ${where} ${period(from, to)}; allowed is one way per case and day: tell them apart by period, channel, matter or “wenn”.`,
  stelleReserviert: (word) => `${quote(word)} is no Stelle; allowed is a known or a new one.`,
  beendetUnbekannt: (id) =>
    `There is no rule ${quote(id)}; allowed are the numbers of “neufall regeln” and of the house rules.`,
  beendetSichSelbst: 'A rule cannot end itself; allowed are the numbers of other rules.',
  beendetSpaeter: (id, from) =>
    `The rule ${quote(id)} begins on ${german(from)} only; allowed are rules that began before the “von” of this rule.`,
  beendetFrueher: (id, to) =>
    `The rule ${quote(id)} ends on ${german(to)} already; allowed are rules that are in force on the day before “von”.`,
  beendetAnders: (id, where, end) =>
    `The rule ${quote(id)} ends by ${where} on ${german(end)} already; one end per rule is allowed.`,
  nichtBeendbar: (id) =>
    `The rule ${quote(id)} says who is a new case and cannot be ended; allowed are all others, 004-04 and 004-05 only together with “unterbrechung_tage”.`,
  widerspruch: (what, where, from, to) =>
    `${WHAT[what][0]}: ${where} sets it ${period(from, to)} already; allowed is ${WHAT[what][1]} per day.`,
  wortVergeben: (word, to) => `The word ${quote(word)} means ${quote(to)} already; any other word is allowed.`,
  ueberschriftVergeben: (word, to) =>
    `The heading ${quote(word)} belongs to the field ${quote(to)} already; any other is allowed.`,
};
