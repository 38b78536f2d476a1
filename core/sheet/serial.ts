/**
 * Excel's serial numbers: days since the beginning of 1900 or 1904, the fraction is the time of day. The 1900 system
 * counts a 29.02.1900 that never was (serial 60).
 * Source: page 1 "Cell values"; ECMA-376 part 1, 18.17.4.1 "Date Conversion for Serial Values".
 */
import { type Day, FIRST_DAY, german, LAST_DAY, toDay } from '../calendar/day.ts';
import { type Moment, toMoment } from '../calendar/moment.ts';
import { LAUFEND } from '../fields/parse-date.ts';

/** 31.12.9999: empty, or a benefit that is running (fine print 11). */
type Endlos = 'laufend';

/** The day of serial 0, from 01.03.1900 on; before it the phantom day is missing. */
const ZERO_1900 = toDay(1899, 12, 30);
const ZERO_1904 = toDay(1904, 1, 1);
const PHANTOM = 60;
const SECONDS = 86_400;

/** The calendar day of a whole serial, `undefined` for the phantom day and for 00.01.1900. */
function serialDay(serial: number, date1904: boolean): Day | undefined {
  if (date1904) return ZERO_1904 + serial;
  if (serial === PHANTOM) return undefined;
  return ZERO_1900 + serial + (serial < PHANTOM ? 1 : 0);
}

/**
 * The moment of a serial, rounded to the second; a serial at midnight is a day without a time of day.
 * @returns `laufend` for 31.12.9999; `undefined` for what is no day between 1900 and 2100
 */
export function serialToMoment(serial: number, date1904: boolean): Moment | Endlos | undefined {
  if (serial < 0) return undefined;
  let whole = Math.floor(serial);
  let seconds = Math.round((serial - whole) * SECONDS);
  if (seconds === SECONDS) {
    whole++;
    seconds = 0;
  }
  const day = serialDay(whole, date1904);
  if (day === LAUFEND) return 'laufend';
  if (day === undefined || !(day >= FIRST_DAY && day <= LAST_DAY)) return undefined;
  return toMoment(day, seconds === 0 ? undefined : seconds);
}

/** The serial of a day from 01.01.1900 (in the 1904 system: 01.01.1904) on. */
export function dayToSerial(day: Day, date1904: boolean): number {
  if (date1904) return day - ZERO_1904;
  const serial = day - ZERO_1900;
  return serial <= PHANTOM ? serial - 1 : serial;
}

/** A day as a cell: a true date, as text where the 1904 system has none; empty without a day. */
export function dayCell(day: Day | undefined, date1904: boolean): string | number {
  if (day === undefined) return '';
  const serial = dayToSerial(day, date1904);
  return serial < 0 ? german(day) : serial;
}
