/**
 * Sheets as people have them: other date system, other shapes, tables, columns that move, other Excels.
 * Source: page 6 "Reading".
 */
import { describe, expect, it } from 'vitest';
import { selectedCase } from '../../../addin/actions/fall.ts';
import { session } from '../../../addin/excel/session.ts';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { withColumn, withVorgabe } from '../../../core/sheet/mapping.ts';
import type { Host } from '../../host/host.ts';
import { addTable } from '../../host/model/table.ts';
import { answers, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, longList, type Row, serial } from '../list.ts';

/** The list somewhere else on a sheet: rows above, another order of rows. */
const above = (...rows: Row[]): Row[] => [...rows, ...list()];

describe('oddly shaped sheets', () => {
  it('in the date system of 1904 get the same answers', async () => {
    const shift = serial('1904-01-01');
    const shifted = list().map((row) => row.map((cell) => (typeof cell === 'number' ? cell - shift : cell)));
    const { host, steuerung } = bench({ sheets: { Liste: shifted }, date1904: true });
    await run(steuerung, 'alles');
    const dates = column(host, 'Frist Erstberatung').map((one) => (typeof one === 'number' ? one + shift : one));
    expect(dates).toEqual(ANSWERS['Frist Erstberatung']);
    expect(column(host, 'Neufall')).toEqual(ANSWERS.Neufall);
  });

  it('with titles above, blank rows and a total row: these stay blank', async () => {
    const rows = above(['Neuanträge 2026'], ['Stand: Februar'], []);
    rows.splice(6, 0, []);
    rows.push(['Summe', '', '', 4]);
    const { host, steuerung } = bench({ sheets: { Liste: rows } });
    await run(steuerung, 'alles');
    expect(column(host, 'Neufall')).toEqual(['ja', 'ja', undefined, 'nein', 'prüfen', undefined]);
    expect(host.sheet('Liste').grid.value(0, 10)).toBeUndefined();
  });

  it('with a total row whose cells in result columns are a person’s: value, formula and format stay', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: [...list(), ['Summe', '', '', 4]] } });
    await run(steuerung, 'alles');
    host.user.edit('O6', '=COUNT(O2:O5)');
    host.user.format('O6', { numberFormat: '0' });
    host.user.edit('Q6', 7);
    host.user.format('Q6', { numberFormat: '0.00 "Tage"' });
    const { O6, Q6 } = host.snapshot('Liste').cells;
    host.user.edit('D2', serial('2026-02-20'));
    await run(steuerung, 'alles');
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'geschrieben' } });
    expect(host.snapshot('Liste').cells).toMatchObject({ O6, Q6, O2: { numberFormat: 'dd.mm.yyyy' } });
  });

  it('with texts so long that no 200 rows fit into an answer', async () => {
    const rows = Array.from({ length: 60 }, () => list().slice(1)).flat();
    const long = rows.map((row, n) => [`123A4${String(n).padStart(5, '0')}`, ...row.slice(1), 'ü'.repeat(30_000)]);
    const { host, steuerung } = bench({ sheets: { Liste: [[...HEADER, 'Bemerkung'], ...long] } });
    await run(steuerung, 'markieren');
    expect(column(host, 'Neufall')).toEqual(long.map((_, n) => ANSWERS.Neufall[n % 4]));
    const done = host.log.filter(({ error }) => error === undefined);
    expect(Math.max(...done.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)))).toBeLessThan(4_000_000);
  });

  it('with a header of two rows in merged cells', async () => {
    const [head = [], ...rows] = list();
    const names = head.map((name, at) => (at === 3 || at === 4 ? name : ''));
    const top = head.map((name, at) => (at === 3 ? 'Antrag' : at === 4 ? '' : name));
    const { host, steuerung } = bench({ sheets: { Liste: [top, names, ...rows] } });
    head.forEach((_, at) => {
      const letter = String.fromCharCode(65 + at);
      if (at !== 3 && at !== 4) host.user.merge(`${letter}1:${letter}2`);
    });
    host.user.merge('D1:E1');
    const before = host.snapshot('Liste').more;
    await run(steuerung, 'markieren');
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'geschrieben' } });
    expect(column(host, 'Neufall').slice(-4)).toEqual(ANSWERS.Neufall);
    expect(host.snapshot('Liste').more).toEqual(before);
  });

  it('with hidden columns, hidden and filtered rows: all rows get their values, the filter stays', async () => {
    const { host, steuerung } = bench();
    host.user.hideRows('3:3');
    host.user.hideColumns('C:D');
    host.user.filter('A1:J5', 4, { filterOn: 'Values', values: ['Weiterbewilligung'] });
    const { more, rows } = host.snapshot('Liste');
    await run(steuerung, 'alles');
    expect(answers(host)).toEqual(ANSWERS);
    // Page 6 "Sorting keeps rows together": the filter is widened over the result columns.
    const filter = { area: 'A1:X5', columns: [4] };
    expect(host.snapshot('Liste')).toMatchObject({ more: { ...more, filter }, rows });
  });

  it('with something of the person beside the list: the columns come after it', async () => {
    const rows = list();
    rows[1]?.push('', 'Notiz');
    const { host, steuerung } = bench({ sheets: { Liste: rows } });
    const before = host.snapshot();
    await run(steuerung, 'markieren');
    expect(host.sheet('Liste').grid.value(0, 12)).toBe('Neufall');
    await steuerung.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
  });

  it('that do not start at A1', async () => {
    const rows = [[], [], ...list().map((row) => ['', '', ...row])];
    const { host, steuerung } = bench({ sheets: { Liste: rows } });
    await run(steuerung, 'alles');
    expect(host.sheet('Liste').grid.value(2, 12)).toBe('Neufall');
    expect(answers(host)).toEqual(ANSWERS);
  });
});

