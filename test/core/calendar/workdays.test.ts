/** Working days: the specification's examples, boundaries, settings, and a slow count by the wording of page 2. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, FIRST_DAY, iso, LAST_DAY } from '../../../core/calendar/day.ts';
import { holidaysOf, LAENDER, type Land } from '../../../core/calendar/holidays.ts';
import { type CalendarSettings, createCalendar, type WorkCalendar } from '../../../core/calendar/workdays.ts';
import { vectors } from './vectors.ts';

const calendars = new Map<string, WorkCalendar>();

/** The calendar of a Land without days of its own; kept, because the tables ask for it row by row. */
function calendar(land: Land, silvester_frei = true): WorkCalendar {
  const key = `${land} ${silvester_frei}`;
  const kept = calendars.get(key) ?? createCalendar({ land, silvester_frei, zusatz_frei: [], zusatz_arbeitstage: [] });
  calendars.set(key, kept);
  return kept;
}

const isLand = (text: string): text is Land => (LAENDER as readonly string[]).includes(text);

describe('deadlines of the specification (fristen.csv)', () => {
  type Column = 'land' | 'antragsdatum' | 'frist_15' | 'frist_14' | 'antragstag_zaehlt' | 'silvester_frei';
  const rows = vectors<Column>('fristen.csv');

  test('are all there', () => expect(rows).toHaveLength(93));

  test.each(rows)(
    '$land $antragsdatum, Antragstag zählt: $antragstag_zaehlt, Silvester frei: $silvester_frei',
    (row) => {
      if (!isLand(row.land)) throw new Error(`Unbekanntes Land ${row.land}`);
      const { add } = calendar(row.land, row.silvester_frei === 'ja');
      const startCounts = row.antragstag_zaehlt === 'ja';
      const from = day(row.antragsdatum);
      expect({ frist_15: iso(add(from, 15, startCounts)), frist_14: iso(add(from, 14, startCounts)) }).toEqual({
        frist_15: row.frist_15,
        frist_14: row.frist_14,
      });
    },
  );
});

// Read off a wall calendar with the holidays of feiertage.csv.
describe('the next working day', () => {
  test.each<[Land, string, number, string, string]>([
    ['BB', '2024-02-28', 1, '2024-02-29', 'leap day'],
    ['BB', '2024-02-28', 2, '2024-03-01', 'after the leap day'],
    ['BB', '2023-02-28', 1, '2023-03-01', 'no leap day'],
    ['BB', '2024-10-30', 1, '2024-11-01', 'Reformationstag, 01.11. is none in Brandenburg'],
    ['BE', '2024-10-30', 1, '2024-10-31', 'no Reformationstag in Berlin'],
    ['NW', '2024-10-30', 2, '2024-11-04', 'Allerheiligen and a weekend'],
    ['BE', '2017-10-30', 1, '2017-11-01', '500 years of Reformation, everywhere'],
    ['HH', '2016-10-28', 1, '2016-10-31', 'Hamburg before 2018'],
    ['HH', '2018-10-30', 1, '2018-11-01', 'Hamburg since 2018'],
    ['BB', '2024-03-28', 1, '2024-04-02', 'Easter'],
    ['BB', '2024-05-17', 1, '2024-05-21', 'Whitsun'],
    ['SN', '2024-11-19', 1, '2024-11-21', 'Buß- und Bettag'],
    ['BE', '2018-03-07', 1, '2018-03-08', 'Berlin before the Frauentag'],
    ['BE', '2019-03-07', 1, '2019-03-11', 'Frauentag on a Friday'],
    ['MV', '2022-03-07', 1, '2022-03-08', 'Mecklenburg-Vorpommern before the Frauentag'],
    ['MV', '2023-03-07', 1, '2023-03-09', 'Frauentag in Mecklenburg-Vorpommern'],
    ['TH', '2018-09-19', 1, '2018-09-20', 'Thuringia before the Weltkindertag'],
    ['TH', '2019-09-19', 1, '2019-09-23', 'Weltkindertag on a Friday'],
    ['BE', '2020-05-07', 1, '2020-05-11', 'Tag der Befreiung, once'],
    ['BE', '2019-05-07', 1, '2019-05-08', 'no Tag der Befreiung in 2019'],
    ['BB', '2024-12-23', 1, '2024-12-27', 'Christmas Eve is off'],
    ['BB', '2024-12-30', 1, '2025-01-02', "New Year's Eve is off"],
    ['BB', '2023-12-29', 1, '2024-01-02', 'year end on a weekend'],
    ['BB', '1899-12-29', 1, '1900-01-02', 'into the plausible range'],
    ['BB', '2100-12-30', 1, '2101-01-03', 'out of it'],
    ['BB', '2024-04-02', -1, '2024-03-28', 'back over Easter'],
    ['BB', '2024-03-31', -1, '2024-03-28', 'back from a Sunday'],
    ['BB', '2025-01-02', -2, '2024-12-27', 'back over the year end'],
    ['BB', '2024-03-31', 0, '2024-03-31', 'none: the day itself, whatever it is'],
  ])('%s %s + %i is %s: %s', (land, from, n, expected) => {
    expect(iso(calendar(land).add(day(from), n))).toBe(expected);
  });

  test.each<[string, number, string, string]>([
    ['2024-04-03', 1, '2024-04-03', 'a working day is the first'],
    ['2024-04-03', 2, '2024-04-04', 'the next is the second'],
    ['2024-03-31', 1, '2024-04-02', 'Easter Sunday: the first working day after it is the first'],
    ['2024-03-31', 2, '2024-04-03', 'and the next the second'],
    ['2024-03-31', 0, '2024-03-31', 'none: the day itself'],
    ['2024-04-03', -1, '2024-04-03', 'back, a working day is the first too'],
    ['2024-04-03', -2, '2024-04-02', 'back to the day before'],
    ['2024-03-31', -1, '2024-03-28', 'back from Easter Sunday'],
    ['1899-12-31', 1, '1900-01-02', 'into the plausible range'],
  ])('when the start counts: %s + %i is %s: %s', (from, n, expected) => {
    expect(iso(calendar('BB').add(day(from), n, true))).toBe(expected);
  });

  test.each<[string, string, number]>([
    ['2024-03-28', '2024-04-02', 1],
    ['2024-03-28', '2024-04-01', 0],
    ['2024-04-02', '2024-03-28', -1],
    ['2024-04-01', '2024-03-28', 0],
    ['2024-04-03', '2024-04-03', 0],
    ['2024-12-20', '2025-01-03', 5],
    // 262 weekdays, ten holidays among them, Christmas Eve and New Year's Eve on Tuesdays.
    ['2023-12-31', '2024-12-31', 250],
    ['1899-12-31', '1900-01-02', 1],
    ['1900-01-02', '1899-12-31', -1],
    ['1899-12-31', '1899-12-30', 0],
  ])('between %s and %s lie %i working days', (from, to, expected) => {
    expect(calendar('BB').between(day(from), day(to))).toBe(expected);
  });
});

