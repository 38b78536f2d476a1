/** Days and their texts. The oracle is the runtime's `Date.UTC`, which the core itself must not use. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  day,
  FIRST_DAY,
  fromDay,
  german,
  isCalendarDay,
  iso,
  LAST_DAY,
  parseIso,
  toDay,
  weekday,
} from '../../../core/calendar/day.ts';

const MS_PER_DAY = 86_400_000;

function mistakes(first: number, last: number): number[] {
  const wrong: number[] = [];
  for (let d = first; d <= last; d++) {
    const oracle = new Date(d * MS_PER_DAY);
    const { year, month, day: dayOfMonth } = fromDay(d);
    const same =
      year === oracle.getUTCFullYear() &&
      month === oracle.getUTCMonth() + 1 &&
      dayOfMonth === oracle.getUTCDate() &&
      toDay(year, month, dayOfMonth) === d &&
      weekday(d) % 7 === oracle.getUTCDay();
    if (!same) wrong.push(d);
  }
  return wrong;
}

describe('a day is one number', () => {
  test('every day of the years 1600 to 2400 goes to year, month, day, weekday and back', () => {
    expect(mistakes(Date.UTC(1600, 0, 1) / MS_PER_DAY, Date.UTC(2400, 11, 31) / MS_PER_DAY)).toEqual([]);
  });

  test('so does any other day, far before and after', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (d) => mistakes(d, d).length === 0),
      { seed: 1, numRuns: 5000 },
    );
  });

  test('the plausible range is 1900-01-01 to 2100-12-31 (page 2, "Days")', () => {
    expect([FIRST_DAY, LAST_DAY].map(iso)).toEqual(['1900-01-01', '2100-12-31']);
  });

  test.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2100, 2, 29, false],
    [2024, 2, 30, false],
    [2024, 4, 31, false],
    [2024, 12, 31, true],
    [2024, 0, 1, false],
    [2024, 13, 1, false],
    [2024, 1, 0, false],
    [2024, 1, 32, false],
    [2024, 1.5, 1, false],
    [Number.NaN, 1, 1, false],
    [1600, 2, 29, true],
    [0, 2, 29, true],
  ])('%d-%d-%d is a day of the calendar: %s', (year, month, dayOfMonth, expected) => {
    expect(isCalendarDay(year, month, dayOfMonth)).toBe(expected);
  });

  test.each([2023, 2024])('%d has the days that the calendar has', (year) => {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const days = Array.from({ length: 40 }, (_, d) => d).filter((d) => isCalendarDay(year, month, d));
      expect(days).toEqual(Array.from({ length: last }, (_, i) => i + 1));
    }
  });
});

describe('texts', () => {
  test.each([
    ['1899-12-31', '31.12.1899'],
    ['1900-01-01', '01.01.1900'],
    ['1969-12-31', '31.12.1969'],
    ['2024-02-29', '29.02.2024'],
    ['2100-12-31', '31.12.2100'],
    ['2101-01-01', '01.01.2101'],
    ['0007-03-09', '09.03.0007'],
    ['9999-12-31', '31.12.9999'],
  ])('%s reads %s in German', (isoText, germanText) => {
    const d = day(isoText);
    expect([iso(d), german(d), iso(d), german(d)]).toEqual([isoText, germanText, isoText, germanText]);
  });

  test('iso writes what ECMAScript writes, also for years beyond four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (d) => {
        expect(`${iso(d)}T00:00:00.000Z`).toBe(new Date(d * MS_PER_DAY).toISOString());
      }),
      { seed: 2, numRuns: 5000 },
    );
  });

  test.each([
    [-1, '-000001-01-01'],
    [0, '0000-01-01'],
    [9999, '9999-01-01'],
    [10_000, '+010000-01-01'],
  ])('the year %d is written as ECMAScript writes it', (year, text) => {
    expect(iso(toDay(year, 1, 1))).toBe(text);
  });

  test('of one day stay those of no other, in whatever order they are asked for', () => {
    const years = Array.from({ length: 201 }, (_, i) => 2100 - i);
    expect(years.map((year) => iso(toDay(year, 1, 1)))).toEqual(years.map((year) => `${year}-01-01`));
    expect(years.map((year) => german(toDay(year, 1, 1)))).toEqual(years.map((year) => `01.01.${year}`));
  });

  test('every four-digit year is read back', () => {
    const [min, max] = [toDay(0, 1, 1), toDay(9999, 12, 31)];
    fc.assert(
      fc.property(fc.integer({ min, max }), (d) => parseIso(iso(d)) === d),
      { seed: 3, numRuns: 5000 },
    );
  });

  test.each([
    '',
    '2024-4-03',
    '2024-04-3',
    '24-04-03',
    '02024-04-03',
    '2024-02-30',
    '2023-02-29',
    '2024-00-10',
    '2024-13-01',
    '2024-04-00',
    ' 2024-04-03',
    '2024-04-03 ',
    '2024-04-03\n',
    '2024-04-03T00:00',
    '2024/04/03',
    '2024/04-03',
    '2024-04/03',
    '20240403',
    '03.04.2024',
    '+024-04-03',
    '2O24-04-03',
    '２０２４-04-03',
    '-024-04-03',
    '2024-0a-03',
    '2024-04-0:',
    '2024-04-0/',
    'JJJJ-MM-TT',
  ])('%j is no day', (text) => {
    expect(parseIso(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });
});

describe('months later', () => {
  test.each([
    ['2024-01-15', 1, '2024-02-15', '2024-02-15'],
    ['2024-01-31', 1, '2024-02-29', '2024-03-01'],
    ['2023-01-31', 1, '2023-02-28', '2023-03-01'],
    ['2023-01-30', 13, '2024-02-29', '2024-03-01'],
    ['2024-02-29', 12, '2025-02-28', '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29', '2028-02-29'],
    ['1896-02-29', 48, '1900-02-28', '1900-03-01'],
    ['2024-03-31', 1, '2024-04-30', '2024-05-01'],
    ['2024-12-31', 1, '2025-01-31', '2025-01-31'],
    ['2024-12-31', 0, '2024-12-31', '2024-12-31'],
    ['2024-01-31', -1, '2023-12-31', '2023-12-31'],
    ['2024-03-31', -1, '2024-02-29', '2024-03-01'],
    ['2024-12-31', -13, '2023-11-30', '2023-12-01'],
    ['2100-12-31', 2, '2101-02-28', '2101-03-01'],
    ['0004-02-29', -48, '0000-02-29', '0000-02-29'],
  ])('%s plus %i months is %s, or %s where a missing day moves on', (from, months, last, next) => {
    expect([iso(addMonths(day(from), months, 'last')), iso(addMonths(day(from), months, 'next'))]).toEqual([
      last,
      next,
    ]);
  });

  test('a later day never lands earlier, and only a missing day leaves its number', () => {
    const days = fc.integer({ min: FIRST_DAY - 100_000, max: LAST_DAY + 100_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -2400, max: 2400 }), fc.constantFrom('last', 'next'), (d, n, missing) => {
        const target = fromDay(addMonths(d, n, missing));
        expect(addMonths(d + 1, n, missing)).toBeGreaterThanOrEqual(addMonths(d, n, missing));
        if (target.day !== fromDay(d).day) expect(fromDay(d).day).toBeGreaterThan(28);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
