/** A filter holds a list and its answers together, can be widened to do so, or cannot (page 6 "Sorting keeps rows together"). */
import { expect, test } from 'vitest';
import type { Area } from '../../../core/sheet/area.ts';
import type { Cells } from '../../../core/sheet/cell.ts';
import { filterlage } from '../../../core/sheet/filter.ts';

const HAELT = { art: 'haelt' };
const bereich = (column: number, columns: number, rest: Partial<Area> = {}): Area => ({
  row: 0,
  rows: 3,
  column,
  columns,
  ...rest,
});
const erweitern = (area: Area) => ({ art: 'erweitern', bereich: area });
const trennt = (spalte: number) => ({ art: 'trennt', spalte });

/** Three columns of the list, then columns as they are given. */
const neben = (...rows: Cells[]): Cells[] => [
  ['Kundennummer', 'Name', 'Antrag', ...(rows[0] ?? [])],
  ['123A000001', 'Abel', 'x', ...(rows[1] ?? [])],
  ['123A000002', 'Berg', 'x', ...(rows[2] ?? [])],
  ...rows.slice(3).map((cells) => ['123A000003', 'Cleo', 'x', ...cells]),
];
/** Columns as they are given, then the list from column 3 on. */
const links = (...rows: Cells[]): Cells[] =>
  neben().map((cells, at) => [...(rows[at] ?? [null, null, null]), ...cells]);

test.each<[string, Area | undefined, readonly Cells[], readonly number[], readonly number[], unknown]>([
  ['no filter', undefined, neben(), [0, 1, 2], [3], HAELT],
  ['a filter of something else', bereich(3, 1), neben(['Notiz']), [0, 1, 2], [4], HAELT],
  ['a filter over all answers', bereich(0, 5), neben(), [0, 1, 2], [3, 4], HAELT],
  ['answers beside it', bereich(0, 3), neben(), [0, 1, 2], [3, 4], erweitern(bereich(0, 5))],
  ['one of two answers beside it', bereich(0, 4), neben(), [0, 1, 2], [3, 4], erweitern(bereich(0, 5))],
  ['over one field alone, the first of it', bereich(2, 1), neben(), [0, 1, 2], [3], erweitern(bereich(2, 2))],
  ['over some of the fields', bereich(0, 2), neben(), [0, 9], [3], erweitern(bereich(0, 4))],
  [
    'a column of the list between',
    bereich(0, 3),
    neben(['Notiz'], ['a'], ['b']),
    [0, 1, 2],
    [4],
    erweitern(bereich(0, 5)),
  ],
  ['two of them', bereich(0, 3), neben(['Notiz', 'Noch eine'], ['a', 'b']), [0, 1, 2], [5], erweitern(bereich(0, 6))],
  ['something without a heading between', bereich(0, 3), neben([], ['a'], []), [0, 1, 2], [4], trennt(3)],
  ['its heading alone, further away', bereich(0, 3), neben([null, 'Legende']), [0, 1, 2], [5], trennt(4)],
  [
    'something below the filter’s rows',
    bereich(0, 3),
    neben([], [], [], ['a']),
    [0, 1, 2],
    [4],
    erweitern(bereich(0, 5)),
  ],
  ['its last row counts', bereich(0, 3), neben([], [], ['a']), [0, 1, 2], [4], trennt(3)],
  ['answers on its left', bereich(3, 3), links(), [3, 4, 5], [0], erweitern(bereich(0, 6))],
  ['and something between', bereich(3, 3), links([null, null, null], [null, 'a', null]), [3, 4, 5], [0], trennt(1)],
  [
    'a filter that begins above the rows in use',
    bereich(0, 3, { row: -1 }),
    neben([], ['a'], []),
    [0, 1, 2],
    [4],
    trennt(3),
  ],
  [
    'and ends above what stands between',
    bereich(0, 3, { row: -1 }),
    neben([], [], ['a']),
    [0, 1, 2],
    [4],
    erweitern(bereich(0, 5, { row: -1 })),
  ],
  [
    'a filter whose header is not the first row',
    bereich(0, 3, { row: 1, rows: 2 }),
    [['Liste vom 2.3.', null, null, 'Stand'], ...neben()],
    [0, 1, 2],
    [4],
    erweitern(bereich(0, 5, { row: 1, rows: 2 })),
  ],
])('%s', (_, filter, values, felder, ergebnisse, lage) => {
  expect(filterlage(filter, { values, felder, ergebnisse })).toEqual(lage);
});
