/** Live mode, and previews that have grown old. Source: page 6 "Showing". */
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../addin/actions/edited.ts';
import { Live } from '../../../addin/actions/live.ts';
import { columnLetters } from '../../../addin/excel/area.ts';
import { day } from '../../../core/calendar/day.ts';
import { sameCell } from '../../../core/sheet/index.ts';
import type { HostOptions } from '../../host/host.ts';
import { addTable } from '../../host/model/table.ts';
import { bench, column, newSession, run } from '../bench.ts';
import { HEADER, list, longList, STICHTAG, serial } from '../list.ts';

async function liveBench(options: HostOptions = {}, longest?: number) {
  const { host, steuerung } = bench(options);
  await steuerung.laden();
  await steuerung.setzeEinstellungen({ live: true });
  await run(steuerung, 'alles');
  await new Live(steuerung, longest).beobachte();
  return { host, steuerung };
}

describe('live mode', () => {
  it('assesses an edited row at once, and only this row', async () => {
    const { host } = await liveBench();
    host.log.length = 0;
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(column(host, 'Frist Erstberatung')[0]).toBe(serial('2026-03-16'));
    expect(column(host, 'Status Erstberatung')).toEqual(['offen', 'offen', 'entfällt', 'bald fällig']);
    expect(host.snapshot('Liste').cells).toMatchObject({ P2: { value: 'offen', fill: '#DDEBF7' } });
  });

  it('follows one edit after another', async () => {
    const { host } = await liveBench();
    host.user.edit('F5', 'ja');
    host.user.edit('F4', 'nein');
    host.user.edit('F5', 'nein');
    await host.settled();
    expect(column(host, 'Neufall-Grund')).toEqual([
      'Erstantrag',
      'Erstantrag',
      'kein Aufenthalt in Deutschland',
      'kein Aufenthalt in Deutschland',
    ]);
  });

  it('leaves cells that the person changed, and an action later asks about no others', async () => {
    const { host } = await liveBench();
    host.user.edit('K2', 'nein');
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(column(host, 'Neufall')[0]).toBe('nein');
    const later = newSession();
    await later.starte('alles');
    expect(later.zustand).toMatchObject({ pruefung: { geaendert: 0, vonHand: [{ spalte: 'Neufall' }] } });
  });

  it('adds no columns, and does nothing while it is off', async () => {
    const { host, steuerung } = bench();
    await steuerung.laden();
    await new Live(steuerung).beobachte();
    const columns = () => host.sheet('Liste').grid.extent(true)?.columns;
    const before = columns();
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    await steuerung.setzeEinstellungen({ live: true });
    host.user.edit('D2', serial('2026-02-24'));
    await host.settled();
    expect([columns(), steuerung.zustand.art]).toEqual([before, 'bereit']);
  });

  it('takes back what it wrote where writing fails', async () => {
    const { host, steuerung } = await liveBench();
    const before = host.snapshot('Liste').cells;
    // The values are written by then.
    host.fail({ action: 'RangeFill.color=' });
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
    expect(host.snapshot('Liste').cells).toEqual({ ...before, D2: serial('2026-02-23') });
  });

  it('names the row where that cannot be taken back, and hears of the next edit all the same', async () => {
    const { host, steuerung } = await liveBench();
    host.fail({ action: 'RangeFill.color=' });
    host.fail({ action: 'Range.formulas=' });
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zeilen-offen', zeilen: [2] } });
    expect(host.book.events.enabled).toBe(true);
    host.user.edit('D5', serial('2026-02-23'));
    await host.settled();
    expect(column(host, 'Frist Erstberatung')[3]).toBe(serial('2026-03-16'));
    await steuerung.starte('alles');
    expect(steuerung.zustand.art).toBe('vorschau');
  });

  it('waits while the person types on in the next cell', async () => {
    const { host, steuerung } = await liveBench();
    host.user.edit('H2', 'Post');
    await host.settled();
    host.user.edit('D2', serial('2026-02-23'));
    host.cellEdit = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([column(host, 'Status Erstberatung')[0], steuerung.zustand.art]).toEqual(['überfällig', 'bereit']);
    host.cellEdit = false;
    await expect.poll(() => column(host, 'Status Erstberatung')[0], { timeout: 3000 }).toBe('offen');
  });

  it('watches a sheet that it could not watch at first', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    await steuerung.setzeEinstellungen({ live: true });
    const live = new Live(steuerung);
    host.cellEdit = true;
    await expect(live.beobachte()).rejects.toMatchObject({ kind: 'zellbearbeitung' });
    host.cellEdit = false;
    await live.beobachte();
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(column(host, 'Status Erstberatung')[0]).toBe('offen');
  });
});

