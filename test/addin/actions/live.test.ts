/** Live mode, and previews that have grown old. Source: page 6 "Showing". */
import { describe, expect, it } from 'vitest';
import { Live, rowsOf } from '../../../addin/actions/live.ts';
import { bench, column, newSession, run } from '../bench.ts';
import { serial } from '../list.ts';

async function liveBench() {
  const { host, steuerung } = bench();
  await steuerung.laden();
  await steuerung.setzeEinstellungen({ live: true });
  await run(steuerung, 'alles');
  await new Live(steuerung).beobachte();
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
    expect(column(host, 'Neufall-Grund')).toEqual(['erstantrag', 'erstantrag', 'aufenthalt', 'aufenthalt']);
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
    host.fail({ action: 'Range.values=', nth: 2 });
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
    expect(host.snapshot('Liste').cells).toEqual({ ...before, D2: serial('2026-02-23') });
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

describe('rows of an address', () => {
  it.each([
    ['B2', { first: 1, last: 1 }],
    ['Liste!$B$2:$D$9', { first: 1, last: 8 }],
    ['4:5', { first: 3, last: 4 }],
    ['A:C', undefined],
    ['A1,C3', undefined],
  ])('%s', (address, rows) => {
    expect(rowsOf(address)).toEqual(rows);
  });
});
