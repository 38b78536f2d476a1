/**
 * Several tables on one sheet: each has result columns and a memory of its own. Source: page 6 "Writing".
 */
import { describe, expect, it } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { addTable } from '../../host/model/table.ts';
import { answers, type Bench, bench, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, serial } from '../list.ts';

const WIDTH = HEADER.length;

const header = ({ host }: Bench, row = 0): unknown[] => {
  const { grid } = host.sheet('Liste');
  return Array.from({ length: grid.extent(true)?.columns ?? 0 }, (_, at) => grid.value(row, at));
};

/** Two tables of equal headers, their persons apart by their numbers; what is beside them begins in column V. */
function sideBySide(): Bench {
  const others = list().map((row, at) =>
    at === 0 ? row : [`123B45670${at}`, ...row.slice(1, 4), 'Weiterbewilligung'],
  );
  const one = bench({ sheets: { Liste: list().map((row, at) => [...row, '', ...(others[at] ?? [])]) } });
  const sheet = one.host.sheet('Liste');
  addTable(sheet, { row: 0, column: 0, rows: 5, columns: WIDTH }, 'Links');
  addTable(sheet, { row: 0, column: WIDTH + 1, rows: 5, columns: WIDTH }, 'Rechts');
  return one;
}
const IN = { Links: 'B3', Rechts: 'M3' } as const;

describe('two tables side by side', () => {
  /** Presses an action with the selection in a table, and says what it would leave and change. */
  const press = async ({ host }: Bench, table: keyof typeof IN, aktion: Parameters<typeof run>[1]) => {
    host.user.select(IN[table]);
    const steuerung = newSession();
    await run(steuerung, aktion);
    return { vonHand: steuerung.pruefung?.vonHand.length, geaendert: steuerung.pruefung?.geaendert };
  };
  /** The values of all columns with a header, from the left. */
  const all = (one: Bench, name: string) => {
    const { grid } = one.host.sheet('Liste');
    return header(one).flatMap((text, at) => (text === name ? [[1, 2, 3, 4].map((row) => grid.value(row, at))] : []));
  };
  const nein = ['nein', 'nein', 'nein', 'nein'];

  it('get columns of their own, whichever comes first, and keep to them', async () => {
    for (const order of [
      ['Rechts', 'Links'],
      ['Links', 'Rechts'],
    ] as const) {
      const one = sideBySide();
      const done = [];
      for (const table of [...order, ...order]) done.push(await press(one, table, 'alles'));
      expect(done.slice(2)).toEqual([
        { vonHand: 0, geaendert: 0 },
        { vonHand: 0, geaendert: 0 },
      ]);
      const expected = { Links: ANSWERS.Neufall, Rechts: nein };
      expect(all(one, 'Neufall')).toEqual(order.map((table) => expected[table]));
      expect(header(one).filter((text) => text === 'Befunde')).toHaveLength(2);
    }
  });

  it('also where they are judged by different actions in turn', async () => {
    const one = sideBySide();
    await press(one, 'Rechts', 'markieren');
    await press(one, 'Links', 'alles');
    await press(one, 'Rechts', 'alles');
    one.host.user.edit('D3', serial('2026-02-20'));
    expect(await press(one, 'Links', 'fristen')).toEqual({ vonHand: 0, geaendert: 3 });
    expect(await press(one, 'Rechts', 'alles')).toEqual({ vonHand: 0, geaendert: 0 });
    expect(header(one).filter((text) => ERGEBNISSPALTEN.some((name) => name === text))).toHaveLength(
      2 * ERGEBNISSPALTEN.length,
    );
  });

  it('and each its formulas', async () => {
    const one = sideBySide();
    await press(one, 'Links', 'markieren');
    await press(one, 'Rechts', 'markieren');
    const at = header(one).lastIndexOf('Neufall');
    one.host.sheet('Liste').grid.put(2, at, 'ja', '="ja"');
    expect(await press(one, 'Rechts', 'markieren')).toEqual({ vonHand: 1, geaendert: 0 });
    expect(await press(one, 'Links', 'markieren')).toEqual({ vonHand: 0, geaendert: 0 });
  });

  it('also where the selection is in none of them: the left one is the list', async () => {
    const one = sideBySide();
    await press(one, 'Rechts', 'alles');
    const right = all(one, 'Neufall');
    one.host.user.select('A20');
    const steuerung = newSession();
    await run(steuerung, 'markieren');
    expect([steuerung.pruefung?.liste.table?.name, steuerung.pruefung?.vonHand]).toEqual(['Links', []]);
    expect(all(one, 'Neufall')).toEqual([...right, ANSWERS.Neufall]);
  });

  it('are taken back by themselves', async () => {
    const one = sideBySide();
    await press(one, 'Rechts', 'alles');
    const before = one.host.snapshot('Liste');
    one.host.user.select(IN.Links);
    const steuerung = newSession();
    await run(steuerung, 'alles');
    await steuerung.rueckgaengig();
    expect(one.host.snapshot('Liste')).toEqual(before);
  });
});

