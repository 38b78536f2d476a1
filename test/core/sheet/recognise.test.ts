/** Rows and answers that are found again by what stands in them (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { type Fremd, findEntries, printsOf } from '../../../core/sheet/recognise.ts';
import { results } from '../../../core/sheet/results.ts';
import { finish } from '../../../core/sheet/steps.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { NEVER } from '../../../core/sheet/written-text.ts';
import { answers, antrag, STICHTAG } from './answers.ts';
import { written } from './trace.ts';

describe('answers that were sorted without their rows', () => {
  const rows = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026', 'Weiterbewilligung'), antrag(3, '30.03.2026'));
  const naechste = (i: number) => results(rows[(i + 1) % rows.length]!, false);
  const stand = (memory: Geschrieben) =>
    rows.map((row, i) => memory.zellstand('Status Erstberatung', row, naechste(i)['Status Erstberatung'], 'x'));

  test('are known again in the rows in which they stand', () => {
    const memory = written(rows);
    expect(stand(memory)).toEqual(['von Hand', 'von Hand', 'von Hand']);
    const fremde = rows.map((row, i) => ({ row, zellen: naechste(i) }));
    finish(
      memory.wiedererkennen(
        fremde,
        rows.map(({ key }) => key),
      ),
    );
    expect(stand(memory)).toEqual(['anders', 'anders', 'anders']);
    // What stood there before is no longer the program's.
    expect(memory.zellstand('Status Erstberatung', rows[0]!, 'überfällig', 'x')).toBe('von Hand');
  });

  test('of a row that is gone make what stood there before nobody’s', () => {
    const [first, , gone] = rows as [SheetRow, SheetRow, SheetRow];
    const memory = written(rows);
    const keys = rows.filter((row) => row !== gone).map(({ key }) => key);
    finish(memory.wiedererkennen([{ row: first, zellen: results(gone, false) }], keys));
    expect(['offen', 'überfällig'].map((alt) => memory.zellstand('Status Erstberatung', first, alt, 'x'))).toEqual([
      'anders',
      'von Hand',
    ]);
  });

  test('need two columns that agree: one may be a person’s', () => {
    const memory = written(rows);
    const fremde = [
      { row: rows[0]!, zellen: { Neufall: 'nein' } },
      { row: rows[1]!, zellen: { Neufall: 'ja' } },
    ];
    finish(
      memory.wiedererkennen(
        fremde,
        rows.map(({ key }) => key),
      ),
    );
    expect(fremde.map(({ row, zellen }) => memory.zellstand('Neufall', row, zellen.Neufall, 'x'))).toEqual([
      'von Hand',
      'von Hand',
    ]);
  });

  test('are not looked for in another list', () => {
    const as = (name: string, text?: string, ...andere: string[]) => Geschrieben.read(text, { name, andere });
    const next = as('A', undefined, 'B').next();
    for (const row of rows) next.add(row, results(row, false));
    const b = as('B', next.done().toText(), 'A').next();
    b.add(rows[0]!, { Neufall: 'ja' });
    const memory = as('B', b.done().toText(), 'A');
    const neu = { ...rows[1]!, key: '123A999999' };
    finish(memory.wiedererkennen([{ row: neu, zellen: results(rows[1]!, false) }], [rows[0]!.key, neu.key]));
    expect(memory.vermisst(neu)).toBe(true);
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

describe('places of entries', () => {
  /** Persons by number, with what was written into Neufall, Weg and Befunde. */
  type Eintrag = readonly [person: number, neufall: number, weg: number, befunde: number];
  const spur = (...eintraege: Eintrag[]) => ({
    personen: eintraege.map(([person]) => person),
    faelle: eintraege.map(() => 0),
    listen: eintraege.map(() => ''),
    spalten: new Map([
      ['Neufall' as const, eintraege.map(([, one]) => one)],
      ['Weg' as const, eintraege.map(([, , one]) => one)],
      ['Befunde' as const, eintraege.map(([, , , one]) => one)],
    ]),
  });
  /** A number for its print, 0 for a blank cell. */
  const print = (cell: Cell | undefined) => Number(cell ?? 0);
  const fremd = (eigener: number | undefined, Neufall: number, Weg: number, Befunde: number): Fremd => ({
    zellen: { Neufall, Weg, Befunde },
    eigener,
  });
  const places = (
    eintraege: readonly Eintrag[],
    rows: readonly Fremd[],
    personen: readonly number[],
    isOwn: (at: number) => boolean = () => true,
  ) => finish(findEntries(spur(...eintraege), rows, personen, isOwn, print));

  test('what was never written has to be blank', () => {
    expect(printsOf(spur([1, 7, NEVER, 0]), 0, ['Neufall', 'Weg', 'Befunde', 'Wer'], 5)).toEqual([7, 5, 0, 5]);
    expect(places([[1, 7, NEVER, NEVER]], [fremd(undefined, 7, 0, 0)], [9])).toEqual([0]);
    expect(places([[1, 7, NEVER, NEVER]], [fremd(undefined, 7, 1, 0)], [9])).toEqual([undefined]);
    expect(places([[1, NEVER, 0, NEVER]], [fremd(undefined, 0, 0, 0)], [9])).toEqual([undefined]);
  });

  test.each<[string, readonly Eintrag[], readonly Fremd[], readonly number[], readonly (number | undefined)[]]>([
    ['of who is gone', [[1, 7, 8, 9]], [fremd(undefined, 7, 8, 9)], [5], [0]],
    ['not of who is still there', [[1, 7, 8, 9]], [fremd(undefined, 7, 8, 9)], [1, 5], [undefined]],
    [
      'of who has a row fewer',
      [
        [1, 7, 8, 9],
        [1, 7, 8, 9],
      ],
      [fremd(undefined, 7, 8, 9)],
      [1, 5],
      [1],
    ],
    [
      'of who has a row fewer, once',
      [
        [1, 7, 8, 9],
        [1, 7, 8, 9],
      ],
      [fremd(undefined, 7, 8, 9), fremd(undefined, 7, 8, 9)],
      [1, 5, 6],
      [1, undefined],
    ],
    [
      'of who has two rows fewer, twice',
      [
        [1, 7, 8, 9],
        [1, 7, 8, 9],
        [1, 7, 8, 9],
      ],
      [fremd(undefined, 7, 8, 9), fremd(undefined, 7, 8, 9), fremd(undefined, 7, 8, 9)],
      [1, 5, 6, 7],
      [2, 1, undefined],
    ],
    [
      'of two who are gone, each once',
      [
        [1, 7, 8, 9],
        [2, 7, 8, 9],
      ],
      [fremd(undefined, 7, 8, 9), fremd(undefined, 7, 8, 9), fremd(undefined, 7, 8, 9)],
      [5, 6, 7],
      [1, 0, undefined],
    ],
    [
      'exchanged, with two cells of three',
      [
        [1, 7, 8, 9],
        [2, 6, 5, 9],
      ],
      [fremd(0, 6, 5, 9), fremd(1, 7, 8, 9)],
      [1, 2],
      [1, 0],
    ],
    [
      'exchanged, with one cell of three: a person may have typed it',
      [
        [1, 7, 8, 9],
        [2, 6, 8, 9],
      ],
      [fremd(0, 6, 8, 9), fremd(1, 7, 8, 9)],
      [1, 2],
      [undefined, undefined],
    ],
    [
      'exchanged with one cell, where two others are exchanged with two',
      [
        [1, 7, 8, 9],
        [2, 6, 8, 9],
        [3, 1, 2, 3],
        [4, 3, 2, 1],
      ],
      [fremd(0, 6, 8, 9), fremd(1, 7, 8, 9), fremd(2, 3, 2, 1), fremd(3, 1, 2, 3)],
      [1, 2, 3, 4],
      [1, 0, 3, 2],
    ],
    [
      // What a person wrote into the third row proves nothing of the others.
      'exchanged with one cell, where another row is found nowhere',
      [
        [1, 7, 8, 9],
        [2, 6, 8, 9],
        [3, 1, 2, 3],
      ],
      [fremd(0, 6, 8, 9), fremd(1, 7, 8, 9), fremd(2, 4, 4, 4)],
      [1, 2, 3],
      [undefined, undefined, undefined],
    ],
    [
      'of who is gone, although another row has one cell of its own',
      [
        [1, 7, 8, 9],
        [2, 6, 8, 9],
        [3, 1, 2, 3],
      ],
      [fremd(undefined, 1, 2, 3), fremd(0, 6, 8, 9), fremd(1, 7, 8, 9)],
      [1, 2, 5],
      [2, undefined, undefined],
    ],
    [
      'parted, of who is gone',
      [
        [1, 7, 8, 9],
        [2, 1, 2, 3],
      ],
      [fremd(0, 1, 2, 3)],
      [1],
      [1],
    ],
  ])('%s', (_, eintraege, rows, personen, found) => {
    expect(places(eintraege, rows, personen)).toEqual(found);
  });

  test('of another list are none, and count for nobody', () => {
    const own =
      (...ats: number[]) =>
      (at: number) =>
        ats.includes(at);
    expect(places([[1, 7, 8, 9]], [fremd(undefined, 7, 8, 9)], [5], own())).toEqual([undefined]);
    // One entry of the person is this list's, and the list has a row for it.
    const beide: readonly Eintrag[] = [
      [1, 7, 8, 9],
      [1, 7, 8, 9],
    ];
    expect(places(beide, [fremd(undefined, 7, 8, 9)], [1], own(0))).toEqual([undefined]);
    expect(places(beide, [fremd(undefined, 7, 8, 9)], [5], own(0))).toEqual([0]);
  });

  test('are looked for in steps of five thousand entries or rows', () => {
    const schritte = (n: number) => {
      const eintraege = spur(...Array.from({ length: n }, (_, at): Eintrag => [at, 7, 8, 9]));
      const rows = Array.from({ length: n }, (_, at) => fremd(at, 1, 1, 1));
      const steps = findEntries(eintraege, rows, eintraege.personen, () => true, print);
      let count = 0;
      while (!steps.next().done) count++;
      return count;
    };
    // Entries twice, persons once, rows twice.
    expect([4_999, 5_000, 10_000].map(schritte)).toEqual([0, 5, 10]);
  });
});

