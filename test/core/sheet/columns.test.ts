/** Result columns: found again by their header, else appended (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import {
  AKTIONEN,
  breite,
  ERGEBNISSPALTEN,
  ergebnisspalte,
  findResultColumns,
  lastColumnOf,
  ohneFremde,
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

test('by their header in any case and spacing; of several the one of exactly its text, else the leftmost', () => {
  const header = [
    'weg',
    'neufall',
    'Neufall manuell',
    'Weg\u00a0',
    ' NEUFALL-GRUND',
    'Neufall',
    'status\n  erstberatung',
  ];
  expect(Object.fromEntries(findResultColumns(header))).toEqual({
    Weg: 0,
    'Neufall-Grund': 4,
    Neufall: 5,
    'Status Erstberatung': 6,
  });
  expect(['zusta\u0308ndig', 'ZUSTÄNDIG', 'Zustaendig', 'NeufallGrund', ''].map(ergebnisspalte)).toEqual([
    'Zuständig',
    'Zuständig',
    undefined,
    undefined,
    undefined,
  ]);
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
      'General',
      'General',
      'dd.mm.yyyy',
    ],
  ]);
});

test('a new column shows its header, or its usual text', () => {
  expect(Object.fromEntries(ERGEBNISSPALTEN.map((spalte) => [spalte, breite(spalte)]))).toEqual({
    Neufall: 10,
    'Neufall-Grund': 32,
    Zuständig: 28,
    Weg: 32,
    'Frist Erstberatung': 21,
    'Status Erstberatung': 22,
    'Resttage Erstberatung': 24,
    'Frist Entscheidung': 21,
    'Status Entscheidung': 22,
    'Resttage Entscheidung': 24,
    Befunde: 44,
    'Nächster Schritt': 60,
    Wer: 24,
    'Bis wann': 14,
  });
});

// Two columns are appended: behind what stands up to three columns further away.
test.each<[from: number, used: readonly number[], last: number]>([
  [4, [], 4],
  [4, [0, 1, 4], 4],
  [4, [7], 7],
  [4, [8], 4],
  [4, [7, 5], 7],
  [4, [10, 7], 10],
  [4, [11, 7], 7],
  [4, [0, 7, 2], 7],
])('fields up to column %d, something in %j: the list ends with column %d', (from, used, last) => {
  expect(lastColumnOf(from, used, 2)).toBe(last);
});

describe('result columns of another list do not count', () => {
  const header = ['Kundennummer', 'Neufall', '', 'Kundennummer', 'weg', 'Neufall', '', 'Neufall', 'Weg', 'Befunde'];
  const links = { first: 0, last: 1 };
  const rechts = { first: 3, last: 5 };
  const own = (columns: readonly number[], eigene: typeof links | undefined) =>
    Object.fromEntries(findResultColumns(ohneFremde(header, columns, [links, rechts], eigene, () => false).cells));

  test('inside another table, or beside a table that has one inside', () => {
    expect(own([0], links)).toEqual({ Neufall: 1, Weg: 8, Befunde: 9 });
    expect(own([3], rechts)).toEqual({ Neufall: 5, Weg: 4, Befunde: 9 });
    // Also where one of the list's fields stands in the other table.
    const kopf = ['Kundennummer', 'Neufall', '', 'Name', 'Befunde'];
    const daneben = [links, { first: 3, last: 4 }];
    const { cells } = ohneFremde(kopf, [0, 3], daneben, links, () => false);
    expect(Object.fromEntries(findResultColumns(cells))).toEqual({ Neufall: 1 });
  });

  test('a list that is no table has those inside of tables in which its fields are', () => {
    expect(own([0, 3], undefined)).toEqual({ Neufall: 1, Weg: 8, Befunde: 9 });
    expect(own([9], undefined)).toEqual({ Neufall: 7, Weg: 8, Befunde: 9 });
  });

  test('one outside of the own table counts where the table has none of its name, on either side', () => {
    const kopf = ['Neufall', 'Kundennummer', 'Neufall', 'Weg'];
    const tabelle = { first: 1, last: 2 };
    const { cells } = ohneFremde(kopf, [1], [tabelle], tabelle, () => false);
    expect(Object.fromEntries(findResultColumns(cells))).toEqual({ Neufall: 2, Weg: 3 });
  });

  test('beside another list nobody knows whose the columns outside of tables are', () => {
    const beside = (istListe: (one: typeof links) => boolean) => {
      const { cells, nebeneinander } = ohneFremde(header, [0], [links, rechts], links, istListe);
      return [Object.fromEntries(findResultColumns(cells)), nebeneinander];
    };
    expect(beside((one) => one === rechts)).toEqual([{ Neufall: 1 }, true]);
    expect(beside((one) => one === links)).toEqual([{ Neufall: 1, Weg: 8, Befunde: 9 }, false]);
  });
});