describe('a table', () => {
  const withTable = (totals = false) => {
    const made = bench();
    const table = addTable(
      made.host.sheet('Liste'),
      { row: 0, column: 0, rows: 5, columns: HEADER.length },
      'Antraege',
    );
    table.showTotals = totals;
    return { ...made, table };
  };

  it('grows by the columns, and shrinks again', async () => {
    const { host, steuerung, table } = withTable();
    host.user.select('B3');
    const before = host.snapshot();
    await run(steuerung, 'alles');
    expect(table.area).toEqual({ row: 0, column: 0, rows: 5, columns: HEADER.length + ERGEBNISSPALTEN.length });
    expect(answers(host)).toEqual(ANSWERS);
    await steuerung.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
  });

  it('keeps its row of totals', async () => {
    const { host, steuerung } = withTable(true);
    await run(steuerung, 'markieren');
    // The last row is the total row in this sheet.
    expect(column(host, 'Neufall')).toEqual(['ja', 'ja', 'nein', undefined]);
  });

  it('with something beside it gets its columns behind that, once, and they are found again', async () => {
    const { host, steuerung } = withTable();
    host.user.edit('L1:M2', [
      ['Antragsdatum', 'Team'],
      ['Notiz', 'A'],
    ]);
    host.user.select('B3');
    const before = host.snapshot();
    await run(steuerung, 'markieren');
    host.user.edit('F5', 'ja');
    host.user.select('B3');
    await run(newSession(), 'markieren');
    expect([column(host, 'Neufall'), host.sheet('Liste').grid.value(0, 13)]).toEqual([
      ['ja', 'ja', 'nein', 'ja'],
      'Neufall',
    ]);
    expect(host.sheet('Liste').grid.extent(true)?.columns).toBe(15);
    expect(host.sheet('Liste').tables[0]?.area.columns).toBe(HEADER.length);
    expect(before.sheets).toHaveLength(1);
  });

  it('is the list also where the selection is elsewhere', async () => {
    const { host, steuerung, table } = withTable();
    host.user.select('H20');
    await run(steuerung, 'markieren');
    expect(table.area.columns).toBe(HEADER.length + 2);
    expect(column(host, 'Neufall')).toEqual(ANSWERS.Neufall);
  });
});

