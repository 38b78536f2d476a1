/** A day with or without time of day: what sorts before what (fine print 8 and 14). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { dayOf, secondsOf, toMoment, uhrzeit } from '../../../core/calendar/moment.ts';

test('a day without time sorts before 00:00:00 of that day and after 23:59:59 of the day before', () => {
  const d = day('2024-04-03');
  const sorted = [toMoment(d - 1), toMoment(d - 1, 86_399), toMoment(d), toMoment(d, 0), toMoment(d, 1)];
  expect([...sorted].reverse().sort((a, b) => a - b)).toEqual(sorted);
  expect(new Set(sorted).size).toBe(sorted.length);
});

test('the day and the time of day come back, before 1970 too', () => {
  const seconds = fc.option(fc.integer({ min: 0, max: 86_399 }), { nil: undefined });
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), seconds, (d, s) => {
      const moment = toMoment(d, s);
      expect({ day: dayOf(moment), seconds: secondsOf(moment) }).toEqual({ day: d, seconds: s });
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test.each([
  [0, '00:00'],
  [34_200, '09:30'],
  [43_259, '12:00'],
  [82_800, '23:00'],
  [86_399, '23:59'],
])('%d seconds since midnight are %s', (sekunden, text) => {
  expect(uhrzeit(sekunden)).toBe(text);
});
