/**
 * Days as people write them in lists: with a weekday, a month in words, a time, and with other words beside them.
 * Source: fine print 34 to 40 and 89. Every pattern looks at a bounded number of characters from where it begins.
 */
import { type Day, weekday } from '../../calendar/day.ts';
import { type Jahr, plausibleDay } from './civil.ts';
import { timeBehind, type Zeit } from './clock.ts';
import { MONAT, monthOf, WOCHENTAG, weekdayOf } from './words.ts';

/** In what the kinds of fields differ. */
export interface Lesart {
  readonly jahr: Jahr;
  /** Words that say that it did not happen (fine print 39). */
  readonly nicht?: RegExp;
  /** H.MM without "Uhr" is a time (fine print 89). */
  readonly punktzeit?: true;
}

export interface Geschrieben {
  readonly day: Day;
  readonly seconds: number | undefined;
  /** There is something beside the day (DATUM_MIT_ZUSATZ). */
  readonly zusatz: boolean;
}

/** D.M.Y or D/M/Y; JJJJ-MM-TT; D. MONAT Y. */
const DAY = [
  String.raw`(?<day>\d{1,2})(?<sep>[./])(?<month>\d{1,2})\k<sep>(?<year>\d{4}|\d{2})`,
  String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})`,
  String.raw`(?<wordDay>\d{1,2}) ?\.? ?(?<word>${MONAT}) ?\.? ?(?<wordYear>\d{4}|\d{2})`,
].join('|');
const WEEKDAY = String.raw`(?<!\p{L})(?<weekday>${WOCHENTAG})(?: ?\.)?(?: ?,)? ?(?:den ?)?`;

const WHOLE = new RegExp(String.raw`^(?:${WEEKDAY})?(?:${DAY})(?!\d)`, 'iu');
/** No digit before or behind it, nor one with a sign between: that would be more of a number, or of a period. */
const WITHIN = new RegExp(String.raw`(?<!\d)(?<!\d[.,:/-])(?:${DAY})(?!\d)(?![.,:/-]\d)`, 'iu');
const WEEKDAY_BEFORE = new RegExp(`${WEEKDAY}$`, 'iu');

/** Another time. */
const TIME_BESIDE = /\d:\d/;
/** A day without a year, as which every other day begins, too, but for JJJJ-MM-TT. */
const DAY_BESIDE = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2}(?:[./]\d{1,2}(?!\d)| ?\.? ?${MONAT}(?!\p{L}))|\d{4}-\d{2}-\d{2}(?!\d))`,
  'iu',
);

/**
 * The one day that a text names.
 * @param text as `tidy` gives it
 * @returns `undefined` where it names none, several, one without a year, or says that it did not happen
 */
export function readWritten(text: string, lesart: Lesart): Geschrieben | undefined {
  const whole = WHOLE.exec(text);
  if (whole !== null) {
    const time = timeOf(text, whole, lesart);
    if (time === 'falsch') return undefined;
    if (time.end === text.length) return written(whole, whole.groups?.['weekday'], time, time.wort, lesart);
  }
  const found = WITHIN.exec(text);
  if (found === null) return undefined;
  const time = timeOf(text, found, lesart);
  if (time === 'falsch') return undefined;
  const before = text.slice(0, found.index);
  const weekdayBefore = WEEKDAY_BEFORE.exec(before);
  // A line break between the two parts, so that nothing is read across the day.
  const beside = `${before.slice(0, weekdayBefore?.index)}\n${text.slice(time.end)}`;
  if (TIME_BESIDE.test(beside) || DAY_BESIDE.test(beside) || lesart.nicht?.test(beside)) return undefined;
  return written(found, weekdayBefore?.groups?.['weekday'], time, true, lesart);
}

/** The time behind a day; without one, the end of the day itself. */
function timeOf(text: string, { index, 0: all, groups }: RegExpExecArray, { punktzeit }: Lesart): Zeit | 'falsch' {
  const end = index + all.length;
  const iso = groups?.['isoYear'] !== undefined;
  return timeBehind(text, end, iso, punktzeit === true) ?? { seconds: undefined, end, wort: false };
}

function written(
  { groups = {} }: RegExpExecArray,
  weekdayWord: string | undefined,
  { seconds }: Zeit,
  zusatz: boolean,
  { jahr }: Lesart,
): Geschrieben | undefined {
  const { year, month, day: inMonth, isoYear, isoMonth, isoDay, word, wordYear, wordDay } = groups;
  const digits = year ?? isoYear ?? wordYear ?? '';
  const day = plausibleDay(
    digits.length === 2 ? jahr(Number(digits)) : Number(digits),
    word === undefined ? Number(month ?? isoMonth) : monthOf(word),
    Number(inMonth ?? isoDay ?? wordDay),
  );
  if (day === undefined) return undefined;
  const otherWeekday = weekdayWord !== undefined && weekdayOf(weekdayWord) !== weekday(day);
  return { day, seconds, zusatz: zusatz || otherWeekday };
}