describe('the mapping', () => {
  it('is found by header text when columns have moved', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    host.user.insertColumns('C', 2);
    host.user.edit('C1', 'Bemerkung');
    host.user.edit('F2', serial('2026-02-20'));
    await run(newSession(), 'alles');
    expect(column(host, 'Frist Erstberatung')[0]).toBe(serial('2026-03-13'));
  });

  it('is corrected by hand and remembered in the workbook', async () => {
    const sheets = { Liste: list().map((row, at) => [...row, at === 0 ? 'Eingang Papier' : serial('2026-02-23')]) };
    const { host, steuerung } = bench({ sheets });
    await steuerung.leseListe();
    await steuerung.aendereZuordnung((alt) => withColumn(alt, 'antragsdatum', 10));
    expect(steuerung.liste?.mapping.columns.get('antragsdatum')).toMatchObject({ column: 10, wie: 'von Hand' });
    const later = newSession();
    await run(later, 'alles');
    expect(later.liste?.mapping.columns.get('antragsdatum')).toMatchObject({ column: 10, wie: 'gemerkt' });
    expect(column(host, 'Frist Erstberatung')[0]).toBe(serial('2026-03-16'));
  });

  it('takes a constant where there is no column, and says which checks cannot run', async () => {
    const { host, steuerung } = bench();
    await steuerung.starte('alles');
    expect(steuerung.pruefung?.reader.nicht_geprueft.map(({ code }) => code)).toContain('HAUPTBETREUER_FEHLT');
    await steuerung.aendereZuordnung((alt) => withVorgabe(alt, 'hauptbetreuer', 'IFK 1'));
    expect(steuerung.zustand.art).toBe('bereit');
    await run(steuerung, 'alles');
    expect(steuerung.pruefung?.reader.nicht_geprueft.map(({ code }) => code)).not.toContain('HAUPTBETREUER_FEHLT');
    expect(host.snapshot().settings).toMatchObject({ 'neufall.zuordnung': expect.stringContaining('hauptbetreuer') });
  });

  it('asks where two columns fit', async () => {
    const sheets = { Liste: list().map((row, at) => [...row, at === 0 ? 'Antragsdatum' : '']) };
    const { steuerung } = bench({ sheets });
    const liste = await steuerung.leseListe();
    expect(liste?.mapping.ambiguous).toEqual(['antragsdatum']);
  });
});

describe('the explanation', () => {
  it('follows the selection', async () => {
    const { host, steuerung } = bench();
    host.user.select('C4');
    const found = await selectedCase(steuerung, 'de');
    expect(found).toMatchObject({ art: 'erklaert', zeile: 4, kundennummer: '123A456703' });
    expect(found.art === 'erklaert' && found.erklaerung[0]).toMatchObject({ titel: 'Neufall' });
    host.user.select('C1');
    expect(await selectedCase(steuerung, 'de')).toEqual({ art: 'keine-zeile' });
    host.user.select('A2', 'C5');
    expect(await selectedCase(steuerung, 'de')).toMatchObject({ zeile: 2 });
  });

  it('says where a sheet holds no list', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: list(), Notizen: [['a', 'b']] } });
    host.user.activate('Notizen');
    expect(await selectedCase(steuerung, 'de')).toEqual({ art: 'keine-liste' });
    expect(steuerung.zustand.art).toBe('bereit');
  });
});

describe('a sheet with two tables', () => {
  const width = HEADER.length;
  const other = () =>
    list().map((row, index) => (index === 0 ? row : [`9${String(row[0]).slice(1)}`, ...row.slice(1)]));

  it.each([
    ['below each other', () => [...list(), [], [], ...other()], 7, 0, 'A9'],
    ['side by side', () => list().map((row, index) => [...row, '', ...(other()[index] ?? [])]), 0, width + 1, 'L2'],
  ])('%s: the explanation is that of the table under the selection', async (_, rows, row, column, place) => {
    const { host, steuerung } = bench({ sheets: { Liste: rows() } });
    addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: width }, 'Eins');
    addTable(host.sheet('Liste'), { row, column, rows: 5, columns: width }, 'Zwei');
    for (const [selected, kundennummer] of [
      ['B2', '123A456701'],
      [place, '923A456701'],
      ['B3', '123A456702'],
    ] as const) {
      host.user.select(selected);
      expect(await selectedCase(steuerung, 'de')).toMatchObject({ art: 'erklaert', kundennummer });
    }
  });

  it('is not read again for rows of one table, nor for cells where nothing can be', async () => {
    const { host, steuerung } = bench();
    host.user.select('B2');
    await selectedCase(steuerung, 'de');
    host.log.length = 0;
    for (const place of ['B3', 'A1', 'B40']) {
      host.user.select(place);
      await selectedCase(steuerung, 'de');
    }
    expect(host.log).toHaveLength(6);
    host.user.edit('A6', '123A456705');
    host.user.edit('B6:D6', '23.02.2026');
    host.user.select('B6');
    expect(await selectedCase(steuerung, 'de')).toMatchObject({ zeile: 6, kundennummer: '123A456705' });
  });
});