describe('two tables one above the other', () => {
  /** The second one begins in row 8; person 123A456702 stands in both. */
  const stacked = (): Bench => {
    const others = list().map((row, at) =>
      at === 0 ? row : [at === 2 ? '123A456702' : `123B45670${at}`, ...row.slice(1, 4), 'Weiterbewilligung'],
    );
    const one = bench({ sheets: { Liste: [...list(), [], [], ...others] } });
    const sheet = one.host.sheet('Liste');
    addTable(sheet, { row: 0, column: 0, rows: 5, columns: WIDTH }, 'Oben');
    addTable(sheet, { row: 7, column: 0, rows: 5, columns: WIDTH }, 'Unten');
    return one;
  };
  /** Presses an action in a row of a table. */
  const press = async ({ host }: Bench, row: number) => {
    host.user.select(`B${row}`);
    const steuerung = newSession();
    await run(steuerung, 'alles');
    const { pruefung, zustand } = steuerung;
    return {
      zustand,
      geaendert: pruefung?.geaendert,
      vonHand: pruefung?.vonHand.map(({ row: { index }, spalte }) => `${spalte} ${index}`),
    };
  };

  it('each keep what was written into them, while the other is checked', async () => {
    const one = stacked();
    await press(one, 2);
    await press(one, 9);
    one.host.user.edit('F2', 'nein');
    one.host.user.edit('D10', serial('2026-02-20'));
    one.host.user.edit('K3', 'nein');
    one.host.user.edit('Y10', 'ja');
    expect(await press(one, 2)).toMatchObject({ geaendert: 9, vonHand: ['Neufall 2'] });
    expect(await press(one, 9)).toMatchObject({ geaendert: 0, vonHand: ['Neufall 2'] });
    expect(await press(one, 2)).toMatchObject({ geaendert: 0, vonHand: ['Neufall 2'] });
  });

  it('and do not fill the memory with rows and tables that are gone', async () => {
    const one = stacked();
    const rows = () => {
      const [[, kept] = []] = [...one.host.book.settings].filter(([name]) => name.startsWith('neufall.geschrieben.'));
      const { personen, listen } = JSON.parse((kept as { text: string }).text) as { personen: string; listen: unknown };
      return { entries: personen.length / 6, listen };
    };
    const name = expect.stringMatching(/^[\w+/]{6}$/);
    await press(one, 2);
    expect(rows()).toEqual({ entries: 4, listen: [[name, 4]] });
    await press(one, 9);
    expect(rows()).toEqual({
      entries: 8,
      listen: [
        [name, 4],
        [name, 4],
      ],
    });
    one.host.user.deleteRows(2);
    await press(one, 2);
    one.host.user.edit('D2', serial('2026-02-19'));
    await press(one, 2);
    expect(rows().entries).toBe(7);
  });
});

it('a table that ends in blank rows is written, too, where the selection is outside of it', async () => {
  const one = bench({ sheets: { Liste: [['Antragsliste'], ...list()] } });
  addTable(one.host.sheet('Liste'), { row: 1, column: 0, rows: 7, columns: WIDTH }, 'Antraege');
  one.host.user.select('A1');
  const before = one.host.snapshot('Liste');
  await run(one.steuerung, 'alles');
  expect(one.steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben' } });
  expect(answers(one.host)).toEqual(ANSWERS);
  await one.steuerung.rueckgaengig();
  expect(one.host.snapshot('Liste')).toEqual(before);
});