describe('live mode and the windows of an advisor', () => {
  const KOPF = [...HEADER.slice(0, 8), 'Vermittler', 'ATV-Termin'];
  /** Rows of one advisor that need an appointment, in the order of their deadlines; the last one of another. */
  const rows = (anzahl: number) =>
    Array.from({ length: anzahl }, (_, n) => {
      const [antrag, wer] = [serial('2026-02-16') + n, n === anzahl - 1 ? 'IFK 2' : 'IFK 1'];
      return [
        `123A4567${String(n).padStart(2, '0')}`,
        `N ${n}`,
        33_000,
        antrag,
        'Erstantrag',
        'ja',
        '',
        'Post',
        wer,
        '',
      ];
    });
  const schritte = (host: Awaited<ReturnType<typeof liveBench>>['host']) =>
    column(host, 'Nächster Schritt').map((text) => /\d\d\.\d\d\.\d{4}/.exec(String(text))?.[0] ?? text);

  it('renews the rows to which another window is suggested since, and no others', async () => {
    const { host } = await liveBench({ sheets: { Liste: [KOPF, ...rows(4)] } });
    // Mon, Tue, Thu, Fri after 02.03.2026, in the order of the deadlines (page 8 "Free windows").
    expect(schritte(host)).toEqual(['03.03.2026', '05.03.2026', '06.03.2026', '03.03.2026']);
    const before = host.snapshot('Liste').cells;
    host.user.edit('J4', serial('2026-03-03') + 9 / 24);
    await host.settled();
    expect(schritte(host).toSpliced(2, 1)).toEqual(['05.03.2026', '06.03.2026', '03.03.2026']);
    const { cells } = host.snapshot('Liste');
    const changed = Object.keys(cells).filter((at) => JSON.stringify(cells[at]) !== JSON.stringify(before[at]));
    expect(new Set(changed.map((at) => at.replace(/^[A-Z]+/, '')))).toEqual(new Set(['2', '3', '4']));
    // The same as a check would write.
    const later = newSession();
    await later.starte('alles');
    expect(later.zustand).toMatchObject({ pruefung: { geaendert: 0, vonHand: [] } });
  });

  it('leaves a cell of another row that the person changed', async () => {
    const { host } = await liveBench({ sheets: { Liste: [KOPF, ...rows(4)] } });
    const { grid } = host.sheet('Liste');
    const spalte = Array.from({ length: 30 }, (_, at) => grid.value(0, at)).indexOf('Nächster Schritt');
    const von = `${columnLetters(spalte)}2`;
    host.user.edit(von, 'mein Satz');
    await host.settled();
    host.user.edit('J4', serial('2026-03-03') + 9 / 24);
    await host.settled();
    expect(schritte(host).slice(0, 2)).toEqual(['mein Satz', '06.03.2026']);
  });

  it('says that it is not up to date where the list is too long to look through', async () => {
    const { host, steuerung } = await liveBench({ sheets: { Liste: [KOPF, ...rows(4)] } }, 3);
    host.user.edit('J4', serial('2026-03-03') + 9 / 24);
    await host.settled();
    expect(schritte(host).slice(0, 2)).toEqual(['03.03.2026', '05.03.2026']);
    expect(steuerung.veraltet).toBe(true);
  });
});