describe('the chart sheet', () => {
  it('holds native charts of the assessment and is renewed', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    await steuerung.uebersicht();
    host.user.activate('Liste');
    await steuerung.uebersicht();
    const sheet = host.snapshot('Neufälle – Übersicht');
    expect(sheet.more).toMatchObject({
      charts: [{ type: 'Pie' }, { type: 'BarClustered' }, { type: 'BarClustered' }, { type: 'ColumnClustered' }],
    });
    expect(sheet.cells).toMatchObject({ A5: 'ja', B5: 2 });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Liste', 'Neufälle – Übersicht']);
  });

  const chart = (host: Host) => host.snapshot('Neufälle – Übersicht').cells;

  it('is about the list as it stands now, and names its sheet', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: list(), Süd: list().slice(0, 2) } });
    await run(steuerung, 'alles');
    host.user.edit('E2:E5', 'Weiterbewilligung');
    host.user.protect('Liste');
    await steuerung.uebersicht();
    expect(chart(host)).toMatchObject({ A2: 'Stichtag 02.03.2026, 4 Zeilen, Blatt „Liste“', A5: 'nein', B5: 4 });
    host.user.activate('Süd');
    await steuerung.uebersicht();
    expect(chart(host)).toMatchObject({ A2: 'Stichtag 02.03.2026, 1 Zeilen, Blatt „Süd“', A5: 'ja', B5: 1 });
    // The chart sheet itself is in front now: the last assessment is charted again.
    await steuerung.uebersicht();
    expect(chart(host)).toMatchObject({ A2: 'Stichtag 02.03.2026, 1 Zeilen, Blatt „Süd“', A5: 'ja', B5: 1 });
  });

  it('names the table', async () => {
    const { host, steuerung } = bench();
    addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Antraege');
    await steuerung.uebersicht();
    expect(chart(host)).toMatchObject({ A2: 'Stichtag 02.03.2026, 4 Zeilen, Blatt „Liste“, Tabelle „Antraege“' });
  });
});

describe('a workbook whose structure is protected', () => {
  it('takes no chart sheet, and says why', async () => {
    const { host, steuerung } = bench();
    host.user.protectWorkbook();
    const before = host.snapshot();
    await steuerung.uebersicht();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'mappe-geschuetzt' } });
    expect(host.snapshot()).toEqual(before);
  });

  it('takes the results of a long list, without a sheet of its own, and gives them back', async () => {
    const { host } = bench({ sheets: { Liste: longList(6000) } });
    host.user.protectWorkbook();
    await run(newSession(), 'alles');
    host.user.edit('D2', 46_060);
    const once = host.snapshot('Liste');
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben', behalten: 0 } });
    await again.rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(once);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Liste']);
    expect(host.log.filter(({ bytes, responseBytes }) => Math.max(bytes, responseBytes) > 4_000_000)).toEqual([]);
  });

  it('gives them back in a later pane, too, where the list was sorted since', async () => {
    const { host } = bench({ sheets: { Liste: longList(6000) } });
    host.user.protectWorkbook();
    await run(newSession(), 'alles');
    host.user.edit('D2', 46_060);
    const once = host.snapshot('Liste').cells;
    await run(newSession(), 'alles');
    host.user.sort('A2:AH6001', { column: 0, ascending: false });
    session.sheetless = false;
    const last = newSession();
    await last.rueckgaengig();
    expect(last.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    host.user.sort('A2:AH6001', { column: 0, ascending: true });
    expect(host.snapshot('Liste').cells).toEqual(once);
  });

  it('is left as before where the list is too long for that, with the message about the workbook', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: longList(40_000) } });
    host.user.protectWorkbook();
    await run(steuerung, 'alles');
    expect(steuerung.zustand).toMatchObject({
      art: 'fehler',
      fault: { kind: 'mappe-geschuetzt', state: 'zurueckgenommen' },
    });
    expect(host.sheet('Liste').grid.extent(true)?.columns).toBe(20);
  });
});

describe('other Excels', () => {
  it('of 2019 (ExcelApi 1.8) write and take back the same', async () => {
    const { host } = bench({ requirements: { ExcelApi: '1.8' } });
    const before = host.snapshot();
    await run(newSession(), 'alles');
    expect(answers(host)).toEqual(ANSWERS);
    host.user.edit('D2', serial('2026-02-20'));
    const once = host.snapshot('Liste');
    await run(newSession(), 'alles');
    const last = newSession();
    await last.rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(once);
    expect(host.log.filter(({ error }) => error)).toEqual([]);
    expect(before.sheets).toHaveLength(1);
  });

  it.each(['Functions.date()', 'Runtime.enableEvents=', 'Worksheet.getRanges()', 'RangeFormat.load(columnWidth)'])(
    'without %s still work',
    async (action) => {
      const { host, steuerung } = bench();
      host.fail({ action }, { code: 'ApiNotFound' });
      await run(steuerung, 'alles');
      expect(host.openFaults).toBe(0);
      expect(answers(host)).toEqual(ANSWERS);
      await steuerung.rueckgaengig();
      expect(column(host, 'Neufall')).toEqual([]);
    },
  );
});
