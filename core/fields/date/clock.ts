/**
 * A time of day as people write it behind a day: 09:30, 9:30 Uhr, um 9.30 Uhr, 9 Uhr, 09:00 - 10:00.
 * Source: fine print 11 (hours 0–23), 36 and 89.
 */

/** Seconds since midnight, or `undefined` where there is no such time. */
export function clock(hours: string, minutes = '0', seconds = '0'): number | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return h > 23 || m > 59 || s > 59 ? undefined : h * 3600 + m * 60 + s;
}

/** Between a day and its time: blanks or a comma, and "um". */
const BEFORE = /(?: ?, ?| )(?:um ?)?/iy;
/** H:MM[:SS], an end, "Uhr". */
const COLON = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(?:-|bis) ?(\d{1,2}):(\d{2}))?(?: ?Uhr(?!\p{L}))?(?!\d|:\d)/iuy;
/** H Uhr, H.MM Uhr. */
const UHR = /(\d{1,2})(?:\.(\d{2}))? ?Uhr(?!\p{L})/iuy;
/** H.MM. */
const POINT = /(\d{1,2})\.(\d{2})(?![\d./:])/y;

/** A time found in a text. */
export interface Zeit {
  readonly seconds: number | undefined;
  /** Index behind it. */
  readonly end: number;
  /** Written as no time is in this field: a word beside the day. */
  readonly wort: boolean;
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/**
 * The time that stands right behind a day.
 * @param start index behind the day
 * @param iso the day is written JJJJ-MM-TT: a capital T may stand before the time
 * @param punktzeit H.MM without "Uhr" is a time (fine print 89)
 * @returns `falsch` where it is written as a time, but there is none like it
 */
export function timeBehind(text: string, start: number, iso: boolean, punktzeit: boolean): Zeit | 'falsch' | undefined {
  const before = iso && text.charAt(start) === 'T' ? 1 : (at(BEFORE, text, start)?.[0].length ?? 0);
  // No time without a blank: a digit right behind a day would belong to it.
  const from = start + before;
  const colon = at(COLON, text, from);
  if (colon !== null) {
    const [all, hours = '', minutes, rest, endHours, endMinutes] = colon;
    const endIsNone = endHours !== undefined && clock(endHours, endMinutes) === undefined;
    return zeit(endIsNone ? undefined : clock(hours, minutes, rest), from + all.length);
  }
  const uhr = at(UHR, text, from);
  if (uhr !== null) return zeit(clock(uhr[1] ?? '', uhr[2]), from + uhr[0].length);
  const point = at(POINT, text, from);
  if (point === null) return undefined;
  const seconds = clock(point[1] ?? '', point[2]);
  if (punktzeit) return zeit(seconds, from + point[0].length);
  return seconds === undefined ? undefined : { seconds: undefined, end: from + point[0].length, wort: true };
}

function zeit(seconds: number | undefined, end: number): Zeit | 'falsch' {
  return seconds === undefined ? 'falsch' : { seconds, end, wort: false };
}
