/** Calendar file and print list of the rows that are shown (page 6 "Termine"). */
import { describe, expect, it } from 'vitest';
import { leseBlattwahl, pruefeBlaetter, uebernimmBlaetter } from '../../../addin/actions/blaetter.ts';
import { kalender, terminlisteEinfuegen } from '../../../addin/actions/termine.ts';
import { findHeader } from '../../../core/sheet/header.ts';
import { TERMINBLATT } from '../../../core/termine/blatt.ts';
import { bench, newSession, run } from '../bench.ts';
import { list, type Row, serial } from '../list.ts';

type Host = ReturnType<typeof bench>['host'];

const JETZT = new Date('2026-03-02T08:00:00Z');
const TITEL = { 'frist-erstberatung': 'Frist E', 'frist-entscheidung': 'Frist L', erstberatung: 'Gespräch' } as const;
const ALLE = {};
const WAHL = { titel: TITEL, namen: false, jetzt: JETZT };

/** The list with an advisor and an appointment for some. */
const sheets = (more: Row[] = []) => {
  const extra: Row[] = [
    ['Vermittler', 'ATV-Termin'],
    ['IFK 2', ''],
    ["'=IFK 1", serial('2026-03-09') + 0.375],
    ['IFK 2', ''],
    ['', ''],
  ];
  return { Liste: [...list().map((row, at) => [...row, ...(extra[at] ?? [])]), ...more] };
};
const names = (host: Host) => host.book.sheets.map(({ name }) => name);
const cells = (host: Host) => host.snapshot(TERMINBLATT).cells;
const value = (host: Host, row: number, column: number) => host.sheet(TERMINBLATT).grid.value(row, column);

describe('the calendar file', () => {
  it('holds what is due in the list, judged on the Stichtag', async () => {
    const { steuerung } = bench({ sheets: sheets() });
    await kalender(steuerung, ALLE, WAHL);
    expect(steuerung.zustand).toMatchObject({
      ergebnis: { art: 'kalender', eintraege: 5, datei: { name: 'neufall-termine-2026-03-02.ics' } },
    });
    expect(eintraege(steuerung)).toEqual([
      'Frist E 123A456701 20260126',
      'Frist E 123A456702 20260316',
      'Frist L 123A456702 20260316',
      'Gespräch 123A456702 20260309T090000',
      'Frist E 123A456704 20260303',
    ]);
  });

  it('leaves out rows that are hidden on the sheet, and those that were not chosen', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    host.user.filter('A1:L5', 10, { filterOn: 'Values', values: ['IFK 2'] });
    await kalender(steuerung, ALLE, WAHL);
    expect(eintraege(steuerung)).toEqual(['Frist E 123A456701 20260126']);
    host.user.filter('A1:L5', 10, { filterOn: 'Values', values: ['IFK 2', '=IFK 1', ''] });
    await kalender(steuerung, { nur: () => new Set([2, 4]) }, WAHL);
    expect(eintraege(steuerung).map((one) => one.match(/\d{3}A\d{6}/)?.[0])).toEqual([
      '123A456702',
      '123A456702',
      '123A456702',
      '123A456704',
    ]);
  });

  it('is of all sheets that were checked together, as they stand now', async () => {
    const { host, steuerung } = bench({
      sheets: { März: sheets().Liste.slice(0, 2), April: sheets().Liste.slice(0, 3) },
    });
    await pruefeBlaetter(steuerung, await leseBlattwahl());
    await uebernimmBlaetter(steuerung);
    host.user.activate('März');
    host.user.edit('D2', serial('2026-02-23'));
    await kalender(steuerung, { alleBlaetter: true }, WAHL);
    expect(eintraege(steuerung).map((one) => one.split(' ').slice(2).join(' '))).toEqual([
      '123A456701 20260316',
      '123A456701 20260126',
      '123A456702 20260316',
      '123A456702 20260316',
      '20260309T090000',
    ]);
    await terminlisteEinfuegen(steuerung, { alleBlaetter: true });
    expect([value(host, 1, 0), value(host, 3, 0)]).toEqual([
      'Stichtag 02.03.2026, 3 Fälle, Blatt „März“, „April“',
      '=IFK 1 (1 Fall)',
    ]);
  });

  it('is none where nothing is due, and the sheet stays as it was', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: sheets().Liste.filter((_, at) => at === 0 || at === 3) } });
    const before = host.snapshot();
    await kalender(steuerung, ALLE, WAHL);
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'kalender', eintraege: 0, datei: undefined } });
    expect(host.snapshot()).toEqual(before);
  });

  it('can be made of a protected sheet in a workbook that is read only', async () => {
    const { host, steuerung } = bench({ sheets: sheets(), readOnly: 'file' });
    host.user.protect('Liste');
    await kalender(steuerung, ALLE, WAHL);
    expect(steuerung.zustand).toMatchObject({ ergebnis: { eintraege: 5 } });
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'schreibgeschuetzt' } });
  });
});

