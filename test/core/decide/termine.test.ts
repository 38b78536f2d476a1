/** Appointment advice: the ATV windows after the Stichtag up to the due day (page 2, 004-39, 004-40). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, german, weekday } from '../../../core/calendar/day.ts';
import type { Frist, FristStatus } from '../../../core/decide/fristen.ts';
import { terminempfehlung } from '../../../core/decide/termine.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { row } from '../row.ts';

const GRUNDLAGE = createGrundlage(VORGABEN);
const KALENDER = GRUNDLAGE.kalender;
const LEER = row({});
const frist = (faellig: number, status: FristStatus = 'offen'): Frist => ({ faellig, status, resttage: undefined });

/** `first to last window`, the rule where there is none. */
function told(stichtag: number, eine: Frist, one = LEER): string | undefined {
  const empfehlung = terminempfehlung(one, eine, stichtag, GRUNDLAGE);
  if (empfehlung?.regel !== '004-39') return empfehlung?.regel;
  return `${german(empfehlung.erster)} ${german(empfehlung.letzter)}`;
}

// March 2026: the 9th is a Monday. Easter: Good Friday 03.04., Easter Monday 06.04.2026.
test.each([
  ['2026-03-02', '2026-03-23', '03.03.2026 23.03.2026'],
  // Neither the Stichtag itself nor a Wednesday.
  ['2026-03-10', '2026-03-18', '12.03.2026 17.03.2026'],
  ['2026-03-12', '2026-03-13', '13.03.2026 13.03.2026'],
  // Over a weekend.
  ['2026-03-13', '2026-03-16', '16.03.2026 16.03.2026'],
  // Over public holidays.
  ['2026-04-02', '2026-04-07', '07.04.2026 07.04.2026'],
  ['2026-03-31', '2026-04-06', '02.04.2026 02.04.2026'],
  // Nothing is left: a Wednesday, a weekend, holidays, the due day itself, the due day passed.
  ['2026-03-10', '2026-03-11', '004-40'],
  ['2026-03-13', '2026-03-15', '004-40'],
  ['2026-04-02', '2026-04-06', '004-40'],
  ['2026-03-23', '2026-03-23', '004-40'],
  ['2026-03-24', '2026-03-23', '004-40'],
  // 24.12. and 31.12. are no working days.
  ['2026-12-23', '2026-12-31', '28.12.2026 29.12.2026'],
])('on %s, due %s: %s', (stichtag, faellig, expected) => {
  expect(told(day(stichtag), frist(day(faellig)))).toBe(expected);
});

describe('is given', () => {
  const t = day('2026-03-02');
  const faellig = day('2026-03-03');

  test.each<[FristStatus, string | undefined]>([
    ['offen', '03.03.2026 03.03.2026'],
    ['bald fällig', '03.03.2026 03.03.2026'],
    ['überfällig', '03.03.2026 03.03.2026'],
    ['erfüllt', undefined],
    ['verspätet', undefined],
    ['nicht messbar', undefined],
    ['entfällt', undefined],
  ])('%s: %s', (status, expected) => {
    expect(told(t, frist(faellig, status))).toBe(expected);
  });

  test('only without an appointment', () => {
    expect(told(t, frist(faellig), row({ atv_termin: '2026-03-10 09:00' }))).toBeUndefined();
  });
});

test('no window lies before the first or after the last, and both are windows in time', () => {
  const tag = fc.integer({ min: day('2024-01-01'), max: day('2027-12-31') });
  const istFenster = (d: number) => KALENDER.isWorkday(d) && weekday(d) !== 3;
  fc.assert(
    fc.property(tag, fc.integer({ min: -5, max: 40 }), (stichtag, weit) => {
      const faellig = stichtag + weit;
      const tage = Array.from({ length: Math.max(weit, 0) }, (_, i) => stichtag + 1 + i).filter(istFenster);
      const [erster] = tage;
      const letzter = tage.at(-1);
      expect(terminempfehlung(LEER, frist(faellig), stichtag, GRUNDLAGE)).toEqual(
        erster === undefined
          ? { regel: '004-40' }
          : { regel: '004-39', fenster: [{ tage: [1, 2, 4, 5], von: 9 * 3600, bis: 10 * 3600 }], erster, letzter },
      );
    }),
    { seed: 39, numRuns: 2000 },
  );
});
