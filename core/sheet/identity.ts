/**
 * Which row is which, after rows were sorted, inserted or deleted: by the number of the person or the household, and
 * among several rows of one number, or where the number was corrected, by what else stands in them. Kept as
 * fingerprints, 9 characters per row.
 * Source: page 6 "Rückgängig restores what the last action overwrote".
 */
import { addTo } from '../maps.ts';
import { type Cell, type Cells, isBlank, rawText } from './cell.ts';
import { long, Short, toDigits } from './fingerprint.ts';

const KEY = 6;
const CONTENT = 3;

/** 6 digits for the cell with a row's number. */
export const keyDigits = (cell: Cell | undefined): string => toDigits(long(rawText(cell)), KEY);

/** Stands in no cell. */
const BETWEEN = '\u0001';

/** 3 digits for the content of some cells. */
function digitsOf(cells: Cells, counts: (cell: Cell, column: number) => boolean): string {
  const print = new Short();
  let between = '';
  for (const [column, cell] of cells.entries()) {
    if (!counts(cell, column)) continue;
    print.add(between);
    print.add(rawText(cell));
    between = BETWEEN;
  }
  return toDigits(print.value, CONTENT);
}

/** 3 digits for the content of all of these cells. */
export const contentDigits = (cells: Cells): string => digitsOf(cells, () => true);

const NONE: ReadonlySet<number> = new Set();

/**
 * 3 digits for the content of a row, without blank cells: a row with a new, empty column is still that row.
 * @param ohne columns that are no part of it
 */
export const rowDigits = (cells: Cells, ohne = NONE): string =>
  digitsOf(cells, (cell, column) => !ohne.has(column) && !isBlank(cell));

/** The rows of a list, in their order. */
export interface Rows {
  /** `keyDigits` of each. */
  readonly keys: string;
  /** `rowDigits` of each, without its number. */
  readonly contents: string;
}

const keyAt = (keys: string, row: number) => keys.slice(row * KEY, (row + 1) * KEY);
const contentAt = (contents: string, row: number) => contents.slice(row * CONTENT, (row + 1) * CONTENT);
const countOf = (keys: string) => keys.length / KEY;

/** Rows of the same name, in their order. */
function groups(rows: readonly number[], nameOf: (row: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) addTo(found, nameOf(row), row);
  return found;
}

const byKey = (keys: string) =>
  groups(
    Array.from({ length: countOf(keys) }, (_, row) => row),
    (row) => keyAt(keys, row),
  );

/** Whether some number stands in several rows, or there are new and missing ones: then `placesOf` needs the contents. */
export function needsContents({ keys }: Rows, now: string): boolean {
  const earlier = byKey(keys);
  const later = byKey(now);
  const isShared = [...earlier].some(([key, rows]) => rows.length + (later.get(key)?.length ?? 0) > 2);
  const isNew = [...later.keys()].some((key) => !earlier.has(key));
  return isShared || (isNew && [...earlier.keys()].some((key) => !later.has(key)));
}

interface Places {
  /** For each row of now its row of before; `undefined` for a row that was not there. */
  readonly places: readonly (number | undefined)[];
  /** Rows of now of which only their order tells which of several rows of one number they were. */
  readonly unclear: readonly number[];
}

/** @param contentOf `rowDigits` of a row of now; asked only where `needsContents` */
export function placesOf(before: Rows, now: string, contentOf: (row: number) => string): Places {
  const places: (number | undefined)[] = Array(countOf(now)).fill(undefined);
  const unclear: number[] = [];
  const earlier = byKey(before.keys);
  const fresh: number[] = [];
  for (const [key, rows] of byKey(now)) {
    const candidates = earlier.get(key) ?? [];
    earlier.delete(key);
    const [only = -1] = rows;
    if (candidates.length === 0) for (const row of rows) fresh.push(row);
    else if (rows.length === 1 && candidates.length === 1) places[only] = candidates[0];
    else unclear.push(...pair(before, candidates, rows, contentOf, places));
  }
  const missing = [...earlier.values()].flat();
  if (fresh.length > 0 && missing.length > 0) rename(before, missing, fresh, contentOf, places);
  return { places, unclear };
}

/** Rows whose number was corrected: all else in them is as it was, and in no other row. */
function rename(
  { contents }: Rows,
  missing: readonly number[],
  fresh: readonly number[],
  contentOf: (row: number) => string,
  places: (number | undefined)[],
): void {
  const before = groups(missing, (row) => contentAt(contents, row));
  for (const [content, [row = -1, ...others]] of groups(fresh, contentOf)) {
    const found = before.get(content);
    if (others.length === 0 && found?.length === 1) places[row] = found[0];
  }
}

/** Rows of one number: those of equal content first, the rest in their order. Gives those where that is a guess. */
function pair(
  { contents }: Rows,
  candidates: readonly number[],
  rows: readonly number[],
  contentOf: (row: number) => string,
  places: (number | undefined)[],
): readonly number[] {
  const free = groups(candidates.toReversed(), (row) => contentAt(contents, row));
  const rest: number[] = [];
  for (const row of rows) {
    const found = free.get(contentOf(row))?.pop();
    if (found === undefined) rest.push(row);
    else places[row] = found;
  }
  const left = [...free.values()].flat().sort((a, b) => a - b);
  for (const [index, row] of rest.entries()) places[row] = left[index];
  return left.length === 0 || (left.length === 1 && rest.length === 1) ? [] : rest;
}
