/** Days that stand as ISO texts in lauf.json and in the history, as Germans write them. */
import { german, parseIso } from '../../../core/calendar/day.ts';

/** `2026-03-31` as `31.03.2026`; what is no ISO day stays as it is. */
export function deutscherTag(iso: string): string {
  const day = parseIso(iso);
  return day === undefined ? iso : german(day);
}
