/**
 * How an Excel writes to rows that a filter hides, where it is not asked cell by cell.
 *
 * `all`: as on the web; every cell gets its value.
 * `desktop`: where a block of several rows reaches over hidden ones, each visible row gets the first value of the block
 * and hidden rows get nothing; a single row is written as given. Sources: xlwings issue 747 and office-js issue 224
 * (2018, "has workaround"); NetOffice issue 2 ("row by row it's ok"). Annahme: formats and clearing then reach visible
 * rows only, as they do for a person.
 * `visible`: hidden rows get nothing, however they are written: the worst that an add-in has to be safe from (Annahme).
 */
import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';

export type FilteredWrites = 'all' | 'desktop' | 'visible';

/** The rows of an area, and for each whether a write leaves it out. */
function leftOut(sheet: Sheet, { row, rows }: Area): boolean[] {
  const { filteredWrites } = sheet.book;
  const single = filteredWrites === 'desktop' && rows === 1;
  const plays = filteredWrites !== 'all' && !single;
  return Array.from({ length: rows }, (_, index) => plays && sheet.rows.isFiltered(row + index));
}

/** A block of entries as this Excel puts it into an area; `undefined` leaves a cell as it is. */
export function filteredBlock<T>(sheet: Sheet, a: Area, block: readonly (readonly T[])[]): (T | undefined)[][] {
  const out = leftOut(sheet, a);
  const first = out.includes(true) && sheet.book.filteredWrites === 'desktop';
  return block.map((line, r) => line.map((one, c) => (out[r] ? undefined : first ? block[0]?.[c] : one)));
}

/** The parts of an area that formats and clearing reach in this Excel. */
export function filteredParts(sheet: Sheet, a: Area): Area[] {
  if (sheet.book.filteredWrites === 'all') return [a];
  return leftOut(sheet, a).flatMap((out, index) => (out ? [] : [{ ...a, row: a.row + index, rows: 1 }]));
}
