/**
 * Where the header of a sheet stands, and its texts.
 * Source: page 6 "Reading" (among the first 30 rows by the labels; merged cells; rows above it are left alone).
 */
import { FIELD_IDS } from '../fields/declarations.ts';
import { matchHeader } from '../fields/match-header.ts';
import { normaliseKundennummer } from '../fields/parse.ts';
import { schlageSpaltenVor } from '../vorschlag/spalten.ts';
import { Werteprobe, werteVon } from '../vorschlag/werte.ts';
import type { Area } from './area.ts';
import { type Cells, cellText } from './cell.ts';
import { groupsAbove, joined } from './two-rows.ts';

export interface Kopf {
  /** Grid index of the header row: headers of result columns go here. */
  readonly row: number;
  /** Grid index of the first row that may hold data. */
  readonly dataFrom: number;
  /** One text per column; empty where the column has none. */
  readonly cells: readonly string[];
}

const SEARCHED = 30;
const KUNDENNUMMER = /^\d{3}[A-Z]\d{6}$/;
/** Fields besides Kundennummer or BG-Nummer that make a row a header. */
const MORE_FIELDS = 2;

/**
 * The header: of the first 30 rows the one with the most fields, at least the Kundennummer or the BG-Nummer and two
 * more; of equal ones, and of those below a case, the first. A cell merged over several rows belongs to each of them; a header of two rows (a title
 * over several columns, the names below) is read with the names, and where there is none with the text above it. Where
 * the two together name more fields ("Antrag" over "am / Art"), they are read as one, see two-rows.ts. Without any, a row
 * with the Kundennummer's name and numbers below it.
 * @param values the grid from its first row on
 * @param merged merged areas of the grid; without them two-row headers are still found by their blank cells
 * @returns `undefined` where no row is a header
 */
export function findHeader(values: readonly Cells[], merged: readonly Area[] = []): Kopf | undefined {
  let best: Kopf | undefined;
  let most = 0;
  const texts = values.slice(0, SEARCHED).map((cells) => cells.map(cellText));
  for (let row = 0; row < texts.length; row++) {
    // Below its cases the first list is over; what stands there is another one, see second-list.ts.
    if (best !== undefined && (texts[row] ?? []).some((text) => KUNDENNUMMER.test(normaliseKundennummer(text)))) break;
    for (const cells of readings(texts, row, merged)) {
      const found = fieldsOf(cells);
      if (found <= most) continue;
      most = found;
      best = { row, dataFrom: afterMerged(row, cells, merged), cells };
    }
  }
  return best ?? aboveNumbers(texts, merged);
}

/** Headings that a row needs of which a person can be asked whether they are fields. */
const NEARLY_FIELDS = 3;
const NO_VALUES = werteVon(new Werteprobe(), 0);

/**
 * A row with the heading of the numbers, numbers below it, and other headings that only sound like fields is a header all
 * the same: a person is asked about them, instead of being told that there is no list. A list of telephone numbers is none.
 */
function aboveNumbers(texts: readonly string[][], merged: readonly Area[]): Kopf | undefined {
  for (const [row, cells] of texts.entries()) {
    const column = matchHeader(cells, ['kundennummer']).columns.get('kundennummer');
    const below =
      column === undefined ? [] : texts.slice(row + 1).map((one) => normaliseKundennummer(one[column] ?? ''));
    if (below.some((text) => KUNDENNUMMER.test(text)) && nearlyFields(cells) > NEARLY_FIELDS)
      return { row, dataFrom: afterMerged(row, cells, merged), cells };
  }
  return undefined;
}

/** Fields that headings name or may name. */
function nearlyFields(cells: readonly string[]): number {
  const spalten = cells.map((titel) => ({ titel, werte: NO_VALUES }));
  const { zugeordnet, uebrig } = schlageSpaltenVor(spalten, FIELD_IDS, {}, true);
  return zugeordnet.length + uebrig.filter(({ vielleicht }) => vielleicht !== undefined).length;
}

/** The row in which the text of a column's header stands: of merged cells, or a header of two rows, one further up. */
export function headerRowOf(values: readonly Cells[], { row, cells }: Kopf, column: number): number {
  for (let at = row; at >= 0; at--) if (cellText(values[at]?.[column]) === cells[column]) return at;
  return row;
}

/** The row as one with the groups above it, as it stands, and with the texts above its blank cells. */
function* readings(texts: readonly string[][], row: number, merged: readonly Area[]): Generator<string[]> {
  const plain = texts[row] ?? [];
  const above = texts[row - 1] ?? [];
  const spread = plain.map((text, column) => text || (texts[topOf(row, column, merged)]?.[column] ?? ''));
  const withNames = (both: readonly string[]) =>
    Array.from(
      { length: Math.max(plain.length, above.length) },
      (_, column) => both[column] || spread[column] || above[column] || '',
    );
  const both = joined(plain, groupsAbove(texts, row, merged));
  if (both !== undefined) yield withNames(both);
  yield spread;
  yield withNames(plain);
}

/** The row in which the value of a merged cell stands. */
function topOf(row: number, column: number, merged: readonly Area[]): number {
  const area = merged.find((one) => one.column === column && one.row <= row && row < one.row + one.rows);
  return area?.row ?? row;
}

/** The row below the header, also where names of fields are merged over more rows. */
function afterMerged(row: number, cells: readonly string[], merged: readonly Area[]): number {
  const names = new Set(matchHeader(cells, FIELD_IDS).columns.values());
  const ends = merged
    .filter((one) => names.has(one.column) && one.row <= row && row < one.row + one.rows)
    .map((one) => one.row + one.rows);
  return Math.max(row + 1, ...ends);
}

/** Whether texts are the header of a list. */
export const istKopf = (cells: readonly string[]): boolean => fieldsOf(cells) > 0;

/** Whether a column without a header parts the texts into the headers of two lists side by side. */
export const sindZweiKoepfe = (cells: readonly string[]): boolean =>
  // At the end of each gap only: a value that strayed to the sheet's edge makes thousands of blank columns.
  cells.some(
    (text, at) => text !== '' && cells[at - 1] === '' && istKopf(cells.slice(at)) && istKopf(cells.slice(0, at)),
  );

/** Number of fields that the texts name, 0 where they make no header. */
function fieldsOf(cells: readonly string[]): number {
  const { columns } = matchHeader(cells, FIELD_IDS);
  const id = columns.has('kundennummer') || columns.has('bg_nummer');
  return id && columns.size > MORE_FIELDS ? columns.size : 0;
}
