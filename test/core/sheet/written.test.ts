/** Cells that a person changed since the last write are told from the program's own (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import { planRow } from '../../../core/sheet/blattpruefung.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { AKTIONEN, ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { results } from '../../../core/sheet/results.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { answers, antrag } from './answers.ts';
import { one, written } from './trace.ts';

const NICHTS = Geschrieben.read(undefined);

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

describe('whether a row is known', () => {
  const [first, second] = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026', 'Weiterbewilligung')) as [
    SheetRow,
    SheetRow,
  ];
  const werte = results(first, false);

  test('is no question where nothing is remembered', () => {
    expect([NICHTS.vermisst(first), NICHTS.istFremd(first, { Neufall: 'x' })]).toEqual([false, false]);
  });

  test('is told by its key, and by all of its cells', () => {
    const memory = written([first]);
    expect([memory.vermisst(first), memory.vermisst(second)]).toEqual([false, true]);
    expect(
      [werte, { Neufall: 'ja' }, {}, { ...werte, Neufall: 'x' }, { ...werte, Neufall: null }].map((zellen) =>
        memory.istFremd(first, zellen),
      ),
    ).toEqual([false, false, false, true, true]);
    expect(memory.istFremd(second, results(second, false))).toBe(true);
  });

  test('by any of several entries of its key', () => {
    const next = NICHTS.next();
    for (const Neufall of ['ja', 'nein']) next.add(first, { Neufall });
    const memory = next.done();
    expect(['ja', 'nein', 'prüfen'].map((Neufall) => memory.istFremd(first, { Neufall }))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('rows of one key', () => {
  const row = one();

  test('keep what is known of each', () => {
    const beide = NICHTS.next();
    for (const Neufall of ['ja', 'nein']) beide.add(row, { Neufall });
    const danach = Geschrieben.read(beide.done().toText()).next();
    for (const Weg of ['x', 'y']) danach.add(row, { Weg });
    const after = danach.done();
    expect(['ja', 'nein', 'prüfen'].map((alt) => after.zellstand('Neufall', row, alt, 'z'))).toEqual([
      'anders',
      'anders',
      'von Hand',
    ]);
  });

  test('are all meant where none is of the row’s application', () => {
    const two = answers(antrag(1, '02.03.2026'), antrag(1, '02.02.2026', 'Weiterbewilligung'));
    const memory = written(two);
    const dritter = answers(antrag(1, '09.03.2026'))[0]!;
    expect(['ja', 'nein', 'prüfen'].map((alt) => memory.zellstand('Neufall', dritter, alt, 'z'))).toEqual([
      'anders',
      'anders',
      'von Hand',
    ]);
    // One of them becomes its own.
    memory.update(dritter, { Neufall: 'prüfen' });
    expect(['ja', 'nein', 'prüfen'].map((alt) => memory.zellstand('Neufall', dritter, alt, 'z'))).toEqual([
      'von Hand',
      'von Hand',
      'anders',
    ]);
  });

  test('of which there are more than were remembered know what the first of them held', () => {
    const danach = written([row]).next();
    for (const Weg of ['x', 'y']) danach.add(row, { Weg });
    expect(Geschrieben.read(danach.done().toText()).zellstand('Neufall', row, 'ja', 'z')).toBe('anders');
    expect(JSON.parse(danach.done().toText()).spalten.Neufall).toBe('uJLuJL');
  });

  test('are other rows where a new one is typed in', () => {
    const memory = written([row]);
    memory.update(row, { Neufall: 'nein' }, true);
    expect(memory.size).toBe(2);
    expect(['ja', 'nein'].map((alt) => memory.zellstand('Neufall', row, alt, 'z'))).toEqual(['anders', 'anders']);
  });

  test('are forgotten where the list no longer has them, but not beside a table', () => {
    const [first, second] = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026')) as [SheetRow, SheetRow];
    const plain = written([first, second]).toText();
    const nurErste = (memory: Geschrieben) => {
      const next = memory.next();
      next.add(first, {});
      return next.done().size;
    };
    expect([nurErste(Geschrieben.read(plain)), nurErste(Geschrieben.read(plain, { name: 'A', andere: [] }))]).toEqual([
      1, 2,
    ]);
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
