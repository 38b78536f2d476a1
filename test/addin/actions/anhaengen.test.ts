/**
 * Appending rows to a list in the sheet and taking them back: as a person inserts them, whole or not at all.
 * Source: page 8 "The list of the EZ", page 6 "Rückgängig", "a write that fails midway is taken back".
 */
import { describe, expect, it } from 'vitest';
import { haengeAn, type NeueZeile } from '../../../addin/actions/anhaengen.ts';
import type { Liste } from '../../../addin/actions/liste.ts';
import { ExcelFault } from '../../../addin/excel/fault.ts';
import { undo } from '../../../addin/excel/undo.ts';
import { day } from '../../../core/calendar/day.ts';
import { emptyRow } from '../../../core/fields/complete.ts';
import type { Host, HostOptions } from '../../host/host.ts';
import { ConditionalFormat } from '../../host/model/conditional-format.ts';
import { addTable } from '../../host/model/table.ts';
import { type Bench, bench, newSession, run } from '../bench.ts';
import { HEADER, list, type Row, serial } from '../list.ts';

const fall = (kundennummer: string, nachname: string, antragsdatum: string): NeueZeile => ({
  row: { ...emptyRow(), kundennummer, nachname, antragsart: 'Erstantrag', geburtsdatum: day('1999-12-31') },
  antragsdatum: day(antragsdatum),
});
const NEU = [fall('123A456801', 'Ehlers', '2026-02-26'), fall('123A456802', '=Funk', '2026-02-27')];
/** As the rows above write them: days as serial numbers where the last row has one. */
const ZEILEN: Row[] = [
  ['123A456801', 'Ehlers', serial('1999-12-31'), serial('2026-02-26'), 'Erstantrag', '', '', '', '', ''],
  ['123A456802', '=Funk', serial('1999-12-31'), serial('2026-02-27'), 'Erstantrag', '', '', '', '', ''],
];

async function gelesen(steuerung: Bench['steuerung']): Promise<Liste> {
  const liste = await steuerung.leseListe();
  if (liste === undefined) throw new Error('no list');
  return liste;
}

async function angehaengt(one: Bench, zeilen: readonly NeueZeile[] = NEU) {
  return haengeAn(await gelesen(one.steuerung), zeilen, 'abgleich');
}

const zeilen = (host: Host, first: number, count: number, columns = HEADER.length): unknown[][] => {
  const { grid } = host.sheet('Liste');
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => grid.value(first + row, column) ?? ''),
  );
};

/** A sheet with everything that could get out of place. */
function lebhaft(options: HostOptions = {}): Bench {
  const rows = [...list(), [], ['Summe', '', '', 4]];
  const one = bench({ ...options, sheets: { Liste: rows, Anderes: [['Notiz']] } });
  const { host } = one;
  const sheet = host.sheet('Liste');
  host.user.format('A5:J5', { fill: '#FFF2CC' });
  host.user.format('C2:D5', { numberFormat: 'dd.mm.yyyy' });
  host.user.format('A9:J9', { bold: true });
  host.user.edit('M3', 'daneben');
  host.user.filter('A1:J5', 0, { filterOn: 'Custom', criterion1: '=*' });
  sheet.conditionalFormats.push(new ConditionalFormat('cf', 'Custom', [{ row: 1, column: 3, rows: 4, columns: 1 }]));
  sheet.validations.push({
    area: { row: 1, column: 4, rows: 4, columns: 1 },
    rule: { list: { source: 'Erstantrag,Neuantrag' } },
    errorAlert: {},
    prompt: {},
    ignoreBlanks: true,
  });
  return one;
}

