/** The summary of a run in English, line by line. */
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { CliMessages } from '../messages.ts';
import { einige, kennzahlen } from '../summary.ts';
import { number } from './amount.ts';
import { lieferung } from './lieferung.ts';
import { bothDeadlines, deadline, fieldName, newCases, noFindings } from './ungeprueft.ts';
import { verlauf } from './verlauf.ts';

export const summary: CliMessages['summary'] = (lauf, out, code) => {
  const k = kennzahlen(lauf);
  const conversations = `${number(k.ueberfaelligErstberatung)} Erstberatungen`;
  const decisions = `${number(k.ueberfaelligEntscheidung)} decisions`;
  return [
    `Stichtag ${lauf.stichtag}: ${number(lauf.faelle)} cases from ${number(k.gelesen)} records`,
    ...lauf.lieferung.map((befund) => `  ATTENTION: ${lieferung.satz(befund)}`),
    ...lauf.unbekannte_woerter.map((one) => `  ATTENTION: ${lieferung.woerter(one)}`),
    `  new cases:          ${newCases(lauf, k.neufaelle, k.zuPruefen)}`,
    `  overdue:            ${deadline(lauf, 'erstberatung', conversations, 'Erstberatungen')}, ${deadline(lauf, 'entscheidung', decisions, 'decisions')} (due soon: ${bothDeadlines(lauf, k.baldFaellig)})`,
    `  quarantined:        ${number(k.quarantaene)} records${k.gruende.length === 0 ? '' : ':'}`,
    ...k.gruende.map(([reason, n]) => `    ${number(n)} × ${code(reason)} (${reason})`),
    `  frequent findings:${k.befunde.length === 0 ? noFindings(lauf) : ''}`,
    ...k.befunde.slice(0, 5).map(([finding, n]) => `    ${number(n)} × ${code(finding)} (${finding})`),
    `  reconciliation:     ${number(k.gelesen)} read = ${number(k.verbunden)} joined + ${number(k.quarantaene)} quarantined + ${number(k.dubletten)} repeats (blank lines: ${number(k.leerzeilen)}, further header lines: ${number(k.kopfzeilen)}${k.uebersprungen === 0 ? '' : `, skipped lines: ${number(k.uebersprungen)}`})`,
    ...(lauf.verlauf === undefined ? [] : verlauf.summary(lauf.verlauf)),
    ...k.windows1252.map((datei) => `  Note: “${datei}” is not UTF-8 and was read as Windows-1252.`),
    ...k.doppeltKodiert.map(
      (datei) =>
        `  Note: “${datei}” was saved as UTF-8 twice in a row and was read that way. Please create the export anew.`,
    ),
    ...k.leereEndfelder.map(
      ([datei, n]) =>
        `  Note: in “${datei}” ${n === 1 ? '1 record ends' : `${number(n)} records end`} with surplus empty fields, which were cut off.`,
    ),
    ...lauf.ueberschneidungen.map(
      ({ quelle, datei, vorrang, saetze, gelesen }) =>
        `  Note: ${QUELLE_NAME[quelle]} “${datei}” repeats “${vorrang}” (${number(saetze)} of ${number(gelesen)} records); “${vorrang}” counts, because it was read first. Provide the newest file alone, or name its pattern in the profile under “dateien”.`,
    ),
    ...(lauf.uebergangen.length === 0
      ? []
      : [`  Note: not read, because older or without a pattern in the profile: ${einige(lauf.uebergangen)}.`]),
    ...lauf.ohne_treffer.map(
      ({ quelle, muster }) =>
        `  Note: no file of the folder fits “${muster}” (${QUELLE_NAME[quelle]}); check the delivery and “dateien” in the profile.`,
    ),
    ...lauf.spalten.flatMap(({ quelle, datei, unbenutzt, mehrdeutig }) => [
      ...(unbenutzt.length === 0
        ? []
        : [`  Note: ${QUELLE_NAME[quelle]} “${datei}” has columns that nothing needs: ${unbenutzt.join(', ')}.`]),
      ...mehrdeutig.map(
        ({ feld, spalten }) =>
          `  Note: ${QUELLE_NAME[quelle]} “${datei}” has several columns for ${fieldName(feld)}: ${spalten.join(', ')}; the first is read.`,
      ),
    ]),
    ...lauf.nicht_geprueft.map(({ code: finding, fehlt, quellen }) => {
      const columns = fehlt.length === 0 ? [] : [`the column ${fehlt.map(fieldName).join(' or ')}`];
      const files = quellen.map((quelle) => `a file of ${QUELLE_NAME[quelle]}`);
      return `  Not checked: ${code(finding)} (${finding}); it needs ${[...columns, ...files].join(' and ')}.`;
    }),
    ...lauf.annahmen.map(
      ({ feld, regeln }) =>
        `  Assumed: the column ${fieldName(feld)} is missing and counts as empty; who is in charge by ${regeln.join(', ')} may differ for it.`,
    ),
    `Result: ${out}`,
    '  faelle.csv       one line per case, with every decision',
    '  bericht.html     lists and figures to read and print',
    '  bericht.xlsx     the same as an Excel workbook',
    '  befunde.csv      one line per finding, with its source',
    ...(k.quarantaene === 0
      ? []
      : ['  quarantaene/     the records set aside, as they were, with the reasons beside them']),
    '  zusammenfassung.txt  this text, to be sent',
    '  lauf.json        counts, checksums and settings of the run',
  ];
};
