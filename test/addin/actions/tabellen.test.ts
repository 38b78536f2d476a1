/**
 * Several tables on one sheet: each has result columns and a memory of its own. Source: page 6 "Writing".
 */
import { describe, expect, it } from 'vitest';
import { Live } from '../../../addin/actions/live.ts';
import { texte } from '../../../addin/texte/index.ts';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { addTable } from '../../host/model/table.ts';
import { answers, type Bench, bench, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, type Row, serial } from '../list.ts';

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

describe('two lists side by side', () => {
  /** Presses an action with the selection in a table, and says what became of it. */
  const press = async ({ host }: Bench, table: keyof typeof IN, aktion: Parameters<typeof run>[1]) => {
    host.user.select(IN[table]);
    const steuerung = newSession();
    await run(steuerung, aktion);
    return steuerung;
  };
  /** The values of all columns with a header, from the left. */
  const all = (one: Bench, name: string) => {
    const { grid } = one.host.sheet('Liste');
    return header(one).flatMap((text, at) => (text === name ? [[1, 2, 3, 4].map((row) => grid.value(row, at))] : []));
  };
  const REFUSED = { art: 'fehler', fault: { kind: 'nebeneinander', state: 'unveraendert' } };

  it('the right one has its result columns inside, whatever was tried before', async () => {
    const one = sideBySide();
    await press(one, 'Links', 'alles');
    await press(one, 'Rechts', 'markieren');
    await press(one, 'Rechts', 'alles');
    const again = await press(one, 'Rechts', 'alles');
    expect(again.zustand).toMatchObject({ ergebnis: { art: 'nichts-zu-tun' } });
    expect(all(one, 'Neufall')).toEqual([['nein', 'nein', 'nein', 'nein']]);
    expect(header(one).filter((text) => ERGEBNISSPALTEN.some((name) => name === text))).toHaveLength(
      ERGEBNISSPALTEN.length,
    );
    expect(one.host.sheet('Liste').table('Rechts').area.columns).toBe(WIDTH + ERGEBNISSPALTEN.length);
  });

  // Whose the columns behind both were, nobody could tell.
  it('the left one has no room: nothing is written, and the message says what to do', async () => {
    const one = sideBySide();
    await press(one, 'Rechts', 'alles');
    const before = one.host.snapshot();
    expect((await press(one, 'Links', 'alles')).zustand).toMatchObject(REFUSED);
    expect(texte('de').fault.nebeneinander).toContain('auf ein eigenes Blatt');
    expect(one.host.snapshot()).toEqual(before);
  });

  it('also where columns behind both are left from an earlier version', async () => {
    const one = sideBySide();
    one.host.user.edit('W1:X1', [['Neufall', 'Neufall-Grund']]);
    one.host.user.edit('W2', 'nein');
    const before = one.host.snapshot();
    for (const table of ['Links', 'Rechts'] as const)
      expect((await press(one, table, 'markieren')).zustand).toMatchObject(REFUSED);
    expect(one.host.snapshot()).toEqual(before);
  });

  it('and live mode writes nothing there', async () => {
    const one = sideBySide();
    one.host.user.edit('W1', 'Neufall');
    one.host.user.select(IN.Links);
    const steuerung = newSession();
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ live: true });
    await new Live(steuerung).beobachte();
    one.host.user.edit('D3', serial('2026-02-20'));
    await one.host.settled();
    expect(all(one, 'Neufall')).toEqual([[undefined, undefined, undefined, undefined]]);
  });

  it('a table that is no list may stand beside one', async () => {
    const rows = list().map((row, at): Row => [...row, '', ['Kürzel', 'T1', 'T2', 'T3', 'T4'][at] ?? '']);
    const one = bench({ sheets: { Liste: rows } });
    addTable(one.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: WIDTH }, 'Antraege');
    addTable(one.host.sheet('Liste'), { row: 0, column: WIDTH + 1, rows: 5, columns: 1 }, 'Kuerzel');
    await run(one.steuerung, 'alles');
    expect(answers(one.host)).toEqual(ANSWERS);
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toMatchObject({ ergebnis: { art: 'nichts-zu-tun' } });
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

// Page 6 "The first hour": a header of two rows is read as one; of a table only the lower one is its header.
describe('a table below the groups of its header', () => {
  const gruppen = (titel: string) =>
    bench({
      sheets: {
        Liste: [
          ['Kunde', '', '', titel, '', ''],
          ['Kundennummer', 'Name', 'Geburtsdatum', 'am', 'Art', 'RK'],
          ['123A456701', 'Anders', serial('1990-05-04'), serial('2026-02-02'), 'Erstantrag', 'SGB II'],
          ['123A456702', 'Berg', serial('1985-03-17'), serial('2026-02-03'), 'Weiterbewilligung', 'SGB II'],
        ],
      },
    });

  it.each(['B3', 'H1'])('is read with them, with the selection at %s, and written beside', async (zelle) => {
    const { host } = gruppen('Antrag');
    addTable(host.sheet('Liste'), { row: 1, column: 0, rows: 3, columns: 6 }, 'Tabelle1');
    host.user.select(zelle);
    const steuerung = newSession();
    await run(steuerung, 'markieren');
    const { mapping, kopf } = steuerung.liste ?? {};
    expect([
      kopf?.row,
      mapping?.columns.get('antragsdatum')?.header,
      mapping?.columns.get('antragsart')?.header,
    ]).toEqual([1, 'Antrag am', 'Antragsart']);
    // Residence is known of nobody; a renewal is no Neufall whatever it is.
    expect([0, 1, 2, 3].map((row) => host.sheet('Liste').grid.value(row, 6))).toEqual([
      undefined,
      'Neufall',
      'prüfen',
      'nein',
    ]);
    expect(host.sheet('Liste').table('Tabelle1').area).toEqual({ row: 1, column: 0, rows: 3, columns: 8 });
  });
});
