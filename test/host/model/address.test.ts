/** A1 addresses, there and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIndex, columnLetters, formatArea, parseArea, quoteSheet, splitList, splitSheet } from './address.ts';
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';

const area = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .filter(({ row, column, rows, columns }) => row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS);

describe('addresses', () => {
  it('say which area they mean, whatever its size', () => {
    fc.assert(
      fc.property(area, (a) => {
        expect(parseArea(formatArea(a))).toEqual(a);
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['AZ', 51],
    ['ZZ', 701],
    ['AAA', 702],
    ['XFD', 16_383],
  ])('call column %s %i', (letters, index) => {
    expect([columnIndex(letters), columnLetters(index)]).toEqual([index, letters]);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:2', 'Name', 'A1 B2'])('refuse %j', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  it.each([
    ['Liste', 'Liste'],
    ['Neufälle 2026', "'Neufälle 2026'"],
    ["Müller's", "'Müller''s'"],
    ['2026', "'2026'"],
    ['A1', "'A1'"],
  ])('put the name of the sheet %s as %s in front', (name, quoted) => {
    expect([quoteSheet(name), splitSheet(`${quoted}!B2`)]).toEqual([quoted, { sheet: name, rest: 'B2' }]);
  });

  it('are split at commas and semicolons, but not inside names', () => {
    expect(splitList("A1, 'a,b'!C3;D4")).toEqual(['A1', "'a,b'!C3", 'D4']);
  });
});
