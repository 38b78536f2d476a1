/**
 * Which row is which, after rows were sorted, inserted or deleted: by the number of the person or the household, and
 * among several rows of one number by what else stands in them. Kept as fingerprints, 9 characters per row.
 * Source: page 6 "Rückgängig restores what the last action overwrote".
 */
import { type Cell, type Cells, isBlank } from './cell.ts';
import { long, short, toDigits } from './fingerprint.ts';

const KEY = 6;
const CONTENT = 3;

const text = (cell: Cell | undefined) => (isBlank(cell) ? '' : String(cell));

/** 6 digits for the cell with a row's number. */
export const keyDigits = (cell: Cell | undefined): string => toDigits(long(text(cell)), KEY);

/** 3 digits for the content of some cells. */
export const contentDigits = (cells: Cells): string => toDigits(short(cells.map(text).join('\u0001')), CONTENT);

/** The same without blank cells: a row with a new, empty column is still that row. */
export const rowDigits = (cells: Cells): string => contentDigits(cells.filter((cell) => !isBlank(cell)));

/** The rows of a list, in their order. */
export interface Rows {
  /** `keyDigits` of each. */
  readonly keys: string;
  /** `rowDigits` of each. */
  readonly contents: string;
}

const keyAt = (keys: string, row: number) => keys.slice(row * KEY, (row + 1) * KEY);
const countOf = (keys: string) => keys.length / KEY;

function byKey(keys: string): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < countOf(keys); row++) {
    const key = keyAt(keys, row);
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [row]);
    else same.push(row);
  }
  return rows;
}

/** Whether some number stands in several rows, so that `placesOf` needs their contents. */
export function isAmbiguous({ keys }: Rows, now: string): boolean {
  const later = byKey(now);
  return [...byKey(keys)].some(([key, rows]) => rows.length + (later.get(key)?.length ?? 0) > 2);
}

/**
 * For each row of now its row of before; `undefined` for a row that was not there.
 * @param contentOf `rowDigits` of a row of now; asked only where a number stands in several rows
 */
export function placesOf(before: Rows, now: string, contentOf: (row: number) => string): (number | undefined)[] {
  const places: (number | undefined)[] = Array(countOf(now)).fill(undefined);
  const earlier = byKey(before.keys);
  for (const [key, rows] of byKey(now)) {
    const candidates = earlier.get(key) ?? [];
    const [only = -1] = rows;
    if (rows.length === 1 && candidates.length === 1) places[only] = candidates[0];
    else pair(before, candidates, rows, contentOf, places);
  }
  return places;
}

/** Rows of one number: those of equal content first, the rest in their order. */
function pair(
  { contents }: Rows,
  candidates: readonly number[],
  rows: readonly number[],
  contentOf: (row: number) => string,
  places: (number | undefined)[],
): void {
  const free = new Map<string, number[]>();
  for (const row of candidates.toReversed()) {
    const content = contents.slice(row * CONTENT, (row + 1) * CONTENT);
    const same = free.get(content);
    if (same === undefined) free.set(content, [row]);
    else same.push(row);
  }
  const rest: number[] = [];
  for (const row of rows) {
    const found = free.get(contentOf(row))?.pop();
    if (found === undefined) rest.push(row);
    else places[row] = found;
  }
  const left = [...free.values()].flat().sort((a, b) => a - b);
  for (const [index, row] of rest.entries()) places[row] = left[index];
}
