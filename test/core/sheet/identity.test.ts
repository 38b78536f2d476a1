/** Rows that are found again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../core/sheet/cell.ts';
import { contentDigits, keyDigits, needsContents, placesOf, rowDigits } from '../../../core/sheet/identity.ts';

const contentOf = ([, ...rest]: Cells) => rowDigits(rest);

/** Rows with the number first. */
const rowsOf = (rows: readonly Cells[]) => ({
  keys: rows.map(([key]) => keyDigits(key)).join(''),
  contents: rows.map(contentOf).join(''),
});
const find = (before: readonly Cells[], now: readonly Cells[]) =>
  placesOf(rowsOf(before), rowsOf(now).keys, (row) => contentOf(now[row] ?? [])).places;

const A: Cells = ['123A456701', 'Anders', 46_000];
const A2: Cells = ['123A456701', 'Anders', 46_100];
const B: Cells = ['123A456702', 'Berg', ''];
const LEER: Cells = ['', '', ''];

// The journal of an earlier version is undone by them.
it('prints stay what they are from version to version', () => {
  expect([keyDigits('123A456789'), rowDigits(['a', '', 'b']), contentDigits(['a', '', 'b'])]).toEqual([
    'TjTuhX',
    'EJW',
    'jpK',
  ]);
});

it('each cell counts for itself, blank ones where all count', () => {
  const prints = (digits: (cells: Cells) => string, ...rows: Cells[]) => new Set(rows.map(digits)).size;
  expect(prints(contentDigits, ['a', 'b'], ['ab'], ['ab', ''], ['b', 'a'])).toBe(4);
  expect(prints((cells) => rowDigits(cells), ['a', 'b'], ['ab'])).toBe(2);
  expect(prints((cells) => rowDigits(cells), ['a', '', 'b'], ['a', 'b', null])).toBe(1);
  expect(prints((cells) => rowDigits(cells, new Set([1])), ['a', 'x', 'b'], ['a', 'y', 'b'])).toBe(1);
});

describe('rows', () => {
  it.each<[string, Cells[], Cells[], (number | undefined)[]]>([
    ['that stay', [A, B], [A, B], [0, 1]],
    ['that were sorted', [A, LEER, B], [B, A, LEER], [2, 0, 1]],
    ['that came and went', [A, B], [['123A456709', 'Neu', ''], B], [undefined, 1]],
    ['of which a number was corrected', [A, B, A2], [A, ['123A456709', ...B.slice(1)], A2], [0, 1, 2]],
    ['of one number by their content', [A, A2, B], [B, A2, A], [2, 1, 0]],
    ['of one number of which one was edited', [A, A2], [A2, [A[0] ?? '', 'Anders', 1]], [1, 0]],
    ['that were copied', [A], [A, A], [0, undefined]],
    ['that were copied and edited, the copy first', [A2], [A, A2], [undefined, 0]],
    ['of one number of which one has gone', [A, A2], [A2], [1]],
    ['that were copied to another number', [A], [A, ['123A456709', ...A.slice(1)]], [0, undefined]],
    [
      'of one number that were all edited: in their order',
      [A, A2],
      [
        [A[0] ?? '', 1],
        [A[0] ?? '', 2],
      ],
      [0, 1],
    ],
    [
      'with more blank cells at the end',
      [A, A2],
      [
        [...A2, null],
        [...A, ''],
      ],
      [1, 0],
    ],
  ])('%s', (_, before, now, places) => {
    expect(find(before, now)).toEqual(places);
  });

  it('need their contents only where a number stands in several of them, or some are new and others missing', () => {
    const keys = (...rows: Cells[]) => rowsOf(rows).keys;
    expect([
      needsContents(rowsOf([A, B]), keys(B, A)),
      needsContents(rowsOf([A, B]), keys(B, A, A)),
      needsContents(rowsOf([A, A2]), keys(A)),
      needsContents(rowsOf([A, B]), keys(A, LEER)),
      needsContents(rowsOf([A]), keys(A, LEER, B)),
      needsContents(rowsOf([A, B]), keys(A)),
      needsContents(rowsOf([A, A2, B]), keys(B)),
    ]).toEqual([false, true, true, true, false, false, false]);
    const unasked = () => {
      throw new Error('asked');
    };
    expect(placesOf(rowsOf([A, B]), keys(B, A), unasked).places).toEqual([1, 0]);
    expect(placesOf(rowsOf([A]), keys(A, LEER, B), unasked).places).toEqual([0, undefined, undefined]);
  });

  const anders = (n: number): Cells => [A[0] ?? '', 'Anders', n];
  it.each<[string, Cells[], Cells[], number[]]>([
    ['one edited beside one that stayed', [A, A2], [A2, anders(1)], []],
    ['both edited', [A, A2], [anders(1), anders(2)], [0, 1]],
    ['copied', [A], [A, A], []],
    ['copied and both edited', [A], [anders(1), anders(2)], [0, 1]],
    ['two of three gone, the third edited', [A, A2, anders(3)], [anders(1)], [0]],
    ['another number', [A, B], [B, A], []],
  ])('of one number are a guess by their order alone: %s', (_, before, now, unclear) => {
    expect(placesOf(rowsOf(before), rowsOf(now).keys, (row) => contentOf(now[row] ?? [])).unclear).toEqual(unclear);
  });

  it('in any other order are found, each exactly once', () => {
    const row = fc.tuple(fc.constantFrom('1', '2', '3', ''), fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (before, order) => {
        const now = before
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        const places = find(before, now);
        expect(places.map((place) => before[place ?? -1])).toEqual(now);
        expect(places.toSorted()).toEqual(before.map((_, index) => index).toSorted());
      }),
    );
  });
});
