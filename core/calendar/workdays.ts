/**
 * Working days (Arbeitstage): which days count, the n-th one after a day, how many lie between two days.
 * Every deadline of a file asks for them, so each calendar counts the plausible days once; after that each question
 * is one or two look-ups. Days outside are visited one by one by the same rule.
 * Source: page 2, "Days".
 */
import { type Day, FIRST_DAY, fromDay, LAST_DAY, toDay, weekday } from './day.ts';
import { holidaysOf, type Land } from './holidays.ts';

/** What makes one Jobcenter's working days; named as in the settings. */
export interface CalendarSettings {
  /** Land whose public holidays count. */
  readonly land: Land;
  /** 24.12. and 31.12. are no working days. */
  readonly silvester_frei: boolean;
  /** Further days off. */
  readonly zusatz_frei: readonly Day[];
  /** Days that are working days whatever else they are. */
  readonly zusatz_arbeitstage: readonly Day[];
}

export interface WorkCalendar {
  /** True where `day` is a working day. */
  isWorkday(day: Day): boolean;

  /**
   * The n-th working day after `day`; `day` itself is not counted, whatever day it is. n = 0 gives `day`. A negative n
   * counts back in the same way, as ARBEITSTAG does in Excel: −1 is the last working day before `day`.
   * `startCounts` (setting `antragstag_zaehlt`): `day`, or if it is none the first working day after it (counting
   * back: before it), is counted as the first; n = 0 still gives `day`.
   * Throws RangeError where an argument is no whole number or further than 5,000,000 from 0.
   */
  add(day: Day, n: number, startCounts?: boolean): Day;

  /**
   * Number of working days in the half-open interval (from, to]; negative when to < from: −between(to, from).
   * Throws RangeError as `add` does.
   */
  between(from: Day, to: Day): number;
}

/** Days (or numbers of days) further from 0 than this, some 13,000 years, can only be a mistake. */
const FAR = 5_000_000;

function check(...values: number[]): void {
  for (const value of values) {
    if (!Number.isInteger(value) || Math.abs(value) > FAR) {
      throw new RangeError(`Kein Tag und keine Zahl von Tagen: ${value}`);
    }
  }
}

/** The rule for the days of one year. */
function rule({ land, silvester_frei, zusatz_frei, zusatz_arbeitstage }: CalendarSettings) {
  const off = new Set(zusatz_frei);
  const on = new Set(zusatz_arbeitstage);
  return (year: number): ((day: Day) => boolean) => {
    const free = holidaysOf(year, land).map((holiday) => holiday.day);
    if (silvester_frei) free.push(toDay(year, 12, 24), toDay(year, 12, 31));
    return (day) => on.has(day) || (weekday(day) <= 5 && !off.has(day) && !free.includes(day));
  };
}

/** The working days of a Land under the given settings. Counts some 73,000 days, so create one and keep it. */
export function createCalendar(settings: CalendarSettings): WorkCalendar {
  const inYear = rule(settings);
  const byRule = (day: Day): boolean => inYear(fromDay(day).year)(day);
  const size = LAST_DAY - FIRST_DAY + 1;
  /** `before[i]`: number of working days from FIRST_DAY on before the day FIRST_DAY + i. */
  const before = new Int32Array(size + 1);
  const found = new Int32Array(size);
  let count = 0;
  const countDays = (from: Day, to: Day, isWorkdayOfYear: (day: Day) => boolean) => {
    for (let day = from; day < to; day++) {
      before[day - FIRST_DAY] = count;
      if (isWorkdayOfYear(day)) found[count++] = day;
    }
  };
  // Whole years: the days off are looked for once for each of them, not for each day.
  for (let first = FIRST_DAY; first <= LAST_DAY; ) {
    const { year } = fromDay(first);
    const next = toDay(year + 1, 1, 1);
    countDays(first, next, inYear(year));
    first = next;
  }
  before[size] = count;
  /** The working days in order, so that `workdays[before[i]]` is the first one from FIRST_DAY + i on. */
  const workdays = found.subarray(0, count);

  function isWorkday(day: Day): boolean {
    const i = day - FIRST_DAY;
    return i >= 0 && i < size ? before[i + 1] !== before[i] : byRule(day);
  }

  function addByRule(day: Day, n: number, startCounts: boolean): Day {
    check(day, n);
    const step = n > 0 ? 1 : -1;
    let current = startCounts ? day : day + step;
    for (let left = n; ; current += step) {
      if (isWorkday(current)) left -= step;
      if (left === 0) return current;
    }
  }

  function betweenByRule(from: Day, to: Day): number {
    check(from, to);
    if (to < from) return 0 - betweenByRule(to, from); // and not −0
    let found = 0;
    for (let day = from + 1; day <= to; day++) if (isWorkday(day)) found++;
    return found;
  }

  // An element that a table lacks, before it, beyond it or at no whole index, is `undefined`, and NaN in a sum.
  return {
    isWorkday,
    add(day, n, startCounts = false) {
      if (n === 0) return day;
      const i = day - FIRST_DAY;
      // Forward, the days up to and with `day` are passed; back, the days from `day` on; but not a start that counts.
      const target = n > 0 ? before[startCounts ? i : i + 1] + n - 1 : before[startCounts ? i + 1 : i] + n;
      return workdays[target] ?? addByRule(day, n, startCounts);
    },
    between(from, to) {
      const difference = before[to - FIRST_DAY + 1] - before[from - FIRST_DAY + 1];
      return Number.isNaN(difference) ? betweenByRule(from, to) : difference;
    },
  };
}
