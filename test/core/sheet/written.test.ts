/** Cells that a person changed since the last write are told from the program's own (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import { planRow } from '../../../core/sheet/blattpruefung.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { AKTIONEN, ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { results } from '../../../core/sheet/results.ts';
import { finish } from '../../../core/sheet/steps.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { answers, antrag } from './answers.ts';

const NICHTS = Geschrieben.read(undefined);

/** The memory after all result cells of the rows were written, through the text of the settings. */
function written(rows: readonly SheetRow[], before = NICHTS): Geschrieben {
  const next = before.next();
  for (const row of rows) next.add(row, results(row, false));
  return Geschrieben.read(next.done().toText());
}

const one = (antragsdatum: Cell = '02.03.2026') => answers(antrag(1, antragsdatum))[0]!;

describe('without a memory', () => {
  test.each<[Cell, Cell, string]>([
    [null, 'ja', 'neu'],
    ['', 'ja', 'neu'],
    ['ja', 'ja', 'gleich'],
    [null, '', 'gleich'],
    ['vielleicht', 'ja', 'von Hand'],
  ])('%s → %s: %s', (alt, neu, expected) => {
    expect(NICHTS.zellstand('Neufall', one(), alt, neu)).toBe(expected);
  });

  test.each(['', '{', '[]', '{"version":2}', '{"version":1,"personen":1}', 'null'])(
    'as with one that is none: %s',
    (text) => {
      expect(Geschrieben.read(text).size).toBe(0);
    },
  );
});

describe('after a write', () => {
  const rows = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026'));
  const [first, second] = rows as [SheetRow, SheetRow];
  const memory = written(rows);

  test('the program’s own value may be replaced, another one and an emptied cell may not', () => {
    expect(memory.zellstand('Resttage Erstberatung', first, -6, -7)).toBe('anders');
    expect(memory.zellstand('Resttage Erstberatung', first, '-6', -7)).toBe('anders');
    expect(memory.zellstand('Resttage Erstberatung', first, -5, -7)).toBe('von Hand');
    expect(memory.zellstand('Resttage Erstberatung', first, null, -7)).toBe('von Hand');
    // It was written empty, so it is filled without asking.
    expect(memory.zellstand('Frist Entscheidung', first, null, 46133)).toBe('neu');
    expect(memory.zellstand('Frist Entscheidung', first, 46000, 46133)).toBe('von Hand');
  });

  test('a person’s change to the very value that is written next needs no question', () => {
    expect(memory.zellstand('Neufall', first, 'nein', 'nein')).toBe('gleich');
  });

  test('rows may have been sorted, and inputs corrected', () => {
    expect(memory.zellstand('Neufall', second, 'ja', 'nein')).toBe('anders');
    expect(memory.zellstand('Neufall', one('05.03.2026'), 'ja', 'nein')).toBe('anders');
  });

  test('a row that was not there: empty cells are filled, others are a person’s', () => {
    const third = answers(antrag(3, '02.03.2026'))[0]!;
    expect(memory.zellstand('Neufall', third, null, 'ja')).toBe('neu');
    expect(memory.zellstand('Neufall', third, 'nein', 'ja')).toBe('von Hand');
  });

  test('several cases of one person are told apart by their application', () => {
    const two = answers(antrag(1, '02.03.2026'), antrag(1, '02.02.2026', 'Weiterbewilligung'));
    const both = written(two);
    expect(two.map((row) => row.urteil.neufall.neufall)).toEqual(['ja', 'nein']);
    expect(both.zellstand('Neufall', two[0]!, 'nein', 'ja')).toBe('von Hand');
    expect(both.zellstand('Neufall', two[1]!, 'nein', 'ja')).toBe('anders');
  });

  test('an action that writes other columns keeps what is known of these', () => {
    const next = memory.next();
    for (const row of rows) next.add(row, { Zuständig: 'EZ', Weg: 'x' });
    const after = Geschrieben.read(next.done().toText());
    expect(after.zellstand('Neufall', first, 'ja', 'nein')).toBe('anders');
    expect(after.zellstand('Zuständig', first, 'EZ', 'SC')).toBe('anders');
    expect(after.zellstand('Zuständig', first, 'SC', 'KRM')).toBe('von Hand');
  });

  test('one row can be remembered by itself', () => {
    const live = written(rows);
    live.update(first, { Neufall: 'prüfen' });
    live.update(answers(antrag(3, '02.03.2026'))[0]!, { Neufall: 'nein' });
    const after = Geschrieben.read(live.toText());
    expect(after.zellstand('Neufall', first, 'prüfen', 'ja')).toBe('anders');
    expect(after.zellstand('Neufall-Grund', first, 'Erstantrag', 'x')).toBe('anders');
    expect(after.zellstand('Neufall', answers(antrag(3, '02.03.2026'))[0]!, 'nein', 'ja')).toBe('anders');
    expect(after.size).toBe(3);
  });

  test('no person can be read from it', () => {
    const text = memory.toText();
    expect(text).not.toMatch(/123A/);
    expect(JSON.parse(text)).toMatchObject({ version: 1, personen: expect.stringMatching(/^[\w+/]{12}$/) });
    expect(Object.keys(JSON.parse(text).spalten)).toEqual([...ERGEBNISSPALTEN]);
  });
});

