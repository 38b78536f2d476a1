/**
 * Dates, times and birth dates as people and exports write them.
 * Source: page 1 "Cell values", fine print 11, 12 and 23.
 */
import { type Day, fromDay, isCalendarDay, toDay } from '../calendar/day.ts';
import { dayOf, type Moment, toMoment } from '../calendar/moment.ts';
import type { FeldBefund } from '../decide/befunde.ts';
import { HAKEN, liesHaken } from './haken.ts';

/** Takes the finding of the cell that is being parsed. */
export type Melder = (code: FeldBefund) => void;

/** `letzter_bezug_bis` = 31.12.9999: the benefit is running (fine print 11). Later than any plausible day. */
export const LAUFEND: Day = toDay(9999, 12, 31);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const GERMAN = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s+${TIME})?$`);
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)${TIME})?$`);

/** The parts of a date as written, before anything is checked but its shape and its time of day. */
interface Parts {
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

function split(text: string): Parts | undefined {
  const german = GERMAN.exec(text);
  const match = german ?? ISO.exec(text);
  if (match === null) return undefined;
  const [, first = '', month = '', last = '', hours, minutes = '0', rest = '0'] = match;
  let seconds: number | undefined;
  if (hours !== undefined) {
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(rest) > 59) return undefined;
    seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  }
  const year = german ? last : first;
  const day = german ? first : last;
  return {
    german: german !== null,
    year: Number(year),
    short: year.length === 2,
    month: Number(month),
    day: Number(day),
    noDay: day === '00',
    noMonth: month === '00',
    seconds,
  };
}

const isBlankWord = (text: string) => text === '' || text === '-';
/** 00.00.0000 stands for "no date", 31.12.9999 for "no end"; both also in ISO and with a time of day. */
const isZero = (p: Parts) => !p.short && p.year === 0 && p.noMonth && p.noDay;
const isEndless = (p: Parts) => p.year === 9999 && p.month === 12 && p.day === 31;

const isPlausible = (year: number, month: number, day: number) =>
  year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDay(year, month, day);

/** Two-digit years of ordinary dates: 00–68 → 20xx, 69–99 → 19xx. */
const century = (p: Parts) => (p.short ? p.year + (p.year <= 68 ? 2000 : 1900) : p.year);

const code = (text: string, at: number) => text.charCodeAt(at) - 48;
const isDigit = (value: number) => value >= 0 && value <= 9;

const DOT = 46;
const BLANK = 32;
const COLON = 58;

/** TT.MM.JJJJ at the start of the text, the notation of nearly every cell, without a regular expression. */
function leadingDay(text: string): Day | undefined {
  if (text.charCodeAt(2) !== DOT || text.charCodeAt(5) !== DOT) return undefined;
  const d1 = code(text, 0);
  const d2 = code(text, 1);
  const m1 = code(text, 3);
  const m2 = code(text, 4);
  const y1 = code(text, 6);
  const y2 = code(text, 7);
  const y3 = code(text, 8);
  const y4 = code(text, 9);
  if (!(isDigit(d1) && isDigit(d2) && isDigit(m1) && isDigit(m2))) return undefined;
  if (!(isDigit(y1) && isDigit(y2) && isDigit(y3) && isDigit(y4))) return undefined;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  return isPlausible(year, month, day) ? toDay(year, month, day) : undefined;
}

/** TT.MM.JJJJ and nothing else, without trimming; other notations give `undefined`, whether they are days or not. */
export function quickDay(text: string): Day | undefined {
  return text.length === 10 ? leadingDay(text) : undefined;
}

/** TT.MM.JJJJ HH:MM, as `quickDay`. */
export function quickMoment(text: string): Moment | undefined {
  if (text.length !== 16 || text.charCodeAt(10) !== BLANK || text.charCodeAt(13) !== COLON) return undefined;
  const h1 = code(text, 11);
  const h2 = code(text, 12);
  const m1 = code(text, 14);
  const m2 = code(text, 15);
  if (!(isDigit(h1) && isDigit(h2) && isDigit(m1) && isDigit(m2))) return undefined;
  const hours = h1 * 10 + h2;
  const minutes = m1 * 10 + m2;
  const day = hours > 23 || minutes > 59 ? undefined : leadingDay(text);
  return day === undefined ? undefined : toMoment(day, hours * 3600 + minutes * 60);
}

/**
 * A day with an optional time of day.
 * @param text trimmed cell text
 * @returns `undefined` for an empty cell and, after reporting DATUM_UNGUELTIG, for what is no plausible day
 */
export function parseMoment(text: string, melde: Melder): Moment | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return toMoment(quick);
  const withTime = quickMoment(text);
  if (withTime !== undefined) return withTime;
  if (isBlankWord(text)) return undefined;
  const parts = split(text);
  if (parts !== undefined) {
    if (isZero(parts) || isEndless(parts)) return undefined;
    const year = century(parts);
    if (isPlausible(year, parts.month, parts.day)) {
      return toMoment(toDay(year, parts.month, parts.day), parts.seconds);
    }
  }
  melde('DATUM_UNGUELTIG');
  return undefined;
}

/** A day; a time of day is read and dropped. As `parseMoment`. */
export function parseDate(text: string, melde: Melder): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  const moment = parseMoment(text, melde);
  return moment === undefined ? undefined : dayOf(moment);
}

/** A day, or `LAUFEND` for 31.12.9999. As `parseDate` otherwise. */
export function parseDateOrRunning(text: string, melde: Melder): Day | undefined {
  const parts = text.includes('9999') ? split(text) : undefined;
  return parts !== undefined && isEndless(parts) ? LAUFEND : parseDate(text, melde);
}

/** A day, or `HAKEN` for a tick (HAKEN_STATT_DATUM); its counterpart is empty. As `parseDate` otherwise. */
export function parseDateOrTick(text: string, melde: Melder): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  const haken = liesHaken(text);
  if (haken === undefined) return parseDate(text, melde);
  if (!haken) return undefined;
  melde('HAKEN_STATT_DATUM');
  return HAKEN;
}

/**
 * A birth date: 00.MM.JJJJ counts as the 15th, 00.00.JJJJ as 01.07. (FIKTIVES_GEBURTSDATUM); a two-digit year is
 * the latest such year that is not after the Stichtag's.
 */
export function parseBirthDate(text: string, melde: Melder, stichtag: Day): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  if (isBlankWord(text)) return undefined;
  const parts = split(text);
  if (parts !== undefined) {
    if (isZero(parts) || isEndless(parts)) return undefined;
    const year = parts.short ? birthYear(parts.year, fromDay(stichtag).year) : parts.year;
    const fictive = parts.german && parts.noDay;
    const month = fictive && parts.noMonth ? 7 : parts.month;
    const day = fictive ? (parts.noMonth ? 1 : 15) : parts.day;
    if (isPlausible(year, month, day)) {
      if (fictive) melde('FIKTIVES_GEBURTSDATUM');
      return toDay(year, month, day);
    }
  }
  melde('DATUM_UNGUELTIG');
  return undefined;
}

function birthYear(short: number, stichtagYear: number): number {
  const year = stichtagYear - (stichtagYear % 100) + short;
  return year > stichtagYear ? year - 100 : year;
}
