/**
 * A day with an optional time of day, as one number that sorts by day, then "no time" before 00:00:00, then time.
 * Source: fine print 8 (a day with and without time differ) and 14 (a day without time sorts first).
 */
import type { Day } from './day.ts';

/** day × 86,401 + (seconds since midnight + 1, or 0 without a time of day). */
export type Moment = number;

const SLOTS = 86_401;

/** Moment of `day`; `seconds` since midnight (0–86,399), or none. */
export function toMoment(day: Day, seconds?: number): Moment {
  return day * SLOTS + (seconds === undefined ? 0 : seconds + 1);
}

/** The day of a moment. */
export function dayOf(moment: Moment): Day {
  return Math.floor(moment / SLOTS);
}

/** Seconds since midnight, or `undefined` where the moment has no time of day. */
export function secondsOf(moment: Moment): number | undefined {
  const slot = moment - dayOf(moment) * SLOTS;
  return slot === 0 ? undefined : slot - 1;
}

const zwei = (zahl: number): string => String(zahl).padStart(2, '0');

/** `09:30`, of seconds since midnight. */
export const uhrzeit = (sekunden: number): string =>
  `${zwei(Math.floor(sekunden / 3600))}:${zwei(Math.floor(sekunden / 60) % 60)}`;
