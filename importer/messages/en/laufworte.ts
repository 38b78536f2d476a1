/** The words of the summary of a run in English. */
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { Laufworte } from '../zusammenfassung.ts';
import { number } from './amount.ts';
import { lieferung } from './lieferung.ts';
import { verlauf } from './verlauf.ts';

const quotes = (fields: readonly string[], word: string) => fields.map((field) => `“${field}”`).join(` ${word} `);

export const worte: Laufworte = {
  zahl: number,
  kopf: (stichtag, cases, records) => `Stichtag ${stichtag}: ${number(cases)} cases from ${number(records)} records`,
  lieferung: (finding) => `  ATTENTION: ${lieferung.satz(finding)}`,
  unbekannteWoerter: (one) => `  ATTENTION: ${lieferung.woerter(one)}`,
  neufaelle: (count) => `  new cases:          ${count}`,
  neufaelleGezaehlt: (yes, open) => `${number(yes)} (to be checked: ${number(open)})`,
  neufaelleUngeprueft: (without, open) =>
    `not checked (${quotes(without, 'and')} missing; to be checked: ${number(open)})`,
  ueberfaellig: (erst, decisions, soon) => `  overdue:            ${erst}, ${decisions} (due soon: ${soon})`,
  fristen: { erstberatung: 'Erstberatungen', entscheidung: 'decisions' },
  fristUngeprueft: (deadlines, without) => `${deadlines} not checked (${quotes(without, 'and')} missing)`,
  zumTeil: (n) => `${number(n)}, partly not checked`,
  ungeprueft: 'not checked',
  quarantaene: (n, reasons) => `  quarantined:        ${number(n)} records${reasons === 0 ? '' : ':'}`,
  befunde: '  frequent findings:',
  keine: '  none',
  keineUnterGeprueften: '  none among what was checked',
  abstimmung: (read, joined, quarantined, repeats) =>
    `  reconciliation:     ${number(read)} read = ${number(joined)} joined + ${number(quarantined)} quarantined + ${number(repeats)} repeats`,
  daneben: (blank, headers, skipped) =>
    ` (blank lines: ${number(blank)}, further header lines: ${number(headers)}${skipped === 0 ? '' : `, skipped lines: ${number(skipped)}`})`,
  verlauf: verlauf.summary,

  windows1252: (datei) => `  Note: “${datei}” is not UTF-8 and was read as Windows-1252.`,
  doppeltKodiert: (datei) =>
    `  Note: “${datei}” was saved as UTF-8 twice in a row and was read that way. Please create the export anew.`,
  leereEndfelder: (datei, n) =>
    `  Note: in “${datei}” ${n === 1 ? '1 record ends' : `${number(n)} records end`} with surplus empty fields, which were cut off.`,
  ueberschneidung: ({ quelle, datei, vorrang, saetze, gelesen }) =>
    `  Note: ${QUELLE_NAME[quelle]} “${datei}” repeats “${vorrang}” (${number(saetze)} of ${number(gelesen)} records); “${vorrang}” counts, because it was read first. Provide the newest file alone, or name its pattern in the profile under “dateien”.`,
  uebergangen: (names) => `  Note: not read, because older or without a pattern in the profile: ${names}.`,
  ohneTreffer: (pattern, source) =>
    `  Note: no file of the folder fits “${pattern}” (${source}); check the delivery and “dateien” in the profile.`,
  unbenutzt: (source, datei, columns) =>
    `  Note: ${source} “${datei}” has columns that nothing needs: ${columns.join(', ')}.`,
  mehrdeutig: (source, datei, field, columns) =>
    `  Note: ${source} “${datei}” has several columns for “${field}”: ${columns.join(', ')}; the first is read.`,
  spalte: (fields) => `the column ${quotes(fields, 'or')}`,
  dateiAus: (source) => `a file of ${source}`,
  nichtGeprueft: (finding, missing) => `  Not checked: ${finding}; it needs ${missing.join(' and ')}.`,
  angenommen: (field, rules) =>
    `  Assumed: the column “${field}” is missing and counts as empty; who is in charge by ${rules.join(', ')} may differ for it.`,
  ergebnis: (out) => `Result: ${out}`,
  dateien: (quarantined) => [
    '  faelle.csv       one line per case, with every decision',
    '  bericht.html     lists and figures to read and print',
    '  bericht.xlsx     the same as an Excel workbook',
    '  befunde.csv      one line per finding, with its source',
    ...(quarantined ? ['  quarantaene/     the records set aside, as they were, with the reasons beside them'] : []),
    '  zusammenfassung.txt  this text, to be sent',
    '  lauf.json        counts, checksums and settings of the run',
  ],
};
