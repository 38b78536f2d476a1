/** The cells of a sheet, against a plain map; and inserting and deleting, which undo each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, area, bound } from './area.ts';
import { Grid } from './grid.ts';
import { snapshotWorkbook } from './snapshot.ts';
import { deleteCells, insertCells } from './structure.ts';
import { Workbook } from './workbook.ts';

const row = fc.oneof(fc.nat(5), fc.integer({ min: 1020, max: 1030 }), fc.constant(1_048_575));
const column = fc.oneof(fc.nat(3), fc.constant(16_383));
const value = fc.option(fc.oneof(fc.integer(), fc.constantFrom('neu', true)), { nil: undefined });

describe('the grid', () => {
  it('keeps what was put into it and knows its extent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, column, value), { maxLength: 30 }), (puts) => {
        const grid = new Grid();
        const plain = new Map<string, { readonly place: Area; readonly value: unknown }>();
        for (const [r, c, v] of puts) {
          grid.put(r, c, v);
          plain.set(`${r} ${c}`, { place: area(r, c), value: v });
        }
        const filled = [...plain.values()].filter((cell) => cell.value !== undefined);
        for (const cell of plain.values()) {
          expect(grid.value(cell.place.row, cell.place.column)).toBe(cell.value);
        }
        const [first, ...others] = filled.map(({ place }) => place);
        expect(grid.extent(true)).toEqual(first && others.reduce(bound, first));
      }),
      { seed: 1 },
    );
  });
});

describe('inserting and deleting', () => {
  const cells = fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.integer()), { maxLength: 20 });
  const place = fc.record({
    row: fc.nat(6),
    column: fc.nat(3),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });

  it.each([
    ['Down', 'Up'],
    ['Right', 'Left'],
  ] as const)('%s and %s leave everything as it was', (there, back) => {
    fc.assert(
      fc.property(cells, place, place, (contents, at, merged) => {
        const book = new Workbook();
        const sheet = book.addSheet('A');
        for (const [r, c, v] of contents) sheet.grid.put(r, c, v);
        if (merged.rows * merged.columns > 1) sheet.merges.push(merged);
        const before = snapshotWorkbook(book);
        insertCells(sheet, at, there);
        deleteCells(sheet, at, back);
        expect(snapshotWorkbook(book)).toEqual(before);
      }),
      { seed: 1 },
    );
  });
});
