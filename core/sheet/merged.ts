/**
 * Cells merged over several rows of data: the value stands in the first of them and holds for all. Result columns are
 * none of the list's inputs. Source: fine print 81.
 */
import { addTo } from '../maps.ts';
import type { Area } from './area.ts';
import { type Cell, type Cells, isBlank } from './cell.ts';

/** By row: in which of its columns the value comes from which row above. Grid indices. */
export type Verbund = ReadonlyMap<number, readonly { readonly column: number; readonly top: number }[]>;

/** @param merged as grid indices; the value of each stands in its upper left cell
 * @param ausser columns that are left alone */
export function verbundOf(merged: readonly Area[], dataFrom: number, ausser: Iterable<number> = []): Verbund {
  const left = new Set(ausser);
  const all = new Map<number, { column: number; top: number }[]>();
  for (const { row: top, column, rows } of merged) {
    if (top < dataFrom || left.has(column)) continue;
    for (let row = top + 1; row < top + rows; row++) addTo(all, row, { column, top });
  }
  return all;
}

/** A row with what merged cells above it hold. @param at the rows of the grid, by their index */
export function mitVerbund(
  cells: Cells,
  index: number,
  verbund: Verbund,
  at: (index: number) => Cells | undefined,
): Cells {
  const above = verbund.get(index);
  // A row that holds nothing of its own is no row of data, but the rest of a high one.
  if (above === undefined || cells.every(isBlank)) return cells;
  const filled: Cell[] = [...cells];
  for (const { column, top } of above) {
    while (filled.length < column) filled.push('');
    filled[column] = at(top)?.[column] ?? '';
  }
  return filled;
}
