/** Cells that a person changed since the last write are told from the program's own (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import { AKTIONEN, ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { planRow } from '../../../core/sheet/plan.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { results } from '../../../core/sheet/results.ts';
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
    expect(after.zellstand('Neufall-Grund', first, 'erstantrag', 'x')).toBe('anders');
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
    { spalte: 'Neufall-Grund', stand: 'von Hand', alt: 'von mir', neu: 'erstantrag' },
  ]);
  expect(planRow(row, werte, ['Weg'], {}, NICHTS)).toEqual([
    { spalte: 'Weg', stand: werte.Weg === '' ? 'gleich' : 'neu', alt: null, neu: werte.Weg },
  ]);
});
