/** Days of the week and times of day in German. */
import { type Day, weekday } from '../../calendar/day.ts';

const WOCHENTAG = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
const zwei = (zahl: number) => String(zahl).padStart(2, '0');

/** `Mo` to `So`. */
export const wochentag = (tag: Day): string => WOCHENTAG[weekday(tag) - 1] ?? '';

/** `09:30 Uhr`, of seconds since midnight. */
export const uhrzeit = (sekunden: number): string =>
  `${zwei(Math.floor(sekunden / 3600))}:${zwei(Math.floor(sekunden / 60) % 60)} Uhr`;
