/** Several sheets and done rows, in English. */
import type { Texte } from '../de/index.ts';
import { count, many } from './amount.ts';

export const blaetter: Texte['blaetter'] = {
  titel: 'Several sheets',
  hilfe: 'Choose the sheets that are checked together. The choice is kept in the workbook.',
  pruefen: 'Check chosen sheets',
  keine: 'Choose at least one sheet.',
  vorschau: (cells, sheets) =>
    `${count(cells, 'cell changes', 'cells change')} on ${count(sheets, 'sheet', 'sheets')}.`,
  blatt: (name, rows, cells, byHand) =>
    `"${name}": ${count(rows, 'case', 'cases')}, ${count(cells, 'cell changes', 'cells change')}${byHand === 0 ? '' : `; ${count(byHand, 'cell changed by hand stays', 'cells changed by hand stay')}`}`,
  ausgelassen: (name, reason) => `"${name}" left out: ${reason}`,
  geschrieben: (cells, sheets) => `${count(cells, 'cell', 'cells')} written on ${count(sheets, 'sheet', 'sheets')}.`,
  dringend: (n) => `Urgent rows of all sheets (${many(n)})`,
  zeile: (sheet, row, number) => `"${sheet}" row ${row}${number === '' ? '' : `, ${number}`}`,
  weitere: (n) => `Show ${count(n, 'more row', 'more rows')}`,
  keineDringenden: 'On these sheets no row is urgent.',
  nichtPruefbar: (sheet, fields) => `On "${sheet}" nothing could be checked, because no row has: ${fields.join(', ')}.`,
  naechstes: (what, sheets) => `"Undo" takes back "${what}" on ${sheets} sheets.`,
  zurueckgenommen: (sheets) => `The last action was taken back on ${sheets} sheets.`,
  veraltet: 'One of the sheets was changed since they were checked. The list of urgent rows is from before.',
  gemerkt: (sheets) => `Checked together: ${sheets.join(', ') || 'no sheet'}. This is kept in the workbook.`,
};

export const erledigt: Texte['erledigt'] = {
  titel: 'Done rows',
  hilfe:
    'A column "erledigt" always counts. If you mark done rows at the cell of the customer number instead, say here by what.',
  keineListe: 'Check a list first; the setting holds for it.',
  zuAlt: 'This Excel does not say what a cell looks like. Use a column "erledigt".',
  strich: 'A customer number that is struck through means done',
  farbeNehmen: 'Take the fill colour of the selected cell',
  ohneFarbe: 'The selected cell has no fill colour. Nothing was saved.',
  genommen: (colour) => `The fill colour ${colour} now means done. This is saved in the workbook.`,
  entfernen: 'Remove',
  farbeEntfernen: (colour) => `Remove fill colour ${colour}`,
  entfernt: (colour) => `The fill colour ${colour} says nothing any more. This is saved in the workbook.`,
};