describe('several lists on a sheet', () => {
  const rows = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026'));
  const [first, second] = rows as [SheetRow, SheetRow];
  const as = (name: string, text?: string, ...andere: string[]) => Geschrieben.read(text, { name, andere });
  /** The memory's text after one value was written into the rows of a list. */
  const write = (memory: Geschrieben, value: string, ...some: SheetRow[]) => {
    const next = memory.next();
    for (const row of some) next.add(row, { Neufall: value });
    return next.done().toText();
  };

  test('are remembered each for itself, also where a person stands in both', () => {
    const text = write(as('B', write(as('A', undefined, 'B'), 'ja', first, second), 'A'), 'nein', second);
    const [a, b] = [as('A', text, 'B'), as('B', text, 'A')];
    expect([a.size, b.size]).toEqual([3, 3]);
    expect([a, b].map((one) => one.zellstand('Neufall', second, 'ja', 'x'))).toEqual(['anders', 'von Hand']);
    expect([a, b].map((one) => one.zellstand('Neufall', second, 'nein', 'x'))).toEqual(['von Hand', 'anders']);
    expect([a, b].map((one) => one.vermisst(first))).toEqual([false, true]);
  });

  test('lose the rows that they no longer have, and tables that are gone lose all', () => {
    const both = write(as('B', write(as('A', undefined, 'B'), 'ja', first, second), 'A'), 'nein', second);
    expect(as('A', write(as('A', both, 'B'), 'ja', first), 'B').size).toBe(2);
    expect(as('A', write(as('A', both), 'ja', first)).size).toBe(1);
  });

  test('a list that became a table, or got another name, is still known', () => {
    const plain = write(NICHTS, 'ja', first, second);
    expect(JSON.parse(plain)).not.toHaveProperty('listen');
    expect(as('A', plain, 'B').zellstand('Neufall', first, 'ja', 'x')).toBe('anders');
    expect(as('A', write(as('A', plain, 'B'), 'ja', first, second), 'B').size).toBe(2);
    expect(as('Neu', write(as('A'), 'ja', first)).zellstand('Neufall', first, 'ja', 'x')).toBe('anders');
  });

  test.each([
    [[['x', 1]]],
    [[['x', 3]]],
    [[['x']]],
    ['x'],
    [
      [
        ['x', 1.5],
        ['y', 0.5],
      ],
    ],
  ])('runs that do not fit are none: %j', (listen) => {
    const text = JSON.stringify({ ...JSON.parse(write(NICHTS, 'ja', first, second)), listen });
    expect(as('A', text, 'B').zellstand('Neufall', second, 'ja', 'x')).toBe('anders');
  });
});