test('a key that several rows have is nobody’s to look for', () => {
  const same = answers(antrag(1, '02.03.2026'), antrag(1, '02.03.2026'), antrag(2, '02.03.2026', 'Weiterbewilligung'));
  const memory = written(same);
  const [first, , third] = same as [SheetRow, SheetRow, SheetRow];
  finish(memory.wiedererkennen([{ row: first, zellen: results(third, false) }], [first.key, first.key]));
  expect(memory.zellstand('Neufall', first, 'nein', 'x')).toBe('von Hand');
});

test('a row that is found nowhere keeps its own entry', () => {
  const [row] = answers(antrag(1, '02.03.2026')) as [SheetRow];
  const memory = written([row]);
  finish(memory.wiedererkennen([{ row, zellen: { ...results(row, false), Neufall: 'x', Weg: 'x' } }], [row.key]));
  expect(Geschrieben.read(memory.toText()).zellstand('Neufall', row, 'ja', 'nein')).toBe('anders');
});

test('a row that is found becomes the entry of its application, too', () => {
  const zwei = answers(antrag(1, '02.03.2026'), antrag(2, '09.02.2026', 'Weiterbewilligung')) as [SheetRow, SheetRow];
  const memory = written(zwei);
  // Both are of one person now, and the second one’s number and day were corrected.
  const neu = { ...zwei[1], key: zwei[0].key, row: { ...zwei[1].row, antragsdatum: STICHTAG } };
  const fremde = [{ row: { ...neu, key: '123A000009' }, zellen: results(zwei[1], false) }];
  finish(memory.wiedererkennen(fremde, [zwei[0].key, '123A000009']));
  memory.update({ ...zwei[1], key: '123A000009' }, { Neufall: 'ja' }, true);
  expect(memory.zellstand('Neufall', fremde[0]!.row, 'nein', 'x')).toBe('anders');
  expect(memory.zellstand('Neufall', fremde[0]!.row, 'ja', 'x')).toBe('von Hand');
});

describe('in a table', () => {
  const [first, second] = answers(antrag(1, '02.03.2026'), antrag(2, '02.03.2026', 'Weiterbewilligung')) as [
    SheetRow,
    SheetRow,
  ];
  const as = (name: string, text?: string, ...andere: string[]) => Geschrieben.read(text, { name, andere });
  const corrected = { ...first, key: '123A999999' };
  const known = (memory: Geschrieben) => {
    finish(memory.wiedererkennen([{ row: corrected, zellen: results(first, false) }], [corrected.key]));
    return !memory.vermisst(corrected);
  };
  const inTabelle = (name: string, row: SheetRow, before?: string) => {
    const next = as(name, before).next();
    next.add(row, results(row, false));
    return next.done().toText();
  };

  test('a row is found among those of an earlier name', () => {
    expect(known(as('Neu', inTabelle('Alt', first)))).toBe(true);
  });

  test('and not among those of a list beside it, where the table has its own', () => {
    expect(known(as('Neu', inTabelle('Neu', second, inTabelle('', first))))).toBe(false);
  });
});
