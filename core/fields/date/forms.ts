/**
 * The forms of a date that exports write, as a whole cell: TT.MM.JJJJ, JJJJ-MM-TT, JJJJMMTT, each with a time of day.
 * Only these know words for "no date" and days that are not known.
 * Source: page 1 "Cell values", fine print 11, 23 and 80 (fraction of a second and zone in ISO days, JJJJMMTT).
 */
import { clock } from './clock.ts';

const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const ISO_TIME = String.raw`[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?`;
/** A zone behind a day is whole: `+01` alone, as databases write it behind a time, would look like a part of the day. */
const ISO = new RegExp(String.raw`^(\d{4})(-?)(\d{2})\2(\d{2})(?:${ISO_TIME}|Z|[+-]\d{2}:\d{2})?$`);

/** The parts of a date as written, before anything is checked but its shape and its time of day. */
export interface Form {
  readonly german: boolean;
  readonly year: number;
  /** The year has two digits; `year` is then 0–99. */
  readonly short: boolean;
  readonly month: number;
  readonly day: number;
  /** Day, or day and month, are written `00`: only these stand for an unknown one. */
  readonly noDay: boolean;
  readonly noMonth: boolean;
  /** Seconds since midnight. */
  readonly seconds: number | undefined;
}

/** @param text as `tidy` gives it */
export function readForm(text: string): Form | undefined {
  const german = GERMAN.exec(text);
  if (german !== null) {
    const [, day = '', month = '', year = '', ...time] = german;
    return form(true, year, month, day, time);
  }
  const iso = ISO.exec(text);
  if (iso === null) return undefined;
  const [, year = '', , month = '', day = '', ...time] = iso;
  return form(false, year, month, day, time);
}

function form(
  german: boolean,
  year: string,
  month: string,
  day: string,
  [hours, minutes, rest]: readonly (string | undefined)[],
): Form | undefined {
  const seconds = hours === undefined ? undefined : clock(hours, minutes, rest);
  if (hours !== undefined && seconds === undefined) return undefined;
  return {
    german,
    year: Number(year),
    short: year.length === 2,
    month: Number(month),
    day: Number(day),
    noDay: day === '00',
    noMonth: month === '00',
    seconds,
  };
}

/** 00.00.0000 stands for "no date". */
export const isZero = (f: Form): boolean => !f.short && f.year === 0 && f.noMonth && f.noDay;
/** 31.12.9999 stands for "no end". */
export const isEndless = (f: Form): boolean => f.year === 9999 && f.month === 12 && f.day === 31;
