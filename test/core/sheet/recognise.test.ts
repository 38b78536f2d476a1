/** Rows and answers that are found again by what stands in them (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { results } from '../../../core/sheet/results.ts';
import { finish } from '../../../core/sheet/steps.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { answers, antrag } from './answers.ts';

/** The memory after all result cells of the rows were written. */
function written(rows: readonly SheetRow[]): Geschrieben {
  const next = Geschrieben.read(undefined).next();
  for (const row of rows) next.add(row, results(row, false));
  return Geschrieben.read(next.done().toText());
}

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