describe('settings', () => {
  const settings: CalendarSettings = { land: 'BB', silvester_frei: true, zusatz_frei: [], zusatz_arbeitstage: [] };
  const workingIn = (changed: Partial<CalendarSettings>, dates: string[]): string[] => {
    const { isWorkday } = createCalendar({ ...settings, ...changed });
    return dates.filter((date) => isWorkday(day(date)));
  };

  test('24.12. and 31.12. work only where silvester_frei is off, and then only from Monday to Friday', () => {
    const dates = ['2024-12-24', '2024-12-31', '2023-12-24', '2023-12-31', '1890-12-24', '2110-12-24'];
    expect(workingIn({}, dates)).toEqual([]);
    expect(workingIn({ silvester_frei: false }, dates)).toEqual([
      '2024-12-24',
      '2024-12-31',
      '1890-12-24',
      '2110-12-24',
    ]);
  });

  test('zusatz_frei takes days away, also outside the plausible range', () => {
    const dates = ['2024-04-03', '2024-04-04', '2101-04-05'];
    expect(workingIn({ zusatz_frei: [day('2024-04-03'), day('2101-04-05')] }, dates)).toEqual(['2024-04-04']);
  });

  test('zusatz_arbeitstage overrules weekend, holiday, silvester_frei and zusatz_frei', () => {
    const dates = ['2024-04-06', '2024-10-03', '2024-12-24', '2024-04-03', '2024-04-07'];
    const zusatz_arbeitstage = dates.slice(0, 4).map(day);
    expect(workingIn({ zusatz_arbeitstage, zusatz_frei: [day('2024-04-03')] }, dates)).toEqual(dates.slice(0, 4));
  });

  test('a day as far as 5,000,000 days away is still one', () => {
    const far = 5_000_000;
    const next = calendar('BB').add(far, 1);
    expect([next > far, next - far < 7]).toEqual([true, true]);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 5_000_001])(
    '%d as a day or a number of days is refused',
    (x) => {
      const { add, between } = calendar('BB');
      const d = day('2024-04-03');
      for (const call of [() => add(d, x), () => add(x, 1), () => between(d, x), () => between(x, d)]) {
        expect(call).toThrow(RangeError);
      }
    },
  );
});

