/**
 * A person corrects what a row is known by, as a finding asked for: its answers are still the program's own.
 * Source: page 6 "Writing".
 */
import { describe, expect, it } from 'vitest';
import { Live } from '../../../addin/actions/live.ts';
import { type Bench, bench, column, newSession, run } from '../bench.ts';
import { HEADER, list, longList, type Row } from '../list.ts';

/** The list with the cells of a column replaced, from its first row on. */
const withCells = (header: string, ...cells: Row): { Liste: Row[] } => ({
  Liste: list().map((row, at) =>
    row.map((cell, c) => (HEADER[c] === header && at > 0 ? (cells[at - 1] ?? cell) : cell)),
  ),
});

/** What Alles prüfen would change and leave. */
async function preview(aktion: Parameters<typeof run>[1] = 'alles') {
  const steuerung = newSession();
  await steuerung.starte(aktion);
  const { pruefung } = steuerung;
  return {
    geaendert: pruefung?.geaendert,
    vonHand: pruefung?.vonHand.map(({ row, spalte, alt }) => `${spalte} ${row.index + 1}: ${alt}`),
  };
}

async function written(sheets: { Liste: Row[] }): Promise<Bench> {
  const made = bench({ sheets });
  await run(made.steuerung, 'alles');
  return made;
}

describe('a corrected Kundennummer', () => {
  it('renews the answers of its row without a question', async () => {
    const { host } = await written(withCells('Kundennummer', '', '1067'));
    host.user.edit('A3', '123A456712');
    expect(await preview()).toEqual({ geaendert: 1, vonHand: [] });
    await run(newSession(), 'alles');
    expect(column(host, 'Befunde')[1]).toBeUndefined();
    host.user.edit('K3', 'nein');
    expect(await preview()).toEqual({ geaendert: 0, vonHand: ['Neufall 3: nein'] });
  });

  it('also for an action that writes other columns', async () => {
    const { host } = await written(withCells('Kundennummer', '', '1067'));
    host.user.edit('A3', '123A456712');
    host.user.edit('F3', 'nein');
    expect(await preview('markieren')).toEqual({ geaendert: 2, vonHand: [] });
  });

  it('one by one, where several rows had the same wrong one', async () => {
    const { host } = await written(withCells('Kundennummer', 1.23e47, 1.23e47, 1.23e47));
    host.user.edit('A3', '123A456712');
    host.user.edit('D4', '09.02.2026');
    host.user.edit('E4', 'Erstantrag');
    expect(await preview()).toMatchObject({ vonHand: [] });
    host.user.edit('A2', '123A456711');
    expect(await preview()).toMatchObject({ vonHand: [] });
  });

  it('in a row that a person has changed as well is asked about', async () => {
    const { host } = await written(withCells('Kundennummer', '', '1067'));
    host.user.edit('A3', '123A456712');
    host.user.edit('K3', 'nein');
    expect((await preview()).vonHand).toEqual(['Neufall 3: nein', 'Befunde 3: Kundennummer falsch']);
  });

  it('is not taken for one where the old row is still there: a copied row is a person’s', async () => {
    const { host } = await written({ Liste: list() });
    const { grid } = host.sheet('Liste');
    const copy = Array.from({ length: 21 }, (_, at) => String(grid.value(2, at) ?? ''));
    host.user.edit('A6:U6', [['123A456799', ...copy.slice(1)]]);
    host.user.edit('F6', 'nein');
    expect((await preview()).vonHand).toContain('Neufall 6: ja');
  });

  it('one after the other in live mode', async () => {
    const { host, steuerung } = await written(withCells('Kundennummer', 1.23e47, 1.23e47, 1.23e47));
    await steuerung.setzeEinstellungen({ live: true });
    await new Live(steuerung).beobachte();
    for (const row of [2, 4, 3]) {
      host.user.edit(`A${row}`, `123A45671${row}`);
      await host.settled();
    }
    expect(column(host, 'Befunde').slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(await preview()).toEqual({ geaendert: 0, vonHand: [] });
  });

  it('is found among many rows, in live mode, too', async () => {
    const rows = longList(3000);
    const { host, steuerung } = await written({
      Liste: rows.map((row, at) => (at === 2000 ? ['1067', ...row.slice(1)] : row)),
    });
    await steuerung.setzeEinstellungen({ live: true });
    await new Live(steuerung).beobachte();
    expect(column(host, 'Befunde')[1999]).toContain('Kundennummer');
    host.user.edit('A2001', '123A999999');
    await host.settled();
    expect(column(host, 'Befunde')[1999] ?? '').not.toContain('Kundennummer');
    host.user.edit('F2001', 'nein');
    await host.settled();
    expect(column(host, 'Neufall-Grund')[1999]).toBe('kein Aufenthalt in Deutschland');
    expect(await preview()).toEqual({ geaendert: 0, vonHand: [] });
  });
});

describe('a list without Kundennummern', () => {
  const households = (): { Liste: Row[] } => ({
    Liste: list().map((row, at) => [at === 0 ? 'BG-Nummer' : `43104//000000${at}`, ...row.slice(1)]),
  });

  it.each([
    ['birth date', 'C3', '18.03.1985'],
    ['name', 'B3', 'Bergmann'],
    ['BG-Nummer', 'A3', '43104//0000077'],
  ])('knows a row whose %s was corrected', async (_, place, value) => {
    const { host } = await written(households());
    host.user.edit(place, value);
    host.user.edit('F3', 'nein');
    const { vonHand, geaendert } = await preview();
    expect(vonHand).toEqual([]);
    expect(geaendert).toBeGreaterThan(1);
  });
});
