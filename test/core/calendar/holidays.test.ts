/** Public holidays of the Länder: the specification's list, an independent library, Easter, changes of law. */
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, fromDay, iso, weekday } from '../../../core/calendar/day.ts';
import { holidaysOf, LAENDER, LAND_NAME, type Land } from '../../../core/calendar/holidays.ts';
import { vectors } from './vectors.ts';

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const datesOf = (year: number, land: Land): string[] => holidaysOf(year, land).map((holiday) => iso(holiday.day));
const isHoliday = (date: string, land: Land): boolean => datesOf(fromDay(day(date)).year, land).includes(date);

/** The library's public holidays of a Land, or of a region in it, by date. */
function libraryDates(year: number, land: Land, region?: string): string[] {
  const library = region === undefined ? new Holidays('DE', land) : new Holidays('DE', land, region);
  return library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10))
    .sort();
}

test('the 16 Länder have a code and a name each', () => {
  expect(Object.keys(LAND_NAME)).toEqual([...LAENDER]);
  expect(new Set(Object.values(LAND_NAME)).size).toBe(16);
});

test('2015 to 2035 are, day by day and name by name, the list of the specification (feiertage.csv)', () => {
  const expected = vectors<'datum' | 'name' | 'laender'>('feiertage.csv').flatMap(({ datum, name, laender }) =>
    (laender === 'alle' ? [...LAENDER] : laender.split(' ')).map((land) => `${datum} ${land} ${name}`),
  );
  const actual = years(2015, 2035).flatMap((year) =>
    LAENDER.flatMap((land) => holidaysOf(year, land).map((holiday) => `${iso(holiday.day)} ${land} ${holiday.name}`)),
  );
  expect(expected).toHaveLength(3640);
  expect(actual.sort()).toEqual(expected.sort());
});

describe('date-holidays, asked for a Land without a region, knows the same days', () => {
  // No day is excepted. The library has no first year for what already held in 2015, as page 2 wants it here, so even
  // the years outside the list agree. What it calls Maifeiertag is Tag der Arbeit: the dates are compared, not the names.
  test.each(LAENDER)('%s, 2000 to 2050', (land) => {
    for (const year of years(2000, 2050)) expect(datesOf(year, land), `${year}`).toEqual(libraryDates(year, land));
  });

  test('Brandenburg, with Easter Sunday and Whit Sunday, also before 1900 and after 2100', () => {
    for (const year of [...years(1583, 1650), ...years(1860, 1999), ...years(2051, 2140), 3165, 4200, 9999]) {
      expect(datesOf(year, 'BB'), `${year}`).toEqual(libraryDates(year, 'BB'));
    }
  });
});

// These hold in some communes only, so they are no holidays of the Land: the library has them in regions of its own.
test.each([
  ['BY', 'KATH', ['2025-08-15']],
  ['BY', 'A', ['2025-08-08', '2025-08-15']],
  ['SN', 'BZ', ['2025-06-19']],
  ['TH', 'EIC', ['2025-06-19']],
  ['TH', 'UH', ['2025-06-19']],
  ['TH', 'WAK', ['2025-06-19']],
] as const)('%s has communes (%s) with %j, which the whole Land does not have', (land, region, regional) => {
  const ofLand = datesOf(2025, land);
  expect(libraryDates(2025, land, region).filter((date) => !ofLand.includes(date))).toEqual(regional);
  expect(regional.map((date) => isHoliday(date, land))).toEqual(regional.map(() => false));
});