describe('for any settings and days', () => {
  /** Page 2 word by word, with the runtime's own calendar; no tables. */
  function wording({ land, silvester_frei, zusatz_frei, zusatz_arbeitstage }: CalendarSettings) {
    const isWorkday = (d: number): boolean => {
      const date = new Date(d * 86_400_000);
      if (zusatz_arbeitstage.includes(d)) return true;
      if (date.getUTCDay() === 0 || date.getUTCDay() === 6 || zusatz_frei.includes(d)) return false;
      if (silvester_frei && ['12-24', '12-31'].includes(date.toISOString().slice(-19, -14))) return false;
      return !holidaysOf(date.getUTCFullYear(), land).some((holiday) => holiday.day === d);
    };
    const add = (from: number, n: number, startCounts: boolean): number => {
      const step = Math.sign(n);
      let [d, counted] = [from, 0];
      if (startCounts) {
        while (!isWorkday(d)) d += step;
        counted = step;
      }
      while (counted !== n) {
        d += step;
        if (isWorkday(d)) counted += step;
      }
      return d;
    };
    const between = (from: number, to: number): number => {
      let found = 0;
      for (let d = Math.min(from, to) + 1; d <= Math.max(from, to); d++) if (isWorkday(d)) found++;
      return to < from ? 0 - found : found;
    };
    return { isWorkday, add, between };
  }

  const [start, end] = [day('2023-12-01'), day('2025-02-01')];
  // Near today, at both ends of the tables, and beyond them.
  const anyDay = fc.oneof(
    fc.integer({ min: start, max: end }),
    fc.integer({ min: FIRST_DAY - 40, max: FIRST_DAY + 40 }),
    fc.integer({ min: LAST_DAY - 40, max: LAST_DAY + 40 }),
    fc.integer({ min: day('1583-01-01'), max: day('2600-12-31') }),
  );
  const someDays = fc.array(
    fc.oneof(fc.integer({ min: start, max: end }), fc.integer({ min: LAST_DAY - 30, max: LAST_DAY + 30 })),
    { maxLength: 12 },
  );
  const anySettings: fc.Arbitrary<CalendarSettings> = fc.record({
    land: fc.constantFrom(...LAENDER),
    silvester_frei: fc.boolean(),
    zusatz_frei: someDays,
    zusatz_arbeitstage: someDays,
  });
  const count = fc.integer({ min: 1, max: 60 });
  const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 20, maxLength: 40 });

  test('the tables say what the wording says, near and far', () => {
    const question = fc.tuple(anyDay, count, fc.boolean(), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(anySettings, many(question), (settings, questions) => {
        const [fast, slow] = [createCalendar(settings), wording(settings)];
        for (const [d, n, startCounts, distance] of questions) {
          const answers = ({ isWorkday, add, between }: ReturnType<typeof wording>) => ({
            isWorkday: isWorkday(d),
            forward: iso(add(d, n, startCounts)),
            back: iso(add(d, -n, startCounts)),
            between: between(d, d + distance),
          });
          expect(answers(fast), `${iso(d)} ${n} ${distance}`).toEqual(answers(slow));
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('add and between undo each other', () => {
    fc.assert(
      fc.property(anySettings, many(fc.tuple(anyDay, count)), (settings, questions) => {
        const { add, between, isWorkday } = createCalendar(settings);
        for (const [d, n] of questions) {
          const due = add(d, n);
          expect(isWorkday(due)).toBe(true);
          expect(between(d, due)).toBe(n);
          expect(between(due, d)).toBe(-n);
          // Back again: to `d`, or to the last working day before it where it is none itself.
          expect(add(due, -n)).toBe(isWorkday(d) ? d : add(d, -1));
        }
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test('a later start or one more day never gives an earlier deadline', () => {
    fc.assert(
      fc.property(anySettings, fc.boolean(), many(fc.tuple(anyDay, count)), (settings, startCounts, questions) => {
        const { add } = createCalendar(settings);
        for (const [d, n] of questions) {
          expect(add(d + 1, n, startCounts)).toBeGreaterThanOrEqual(add(d, n, startCounts));
          expect(add(d, n + 1, startCounts)).toBeGreaterThan(add(d, n, startCounts));
          expect(add(d, n, true)).toBeLessThanOrEqual(add(d, n, false));
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test('working days of two stretches add up', () => {
    const near = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(anySettings, many(fc.tuple(anyDay, near, near)), (settings, questions) => {
        const { between } = createCalendar(settings);
        for (const [a, x, y] of questions) {
          expect(between(a, a + x) + between(a + x, a + y)).toBe(between(a, a + y));
        }
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test('no deadline ends on 24.12. or 31.12. where silvester_frei is on and no extra working day says otherwise', () => {
    const days = many(fc.tuple(anyDay, count));
    fc.assert(
      fc.property(fc.constantFrom(...LAENDER), days, (land, questions) => {
        for (const [d, n] of questions) expect(iso(calendar(land).add(d, n))).not.toMatch(/-12-(24|31)$/);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('each plausible day is one by table as by wording', () => {
    const settings: CalendarSettings = { land: 'BB', silvester_frei: true, zusatz_frei: [], zusatz_arbeitstage: [] };
    const { isWorkday } = wording(settings);
    const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => FIRST_DAY + i);
    expect(days.filter((d) => isWorkday(d) !== calendar('BB').isWorkday(d)).map(iso)).toEqual([]);
  });

  test('a whole century counts the same by table and day by day', () => {
    for (const land of LAENDER) {
      const settings: CalendarSettings = { land, silvester_frei: true, zusatz_frei: [], zusatz_arbeitstage: [] };
      const [from, to] = [day('1990-01-01'), day('2089-12-31')];
      expect(calendar(land).between(from, to)).toBe(wording(settings).between(from, to));
    }
  });
});
