/** What deadlines are counted by: which of several rows stands for an application (page 5 "Reports, second edition"). */
import { describe, expect, test } from 'vitest';
import { day, FIRST_DAY, LAST_DAY } from '../../../core/calendar/day.ts';
import type { FristStatus } from '../../../core/decide/fristen.ts';
import { Antraege, ausZaehlfrist, Gespraeche, zaehlfrist } from '../../../importer/report/antraege.ts';

type Gezaehlt = Parameters<typeof zaehlfrist>[0];

const TAG = day('2026-03-31');
const eine = (status: FristStatus, rest: Partial<Gezaehlt> = {}): Gezaehlt => ({
  status,
  faellig: TAG,
  tage: undefined,
  aktuell: true,
  ...rest,
});

/** Each goes before all that follow. */
const RANGFOLGE: readonly Gezaehlt[] = [
  eine('überfällig', { faellig: FIRST_DAY, tage: 52_000 }),
  eine('überfällig', { tage: 3 }),
  eine('verspätet', { tage: 20 }),
  eine('verspätet', { tage: 19 }),
  eine('verspätet', { faellig: TAG + 1, tage: 25 }),
  eine('bald fällig'),
  eine('offen'),
  eine('offen', { faellig: LAST_DAY + 400 }),
  eine('erfüllt', { tage: 1 }),
  eine('erfüllt', { tage: 0 }),
  eine('erfüllt'),
  eine('nicht messbar', { faellig: undefined }),
  eine('nicht messbar'),
  eine('überfällig', { tage: 3, aktuell: false }),
  eine('nicht messbar', { aktuell: false }),
];

test('a deadline as a number, and back', () => {
  expect(RANGFOLGE.map((frist) => ausZaehlfrist(zaehlfrist(frist)))).toEqual(RANGFOLGE);
});

describe.each(RANGFOLGE.slice(1).map((b, i) => [RANGFOLGE[i], b] as const))('%o goes before %o', (a, b) => {
  const [x, y] = [zaehlfrist(a ?? b), zaehlfrist(b)];

  test.each([
    [x, y],
    [y, x],
  ])('of an application, in one section or in two', (erste, zweite) => {
    const [eins, zwei] = [new Antraege(), new Antraege()];
    eins.add('12345//0000001', TAG, erste);
    // Other applications: of the BG on another day, of another BG on this one.
    eins.add('12345//0000001', TAG - 1, 7);
    zwei.add('12345//0000002', TAG, 8);
    zwei.add('12345//0000001', TAG, zweite);
    eins.vereine(zwei.stand());
    expect([...eins].toSorted((p, q) => p - q)).toEqual([7, 8, x]);
  });

  test.each([
    [x, y],
    [y, x],
  ])('of a person, once she is through', (erste, zweite) => {
    const fertig: number[] = [];
    const alle = new Gespraeche((eine) => fertig.push(eine));
    alle.add('A', TAG, erste);
    alle.add('A', undefined, 7);
    alle.add('A', TAG, zweite);
    expect(fertig).toEqual([]);
    alle.add('B', TAG, 8);
    expect(fertig).toEqual([x, 7]);
    alle.ende();
    expect(fertig).toEqual([x, 7, 8]);
    alle.ende();
    expect(fertig).toEqual([x, 7, 8]);
  });
});

test('a row without BG or Antragsdatum belongs to no application', () => {
  const alle = new Antraege();
  expect([alle.add(undefined, TAG, 1), alle.add('12345//0000001', undefined, 2)]).toEqual([false, false]);
  expect([...alle]).toEqual([]);
});
