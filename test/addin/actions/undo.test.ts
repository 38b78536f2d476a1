/** Taking back the last action, also where the sheet has changed since. Source: page 6 "Rückgängig". */
import { describe, expect, it } from 'vitest';
import { texte } from '../../../addin/texte/index.ts';
import { addTable } from '../../host/model/table.ts';
import { bench, column, newSession, run } from '../bench.ts';
import { HEADER, list, serial } from '../list.ts';

describe('Rückgängig', () => {
  it('brings back overwritten values, formulas and formats in a later session', async () => {
    const { host } = bench();
    await run(newSession(), 'alles');
    host.user.edit('D2', serial('2026-02-20'));
    host.user.format('P2', { fill: '#00FF00', bold: true });
    host.user.format('O3', { numberFormat: 'd. mmm' });
    const before = host.snapshot();
    await run(newSession(), 'alles');
    expect(host.snapshot()).not.toEqual(before);
    const later = newSession();
    await later.rueckgaengig();
    expect(later.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    // The action before can still be taken back, and what it wrote is still known (page 6 "steps back over several").
    expect(host.snapshot()).toEqual(before);
  });

  it('asks first where answers were changed since, and names the rows', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot();
    await run(steuerung, 'alles');
    host.user.edit('K2', 'nein');
    host.user.edit('O5', '');
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toEqual({ art: 'frage-rueckgaengig', zeilen: [2, 5] });
    await steuerung.rueckgaengig(true);
    expect(host.snapshot()).toEqual(before);
  });

  it('says where there is nothing to take back', async () => {
    const { steuerung } = bench();
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'nichts-rueckgaengig' } });
  });
});

describe('Rückgängig after the person has gone on', () => {
  type Host = ReturnType<typeof bench>['host'];
  /** The list with answers of an earlier day, one application edited since. */
  const started = async (table = false) => {
    const twice = list();
    // One person with two applications, only one of which is edited.
    twice.push([
      '123A456701',
      'Anders',
      serial('1990-05-04'),
      serial('2026-02-09'),
      'Erstantrag',
      'ja',
      '',
      'Post',
      '',
      '',
    ]);
    const { host } = bench({ sheets: { Liste: twice } });
    if (table) addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 6, columns: HEADER.length }, 'Antraege');
    await run(newSession(), 'alles');
    host.user.edit('D2', serial('2026-02-20'));
    host.user.edit('E4', 'Erstantrag');
    host.user.format('P2', { fill: '#00FF00', bold: true });
    return host;
  };
  const change: readonly [string, (host: Host) => void][] = [
    ['sorted by application', (host) => host.user.sort('A2:X6', { column: 3, ascending: false })],
    ['sorted by number', (host) => host.user.sort('A2:X6', { column: 0, ascending: false })],
    ['deleted a row', (host) => host.user.deleteRows(3)],
    ['inserted a row', (host) => host.user.insertRows(4)],
    ['added a row', (host) => host.user.edit('A7:E7', [['123A456799', 'Neu', 33_000, 46_080, 'Erstantrag']])],
    ['put a column before', (host) => host.user.insertColumns('A')],
    ['put titles above', (host) => host.user.insertRows(1, 3)],
    ['corrected a number', (host) => host.user.edit('A3', '123A456711')],
    ['edited a name', (host) => host.user.edit('B3', 'Berg-Neu')],
    [
      'done several of it',
      (host) => {
        host.user.insertColumns('C', 2);
        host.user.insertRows(1);
        host.user.deleteRows(4);
        host.user.sort('A3:Z6', { column: 5, ascending: true });
      },
    ],
  ];

  const header = (host: Host) => Array.from({ length: 30 }, (_, at) => host.sheet('Liste').grid.value(0, at));

  it.each(change)('brings each row its own answers back where the person has %s', async (_, act) => {
    const without = await started();
    act(without);
    const expected = without.snapshot('Liste');
    const host = await started();
    await run(newSession(), 'alles');
    act(host);
    const last = newSession();
    await last.rueckgaengig();
    expect(last.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    expect(host.snapshot('Liste')).toEqual(expected);
  });

  it.each(change)('removes appended columns where the person has %s', async (_, act) => {
    const without = bench({ sheets: { Liste: [...list(), ['123A456701', 'Anders', '', serial('2026-02-09')]] } }).host;
    act(without);
    const expected = without.snapshot('Liste');
    const { host, steuerung } = bench({
      sheets: { Liste: [...list(), ['123A456701', 'Anders', '', serial('2026-02-09')]] },
    });
    await run(steuerung, 'alles');
    act(host);
    await steuerung.rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(expected);
  });

  it('brings them back in a table that was sorted', async () => {
    const sort = (host: Host) => host.user.sort('A2:X6', { column: 1, ascending: false });
    const without = await started(true);
    sort(without);
    const expected = without.snapshot('Liste');
    const host = await started(true);
    await run(newSession(), 'alles');
    sort(host);
    await newSession().rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(expected);
  });

  it('keeps to its columns in a table where the person has put an appended one before them', async () => {
    const { host } = bench();
    addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Antraege');
    await run(newSession(), 'fristen');
    const before = host.snapshot('Liste').cells;
    await run(newSession(), 'alles');
    // As by cutting and inserting: `Neufall` comes to stand before `Name`.
    const { grid } = host.sheet('Liste');
    const neufall = header(host).indexOf('Neufall');
    for (let row = 0; row < 5; row++) {
      const moved = grid.column(neufall).cell(row);
      for (let at = neufall; at > 1; at--) grid.column(at).putCell(row, grid.column(at - 1).cell(row));
      grid.column(1).putCell(row, moved);
    }
    await newSession().rueckgaengig();
    expect(host.snapshot('Liste').cells).toEqual(before);
  });

  it('leaves the table below alone, also where the same persons stand in it', async () => {
    const rows = [...list(), [], ...list()];
    const { host } = bench({ sheets: { Liste: rows } });
    addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Oben');
    addTable(host.sheet('Liste'), { row: 6, column: 0, rows: 5, columns: HEADER.length }, 'Unten');
    const check = async (cell: string) => {
      host.user.select(cell);
      await run(newSession(), 'alles');
    };
    await check('B2');
    await check('B8');
    host.user.edit('D2', serial('2026-02-20'));
    const before = host.snapshot('Liste');
    await check('B2');
    await newSession().rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(before);
  });

  it('names the row where a changed cell stands now', async () => {
    const host = await started();
    const steuerung = newSession();
    await run(steuerung, 'alles');
    host.user.edit('K3', 'nein');
    host.user.sort('A2:X6', { column: 0, ascending: false });
    await steuerung.rueckgaengig();
    expect(column(host, 'Neufall')).toEqual(['prüfen', 'ja', 'nein', 'ja', 'ja']);
    expect(steuerung.zustand).toEqual({ art: 'frage-rueckgaengig', zeilen: [4] });
    expect(texte('de').frageRueckgaengig([4])).toContain('in Zeile 4.');
  });

  it('refuses where the columns are gone', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    host.user.edit('K1', 'Neuer Fall');
    const before = host.snapshot();
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'verschoben', state: 'unveraendert' } });
    expect(host.snapshot()).toEqual(before);
  });
});
