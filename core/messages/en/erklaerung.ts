/** The sentences of an explanation in English. As de/erklaerung.ts. */
import { german } from '../../calendar/day.ts';
import type { Messages } from '../de/index.ts';
import { neufall } from './neufall.ts';
import { and, or, ordinal, period, quote, workdays } from './word-order.ts';

const reference = (onStichtag: boolean) => (onStichtag ? 'reference day' : 'date of application');
const inCharge = (stelle: string | undefined, reason: string) =>
  stelle === undefined ? `it remains to be checked who is in charge (${reason})` : `${quote(stelle)} is in charge`;
const remaining = (days: number) =>
  days === 0 ? 'no working day is left' : days === 1 ? '1 working day is left' : `${days} working days are left`;

const zustaendigkeit: Messages['erklaerung']['zustaendigkeit'] = {
  eingangstag: (day, field) => `The day of receipt is ${german(day)} from the field ${quote(field)}.`,
  zustaendig: (stelle, weg) => `${quote(stelle)} is in charge, the way to it: ${weg}.`,
  information: (an) => `To be told as well: ${an}.`,
  zeitraum: (from, to) => `This holds for receipt ${period(from, to)}.`,
  hinweis: (text) => `Note on it: ${text}.`,
  bedingungen: {
    reaktivierung:
      'It is a reactivation: the earlier status is Rasu, Asu or Alo, or without a status an earlier Abmeldung is entered.',
    inga12:
      'Inga has the Hauptbetreuung, and at the receipt the Abmeldung is not more than twelve months back or is not entered.',
    unqualifiziert: 'Whoever took the matter in the SC is not qualified for Abmeldungen.',
    selbständig: 'The person is self-employed.',
    deutsch: 'The knowledge of German is not sufficient for taking the data by telephone.',
    bevollmächtigt: 'Authorised representatives make the application.',
    dritte: 'Third persons make the application.',
    'ohne-vermerk': 'There is no note on the day of application.',
    'mit-vermerk': 'There is a note on the day of application.',
    'online-ohne-vermerk':
      'There is no note on the day of application; by the setting for online applications the application goes the way of one by post.',
    eingangsstelle: 'The place that received the matter is in charge.',
  },
  ohneTag: (fields) =>
    `Who is in charge goes by the day of receipt, but the fields ${and(fields.map(quote))} are empty.`,
  ohneFeld: (field) => `It remains to be checked who is in charge because the field ${quote(field)} is empty.`,
  haengtAb: (field) => `By this rule it depends on the field ${quote(field)}, but it is empty.`,
  nichtGeregelt:
    'For this Rechtskreis, this channel and this matter the documents do not say who is in charge on the day of receipt.',
  wenn: (field, values, stelle, reason) =>
    `If the field ${quote(field)} says ${or(values)}, ${inCharge(stelle, reason)}.`,
  wennEingang: (day, stelle, reason) =>
    `With receipt on the reference day, ${german(day)}, ${inCharge(stelle, reason)}.`,
};

