/** Which rows of a list an edit has touched, from the address that Excel gives. No Office in here. */
import { type Area, columnNumber, lastColumn, lastRow } from '../excel/area.ts';
import type { Liste } from './liste.ts';

/** Rows and columns that a sheet of Excel has. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The areas of `B2`, `B2:D9`, `4:5`, `A:C` and of several, `A1,C3`; `undefined` where it is something else. */
export function areasOf(address: string): Area[] | undefined {
  const areas: Area[] = [];
  for (const part of address.split(',')) {
    const match = /^(?:.*!)?\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(part.trim());
    if (match === null || `${match[1]}${match[2]}` === '') return undefined;
    const [, left = '', top = '', right = left, bottom = top] = match;
    const row = top === '' ? 0 : Number(top) - 1;
    const column = left === '' ? 0 : columnNumber(left);
    areas.push({
      row,
      column,
      rows: bottom === '' ? ROWS : Number(bottom) - row,
      columns: right === '' ? COLUMNS : columnNumber(right) - column + 1,
    });
  }
  return areas;
}

/**
 * The data rows of the list that an edit has touched, as rows of the sheet, in order. Rows below the list count: somebody
 * may be adding to it. Rows of another table do not, unless they are rows of the list, too.
 */
export function touchedRows(areas: readonly Area[], liste: Liste): Touched {
  const { area, tables } = liste.grid.sheet;
  const first = area.row + liste.kopf.dataFrom;
  const end = area.row + liste.end;
  const rows = new Set<number>();
  let foreign = false;
  for (const one of areas) {
    // A whole column is as long as the list.
    const last = one.rows === ROWS ? end : one.row + one.rows;
    const from = Math.max(one.row, first);
    if (last - from > MOST) return { rows: [], tooMany: last - from, foreign };
    const met = tables.filter((table) => table.area.column <= lastColumn(one) && one.column <= lastColumn(table.area));
    for (let row = from; row < last; row++) {
      const here = met.filter((table) => row >= table.area.row && row <= lastRow(table.area));
      if (here.length === 0 || here.some(({ id }) => id === liste.table?.id)) rows.add(row);
      else foreign = true;
    }
  }
  const tooMany = rows.size > MOST ? rows.size : 0;
  return { rows: tooMany > 0 ? [] : [...rows].sort((a, b) => a - b), tooMany, foreign };
}

export interface Touched {
  readonly rows: readonly number[];
  /** How many there are, where they are more than live mode assesses. */
  readonly tooMany: number;
  /** There were rows of another table. */
  readonly foreign: boolean;
}

/** Rows that are assessed after one edit; more wait for an action, which shows what it does and can be stopped. */
export const MOST = 2000;

/** Rows side by side as areas of the sheet. */
export function runsOf(rows: readonly number[], { column, columns }: Area): Area[] {
  const runs: { row: number; rows: number; column: number; columns: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1, column, columns });
  }
  return runs;
}
