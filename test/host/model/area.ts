/**
 * Rectangles of cells: the geometry under every range. Rows and columns count from 0.
 */

/** Rows and columns of a sheet. Source: Microsoft, "Excel specifications and limits". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** True where the area lies on the sheet and holds at least one cell. */
export function isOnSheet(a: Area): boolean {
  return (
    [a.row, a.column, a.rows, a.columns].every(Number.isInteger) &&
    a.row >= 0 &&
    a.column >= 0 &&
    a.rows >= 1 &&
    a.columns >= 1 &&
    a.row + a.rows <= MAX_ROWS &&
    a.column + a.columns <= MAX_COLUMNS
  );
}

export const cellCount = (a: Area): number => a.rows * a.columns;
export const isSingleCell = (a: Area): boolean => a.rows === 1 && a.columns === 1;
export const isEntireColumn = (a: Area): boolean => a.row === 0 && a.rows === MAX_ROWS;
export const isEntireRow = (a: Area): boolean => a.column === 0 && a.columns === MAX_COLUMNS;
export const lastRow = (a: Area): number => a.row + a.rows - 1;
export const lastColumn = (a: Area): number => a.column + a.columns - 1;

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** The cells that both areas hold; `undefined` where they hold none together. */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.max(lastColumn(a), lastColumn(b)) - column + 1;
  return { row, column, rows, columns };
}

/** What is left of `a` without `b`: up to four areas above, below, left and right of it. */
export function subtract(a: Area, b: Area): Area[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const { row, rows } = hole;
  const parts: Area[] = [
    { ...a, rows: row - a.row },
    { ...a, row: row + rows, rows: lastRow(a) - lastRow(hole) },
    { row, rows, column: a.column, columns: hole.column - a.column },
    { row, rows, column: lastColumn(hole) + 1, columns: lastColumn(a) - lastColumn(hole) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
