/** Abgleich in English. Names of files and fields stay German. */
import type { Texte } from '../de/index.ts';
import { count, many } from './amount.ts';

const WHERE = "Take the faelle.csv from the last run's output folder.";

export const abgleich: Texte['abgleich'] = {
  titel: 'Compare with the last run',
  datei: 'faelle.csv of the last run',
  hilfe: 'The file is read here in the pane only and is sent nowhere.',
  angehaengt: (von, bis) => {
    const where = von === bis ? `in row ${many(von)}` : `in rows ${many(von)} to ${many(bis)}`;
    return `${count(bis - von + 1, 'case is', 'cases are')} ${where} of the list. Result columns that are there are filled in at once.`;
  },
  verglichen: ({ fehlt, zuPruefen, abweichend, unbekannt }) =>
    fehlt.length + zuPruefen.length + abweichend.length + unbekannt.length === 0
      ? 'List and run agree.'
      : `Missing in the list: ${many(fehlt.length + zuPruefen.length)}. Different: ${many(abweichend.length)}. Only in the list: ${many(unbekannt.length)}.`,
  falsch: {
    unlesbar: (name) => `"${name}" can no longer be read. Choose the file again.`,
    'zu-gross': (name) => `"${name}" is too large for the pane. Use "neufall abgleich" on the command line.`,
    andere: (name) => `"${name}" is no faelle.csv. ${WHERE}`,
    veraendert: (name) => `"${name}" was changed since the run and cannot be compared. ${WHERE}`,
    leer: (name) => `"${name}" holds no case. ${WHERE}`,
  },
  verglichenMit: (name, day, days) =>
    days > 1
      ? `Compared with "${name}" of ${day}. The file is ${many(days)} days old: take last night's if there is one.`
      : `Compared with "${name}" of ${day}.`,
  veraltet: 'The sheet has changed since the comparison.',
  neuVergleichen: 'Compare again',
  fehlt: (n) => `Missing in the list (${many(n)})`,
  fehltHilfe: 'New cases of the run that the list lacks. Those with a tick will be appended.',
  zuPruefen: (n) => `Missing, to be checked (${many(n)})`,
  zuPruefenHilfe: 'It is not decided yet whether these are new cases.',
  abweichend: (n) => `Different (${many(n)})`,
  abweichendHilfe: 'Here the list says something else than the run. The sheet is left as it is.',
  unbekannt: (n) => `Only in the list (${many(n)})`,
  unbekanntHilfe: 'The run does not know these numbers.',
  keine: 'None.',
  gleich: (n) => `${count(n, 'row agrees', 'rows agree')} with the run.`,
  alle: 'Select all',
  fall: (day, team, advisor) => [day === '' ? 'no day' : `applied ${day}`, team, advisor].filter(Boolean).join(', '),
  feld: { antragsdatum: 'Antragsdatum', hauptbetreuer: 'Hauptbetreuer', team: 'Team' },
  unterschied: (field, list, run) => `${field}: ${list === '' ? 'empty' : `"${list}"`}, in the run "${run}"`,
  mehr: (n) => `Show ${many(n)} more`,
  vorschau: (n, from) =>
    `${count(n, 'row', 'rows')} will be appended, from row ${many(from)} on, with the formats of the row above.`,
  nichtsGewaehlt: 'Nothing is ticked.',
  rueckt: 'What stands below the list moves down.',
  filterBleibt: "The sheet's filter cannot be extended. Set it anew afterwards.",
};
