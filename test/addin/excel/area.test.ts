/** Addresses and blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, columnLetters } from '../../../addin/excel/area.ts';
import { mergedAreas } from '../../../addin/excel/merged.ts';

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('blocks', () => {
  it('cover all rows in order, and none is heavier than the limit unless a single row is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), fc.integer({ min: 1, max: 200 }), (weights, limit) => {
        const blocks = blocksOf(weights.length, limit, (row) => weights[row] ?? 0);
        const rows = blocks.flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, index) => row + index));
        expect(rows).toEqual(weights.map((_, row) => row));
        for (const { row, rows: count } of blocks) {
          const weight = weights.slice(row, row + count).reduce((sum, one) => sum + one, 0);
          expect(weight <= limit || count === 1).toBe(true);
        }
      }),
      { seed: 6 },
    );
  });
});

describe('merged cells', () => {
  it('come as addresses and are areas of the grid', () => {
    const area = { row: 2, column: 1, rows: 10, columns: 5 };
    expect(mergedAreas("'Meine Liste'!B3:C3,'Meine Liste'!D3:D4", area)).toEqual([
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 0, column: 2, rows: 2, columns: 1 },
    ]);
  });
});
