/** References of cells and ranges, as A1 and A1:C3; rows and columns are counted from 0. Source: ECMA-376 part 1, 18.17.2. */
import { columnLetters as letters } from '../../core/sheet/area.ts';

export { letters };

/** Columns that a sheet of Excel has: A to XFD. */
export const COLUMNS = 16_384;

/** Column of a reference such as AB12, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** The reference of a cell. */
export const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** A range of cells; both ends belong to it. */
export interface Bereich {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** First and last cell of a range such as A1:C3, or of one cell. */
export function parseRange(range: string): Bereich {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const row = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 1) - 1;
  return { row: row(first), column: columnOf(first), lastRow: row(last), lastColumn: columnOf(last) };
}

/** The text of a range. */
export const rangeText = ({ row, column, lastRow, lastColumn }: Bereich): string =>
  `${address(row, column)}:${address(lastRow, lastColumn)}`;