describe('the print list', () => {
  it('has a block for each advisor; nothing of the list becomes a formula, a number or a date', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'terminliste', blatt: TERMINBLATT, zeilen: 3 } });
    const { grid } = host.sheet(TERMINBLATT);
    expect(Array.from({ length: 9 }, (_, row) => [0, 1, 3, 4].map((column) => grid.value(row, column)))).toEqual([
      ['Neufälle – Termine', undefined, undefined, undefined],
      ['Stichtag 02.03.2026, 3 Fälle, Blatt „Liste“', undefined, undefined, undefined],
      ['Kundennummer', 'Name', 'Bis wann', 'Termin'],
      ['=IFK 1 (1 Fall)', undefined, undefined, undefined],
      ['123A456702', 'Berg', serial('2026-03-16'), serial('2026-03-09') + 0.375],
      ['IFK 2 (1 Fall)', undefined, undefined, undefined],
      ['123A456701', 'Anders', serial('2026-01-26'), undefined],
      ['Ohne Hauptbetreuer (1 Fall)', undefined, undefined, undefined],
      ['123A456704', 'Dorn', serial('2026-03-03'), undefined],
    ]);
    expect(value(host, 4, 2)).toMatch(/^Führen Sie die Erstberatung am Mo 09.03.2026/);
    expect(cells(host)).toMatchObject({ D5: { numberFormat: 'dd.mm.yyyy' }, E5: { numberFormat: 'dd.mm.yyyy hh:mm' } });
    expect(Object.values(cells(host)).filter((one) => JSON.stringify(one).includes('"formula"'))).toEqual([]);
  });

  it('is set up for A4: its head on every page, each advisor on a new one', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(host.snapshot(TERMINBLATT).more).toMatchObject({
      frozen: { rows: 3 },
      print: {
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        titleRows: '1:3',
        breaks: [5, 7],
        headersFooters: { defaultForAllPages: { centerFooter: 'Seite &P von &N' } },
      },
    });
  });

  it.each([
    ['an Excel that knows no pages', { requirements: { ExcelApi: '1.8' } }, undefined],
    ['an Excel without a printer', {}, 'PageLayout.orientation='],
  ])('stands also in %s', async (_, options, fails) => {
    const { host, steuerung } = bench({ sheets: sheets(), ...options });
    if (fails !== undefined) host.fail({ action: fails, nth: 1 });
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(steuerung.zustand).toMatchObject({ ergebnis: { zeilen: 3 } });
    expect(value(host, 4, 0)).toBe('123A456702');
  });

  it('is no list for a check', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    await terminlisteEinfuegen(steuerung, ALLE);
    const { grid } = host.sheet(TERMINBLATT);
    const rows = Array.from({ length: 9 }, (_, row) =>
      [0, 1, 2, 3, 4].map((column) => String(grid.value(row, column) ?? '')),
    );
    expect(findHeader(rows, [])).toBeUndefined();
  });

  it('is gone after Rückgängig; renewed, it brings back what stood there, a person’s notes with it', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    await run(steuerung, 'alles');
    const before = host.snapshot();
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(steuerung.naechstes).toMatchObject({ aktion: 'terminliste', blatt: TERMINBLATT });
    host.user.edit('F5', 'angerufen');
    const first = host.snapshot(TERMINBLATT);
    host.user.activate('Liste');
    await terminlisteEinfuegen(steuerung, { nur: () => new Set([1]) });
    expect([names(host), value(host, 4, 0), value(host, 5, 0)]).toEqual([
      ['Liste', TERMINBLATT],
      '123A456701',
      undefined,
    ]);
    await newSession().rueckgaengig();
    expect(host.snapshot(TERMINBLATT)).toEqual(first);
    await newSession().rueckgaengig();
    expect(host.snapshot()).toEqual(before);
  });

  it('is not brought back where a person has deleted it', async () => {
    const { host, steuerung } = bench({ sheets: sheets() });
    await terminlisteEinfuegen(steuerung, ALLE);
    host.book.deleteSheet(host.sheet(TERMINBLATT));
    await steuerung.rueckgaengig();
    expect(names(host)).toEqual(['Liste']);
    expect(Object.keys(host.snapshot().settings)).toEqual([]);
  });

  it.each([{ request: 3 }, { request: 4 }, { request: 5 }, { action: 'Worksheet.name=', nth: 1 }])(
    'is there or not as a whole, whatever fails: %j',
    async (fault) => {
      const { host, steuerung } = bench({ sheets: sheets() });
      await run(steuerung, 'alles');
      const before = host.snapshot();
      host.fail(fault);
      await terminlisteEinfuegen(steuerung, ALLE);
      host.heal();
      if (steuerung.zustand.art === 'fehler') expect(host.snapshot()).toEqual(before);
      else expect(value(host, 4, 0)).toBe('123A456702');
    },
  );

  it('takes a long list in pieces', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n): Row => [
        `123B${String(n).padStart(6, '0')}`,
        'Lang',
        serial('1990-05-04'),
        serial('2026-02-23'),
        'Erstantrag',
        'ja',
        '',
        'Online',
        '',
        '',
        `IFK ${n % 30}`,
        '',
      ],
    );
    const { host, steuerung } = bench({ sheets: sheets(rows) });
    await terminlisteEinfuegen(steuerung, ALLE);
    expect(steuerung.zustand).toMatchObject({ ergebnis: { zeilen: 5003 } });
    expect(Math.max(...host.log.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
    expect(host.sheet(TERMINBLATT).grid.extent(true)?.rows).toBe(3 + 5003 + 32);
  });
});

/** `SUMMARY DTSTART` of each entry. */
function eintraege({ zustand }: ReturnType<typeof newSession>): string[] {
  const text = zustand.art === 'bereit' && zustand.ergebnis?.art === 'kalender' ? zustand.ergebnis.datei?.text : '';
  return [...(text ?? '').matchAll(/DTSTART[^:]*:(\S+)[\s\S]*?SUMMARY:(.*)\r/g)].map(
    ([, start, name]) => `${name} ${start}`,
  );
}