describe('Easter', () => {
  // The earliest (22.03.) and latest (25.04.) possible dates, the years in which Gauss's plain formula without its
  // exceptions is a week late (1954, 1981, 2049, 2076, 3165), both ends of the plausible range, centuries with another moon.
  test.each([
    '1600-04-02',
    '1700-04-11',
    '1818-03-22',
    '1886-04-25',
    '1900-04-15',
    '1943-04-25',
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
    '3165-04-18',
  ])('%s is Easter Sunday', (date) => {
    const easter = day(date);
    const named = new Map(holidaysOf(fromDay(easter).year, 'BB').map((holiday) => [holiday.name, holiday.day]));
    const movable = ['Karfreitag', 'Ostersonntag', 'Ostermontag', 'Christi Himmelfahrt', 'Pfingstsonntag'];
    expect([...movable, 'Pfingstmontag'].map((name) => (named.get(name) ?? Number.NaN) - easter)).toEqual([
      -2, 0, 1, 39, 49, 50,
    ]);
  });

  test('is a Sunday from 22 March to 25 April, and Buß- und Bettag a Wednesday from 16 to 22 November, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (year) => {
        const easter = holidaysOf(year, 'BB').find((holiday) => holiday.name === 'Ostersonntag')?.day ?? Number.NaN;
        const bettag = holidaysOf(year, 'SN').find((holiday) => holiday.name === 'Buß- und Bettag')?.day ?? Number.NaN;
        const [e, b] = [fromDay(easter), fromDay(bettag)];
        expect([e.year, weekday(easter), b.year, weekday(bettag), b.month]).toEqual([year, 7, year, 3, 11]);
        expect(e.month * 100 + e.day).toBeGreaterThanOrEqual(322);
        expect(e.month * 100 + e.day).toBeLessThanOrEqual(425);
        expect(b.day).toBeGreaterThanOrEqual(16);
        expect(b.day).toBeLessThanOrEqual(22);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('first and last years', () => {
  const ohneReformationstag: Land[] = ['BE', 'BW', 'BY', 'HE', 'NW', 'RP', 'SL'];
  const norden: Land[] = ['HB', 'HH', 'NI', 'SH'];
  const immer: Land[] = ['BB', 'MV', 'SN', 'ST', 'TH'];

  test.each([
    ['1950-10-31', immer],
    ['2014-10-31', immer],
    ['2016-10-31', immer],
    ['2017-10-31', [...LAENDER]],
    ['2018-10-31', [...immer, ...norden]],
    ['2036-10-31', [...immer, ...norden]],
    ['2018-03-08', []],
    ['2019-03-08', ['BE']],
    ['2022-03-08', ['BE']],
    ['2023-03-08', ['BE', 'MV']],
    ['2050-03-08', ['BE', 'MV']],
    ['2018-09-20', []],
    ['2019-09-20', ['TH']],
    ['2036-09-20', ['TH']],
    ['2019-05-08', []],
    ['2020-05-08', ['BE']],
    ['2021-05-08', []],
    ['2025-05-08', ['BE']],
    ['2026-05-08', []],
    ['2028-06-17', ['BE']],
    ['2029-06-17', []],
    ['2014-01-06', ['BW', 'BY', 'ST']],
    ['2036-08-15', ['SL']],
    ['1980-10-03', [...LAENDER]],
  ])('%s is a holiday in %j', (date, laender) => {
    const actual = LAENDER.filter((land) => isHoliday(date, land));
    expect(actual).toEqual(LAENDER.filter((land) => (laender as string[]).includes(land)));
  });

  test('the 31.10. splits the 16 Länder completely', () => {
    expect([...ohneReformationstag, ...norden, ...immer].sort()).toEqual([...LAENDER]);
  });
});

test('a year is in order, and two holidays on one day are both listed (01.05.2008)', () => {
  const inMay = holidaysOf(2008, 'NW').filter((holiday) => fromDay(holiday.day).month === 5);
  expect(inMay.map((holiday) => `${iso(holiday.day)} ${holiday.name}`)).toEqual([
    '2008-05-01 Tag der Arbeit',
    '2008-05-01 Christi Himmelfahrt',
    '2008-05-12 Pfingstmontag',
    '2008-05-22 Fronleichnam',
  ]);
  for (const land of LAENDER) expect(datesOf(2024, land)).toEqual(datesOf(2024, land).toSorted());
});
