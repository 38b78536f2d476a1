/** Cells merged over rows of data hold for all of them. Source: fine print 81. */
import { expect, test } from 'vitest';
import { mitVerbund, verbundOf } from '../../../core/sheet/merged.ts';

const VALUES = [
  ['Kundennummer', 'Name', 'Antrag', 'Neufall'],
  ['123A456701', 'Anders', 46_000, 'ja'],
  ['', '', 46_010],
  ['', 'Berg', 46_020, ''],
];
const all = (verbund: ReturnType<typeof verbundOf>) =>
  VALUES.map((cells, index) => mitVerbund(cells, index, verbund, (at) => VALUES[at]));
const area = (row: number, column: number, rows: number, columns = 1) => ({ row, column, rows, columns });

test.each([
  ['no merged cells', [], VALUES],
  ['of the header only', [area(0, 0, 1, 2), area(0, 0, 2)], VALUES],
  [
    'a number over three rows, a name over two',
    [area(1, 0, 3), area(1, 1, 2)],
    [VALUES[0], VALUES[1], ['123A456701', 'Anders', 46_010], ['123A456701', 'Berg', 46_020, '']],
  ],
  ['a column that is left alone', [area(1, 3, 3)], VALUES],
  // The value stands in the first column of the merged cells.
  ['over two columns', [area(1, 0, 2, 2)], [VALUES[0], VALUES[1], ['123A456701', '', 46_010], VALUES[3]]],
  ['beyond the end of a row', [area(1, 5, 2)], [VALUES[0], VALUES[1], ['', '', 46_010, '', '', ''], VALUES[3]]],
])('%s', (_, merged, expected) => expect(all(verbundOf(merged, 1, [3]))).toEqual(expected));
