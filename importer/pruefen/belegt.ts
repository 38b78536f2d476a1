/**
 * Which columns a list takes up: its result columns are appended behind them. Only the rows from its header to its last
 * case count, so a value that strayed elsewhere does not move them.
 * Source: page 6 "Writing" (appended after the last used column).
 */
import { type Area, type Kopf, lastColumnOf, type SheetMapping } from '../../core/sheet/index.ts';
import { COLUMNS } from '../xlsx/address.ts';
import { UnpruefbarError } from './fehler.ts';
import { cellOf, type Sheet } from './sheet.ts';
import type { Tabelle } from './tables.ts';

/** Columns with a value, a formula, a part of merged cells, of a table or of the filter, in these rows. */
export function belegteSpalten(
  { values, formulas, merged, filter }: Sheet,
  kopf: Kopf,
  lastRow: number,
  tabellen: readonly Tabelle[],
): ReadonlySet<number> {
  const used = new Set<number>();
  const isHere = (row: number) => kopf.row <= row && row <= lastRow;
  const addAll = ({ row, column, rows, columns }: Area) => {
    if (row > lastRow || row + rows <= kopf.row) return;
    for (let at = column; at < Math.min(column + columns, COLUMNS); at++) used.add(at);
  };
  const add = (cells: readonly unknown[]) => {
    for (const [column, cell] of cells.entries()) if (cell !== null && cell !== '') used.add(column);
  };
  add(kopf.cells);
  for (const cells of values.slice(kopf.row, lastRow + 1)) add(cells);
  for (const key of formulas) {
    const { row, column } = cellOf(key);
    if (isHere(row)) used.add(column);
  }
  for (const area of merged) addAll(area);
  if (filter !== undefined) addAll(filter.area);
  for (const { row, column, lastRow: last, lastColumn } of tabellen) {
    addAll({ row, column, rows: last - row + 1, columns: lastColumn - column + 1 });
  }
  return used;
}

/** The column behind which `count` new ones are appended. Throws `UnpruefbarError`. */
export function letzteSpalte(
  { columns }: SheetMapping,
  belegt: ReadonlySet<number>,
  count: number,
  blatt: string,
): number {
  const first = Math.max(-1, ...[...columns.values()].map(({ column }) => column));
  const last = lastColumnOf(first, belegt, count);
  if (last + count >= COLUMNS) throw new UnpruefbarError('platz', blatt);
  return last;
}