describe('appended rows', () => {
  it('stand below the last row, with its formats; filter, conditional format and validation reach over them', async () => {
    const one = lebhaft();
    const before = one.host.snapshot('Liste');
    expect(await angehaengt(one)).toEqual({ nr: 1, aktion: 'abgleich', blatt: 'Liste', ablage: [] });
    const { cells, more } = one.host.snapshot('Liste');
    expect(zeilen(one.host, 5, 2)).toEqual(ZEILEN);
    expect(more).toEqual({
      ...before.more,
      conditionalFormats: [{ type: 'Custom', areas: ['D2:D7'] }],
      validations: [{ area: 'E2:E7', rule: { list: { source: 'Erstantrag,Neuantrag' } } }],
      filter: { area: 'A1:J7', columns: [0] },
    });
    // What is new stands in rows 6 and 7; the total row has moved down; all else is where it was.
    const rest = Object.entries(cells).filter(([address]) => !/^[A-J][67]$/.test(address));
    const moved = (address: string) =>
      address.replace(/^([A-J])(\d+)$/, (_, c, n) => `${c}${Number(n) > 5 ? Number(n) + 2 : n}`);
    expect(Object.fromEntries(rest)).toEqual(
      Object.fromEntries(Object.entries(before.cells).map(([address, cell]) => [moved(address), cell])),
    );
    expect(cells['D6']).toMatchObject({ fill: '#FFF2CC', numberFormat: 'dd.mm.yyyy' });
  });

  it('make a table grow, above its row of totals, too', async () => {
    const one = bench();
    const table = addTable(one.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Antraege');
    await angehaengt(one);
    expect([table.area.rows, zeilen(one.host, 5, 2)]).toEqual([7, ZEILEN]);

    const summed = bench({ sheets: { Liste: [...list(), ['Ergebnis']] } });
    const total = addTable(
      summed.host.sheet('Liste'),
      { row: 0, column: 0, rows: 6, columns: HEADER.length },
      'Summen',
    );
    total.showTotals = true;
    const before = summed.host.snapshot();
    await angehaengt(summed);
    expect([total.area.rows, zeilen(summed.host, 5, 3)[2]?.[0], zeilen(summed.host, 5, 2)]).toEqual([
      8,
      'Ergebnis',
      ZEILEN,
    ]);
    await undo(false);
    expect(summed.host.snapshot()).toEqual(before);
  });

  it('get no colours of the answers above, and their answers with the next check', async () => {
    const one = bench();
    await run(one.steuerung, 'alles');
    await angehaengt(one);
    const { cells } = one.host.snapshot('Liste');
    const answers = Object.entries(cells).filter(([address]) => /^[K-Z]+[67]$/.test(address));
    expect(answers.filter(([, cell]) => JSON.stringify(cell).includes('"fill"'))).toEqual([]);
    await run(newSession(), 'alles');
    expect(one.host.sheet('Liste').grid.value(6, HEADER.length)).toBe('prüfen');
  });

  it('do not look done because the row above does', async () => {
    const one = bench();
    one.host.user.format('A5:J5', { strikethrough: true, italic: true });
    await angehaengt(one);
    expect(one.host.snapshot('Liste').cells['A6']).toEqual({ value: '123A456801', italic: true });
  });

  it('are the first of a list that holds only its header', async () => {
    const one = bench({ sheets: { Liste: [HEADER] } });
    one.host.user.format('A1:J1', { bold: true });
    const before = one.host.snapshot();
    await angehaengt(one);
    expect(zeilen(one.host, 1, 1)[0]?.slice(0, 4)).toEqual(['123A456801', 'Ehlers', '31.12.1999', '26.02.2026']);
    expect(JSON.stringify(one.host.snapshot('Liste').cells['A2'])).not.toContain('bold');
    await undo(false);
    expect(one.host.snapshot()).toEqual(before);
  });

  it('are refused where the list was changed since it was read', async () => {
    const one = bench();
    const liste = await gelesen(one.steuerung);
    one.host.user.sort('A2:J5', { column: 1, ascending: false });
    const before = one.host.snapshot();
    await expect(haengeAn(liste, NEU, 'neu')).rejects.toMatchObject({ kind: 'verschoben', state: 'unveraendert' });
    expect(one.host.snapshot()).toEqual(before);
  });

  it('are refused where another table below cannot be moved', async () => {
    const rows = [...list(), [], ...list()];
    const one = bench({ sheets: { Liste: rows } });
    const sheet = one.host.sheet('Liste');
    addTable(sheet, { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Oben');
    addTable(sheet, { row: 6, column: 5, rows: 5, columns: 8 }, 'Unten');
    one.host.user.select('B2');
    const before = one.host.snapshot();
    await expect(angehaengt(one)).rejects.toMatchObject({ kind: 'kein-platz', state: 'zurueckgenommen' });
    expect(one.host.snapshot()).toEqual(before);
  });
});

describe('taken back', () => {
  const sheets: [string, () => Bench][] = [
    ['a plain list with all that can lie around it', () => lebhaft()],
    [
      'a list whose filter hides rows',
      () => {
        const one = lebhaft();
        one.host.user.filter('A1:J5', 1, { filterOn: 'Values', values: ['Anders', 'Conrad'] });
        return one;
      },
    ],
    [
      'a table',
      () => {
        const one = bench();
        addTable(one.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Antraege');
        return one;
      },
    ],
    ['an Excel of the lowest requirement set', () => bench({ requirements: { ExcelApi: '1.8' } })],
  ];
  it.each(sheets)('%s is as it was, in a later session, too', async (_, open) => {
    const one = open();
    const before = one.host.snapshot();
    await angehaengt(one);
    expect(one.host.snapshot()).not.toEqual(before);
    newSession();
    expect(await undo(false)).toEqual({ blatt: 'Liste', aktion: 'abgleich', next: undefined });
    expect(one.host.snapshot()).toEqual(before);
  });

  it('finds the rows where the list was sorted, and asks where one was changed', async () => {
    const one = bench();
    one.host.user.sort('A2:J5', { column: 1, ascending: false });
    const before = one.host.snapshot();
    await angehaengt(one);
    one.host.user.sort('A2:J7', { column: 1, ascending: false });
    one.host.user.edit('J2', 'Notiz');
    const asked = await undo(false);
    // „=Funk" sorts last, „Ehlers" first of D, C, B, A.
    expect(asked).toEqual({ geaendert: [1] });
    expect(zeilen(one.host, 1, 1)[0]?.[1]).toBe('Ehlers');
    await undo(true);
    expect(one.host.snapshot()).toEqual(before);
  });

  it('leaves what was assessed in between to its own step', async () => {
    const one = bench();
    const before = one.host.snapshot();
    await angehaengt(one);
    const steuerung = newSession();
    await run(steuerung, 'alles');
    await steuerung.rueckgaengig();
    await steuerung.rueckgaengig();
    expect(one.host.snapshot()).toEqual(before);
  });
});

describe('a fault on the way', () => {
  it('of which only the answer is lost is taken back, too', async () => {
    const one = lebhaft();
    const liste = await gelesen(one.steuerung);
    const before = one.host.snapshot();
    one.host.fail({ request: 2 }, { lost: 'response' });
    await expect(haengeAn(liste, NEU, 'abgleich')).rejects.toMatchObject({ state: 'zurueckgenommen' });
    expect(one.host.snapshot()).toEqual(before);
  });

  it.each(['Range.delete()', 'AutoFilter.apply()', 'SettingCollection.add()', 'Setting.delete()'])(
    'of Rückgängig at %s is mended by a second attempt, which takes nothing else away',
    async (action) => {
      const one = lebhaft();
      const before = one.host.snapshot();
      await angehaengt(one);
      one.host.fail({ action });
      await undo(false);
      expect(one.host.snapshot()).toEqual(before);
    },
  );

  /** Every action of the write: each of them fails once, then the connection is there again. */
  it('leaves the sheet as it was, whatever fails', async () => {
    const whole = lebhaft();
    const liste = await gelesen(whole.steuerung);
    const first = whole.host.log.length;
    await haengeAn(liste, NEU, 'abgleich');
    const actions = whole.host.log.slice(first).flatMap((request) => request.actions);
    for (const [at, name] of actions.entries()) {
      const one = lebhaft();
      const read = await gelesen(one.steuerung);
      const before = one.host.snapshot();
      one.host.fail({ action: at + 1 });
      const state = await haengeAn(read, NEU, 'abgleich').then(
        () => 'angehängt',
        (error: unknown) => (error instanceof ExcelFault ? error.state : String(error)),
      );
      expect([at, name, state]).toEqual([at, name, expect.stringMatching(/^(unveraendert|zurueckgenommen)$/)]);
      expect([at, name, one.host.snapshot()]).toEqual([at, name, before]);
    }
  });
});
