/** Days of the week and times of day in English. */
import { type Day, weekday } from '../../calendar/day.ts';

const WEEKDAY = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `Mon` to `Sun`. */
export const weekdayName = (day: Day): string => WEEKDAY[weekday(day) - 1] ?? '';