describe('live mode on a protected sheet', () => {
  it('says so once, changes nothing, and works again afterwards', async () => {
    const { host, steuerung } = await liveBench();
    host.user.format('D2:E5', { locked: false });
    host.user.protect('Liste');
    // Nothing would change: nothing to be said.
    host.user.edit('E2', 'Erstantrag');
    await host.settled();
    expect(steuerung.zustand.art).toBe('bereit');
    const { cells } = host.snapshot('Liste');
    host.user.edit('E2', 'Weiterbewilligung');
    await host.settled();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'geschuetzt', state: 'unveraendert' } });
    expect(host.snapshot('Liste').cells).toEqual({ ...cells, E2: expect.anything() });
    const said = steuerung.zustand;
    host.user.edit('E3', 'Weiterbewilligung');
    await host.settled();
    expect(steuerung.zustand).toBe(said);
    host.user.unprotect('Liste');
    host.user.edit('E4', 'Erstantrag');
    await host.settled();
    expect(column(host, 'Neufall')).toEqual(['ja', 'ja', 'ja', 'prüfen']);
  });
});

describe('an edit of many cells', () => {
  it('of several areas is assessed in all of them', async () => {
    const { host } = await liveBench();
    host.user.fill(['D2', 'D5'], serial('2026-02-23'));
    await host.settled();
    expect(column(host, 'Status Erstberatung')).toEqual(['offen', 'offen', 'entfällt', 'offen']);
  });

  it('of many rows is assessed in portions, each request below 4 MB', async () => {
    const { host } = await liveBench({ sheets: { Liste: longList(1500) } });
    host.log.length = 0;
    host.user.edit('E2:E1201', 'Weiterbewilligung');
    await expect
      .poll(() => new Set(column(host, 'Neufall').slice(0, 1200)), { timeout: 20_000 })
      .toEqual(new Set(['nein']));
    await host.settled();
    const neufall = column(host, 'Neufall');
    expect(neufall.slice(1200)).toContain('ja');
    expect(Math.max(...host.log.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
    const later = newSession();
    await later.starte('alles');
    expect(later.pruefung?.vonHand).toEqual([]);
    // Other rows may now get other windows for their appointments: those wait for an action.
    const alt = later.pruefung?.liste.grid.values.slice(1);
    const edited = later.pruefung?.spalten.map(({ neu, platz }) =>
      neu.slice(0, 1200).filter((value, at) => !sameCell(value, alt?.[at]?.[platz.column])),
    );
    expect(edited?.flat()).toEqual([]);
  });

  it('of rows with long texts is read in smaller pieces', async () => {
    const rows = longList(100).map((row, index) => [...row, index === 0 ? 'Vermerk' : '']);
    const { host, steuerung } = await liveBench({ sheets: { Liste: rows } });
    host.user.edit('H2', 'Post');
    await host.settled();
    host.log.length = 0;
    host.user.fill(['E2:E101', 'U2:U101'], 'ä'.repeat(30_000));
    await expect.poll(() => column(host, 'Neufall-Grund'), { timeout: 20_000 }).not.toContain('Erstantrag');
    await host.settled();
    expect(steuerung.zustand.art).toBe('bereit');
    const answered = host.log.filter(({ error }) => error === undefined);
    expect(Math.max(...answered.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
    expect(new Set(column(host, 'Neufall-Grund'))).not.toContain('Erstantrag');
  });

  it('is left to an action above a bound, and that is said', async () => {
    const { host, steuerung } = await liveBench({ sheets: { Liste: longList(2100) } });
    const before = column(host, 'Neufall');
    host.user.edit('E2:E2101', 'Weiterbewilligung');
    await host.settled();
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zu-viele-geaendert', zeilen: 2100 } });
    expect(column(host, 'Neufall')).toEqual(before);
  });

  // One journal for all writing: answers of live mode are written as a whole or not at all.
  it('that fails halfway is taken back in all its rows', async () => {
    const { host, steuerung } = await liveBench({ sheets: { Liste: longList(300) } });
    const neufall = column(host, 'Neufall');
    host.fail({ action: 'RangeFill.color=', nth: 2 });
    host.user.edit('E2:E301', 'Weiterbewilligung');
    await host.settled();
    expect(host.openFaults).toBe(0);
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
    expect(column(host, 'Neufall')).toEqual(neufall);
    await steuerung.starte('alles');
    expect(steuerung.zustand).toMatchObject({ art: 'vorschau', pruefung: { vonHand: [] } });
  });
});

describe('live mode beside another table', () => {
  it('assesses rows of the table that was edited, and no others', async () => {
    const second = list().map((row, index) => [...row.map((cell) => (index > 0 ? String(cell) : cell))]);
    const { host } = bench({ sheets: { Liste: [...list(), [], [], ...second] } });
    addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Eins');
    addTable(host.sheet('Liste'), { row: 7, column: 0, rows: 5, columns: HEADER.length }, 'Zwei');
    const steuerung = newSession();
    host.user.select('A2');
    await run(steuerung, 'alles');
    await steuerung.setzeEinstellungen({ live: true });
    await new Live(steuerung).beobachte();
    host.user.edit('D3', serial('2026-02-20'));
    await host.settled();
    const { cells } = host.snapshot('Liste');
    host.user.edit('E9', 'Weiterbewilligung');
    await host.settled();
    expect(host.snapshot('Liste').cells).toEqual({ ...cells, E9: 'Weiterbewilligung' });
  });
});

describe('a preview', () => {
  it('is made anew when a cell of its sheet changes', async () => {
    const { host, steuerung } = bench();
    await new Live(steuerung).beobachte();
    await steuerung.starte('alles');
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(steuerung.zustand.art).toBe('vorschau');
    await steuerung.uebernehmen();
    expect(column(host, 'Frist Erstberatung')[0]).toBe(serial('2026-03-16'));
  });
});

describe('areas of an address', () => {
  it.each([
    ['B2', [{ row: 1, column: 1, rows: 1, columns: 1 }]],
    ['Liste!$B$2:$D$9', [{ row: 1, column: 1, rows: 8, columns: 3 }]],
    ['4:5', [{ row: 3, column: 0, rows: 2, columns: 16_384 }]],
    ['A:C', [{ row: 0, column: 0, rows: 1_048_576, columns: 3 }]],
    [
      'A1,AA3:AB4',
      [
        { row: 0, column: 0, rows: 1, columns: 1 },
        { row: 2, column: 26, rows: 2, columns: 2 },
      ],
    ],
    ['#BEZUG!', undefined],
    ['', undefined],
  ])('%s', (address, areas) => {
    expect(areasOf(address)).toEqual(areas);
  });
});

// Page 6 "Live mode keeps them fresh"; issue "The list as it really is", 5.
describe('numbers and urgent rows of the pane', () => {
  const urgent = ({ pruefung }: Awaited<ReturnType<typeof liveBench>>['steuerung']) =>
    pruefung?.uebersicht.dringend().map(({ index, stufe }) => `${index + 1} ${stufe}`);

  it('follow each edit in live mode', async () => {
    const { host, steuerung } = await liveBench();
    expect(urgent(steuerung)).toContain('2 überfällig');
    host.user.edit('G2', serial('2026-01-20'));
    await host.settled();
    expect(urgent(steuerung)).not.toContain('2 überfällig');
    expect([steuerung.veraltet, steuerung.pruefung?.uebersicht.zahlen.erstberatung.get('erfüllt')]).toEqual([false, 1]);
  });

  it('are said to be from before without live mode, until the next check', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    await new Live(steuerung).beobachte();
    host.user.edit('Z1', 'beiseite');
    host.user.edit('A1', 'Kundennummer');
    await host.settled();
    expect(steuerung.veraltet).toBe(false);
    host.user.edit('G2', serial('2026-01-20'));
    await host.settled();
    expect(steuerung.veraltet).toBe(true);
    await run(steuerung, 'alles');
    expect(steuerung.veraltet).toBe(false);
  });

  it('also where rows came or went', async () => {
    const { host, steuerung } = await liveBench();
    host.user.deleteRows(3);
    await host.settled();
    expect(steuerung.veraltet).toBe(true);
  });
});

describe('another Stichtag than today', () => {
  it('is left with one press, and what was assessed is assessed anew', async () => {
    const { steuerung } = bench();
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ stichtag: day('2025-09-01') });
    await steuerung.starte('alles');
    expect(steuerung.pruefung?.reader.stichtag).toBe(day('2025-09-01'));
    await steuerung.heuteNehmen();
    expect([steuerung.einstellungen.stichtag, steuerung.pruefung?.reader.stichtag]).toEqual([undefined, STICHTAG]);
    expect(steuerung.zustand.art).toBe('vorschau');
  });
});
