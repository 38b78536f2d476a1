/** The history in English. */
import { german, parseIso } from '../../../core/calendar/day.ts';
import { messages } from '../../../core/messages/index.ts';
import type { CliMessages } from '../messages.ts';
import { number } from './amount.ts';

/** Names of watched fields that are no fields of a row; the others are called as everywhere. */
const FIELDS: Readonly<Record<string, string>> = {
  neufall: 'Neufall',
  stelle: 'Stelle',
  status_erstberatung: 'status of the Erstberatung',
  status_entscheidung: 'status of the decision',
  naechster_schritt: 'next step',
  vorhanden: 'present in the exports',
};
const { felder, neufall, status, erklaerung, vorgang } = messages('en');
/** Data keep their German words; these are the words that people read. */
const WORDS = new Map<string, string>([
  ...Object.entries(status),
  ...Object.entries(neufall),
  ['ja', erklaerung.ja],
  ['nein', erklaerung.nein],
  ...Object.entries(vorgang.titel),
  ['fertig', vorgang.fertig],
]);

export const verlauf: CliMessages['verlauf'] = {
  fehler: {
    fehlt: (path) => `There is no history “${path}”, or no run in it yet; name its file with --store.`,
    fremd: (path) => `“${path}” is a database of another program; name the file of the history with --store.`,
    neuer: (path) =>
      `The history “${path}” was written by a newer version of neufall; update neufall or name another file with --store.`,
    beschaedigt: (path) =>
      `The history “${path}” is damaged; restore the last backup, or rename the file so that a new history begins.`,
    belegt: (path) => `Another run holds the history “${path}”; wait until it has finished.`,
    voll: (path) =>
      `The disk of the history “${path}” is full; make room and start again. History and result are unchanged.`,
    rechte: (path) =>
      `The history “${path}” can't be opened or written; check path and rights of the file and its folder.`,
  },
  nichtEingesetzt: (out) =>
    `The run is in the history, but its result could not be moved to “${out}”; close files from there and check the rights. The next call makes up for it.`,
  summary: ({ lauf, wiederholt, faelle, spaeter }) => [
    wiederholt
      ? `  history:            unchanged; the same input with the same settings is in it as run ${lauf}`
      : `  history:            run ${lauf}${faelle === undefined ? '' : `: ${number(faelle.neu)} cases new, ${number(faelle.geaendert)} changed, ${number(faelle.unveraendert)} unchanged, ${number(faelle.weg)} gone, ${number(faelle.zurueck)} back`}`,
    ...(spaeter === undefined
      ? []
      : [`  Note: history has a run with the later Stichtag ${spaeter}; older exports are what --no-store is for.`]),
  ],
  ohneVerlauf: 'The configuration turns history off; name its file with --store.',
  erklaeren: {
    keineKundennummer: (text) => `“${text}” is no Kundennummer; that is three digits, a letter and six digits.`,
    unbekannt: (kundennummer, path) =>
      `The Kundennummer ${kundennummer} is not in the history “${path}”; check number and file.`,
    titel: (kundennummer, faelle, stichtag, lauf) =>
      `Kundennummer ${kundennummer}: ${faelle === 1 ? 'one case' : `${number(faelle)} cases`}; last run: ${lauf}, reference day ${stichtag}`,
    fall: (nr, bg, antragsdatum, anliegen) =>
      [
        `Case ${nr}`,
        ...(anliegen === undefined ? [] : [anliegen]),
        ...(antragsdatum === undefined ? [] : [`application of ${german(antragsdatum)}`]),
        ...(bg === undefined ? [] : [`BG ${bg}`]),
      ].join(', '),
    weitereBefunde: 'Findings from history',
    verlauf: 'History',
    anzahlAenderungen: (n) => (n === 0 ? 'no change' : n === 1 ? 'one change' : `${number(n)} changes`),
    lauf: (nr, stichtag) => `run ${nr} (reference day ${stichtag})`,
    seit: (lauf) => `First seen by ${lauf}.`,
    aktuell: (lauf) => `Seen by the last one, ${lauf}, which is what all of the above is from.`,
    weg: (lauf) => `Last seen by ${lauf}, which is what all of the above is from. Missing from the exports since.`,
    aenderung: (lauf, { feld, alt, neu }) => `In ${lauf}, ${feld} went from “${alt}” to “${neu}”.`,
    feld: (feld) => FIELDS[feld] ?? felder[feld as keyof typeof felder],
    wert: (feld, text) => {
      const day = feld === 'antragsdatum' ? parseIso(text) : undefined;
      if (day !== undefined) return german(day);
      return feld === 'hauptbetreuer' ? text : (WORDS.get(text) ?? text);
    },
  },
  zuruecknehmen: {
    keinVorher: (lauf, path) =>
      `The state before run ${lauf} is not beside “${path}”; only the last run can be taken back, and only once. Further back, a backup helps.`,
    ergebnis: ({ lauf, stichtag, letzter }) => [
      `Taken back: run ${lauf} (Stichtag ${stichtag}).`,
      letzter === undefined
        ? 'The history is empty.'
        : `The last run in the history is now run ${letzter.lauf} (Stichtag ${letzter.stichtag}).`,
      'The output folder is unchanged; the next import replaces it.',
    ],
  },
  aenderungen: {
    keinLauf: (nr, letzter) => `The history knows no run ${nr}; the last one is run ${letzter}.`,
    keinSeit: (text) =>
      `“${text}” of --seit is neither a day nor the number of a run; allowed are YYYY-MM-DD, DD.MM.YYYY or a number.`,
    titel: (von, bis) =>
      `${von === undefined ? 'Since the beginning of the history' : `Since run ${von.lauf} (Stichtag ${von.stichtag})`} up to run ${bis.lauf} (Stichtag ${bis.stichtag})`,
    arten: {
      neu: 'New',
      ueberfaellig: 'Newly overdue',
      erledigt: 'Erstberatung held',
      entschieden: 'Decided',
      weg: 'No longer in the exports',
      geaendert: 'Changed otherwise',
    },
    leer: 'empty',
    nichtGeprueft: (anzahl, felder) =>
      `${anzahl === undefined ? '' : `${anzahl}, partly `}not checked (the last run lacks ${felder.map((eines) => `“${eines}”`).join(' and ')})`,
  },
  loeschen: {
    ohneAlter: 'The age is missing: give it in months with --aelter-als, for example 12m.',
    keinAlter: (text) => `“${text}” with --aelter-als is no number of months; write for example 12m.`,
    ergebnis: (
      path,
      { vor, entschieden, weg, aenderungen, bleiben, bytesVorher, bytesNachher, sicherungen },
      probe,
    ) => [
      `${probe ? 'Would be deleted' : 'Deleted'}: ${number(entschieden + weg)} cases that were closed before ${german(vor)} (${number(entschieden)} decided, ${number(weg)} gone from the exports), with ${number(aenderungen)} changes`,
      `Cases that stay in the history: ${number(bleiben)}`,
      ...(probe ? [] : [`File: ${path}, ${number(bytesNachher)} bytes (${number(bytesVorher)} before)`]),
      ...sicherungen.map((name) => `Note: the backup “${name}” still holds all cases; delete it yourself.`),
    ],
  },
};
