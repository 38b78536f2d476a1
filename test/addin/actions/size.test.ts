/**
 * Requests of a long list: how many, and how heavy. Source: issue "What it must show", page 6 "Reading".
 */
import { describe, expect, it } from 'vitest';
import { bench, newSession, run } from '../bench.ts';
import { longList } from '../list.ts';

const LIMIT = 4_000_000;

describe('10,000 rows of 20 columns', () => {
  it.each(['1.14', '1.8'])('take at most 12 requests, none over 4 MB, with ExcelApi %s', async (ExcelApi) => {
    const { host, steuerung } = bench({ sheets: { Liste: longList(10_000) }, requirements: { ExcelApi } });
    const before = host.snapshot('Liste');
    const requests = () =>
      host.log.map(({ bytes, responseBytes, error }) => ({ heaviest: Math.max(bytes, responseBytes), error }));
    const judge = (what: string) => {
      expect(requests().length, what).toBeLessThanOrEqual(12);
      expect(
        requests().filter(({ heaviest, error }) => heaviest > LIMIT || error !== undefined),
        what,
      ).toEqual([]);
      host.log.length = 0;
    };
    await run(steuerung, 'alles');
    expect(steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben' } });
    judge('first time');
    host.user.edit('D2', 46_060);
    const once = host.snapshot('Liste');
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben' } });
    judge('second time');
    await again.rueckgaengig();
    judge('Rückgängig');
    expect(host.snapshot('Liste')).toEqual(once);
    expect(before.cells).not.toEqual(once.cells);
  });
});
