/** Result columns: found again by their header, else appended (page 6 "Writing"). */
import { expect, test } from 'vitest';
import {
  AKTIONEN,
  ERGEBNISSPALTEN,
  findResultColumns,
  placeResultColumns,
  zahlenformat,
} from '../../../core/sheet/columns.ts';

test('each action writes its own columns, and all of them together every one, in order', () => {
  const { markieren, routen, fristen, alles } = AKTIONEN;
  expect([...markieren, ...routen, ...fristen]).toEqual([...alles]);
  expect(alles).toEqual(ERGEBNISSPALTEN);
  expect(markieren).toEqual(['Neufall', 'Neufall-Grund']);
  expect(routen).toEqual(['Zuständig', 'Weg']);
});

test('only by exactly their header, of several the leftmost', () => {
  const header = ['neufall', 'Neufall ', 'Neufall manuell', 'Weg', 'Neufall', 'Weg'];
  expect(Object.fromEntries(findResultColumns(header))).toEqual({ Neufall: 4, Weg: 3 });
});

test('missing ones are appended in their order after the last used column', () => {
  expect(placeResultColumns(['Kundennummer', 'Weg', 'Name'], AKTIONEN.routen, 5)).toEqual([
    { spalte: 'Zuständig', column: 6, neu: true },
    { spalte: 'Weg', column: 1, neu: false },
  ]);
  expect(placeResultColumns(['Kundennummer'], ERGEBNISSPALTEN, 0).map(({ column }) => column)).toEqual(
    ERGEBNISSPALTEN.map((_, i) => i + 1),
  );
});

test('deadlines are dates, rest days whole numbers', () => {
  expect(ERGEBNISSPALTEN.map(zahlenformat)).toEqual([
    ...[
      'General',
      'General',
      'General',
      'General',
      'dd.mm.yyyy',
      'General',
      '0',
      'dd.mm.yyyy',
      'General',
      '0',
      'General',
    ],
  ]);
});
