/** Cells merged over several rows of data hold for all of them. Source: fine print 81. */
import { describe, expect, it } from 'vitest';
import { selectedCase } from '../../../addin/actions/fall.ts';
import { Live } from '../../../addin/actions/live.ts';
import { bench, column, newSession, run } from '../bench.ts';
import { HEADER, list, longList, type Row, serial } from '../list.ts';

/** Two applications of one person: number, name and birth date stand once, merged over both rows. */
const twice = (): Row[] => {
  const rows = list();
  rows.splice(2, 0, ['', '', '', serial('2026-02-23'), 'Erstantrag', 'ja', '', 'Post', '', '']);
  return rows;
};
const merged = (options = {}) => {
  const made = bench({ sheets: { Liste: twice() }, ...options });
  for (const letter of ['A', 'B', 'C']) made.host.user.merge(`${letter}2:${letter}3`);
  return made;
};

describe('cells merged over two rows of data', () => {
  it('hold for both: the second row is no row without number and birth date', async () => {
    const { host, steuerung } = merged();
    const before = host.snapshot('Liste');
    await run(steuerung, 'alles');
    expect(column(host, 'Neufall')).toEqual(['ja', 'ja', 'ja', 'nein', 'prüfen']);
    expect(column(host, 'Befunde').slice(0, 2).join()).not.toContain('Kundennummer');
    expect(steuerung.pruefung?.beispiele.map(({ kundennummer }) => kundennummer).slice(0, 2)).toEqual([
      '123A456701',
      '123A456701',
    ]);
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toMatchObject({ ergebnis: { art: 'nichts-zu-tun' } });
    await steuerung.rueckgaengig();
    expect(host.snapshot('Liste')).toEqual(before);
  });

  it('are explained with what they hold', async () => {
    const { host, steuerung } = merged();
    host.user.select('D3');
    expect(await selectedCase(steuerung, 'de')).toMatchObject({ zeile: 3, kundennummer: '123A456701' });
  });

  it('are assessed in live mode, in all their rows', async () => {
    const { host, steuerung } = merged();
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ live: true });
    await run(steuerung, 'alles');
    await new Live(steuerung).beobachte();
    host.user.edit('D3', serial('2026-02-02'));
    await host.settled();
    expect(column(host, 'Frist Erstberatung')[1]).toBe(serial('2026-02-23'));
    host.user.edit('C2', '');
    await host.settled();
    expect(column(host, 'Neufall').slice(0, 2)).toEqual(['prüfen', 'prüfen']);
  });

  it('are unknown to an Excel below ExcelApi 1.13, which works as ever', async () => {
    const { host, steuerung } = merged({ requirements: { ExcelApi: '1.12' } });
    await run(steuerung, 'alles');
    expect(column(host, 'Befunde')[1]).toContain('Kundennummer');
  });

  // Excel fails where more than 512 cells are merged (office.d.ts).
  it('may be thousands, for few requests more', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: longList(4000).map((row) => row.slice(0, HEADER.length)) } });
    const sheet = host.sheet('Liste');
    for (let row = 1; row < 4000; row += 2) {
      for (const at of [0, 1, 2]) {
        sheet.merges.push({ row, column: at, rows: 2, columns: 1 });
        sheet.grid.clear({ row: row + 1, column: at, rows: 1, columns: 1 });
      }
    }
    host.log.length = 0;
    await steuerung.starte('alles');
    expect(steuerung.pruefung?.reader.isData).toBeDefined();
    expect(steuerung.pruefung?.uebersicht.zahlen.befunde.get('KUNDENNUMMER_FEHLT')).toBeUndefined();
    expect(steuerung.pruefung?.liste.verbund.size).toBe(2000);
    expect(host.log.length).toBeLessThanOrEqual(9);
  });
});
