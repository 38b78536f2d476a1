/** Areas of a sheet as Excel gives and takes them (`getRangeByIndexes`). */
import type { Area } from '../../core/sheet/area.ts';

export { type Area, columnLetters } from '../../core/sheet/area.ts';

export const lastRow = ({ row, rows }: Area): number => row + rows - 1;
export const lastColumn = ({ column, columns }: Area): number => column + columns - 1;

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export const sameArea = (a: Area, b: Area | undefined): boolean =>
  a.row === b?.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What has to be loaded of a range for `areaOf`. */
export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** 0, 25, 26 for `A`, `Z`, `AA`. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** An area in parts of so many rows. */
export function* inParts(area: Area, rows: number): Generator<Area, void, undefined> {
  for (let row = 0; row < area.rows; row += rows)
    yield { ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) };
}

/** The first row and the size of each block, so that no block weighs more than `limit`. `weight`: bytes of a row. */
export function blocksOf(
  rows: number,
  limit: number,
  weight: (row: number) => number,
): { row: number; rows: number }[] {
  const blocks: { row: number; rows: number }[] = [];
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < rows; row++) {
    const more = weight(row);
    if (row > first && bytes + more > limit) {
      blocks.push({ row: first, rows: row - first });
      first = row;
      bytes = 0;
    }
    bytes += more;
  }
  if (rows > first) blocks.push({ row: first, rows: rows - first });
  return blocks;
}

/** About what a value weighs in a request, in bytes: umlauts take two, quotes and the comma three more. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 1.1 + 4;
  return value === null ? 5 : 12;
}

/** Columns side by side, each group in order: one block of values instead of one per column. */
export function neighbours<T extends { readonly column: number }>(columns: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const column of [...columns].sort((a, b) => a.column - b.column)) {
    const last = groups.at(-1);
    if (last?.at(-1)?.column === column.column - 1) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
