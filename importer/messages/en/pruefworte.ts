/** The words of the report of `neufall pruefen` in English. */
import type { Pruefworte } from '../pruefbericht.ts';
import { amount, named, number } from './amount.ts';

const quote = (text: string) => `“${text}”`;
const deadlines = (erst: number, decisions: number) => `${number(erst)} Erstberatung, ${amount(decisions, 'decision')}`;

export const worte: Pruefworte = {
  zahl: number,
  genannt: named,
  zitat: quote,
  tag: (iso) => iso,
  auslassung: {
    ausgeblendet: 'hidden; unhide it or name it with --blatt',
    'ohne-kopf': 'no header',
    geschuetzt: 'protected; unprotect it or call with --trotzdem',
    formeln: 'formulas without a result; open and save the workbook in Excel',
    nebeneinander: 'two lists side by side',
    platz: 'no room for the result columns right of the list',
    'nicht-gewaehlt': 'not chosen; name it with --blatt or take --alle-blaetter',
  },
  ausgelassen: (sheet, reason) => `Left: sheet “${sheet}” (${reason})`,
  ueberall: 'On all sheets:',
  ergebnis: (out, cells) => `Result: ${out} (${amount(cells, 'cell')} written)`,

  nichtsDringend: 'Urgent rows: none',
  dringend: (count) => `Urgent rows (${number(count)}):`,
  mehrDringend: (count) => `  and ${number(count)} more; --json names all of them`,
  wo: (sheet, row) => (sheet === undefined ? `row ${row}` : `“${sheet}” row ${row}`),
  stufe: {
    überfällig: 'overdue',
    'bald fällig': 'due soon',
    prüfen: 'to be checked',
    fehler: 'errors in the data',
  },
  faellig: (deadline, day) => `, ${deadline} until ${day}`,
  arbeitstage: (count) => amount(count, 'working day'),

  blatt: (sheet, stichtag, cases, header) =>
    `Sheet “${sheet}”, Stichtag ${stichtag}: ${amount(cases, 'case')} (header in row ${header})`,
  nichtPruefbar: (fields) =>
    `  Nothing could be checked, because no row has: ${fields.join(', ')}. Name a column or a constant with --zuordnung.`,
  neufaelle: (yes, open) => `  new cases:          ${number(yes)} (to be checked: ${number(open)})`,
  ueberfaellig: (erst, decisions) => `  overdue:            ${deadlines(erst, decisions)}`,
  baldFaellig: (erst, decisions) => `  due soon:           ${deadlines(erst, decisions)}`,
  haeufigste: (count) => `  frequent findings:${count === 0 ? '  none' : ''}`,

  mehrdeutig: (field, columns) =>
    `  Note: several columns for “${field}”: ${columns.join(', ')}; the first was read, choose one with --zuordnung.`,
  falscheVorgabe: (field) => `  Note: the constant for “${field}” is no value of the field and does not count.`,
  nichtGeprueft: (finding, missing) =>
    `  Not checked: ${finding}; it needs the column ${missing.map(quote).join(' or ')}.`,
  angenommen: (field, rules) =>
    `  Assumed: the column “${field}” is missing and counts as empty; who is in charge by ${rules.join(', ')} may differ for it.`,
  vonHand: (cells) => `  Not overwritten, because changed by hand: ${named(cells)}.`,
  ohneWert: (cells) =>
    `  Note: formulas without a result count as empty: ${named(cells)}. Please open and save the workbook in Excel.`,
  filterEndet: (column) =>
    `  Note: the sheet’s filter does not reach over the result columns, because column ${column} holds something else. Do not sort by its arrows: the results would stay where they are.`,
  weitereListe: (row) =>
    `  Note: from row ${row} on there is a second list; it was not checked. Put it on a sheet of its own.`,
  tabelleEndet: (table) =>
    `  Note: the table “${table}” does not reach over the result columns, because something else stands beside it. Do not sort by its arrows: the results would stay where they are.`,

  titel: {
    erkannt: 'Recognised columns',
    unbenutzt: 'Unused columns',
    fehlend: 'Missing',
    woerter: 'Unknown words',
    unlesbar: 'Cells that cannot be read',
  },
  vielleicht: (what) => `perhaps ${what}`,
  vielleichtSpalte: (column) => `perhaps column ${column}`,
  alsVorgabe: (value) => `possible constant: “${value}”`,
  inZeilen: (count) => `in ${amount(count, 'row')}`,
  verborgen: (count) => `${amount(count, 'text')} not shown here`,
  vorschlag: (json) => `  Suggestion for --zuordnung: ${json}`,
};
