/** Days of the week and times of day in English. */
import { type Day, weekday } from '../../calendar/day.ts';

const WEEKDAY = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const two = (number: number) => String(number).padStart(2, '0');

/** `Mon` to `Sun`. */
export const weekdayName = (day: Day): string => WEEKDAY[weekday(day) - 1] ?? '';

/** `09:30`, of seconds since midnight. */
export const time = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
