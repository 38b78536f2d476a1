/**
 * Calendar days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar, without time zone.
 * The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`: years run from March, so that the
 * leap day is the last of its year, in eras of 400 years (146,097 days), so that they hold for any year.
 * Source: page 2, "Days".
 */

/** Days since 1970-01-01; negative before. */
export type Day = number;

interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where era 0 begins, to 1970-01-01. */
const ERA_TO_EPOCH = 719_468;
const MONTH_LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of the month (1–12) in that year. */
function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTH[month - 1] ?? 0);
}

/** The day of a date that is known to exist; nothing is checked (see `isCalendarDay`). */
export function toDay(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - ERA_TO_EPOCH;
}

/** True where year, month and day are whole numbers that name a day of the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month)
  );
}

/** Year, month (1–12) and day of the month. */
export function fromDay(day: Day): CivilDate {
  const shifted = day + ERA_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - (((153 * monthFromMarch + 2) / 5) | 0) + 1,
  };
}

/** First and last plausible day, 1900-01-01 and 2100-12-31; a date outside is DATUM_UNGUELTIG (page 2, "Days"). */
export const FIRST_DAY: Day = toDay(1900, 1, 1);
export const LAST_DAY: Day = toDay(2100, 12, 31);

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  // Day 0 was a Thursday.
  const rest = (day + 3) % 7;
  return rest < 0 ? rest + 8 : rest + 1;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** Four digits; other years with a sign and six, as in ECMAScript. */
function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return `${year}`.padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${`${Math.abs(year)}`.padStart(6, '0')}`;
}

/** `write`, with the texts of the plausible days kept: a run writes few different days, millions of times. */
function remembered(write: (date: CivilDate) => string): (day: Day) => string {
  const texts: (string | undefined)[] = new Array(LAST_DAY - FIRST_DAY + 1);
  return (day) => {
    if (!(day >= FIRST_DAY && day <= LAST_DAY)) return write(fromDay(day));
    const known = texts[day - FIRST_DAY];
    if (known !== undefined) return known;
    const text = write(fromDay(day));
    texts[day - FIRST_DAY] = text;
    return text;
  };
}

/** `JJJJ-MM-TT`. */
export const iso: (day: Day) => string = remembered(
  ({ year, month, day }) => `${yearText(year)}-${two(month)}-${two(day)}`,
);

/** `TT.MM.JJJJ`. */
export const german: (day: Day) => string = remembered(
  ({ year, month, day }) => `${two(day)}.${two(month)}.${yearText(year)}`,
);

/** The number that the characters from `start` to before `end` write in digits; NaN where one is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** The day of a text that is exactly `JJJJ-MM-TT` and exists in the calendar; else `undefined`. */
export function parseIso(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return isCalendarDay(year, month, day) ? toDay(year, month, day) : undefined;
}

/** The day of a constant in the program, `day('2024-04-03')`; throws RangeError on anything else. */
export function day(literal: string): Day {
  const parsed = parseIso(literal);
  if (parsed === undefined) throw new RangeError(`Kein Kalendertag der Form JJJJ-MM-TT: „${literal}“`);
  return parsed;
}

/**
 * The same day of the month `months` later (earlier, if negative). A day that the target month lacks becomes its
 * `last` day or the first of the `next` month (page 2, "Age", moves to the next).
 */
export function addMonths(from: Day, months: number, missing: 'last' | 'next'): Day {
  const date = fromDay(from);
  const index = date.month - 1 + months;
  const year = date.year + Math.floor(index / 12);
  const month = index - Math.floor(index / 12) * 12 + 1;
  const length = monthLength(year, month);
  if (date.day <= length) return toDay(year, month, date.day);
  return toDay(year, month, length) + (missing === 'next' ? 1 : 0);
}
