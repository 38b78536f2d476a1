/** The letters of columns, as Excel counts them. */
import { expect, test } from 'vitest';
import { columnLetters } from '../../../core/sheet/area.ts';

test.each([
  [0, 'A'],
  [1, 'B'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('%d: %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
