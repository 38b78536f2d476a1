/**
 * Ages: completed years of life, the age limit of § 7a SGB II, the age group.
 * Source: page 2, "Age".
 */
import { addMonths, type Day, fromDay, toDay } from './day.ts';

export type Altersgruppe = 'U25' | 'Ü25';

/**
 * The first day on which `years` years of life are completed: the birthday. Someone born on 29.02. has it on 01.03.
 * in common years.
 */
export function reached(birth: Day, years: number): Day {
  return addMonths(birth, 12 * years, 'next');
}

/** Whether `years` years of life are completed on a day. */
export function isReached(birth: Day, years: number, on: Day): boolean {
  const days = on - birth;
  // A year has 365 or 366 days: of most people that is enough to know.
  return days >= 366 * years || (days >= 365 * years && on >= reached(birth, years));
}

/** Months beyond 65 years, by year of birth (table of § 7a SGB II). */
function monthsBeyond65(yearOfBirth: number): number {
  if (yearOfBirth < 1947) return 0;
  if (yearOfBirth <= 1958) return yearOfBirth - 1946;
  return Math.min(12 + 2 * (yearOfBirth - 1958), 24);
}

/**
 * The last day on which someone is below the age limit of § 7a SGB II: the end of the month in which the age is
 * completed. It is completed at the end of the day before the birthday, so whoever is born on the 1st of a month
 * reaches the limit a month earlier than whoever is born on the 2nd.
 */
export function lastDayBelowLimit(birth: Day): Day {
  const completed = addMonths(birth, 12 * 65 + monthsBeyond65(fromDay(birth).year), 'next') - 1;
  const { year, month } = fromDay(completed);
  return addMonths(toDay(year, month, 1), 1, 'last') - 1;
}

/** Whether someone is below the age limit on a day, which nobody reaches before completing 65 years. */
export function isBelowLimit(birth: Day, on: Day): boolean {
  return !isReached(birth, 65, on) || on <= lastDayBelowLimit(birth);
}

/** U25 before the 25th birthday, else Ü25: exactly 25 years old counts as Ü25. */
export function altersgruppe(birth: Day, on: Day): Altersgruppe {
  return isReached(birth, 25, on) ? 'Ü25' : 'U25';
}
