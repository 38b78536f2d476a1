/**
 * A1 addresses: `A1`, `$A$1:B2`, `A:C`, `2:5`, `'Neufälle 2026'!A1:C3`, and lists of them.
 */
import {
  type Area,
  area,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  isSingleCell,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from './area.ts';

/** `A` is 0, `Z` 25, `AA` 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 is `A`, 25 `Z`, 26 `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The area of one address without a sheet name; `undefined` where the text is no address on a sheet. */
export function parseArea(text: string): Area | undefined {
  const parsed = cells(text) ?? columns(text) ?? rows(text);
  return parsed && isOnSheet(parsed) ? parsed : undefined;
}

function cells(text: string): Area | undefined {
  const match = CELLS.exec(text);
  if (!match) return undefined;
  const [, firstColumn = '', firstRow = '', secondColumn = firstColumn, secondRow = firstRow] = match;
  return between(Number(firstRow) - 1, columnIndex(firstColumn), Number(secondRow) - 1, columnIndex(secondColumn));
}

function columns(text: string): Area | undefined {
  const match = COLUMNS.exec(text);
  return match ? between(0, columnIndex(match[1] ?? ''), MAX_ROWS - 1, columnIndex(match[2] ?? '')) : undefined;
}

function rows(text: string): Area | undefined {
  const match = ROWS.exec(text);
  return match ? between(Number(match[1]) - 1, 0, Number(match[2]) - 1, MAX_COLUMNS - 1) : undefined;
}

/** Excel takes the corners in any order: `B2:A1` is `A1:B2`. */
function between(row1: number, column1: number, row2: number, column2: number): Area {
  return area(
    Math.min(row1, row2),
    Math.min(column1, column2),
    Math.abs(row1 - row2) + 1,
    Math.abs(column1 - column2) + 1,
  );
}

/** Address without a sheet name. Whole rows win over whole columns: the whole sheet is `1:1048576`. */
export function formatArea(a: Area): string {
  if (isEntireRow(a)) return `${a.row + 1}:${lastRow(a) + 1}`;
  if (isEntireColumn(a)) return `${columnLetters(a.column)}:${columnLetters(lastColumn(a))}`;
  const first = cellAddress(a.row, a.column);
  return isSingleCell(a) ? first : `${first}:${cellAddress(lastRow(a), lastColumn(a))}`;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * Sheet name as it stands before `!`: in quotes where it is not a plain word, starts with a digit or could be read as
 * a cell. Annahme: the rules of formulas also hold for `Range.address`.
 */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Neufälle 2026'!A1` into sheet name and the rest; without a sheet name only the rest. */
export function splitSheet(address: string): { readonly sheet?: string; readonly rest: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { rest: address };
  const before = address.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(before)?.[1];
  return { sheet: quoted === undefined ? before : quoted.replaceAll("''", "'"), rest: address.slice(bang + 1) };
}

/** Parts of a list; commas and semicolons inside quoted sheet names do not split. */
export function splitList(addresses: string): string[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
