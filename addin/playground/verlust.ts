/**
 * What saving in the playground would leave out, in words: what the file held and exceljs does not know, and what was
 * made here since. Nothing is left out without a word. Source: page 6.
 */
import { pruefen } from '../../importer/messages/de/pruefen.ts';
import type { Workbook } from '../../test/host/model/workbook.ts';
import { VERLUSTE, type Verlust } from '../../test/host/xlsx.ts';

const WORTE: Readonly<Record<Verlust, string>> = {
  ...pruefen.bestandteile,
  kommentare: 'Kommentare und Notizen',
  bilder: 'Bilder',
  formen: 'Formen und Textfelder',
  verweise: 'Verweise (Hyperlinks)',
  filterbedingungen: 'wonach gefiltert ist',
  gueltigkeitsregeln: 'Gültigkeitsregeln, die keine Auswahllisten sind',
  schriftwechsel: 'verschiedene Schriften innerhalb einer Zelle',
  gliederung: 'Gliederungen von Zeilen und Spalten',
  sparklines: 'Sparklines',
  namen: 'Namen, die für Formeln oder mehrere Bereiche stehen',
  verknuepfungen: 'Verknüpfungen mit anderen Mappen',
  druck: 'Kopf- und Fußzeilen, Seitenumbrüche und Druckeinstellungen',
};

/** What of the opened file is not in the workbook of this page. */
export const ausDerDatei = ({ losses }: Workbook): readonly string[] =>
  VERLUSTE.filter((one) => losses.includes(one)).map((one) => WORTE[one]);

/** What would be missing in the saved file. */
export function beimSpeichern(book: Workbook): readonly string[] {
  const { sheets } = book;
  const isFiltered = sheets.some(({ filter, tables }) =>
    [filter, ...tables.map((table) => table.filter)].some((one) => (one?.criteria.size ?? 0) > 0),
  );
  const worte = new Set(ausDerDatei(book));
  if (sheets.some(({ charts }) => charts.length > 0)) worte.add(WORTE.diagramme);
  if (isFiltered) worte.add(WORTE.filterbedingungen);
  return [...worte];
}
