/**
 * A sheet's filter and the result columns of its list: sorting by the filter's arrows moves the cells of its columns alone,
 * so answers beside it would be parted from their rows. The filter is widened over them, and over columns of the list that
 * it leaves out, where nothing else stands between.
 * Source: page 6 "Sorting keeps rows together".
 */

import type { Area } from './area.ts';
import { type Cells, isBlank } from './cell.ts';

/**
 * `haelt`: no filter is set on the list, or it reaches over all result columns; `erweitern`: this is what it has to reach
 * over; `trennt`: it cannot, because something else stands in a column between.
 */
export type Filterlage =
  | { readonly art: 'haelt' }
  | { readonly art: 'erweitern'; readonly bereich: Area }
  | { readonly art: 'trennt'; readonly spalte: number };

interface Liste {
  readonly values: readonly Cells[];
  /** Columns of its fields. */
  readonly felder: readonly number[];
  /** Its result columns, those that are to be appended among them. */
  readonly ergebnisse: readonly number[];
}

const HAELT: Filterlage = { art: 'haelt' };

/** @param filter in grid indices; its first row is its header */
export function filterlage(filter: Area | undefined, { values, felder, ergebnisse }: Liste): Filterlage {
  if (filter === undefined) return HAELT;
  const isInside = (column: number) => column >= filter.column && column < filter.column + filter.columns;
  if (!felder.some(isInside) || ergebnisse.every(isInside)) return HAELT;
  const first = Math.min(filter.column, ...ergebnisse);
  const last = Math.max(filter.column + filter.columns - 1, ...ergebnisse);
  const rows = values.slice(Math.max(0, filter.row), filter.row + filter.rows);
  // A column of the list has a header and stands right beside the others: sorting without it parts its rows anyway.
  let end = filter.column + filter.columns;
  while (!isBlank(values[filter.row]?.[end])) end++;
  for (let column = first; column <= last; column++) {
    if ((column >= filter.column && column < end) || ergebnisse.includes(column)) continue;
    if (rows.some((cells) => !isBlank(cells[column]))) return { art: 'trennt', spalte: column };
  }
  return { art: 'erweitern', bereich: { ...filter, column: first, columns: last - first + 1 } };
}
