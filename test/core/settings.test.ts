/** The settings and their defaults (README "Open questions", page 2). */
import { describe, expect, test } from 'vitest';
import { day } from '../../core/calendar/day.ts';
import { type FristStufe, tageAm, VORGABEN } from '../../core/settings.ts';

test('the defaults are those of the specification', () => {
  expect(VORGABEN).toEqual({
    land: 'BB',
    silvester_frei: true,
    zusatz_frei: [],
    zusatz_arbeitstage: [],
    antragstag_zaehlt: false,
    vorwarnung: 3,
    ablehnung: 'pruefen',
    online_antrag: 'wie-post',
    // Page 8 "Free windows".
    atv_dauer: 60,
    frist_erstberatung: [{ ab: day('2021-01-01'), tage: 15 }],
    frist_entscheidung: [{ ab: day('2021-01-01'), tage: 14 }],
  });
});

describe('working days on a day', () => {
  const stufen: FristStufe[] = [
    { ab: day('2026-07-01'), tage: 10 },
    { ab: day('2021-01-01'), tage: 15 },
    { ab: day('2024-01-01'), tage: 12 },
  ];

  test.each([
    // Before the first step as after it (fine print 18); steps in any order.
    ['1990-01-01', 15],
    ['2020-12-31', 15],
    ['2021-01-01', 15],
    ['2023-12-31', 15],
    ['2024-01-01', 12],
    ['2026-06-30', 12],
    ['2026-07-01', 10],
    ['2100-12-31', 10],
  ])('%s: %i', (on, expected) => {
    expect([tageAm(stufen, day(on)), tageAm(stufen.toReversed(), day(on))]).toEqual([expected, expected]);
  });

  test('need at least one step', () => {
    expect(() => tageAm([], day('2026-01-01'))).toThrow(new RangeError('Eine Frist braucht mindestens eine Stufe.'));
  });
});
