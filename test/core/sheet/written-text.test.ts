/** The text of what was written: its runs of lists, its versions, its steps (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import type { Steps } from '../../../core/sheet/steps.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { answers, antrag } from './answers.ts';
import { one, written } from './trace.ts';

const NICHTS = Geschrieben.read(undefined);

describe('runs of lists in the text', () => {
  const rows = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026'));
  const as = (name: string, text?: string, ...andere: string[]) => Geschrieben.read(text, { name, andere });
  const next = as('B').next();
  for (const row of rows) next.add(row, { Neufall: 'ja' });
  const text: { readonly listen: readonly [string, number][] } = JSON.parse(next.done().toText());
  const b = text.listen[0]?.[0];
  /** Whether the rows are another list's, told by these runs. */
  const sindFremd = (listen: unknown) =>
    as('A', JSON.stringify({ ...text, listen }), 'B').zellstand('Neufall', rows[1]!, 'ja', 'x') === 'von Hand';

  test.each<[unknown, boolean]>([
    [[[b, 2]], true],
    [
      [
        [b, 1],
        [b, 1],
      ],
      true,
    ],
    [[[b, 1]], false],
    [[[b, 3]], false],
    [[[b]], false],
    [[[b, '2']], false],
    [[[1, 2]], false],
    [[[b, 2], null], false],
    [[[b, 2], 'x'], false],
    [
      [
        [b, 0],
        [b, 2],
      ],
      false,
    ],
    [
      [
        [b, 1.5],
        [b, 0.5],
      ],
      false,
    ],
    ['x', false],
  ])('%j: %s', (listen, fremd) => {
    expect(sindFremd(listen)).toBe(fremd);
  });

  test('are written as long as they are, and only where a table is among them', () => {
    expect(text.listen).toEqual([[b, 2]]);
    const [first, second] = rows as [SheetRow, SheetRow];
    const neben = as('B', written([first]).toText());
    neben.update({ ...second, key: '123A999999' }, { Neufall: 'ja' });
    expect(JSON.parse(neben.toText()).listen).toEqual([
      ['', 1],
      [b, 1],
    ]);
    expect(JSON.parse(as('', JSON.stringify({ ...text, listen: [[1, 2]] })).toText())).not.toHaveProperty('listen');
  });

  test('of the list itself go before those of a list without a name', () => {
    const row = rows[0]!;
    const plain = Geschrieben.read(undefined).next();
    plain.add(row, { Neufall: 'ja' });
    const neben = as('B', plain.done().toText()).next();
    neben.add({ ...row, key: '123A999999' }, { Neufall: 'nein' });
    const beide = JSON.parse(neben.done().toText());
    // Both entries are of one person.
    const memory = as('B', JSON.stringify({ ...beide, personen: beide.personen.slice(0, 6).repeat(2) }));
    const stand = (alt: Cell) => memory.zellstand('Neufall', { ...row, key: '123A999999' }, alt, 'x');
    expect([stand('ja'), stand('nein')]).toEqual(['von Hand', 'anders']);
  });

  test('name a row’s list anew where it is written into', () => {
    const row = rows[0]!;
    const memory = as('B', written([row]).toText());
    memory.update(row, { Neufall: 'ja' });
    expect(JSON.parse(memory.toText()).listen).toEqual([[b, 1]]);
  });
});

describe('the text', () => {
  const row = { ...one(), key: '123A456789' };
  /** As an earlier version wrote it: one row, whose answer was "ja". */
  const FRUEHER = { version: 1, personen: 'TjTuhX', faelle: 'AAA', spalten: { Neufall: 'uJL' } };
  const stand = (text: object) => Geschrieben.read(JSON.stringify(text)).zellstand('Neufall', row, 'ja', 'nein');

  test('of an earlier version is read', () => {
    expect(stand(FRUEHER)).toBe('anders');
  });

  test.each<[string, object]>([
    ['another version', { version: 2 }],
    ['no persons', { personen: 7 }],
    ['no cases', { faelle: 7 }],
    ['no columns', { spalten: 'uJL' }],
  ])('with %s is none', (_, teil) => {
    const text = { ...FRUEHER, ...teil };
    expect([Geschrieben.read(JSON.stringify(text)).size, stand(text)]).toEqual([0, 'von Hand']);
  });

  test('tells a cell that was never written from one that was', () => {
    const [first, second] = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026')) as [SheetRow, SheetRow];
    const next = NICHTS.next();
    next.add(first, { Neufall: 'ja' });
    next.add(second, { Weg: 'x' });
    const text = next.done().toText();
    expect(Object.keys(JSON.parse(text).spalten)).toEqual(['Neufall', 'Weg']);
    const memory = Geschrieben.read(text);
    expect([first, second].map((row) => memory.zellstand('Neufall', row, null, 'ja'))).toEqual(['von Hand', 'neu']);
    memory.update(second, { Befunde: 'x' });
    const after = Geschrieben.read(memory.toText());
    expect([first, second].map((row) => after.zellstand('Befunde', row, null, 'x'))).toEqual(['neu', 'von Hand']);
  });

  const schritte = (steps: Steps<unknown>) => {
    let count = 0;
    while (!steps.next().done) count++;
    return count;
  };

  test('is read and written column by column, and long ones in pieces of ten thousand rows', () => {
    const text = (rows: number) =>
      JSON.stringify({
        version: 1,
        personen: 'TjTuhX'.repeat(rows),
        faelle: 'AAA'.repeat(rows),
        spalten: { Neufall: '' },
      });
    const lesen = ERGEBNISSPALTEN.length + 3;
    expect([9_999, 10_000, 20_000].map((rows) => schritte(Geschrieben.reading(text(rows))))).toEqual([
      lesen,
      lesen + 1,
      lesen + 2,
    ]);
    expect(schritte(Geschrieben.read(text(1)).writing())).toBe(3);
  });
});
