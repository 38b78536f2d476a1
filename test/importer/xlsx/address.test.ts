/** References of cells, to the last column of Excel. */
import { expect, test } from 'vitest';
import { address, COLUMNS, columnOf, letters, parseRange, rangeText } from '../../../importer/xlsx/address.ts';

test('columns by letter', () => {
  expect(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'].map(columnOf)).toEqual([0, 25, 26, 51, 52, 701, 702, 16383]);
  for (let column = 0; column < COLUMNS; column++) expect(columnOf(`${letters(column)}7`)).toBe(column);
  expect(parseRange('$B$2:AA10')).toEqual({ row: 1, column: 1, lastRow: 9, lastColumn: 26 });
  expect(parseRange('C3')).toEqual({ row: 2, column: 2, lastRow: 2, lastColumn: 2 });
  expect(rangeText(parseRange('$B$2:AA10'))).toBe('B2:AA10');
  expect(address(0, COLUMNS - 1)).toBe('XFD1');
});
