/** Formulas that a person typed into result cells. Source: page 6 "Writing" (what a person changed is not overwritten). */
import { describe, expect, it } from 'vitest';
import { Live } from '../../../addin/actions/live.ts';
import { answers, type Bench, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, longList, serial } from '../list.ts';

/** A workbook that shows `x` for `="x"`. */
const calculating = (sheets = { Liste: list() }): Bench =>
  bench({ sheets, calculate: (formula) => /^="(.*)"$/.exec(formula)?.[1] ?? 0 });

const formula = ({ host }: Bench, row: number, at: number) => host.sheet('Liste').grid.formula(row, at);
const K = HEADER.length;

describe('a formula in a result cell', () => {
  it('stays where it shows the right value, and is no question', async () => {
    const one = calculating();
    await run(one.steuerung, 'alles');
    one.host.user.edit('K2', '="ja"');
    one.host.user.edit('D3', serial('2026-02-20'));
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toEqual({
      art: 'bereit',
      ergebnis: { art: 'geschrieben', aktion: 'alles', zellen: 3, behalten: 0 },
    });
    expect([formula(one, 1, K), column(one.host, 'Neufall')]).toEqual(['="ja"', ANSWERS.Neufall]);
    await again.rueckgaengig();
    expect([formula(one, 1, K), answers(one.host)]).toEqual(['="ja"', ANSWERS]);
  });

  it('is asked about where it shows another value, though the program wrote that earlier', async () => {
    const one = calculating();
    await run(one.steuerung, 'alles');
    one.host.user.edit('K2:K3', [['="ja"'], ['="ja"']]);
    one.host.user.edit('F2', 'nein');
    const again = newSession();
    await again.starte('markieren');
    const vonHand = again.pruefung?.vonHand.map(({ row, spalte, alt, neu }) => [row.index, spalte, alt, neu]);
    expect([again.pruefung?.geaendert, vonHand]).toEqual([1, [[1, 'Neufall', 'ja', 'nein']]]);
    await again.uebernehmen();
    expect([formula(one, 1, K), column(one.host, 'Neufall-Grund')[0]]).toEqual([
      '="ja"',
      'kein Aufenthalt in Deutschland',
    ]);
    const last = newSession();
    await last.starte('markieren');
    await last.uebernehmen(true);
    expect([formula(one, 1, K), formula(one, 2, K)]).toEqual([undefined, '="ja"']);
    expect(column(one.host, 'Neufall')).toEqual(['nein', 'ja', 'nein', 'prüfen']);
    await last.rueckgaengig();
    expect(formula(one, 1, K)).toBe('="ja"');
  });

  it('stays where it was typed after the preview', async () => {
    const one = calculating();
    await run(one.steuerung, 'alles');
    one.host.user.edit('D3', serial('2026-02-20'));
    const again = newSession();
    await again.starte('alles');
    one.host.user.edit('K2', '="nein"');
    await again.uebernehmen();
    expect(formula(one, 1, K)).toBe('="nein"');
    expect(again.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'verschoben', state: 'unveraendert' } });
  });

  it('stays in live mode', async () => {
    const one = calculating();
    const { host, steuerung } = one;
    await run(steuerung, 'alles');
    host.user.edit('K2', '="ja"');
    await steuerung.setzeEinstellungen({ live: true });
    await new Live(steuerung).beobachte();
    host.user.edit('F2', 'nein');
    await host.settled();
    expect([formula(one, 1, K), column(host, 'Neufall-Grund')[0]]).toEqual(['="ja"', 'kein Aufenthalt in Deutschland']);
  });

  it('is found far down a long list, in blocks of small responses, also where formulas are long', async () => {
    const { host, steuerung } = calculating({ Liste: longList(21_000) });
    await run(steuerung, 'markieren');
    const long = Array.from({ length: 3000 }, () => [`="ja"${' '.repeat(2000)}`]);
    host.user.edit('U2:U3001', long);
    const neufall = column(host, 'Neufall')[19_999];
    host.user.edit('U20001', `="${neufall === 'ja' ? 'nein' : 'ja'}"`);
    host.log.length = 0;
    const again = newSession();
    await again.starte('markieren');
    expect(again.pruefung?.vonHand.map(({ row }) => row.index)).toContain(20_000);
    const taken = host.log.filter(({ error }) => error === undefined);
    expect(Math.max(...taken.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
    expect(host.log.length).toBeLessThan(40);
  });
});
