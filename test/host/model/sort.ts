/**
 * Sorting rows by columns. Whole cells move: values, formulas and formats; hidden rows stay where they are hidden.
 * Order of Excel: numbers, texts, FALSE, TRUE, errors; empty cells always last (Microsoft, "Sort data in a range").
 */

import { formatArea } from './address.ts';
import { type Area, lastColumn } from './area.ts';
import type { Cell } from './column.ts';
import { EVENT } from './events.ts';
import { tellSheet } from './notices.ts';
import { guardCells } from './protection.ts';
import type { Sheet } from './sheet.ts';
import { CellError, type CellValue } from './value.ts';

export interface SortKey {
  /** Column inside the area. */
  readonly column: number;
  readonly ascending: boolean;
}

/** `a` without headers. */
export function sortRows(sheet: Sheet, a: Area, keys: readonly SortKey[]): void {
  guardCells(sheet, a);
  arrange(
    sheet,
    a,
    Array.from({ length: a.rows }, (_, index) => a.row + index),
    keys,
  );
}

/** As a filter's arrow sorts: rows that the filter hides stay where they are. */
export function sortShown(sheet: Sheet, a: Area, keys: readonly SortKey[]): void {
  guardCells(sheet, a);
  const all = Array.from({ length: a.rows }, (_, index) => a.row + index);
  arrange(
    sheet,
    a,
    all.filter((row) => !sheet.rows.isFiltered(row)),
    keys,
  );
}

function arrange(sheet: Sheet, a: Area, places: readonly number[], keys: readonly SortKey[]): void {
  const rows = places.map((row) => cellsOf(sheet, a, row));
  const sorted = [...rows].sort((x, y) => compareRows(x, y, keys));
  sorted.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      sheet.grid.column(a.column + c).putCell(places[r] ?? 0, cell);
    });
  });
  tellSheet(sheet, EVENT.rowSorted, () => ({ address: formatArea(a) }));
}

function cellsOf(sheet: Sheet, a: Area, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = a.column; column <= lastColumn(a); column++) cells.push(sheet.grid.column(column).cell(row));
  return cells;
}

function compareRows(x: readonly Cell[], y: readonly Cell[], keys: readonly SortKey[]): number {
  for (const { column, ascending } of keys) {
    const [a, b] = [x[column]?.value, y[column]?.value];
    if (a === undefined || b === undefined) {
      if (a !== b) return a === undefined ? 1 : -1;
      continue;
    }
    const order = compareValues(a, b);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

const kind = (value: CellValue): number =>
  ['number', 'string', 'boolean'].indexOf(typeof value) + (value instanceof CellError ? 4 : 0);

function compareValues(a: CellValue, b: CellValue): number {
  if (kind(a) !== kind(b)) return kind(a) - kind(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'de', { sensitivity: 'base' });
  return Number(a) - Number(b) || 0;
}
