/**
 * Year, month and day as written to a plausible day, and what two digits of a year mean.
 * Source: page 1 "Cell values", page 2 "Days", fine print 12 and 23.
 */
import { type Day, fromDay, isCalendarDay, toDay } from '../../calendar/day.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The day, where the calendar has it and it lies between 1900 and 2100. */
export function plausibleDay(year: number, month: number, day: number): Day | undefined {
  return year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDay(year, month, day)
    ? toDay(year, month, day)
    : undefined;
}

/** The year that two digits, 0–99, stand for. */
export type Jahr = (short: number) => number;

/** Ordinary dates: 00–68 → 20xx, 69–99 → 19xx. */
export const ordinaryYear: Jahr = (short) => short + (short <= 68 ? 2000 : 1900);

/** Birth dates: the latest such year that is not after the Stichtag's. */
export function birthYear(stichtag: Day): Jahr {
  return (short) => {
    const last = fromDay(stichtag).year;
    const year = last - (last % 100) + short;
    return year > last ? year - 100 : year;
  };
}