const frist: Messages['erklaerung']['frist'] = {
  entfaellt: 'There are deadlines only for cases that are a Neufall or remain to be checked.',
  ohneRegel: 'On that day no rule sets a deadline.',
  erstberatung: (group, days) =>
    `For persons ${group === 'U25' ? 'under 25 years of age' : 'of 25 years and over'} the Erstberatung with Profiling takes place within ${workdays(days)} of the application.`,
  entscheidung: (days) =>
    `The application is to be decided within ${workdays(days)} from when the papers are complete.`,
  beginn: (field, day) => `It is counted from ${quote(field)}, ${german(day)}; this day itself does not count.`,
  beginnZaehlt: (field, day, first) =>
    `It is counted from ${quote(field)}, ${german(day)}; by the setting the day of application counts, and ${german(first)} is the first working day.`,
  ende: (days, due) => `The ${ordinal(days)} working day and so the end of the deadline is ${german(due)}.`,
  ohneFreieTage: (land) =>
    `Apart from Saturdays and Sundays there is no day off until then; the public holidays of ${land} hold.`,
  freieTage: (days, land) =>
    `Apart from Saturdays and Sundays these do not count until then: ${and(days.map(({ name, tag }) => `${name} (${german(tag)})`))}; the public holidays of ${land} hold.`,
  zusatzArbeitstage: (days) =>
    `By the settings ${days.length === 1 ? 'this counts as a working day' : 'these count as working days'}: ${and(days.map(german))}.`,
  heiligabend: 'Christmas Eve',
  silvester: "New Year's Eve",
  zusatzFrei: 'additional day off',
  ohneBasis: (field) => `The deadline cannot be measured because the field ${quote(field)} is empty.`,
  hakenBasis: (field) =>
    `The deadline cannot be measured because the field ${quote(field)} holds a tick instead of a day.`,
  mitTag: (field, days) => `Once ${quote(field)} is entered with a day, it ends with the ${ordinal(days)} working day.`,
  hakenErledigt: (fields) =>
    `The deadline cannot be measured because the ${fields.length === 1 ? 'field' : 'fields'} ${and(fields.map(quote))} ${fields.length === 1 ? 'holds' : 'hold'} a tick instead of a day: it is done, but nobody knows when. With the day, it could be measured.`,
  mitBasis: (field, days) => `Once ${quote(field)} is entered, it ends with the ${ordinal(days)} working day.`,
  ohneSpalte: (field) =>
    `The deadline cannot be measured because there is no column ${quote(field)}; with it, it could be.`,
  ohneProfilingSpalte: (profiling, erstberatung) =>
    `There is no column ${quote(profiling)}; therefore ${quote(erstberatung)} alone counts.`,
  erstberatungErledigt: (on, profiling) =>
    profiling
      ? `Erstberatung and Profiling have been done since ${german(on)}; the later of the two days counts.`
      : `The Erstberatung has been done since ${german(on)}.`,
  erstberatungOffen: (stichtag, profiling) =>
    `Up to the reference day, ${german(stichtag)}, the Erstberatung ${profiling ? 'with Profiling ' : ''}has not been done.`,
  entscheidungErledigt: (on) => `The application has been decided since ${german(on)}.`,
  entscheidungOffen: (stichtag) =>
    `Up to the reference day, ${german(stichtag)}, the application has not been decided.`,
  erfuellt: 'This is within the deadline, so it is met.',
  verspaetet: (days) =>
    days === 0
      ? 'This is after the end of the deadline and so late.'
      : `This is ${workdays(days)} after the end of the deadline and so late.`,
  ueberfaellig: (days) =>
    days === 0
      ? 'The deadline has passed, so the case is overdue.'
      : `The deadline passed ${workdays(days)} ago, so the case is overdue.`,
  baldFaellig: (days, warning) =>
    `Until the end of the deadline ${remaining(days)}; with ${workdays(warning)} or less it counts as due soon.`,
  offen: (days) => `Until the end of the deadline ${remaining(days)}; so it is open.`,
};

export const erklaerung: Messages['erklaerung'] = {
  titel: {
    neufall: 'Neufall',
    altersgruppe: 'Age group',
    zustaendigkeit: 'In charge',
    erstberatung: 'Deadline Erstberatung',
    entscheidung: 'Deadline decision',
    befunde: 'Findings',
  },
  ja: 'ja',
  nein: 'nein',
  leer: 'empty',
  haken: 'done without a day',
  leerAls: (value) => `empty (counts as ${value})`,
  nachStichtag: (day) => `${german(day)} (after the reference day, does not count yet)`,
  gueltig: (from, to) => `in force ${period(from, to)}`,
  angaben: (inputs) => `The inputs are: ${inputs.map(([field, value]) => `${quote(field)} ${value}`).join(', ')}.`,
  neufall,
  altersgruppe: {
    unbekannt: 'unknown',
    u25: (day, on, onStichtag) =>
      `The 25th birthday is on ${german(day)}, after the ${reference(onStichtag)} (${german(on)}).`,
    ue25: (day, on, onStichtag) =>
      `The 25th birthday was on ${german(day)}, not after the ${reference(onStichtag)} (${german(on)}).`,
    ohneGeburtsdatum: (field) => `The age group is unknown because the field ${quote(field)} is empty.`,
    unplausibel: 'The age group is unknown because the date of birth is implausible.',
    waere: (on) => `If the 25th birthday is after ${german(on)}, it is U25, otherwise Ü25.`,
  },
  zustaendigkeit,
  frist,
  befunde: {
    anzahl: (count) => (count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`),
    keine: 'The checks raise no finding.',
    zelle: (schwere, field, address) =>
      address === undefined ? `${schwere} (field “${field}”)` : `${schwere} in cell ${address} (“${field}”)`,
    dort: (text) => `It holds “${text}”.`,
    woerter: (words) => `Write one of these words: ${words.join(', ')}.`,
    siehe: 'What to do is the next step.',
  },
};
