/** Ages: birthdays, the limit of § 7a SGB II, the age group (page 2, "Age"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altersgruppe, isBelowLimit, isReached, lastDayBelowLimit, reached } from '../../../core/calendar/age.ts';
import { day, fromDay, iso } from '../../../core/calendar/day.ts';
import { vectors } from './vectors.ts';

const births = fc.integer({ min: day('1800-01-01'), max: day('2200-12-31') });

test.each([
  ['2009-04-03', 15, '2024-04-03'],
  ['2008-12-31', 15, '2023-12-31'],
  ['2008-02-29', 15, '2023-03-01'],
  ['2008-02-29', 16, '2024-02-29'],
  ['2000-02-29', 25, '2025-03-01'],
  ['1896-02-29', 4, '1900-03-01'],
  ['2096-02-29', 4, '2100-03-01'],
  ['1850-06-30', 65, '1915-06-30'],
  ['2095-01-01', 15, '2110-01-01'],
  ['2024-04-03', 0, '2024-04-03'],
  // Without a leap day between.
  ['2021-03-01', 1, '2022-03-01'],
  ['2021-03-01', 2, '2023-03-01'],
])('someone born on %s completes %i years with the %s', (birth, years, expected) => {
  expect(iso(reached(day(birth), years))).toBe(expected);
  expect([-1, 0].map((beside) => isReached(day(birth), years, day(expected) + beside))).toEqual([false, true]);
});

test('the years are completed one after the other, and never earlier for someone younger', () => {
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 120 }), (birth, years) => {
      expect(reached(birth, years + 1) - reached(birth, years)).toBeGreaterThanOrEqual(365);
      expect(reached(birth, years + 1) - reached(birth, years)).toBeLessThanOrEqual(366);
      expect(reached(birth + 1, years)).toBeGreaterThanOrEqual(reached(birth, years));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('on each day somebody has completed the years or not, and is below the limit or not', () => {
  fc.assert(
    fc.property(
      births,
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: -800, max: 800 }),
      (birth, years, beside) => {
        const on = reached(birth, years) + beside;
        expect(isReached(birth, years, on)).toBe(beside >= 0);
        expect(isBelowLimit(birth, on)).toBe(on <= lastDayBelowLimit(birth));
        expect(isBelowLimit(birth, lastDayBelowLimit(birth) + beside)).toBe(beside <= 0);
      },
    ),
    { seed: 3, numRuns: 2000 },
  );
});

describe('age limit of § 7a SGB II (altersgrenze.csv)', () => {
  const rows = vectors<'geburtsdatum' | 'letzter_tag_unter_der_grenze' | 'erster_tag_darueber'>('altersgrenze.csv');

  test('has all its rows', () => expect(rows).toHaveLength(64));

  test.each(rows)('born $geburtsdatum: below it up to $letzter_tag_unter_der_grenze', (row) => {
    const last = lastDayBelowLimit(day(row.geburtsdatum));
    expect([iso(last), iso(last + 1)]).toEqual([row.letzter_tag_unter_der_grenze, row.erster_tag_darueber]);
  });

  // Each year of birth of the table, born on 15.06.: 65 years, the months, the end of that month.
  test.each([
    [1850, '1915-06-30'],
    [1899, '1964-06-30'],
    [1946, '2011-06-30'],
    [1947, '2012-07-31'],
    [1948, '2013-08-31'],
    [1949, '2014-09-30'],
    [1950, '2015-10-31'],
    [1951, '2016-11-30'],
    [1952, '2017-12-31'],
    [1953, '2019-01-31'],
    [1954, '2020-02-29'],
    [1955, '2021-03-31'],
    [1956, '2022-04-30'],
    [1957, '2023-05-31'],
    [1958, '2024-06-30'],
    [1959, '2025-08-31'],
    [1960, '2026-10-31'],
    [1961, '2027-12-31'],
    [1962, '2029-02-28'],
    [1963, '2030-04-30'],
    [1964, '2031-06-30'],
    [2000, '2067-06-30'],
    [2090, '2157-06-30'],
  ])('born on 15.06.%i: %s', (year, expected) => {
    expect(iso(lastDayBelowLimit(day(`${year}-06-15`)))).toBe(expected);
  });

  test('is the end of a month, never earlier for someone younger, and comes within 65 to 67 years', () => {
    fc.assert(
      fc.property(births, (birth) => {
        const last = lastDayBelowLimit(birth);
        expect(fromDay(last + 1).day).toBe(1);
        expect(lastDayBelowLimit(birth + 1)).toBeGreaterThanOrEqual(last);
        expect(last).toBeGreaterThanOrEqual(reached(birth, 65) - 1);
        expect(last).toBeLessThanOrEqual(reached(birth, 67) + 30);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('someone born on the 1st reaches it a month before someone born on the 2nd', () => {
    expect([day('1964-03-01'), day('1964-03-02')].map(lastDayBelowLimit).map(iso)).toEqual([
      '2031-02-28',
      '2031-03-31',
    ]);
  });
});

test.each([
  ['1999-04-03', '2024-04-02', 'U25'],
  ['1999-04-03', '2024-04-03', 'Ü25'],
  ['1999-04-03', '2024-04-04', 'Ü25'],
  ['2000-02-29', '2025-02-28', 'U25'],
  ['2000-02-29', '2025-03-01', 'Ü25'],
  ['2024-04-03', '2024-04-03', 'U25'],
  ['1850-01-01', '1874-12-31', 'U25'],
  ['1850-01-01', '1875-01-01', 'Ü25'],
])('born on %s, on %s: %s', (birth, on, expected) => {
  expect(altersgruppe(day(birth), day(on))).toBe(expected);
});
