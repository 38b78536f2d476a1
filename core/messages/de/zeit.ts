/** Days of the week and times of day in German. */
import { type Day, weekday } from '../../calendar/day.ts';
import { uhrzeit as zeit } from '../../calendar/moment.ts';

const WOCHENTAG = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** `Mo` to `So`. */
export const wochentag = (tag: Day): string => WOCHENTAG[weekday(tag) - 1] ?? '';

/** `09:30 Uhr`, of seconds since midnight. */
export const uhrzeit = (sekunden: number): string => `${zeit(sekunden)} Uhr`;