describe('rows whose key was corrected', () => {
  const rows = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026', 'Weiterbewilligung'), antrag(3, '03.03.2026'));
  const [, second] = rows as [SheetRow, SheetRow, SheetRow];
  const corrected = { ...second, key: '123A999999' };
  const keys = rows.map((row) => (row === second ? corrected.key : row.key));
  const now = results(second, false);
  /** Whether the row is known after the search. */
  const found = (zellen: Partial<typeof now>, present: readonly string[], memory = written(rows)) => {
    expect(memory.vermisst(corrected)).toBe(true);
    finish(memory.wiedererkennen([{ row: corrected, zellen }], present));
    return !memory.vermisst(corrected);
  };

  test('are found by their answers, all of them, if their old key is gone', () => {
    expect(found(now, keys)).toBe(true);
    expect(found({ Neufall: 'nein' }, keys)).toBe(true);
    expect(found({ ...now, Neufall: 'ja' }, keys)).toBe(false);
    expect(found({ ...now, 'Resttage Entscheidung': 3 }, keys)).toBe(false);
    expect(found({ Weg: '', Befunde: '' }, keys)).toBe(false);
    expect(found(now, [...keys, second.key])).toBe(false);
  });

  test('keep what is known of them', () => {
    const memory = written(rows);
    expect(found(now, keys, memory)).toBe(true);
    expect(memory.zellstand('Neufall', corrected, 'nein', 'ja')).toBe('anders');
    expect(memory.zellstand('Neufall', corrected, 'prüfen', 'ja')).toBe('von Hand');
    const next = memory.next();
    next.add(corrected, {});
    expect(Geschrieben.read(next.done().toText()).zellstand('Neufall', corrected, 'nein', 'ja')).toBe('anders');
  });

  test('only as many of one key as have gone', () => {
    const same = answers(antrag(1, '02.03.2026'), antrag(1, '02.03.2026'), antrag(1, '02.03.2026'));
    const memory = written(same);
    const zellen = results(same[0]!, false);
    const others = ['123A000007', '123A000008'].map((key) => ({ row: { ...same[0]!, key }, zellen }));
    finish(memory.wiedererkennen(others, [same[0]!.key, same[1]!.key, ...others.map(({ row }) => row.key)]));
    expect(others.map(({ row }) => memory.vermisst(row))).toEqual([false, true]);
  });
});

test('the plan of a row names what stands in each cell and what is to be', () => {
  const row = one();
  const memory = written([row]);
  const werte = results(row, false);
  expect(
    planRow(
      row,
      { ...werte, Neufall: 'nein' },
      AKTIONEN.markieren,
      { Neufall: 'ja', 'Neufall-Grund': 'von mir' },
      memory,
    ),
  ).toEqual([
    { spalte: 'Neufall', stand: 'anders', alt: 'ja', neu: 'nein' },
    { spalte: 'Neufall-Grund', stand: 'von Hand', alt: 'von mir', neu: 'Erstantrag' },
  ]);
  // Columns that are not there yet: what is empty need not be written.
  expect(planRow(row, { ...werte, Weg: '' }, ['Weg', 'Neufall'], {}, NICHTS)).toEqual([
    { spalte: 'Weg', stand: 'gleich', alt: null, neu: '' },
    { spalte: 'Neufall', stand: 'neu', alt: null, neu: 'ja' },
  ]);
});

test('a formula is a person’s: it stays where it shows the answer, and is asked about elsewhere', () => {
  const row = one();
  const memory = written([row]);
  const { Neufall: neu } = results(row, false);
  const stand = (alt: Cell) =>
    planRow(row, results(row, false), ['Neufall'], { Neufall: alt }, memory, (spalte) => spalte === 'Neufall').map(
      (plan) => plan.stand,
    );
  expect([neu, stand('ja'), stand('nein'), stand('')]).toEqual(['ja', ['Formel'], ['von Hand'], ['von Hand']]);
});
