/**
 * A cell of a date field to its day: first the words for "no date", then ticks, then the forms of exports, then what
 * people write. Source: page 1 "Cell values", fine print 11, 12, 23, 33 to 42, 80.
 */
import { type Day, toDay } from '../calendar/day.ts';
import { dayOf, type Moment, toMoment } from '../calendar/moment.ts';
import { comparable } from './cell-text.ts';
import { birthYear, ordinaryYear, plausibleDay } from './date/civil.ts';
import { type Form, isEndless, isZero, readForm } from './date/forms.ts';
import { quickDay, quickMoment } from './date/quick.ts';
import { KEIN_TERMIN, NICHT_ERLEDIGT } from './date/words.ts';
import { type Lesart, readWritten } from './date/written.ts';
import type { FeldBefund } from './einlesebefunde.ts';
import { HAKEN, liesHaken } from './haken.ts';

/** Takes the finding of the cell that is being parsed. */
export type Melder = (code: FeldBefund) => void;

/** `letzter_bezug_bis` = 31.12.9999: the benefit is running (fine print 11). Later than any plausible day. */
export const LAUFEND: Day = toDay(9999, 12, 31);

const DATUM: Lesart = { jahr: ordinaryYear };
const ERLEDIGT: Lesart = { jahr: ordinaryYear, nicht: NICHT_ERLEDIGT };
const TERMIN: Lesart = { jahr: ordinaryYear, nicht: KEIN_TERMIN, punktzeit: true };

const BLANKS = /\s+/g;

/** As the forms and words are compared; blanks in a row are one. */
function tidy(text: string): string {
  return comparable(text).replace(BLANKS, ' ');
}

const isBlankWord = (text: string) => text === '' || text === '-';

/** Reads a tidy text that is neither blank nor a tick. */
function read(text: string, melde: Melder, lesart: Lesart): Moment | undefined {
  const form = readForm(text);
  if (form !== undefined) {
    if (isZero(form) || isEndless(form)) return undefined;
    const day = plausibleDay(form.short ? lesart.jahr(form.year) : form.year, form.month, form.day);
    if (day !== undefined) return toMoment(day, form.seconds);
  } else {
    const written = readWritten(text, lesart);
    if (written !== undefined) {
      if (written.zusatz) melde('DATUM_MIT_ZUSATZ');
      return toMoment(written.day, written.seconds);
    }
  }
  melde('DATUM_UNGUELTIG');
  return undefined;
}

function readDay(text: string, melde: Melder, lesart: Lesart): Day | undefined {
  const moment = read(text, melde, lesart);
  return moment === undefined ? undefined : dayOf(moment);
}

/**
 * A day with an optional time of day.
 * @param text as `meantText` gives it
 * @returns `undefined` for an empty cell and, after reporting DATUM_UNGUELTIG, for what is no plausible day
 */
export function parseMoment(text: string, melde: Melder): Moment | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return toMoment(quick);
  const withTime = quickMoment(text);
  if (withTime !== undefined) return withTime;
  const cell = tidy(text);
  return isBlankWord(cell) ? undefined : read(cell, melde, TERMIN);
}

/** A day; a time of day is read and dropped. As `parseMoment`. */
export function parseDate(text: string, melde: Melder): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  const cell = tidy(text);
  return isBlankWord(cell) ? undefined : readDay(cell, melde, DATUM);
}

/** A day of a setting: in any notation, but with nothing beside it. */
export function parseSetting(text: string): Day | undefined {
  let clean = true;
  const day = parseDate(text.trim(), () => {
    clean = false;
  });
  return clean ? day : undefined;
}

/** A day, or `LAUFEND` for 31.12.9999. As `parseDate` otherwise. */
export function parseDateOrRunning(text: string, melde: Melder): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  const form = readForm(tidy(text));
  return form !== undefined && isEndless(form) ? LAUFEND : parseDate(text, melde);
}

/** A day, or `HAKEN` for a tick (HAKEN_STATT_DATUM); its counterpart is empty. As `parseDate` otherwise. */
export function parseDateOrTick(text: string, melde: Melder): Day | undefined {
  const quick = quickDay(text);
  if (quick !== undefined) return quick;
  const cell = tidy(text);
  if (isBlankWord(cell)) return undefined;
  const haken = liesHaken(cell);
  if (haken === undefined) return readDay(cell, melde, ERLEDIGT);
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
  const cell = tidy(text);
  if (isBlankWord(cell)) return undefined;
  const jahr = birthYear(stichtag);
  const form = readForm(cell);
  if (form?.german !== true || !form.noDay || isZero(form)) return readDay(cell, melde, { jahr });
  const day = fictiveDay(form, form.short ? jahr(form.year) : form.year);
  melde(day === undefined ? 'DATUM_UNGUELTIG' : 'FIKTIVES_GEBURTSDATUM');
  return day;
}

function fictiveDay({ month, noMonth }: Form, year: number): Day | undefined {
  return noMonth ? plausibleDay(year, 7, 1) : plausibleDay(year, month, 15);
}
