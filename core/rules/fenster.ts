/**
 * ATV windows for Erstgespräche: on which weekdays and at which time of day they are open.
 * Source: page 2 "Appointment advice" (004-39), page 9.
 */
import { type Day, weekday } from '../calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../calendar/moment.ts';

export interface Fenster {
  /** 1 = Monday to 7 = Sunday. */
  readonly tage: readonly number[];
  /** Seconds since midnight: `von` belongs to the window, `bis` does not. */
  readonly von: number;
  readonly bis: number;
}

/** Is there a window on the day's weekday? Holidays are not looked at. */
export function istFenstertag(fenster: readonly Fenster[], tag: Day): boolean {
  const w = weekday(tag);
  return fenster.some(({ tage }) => tage.includes(w));
}

/** Does an appointment lie in a window? Without a time of day only the weekday counts. */
export function imFenster(fenster: readonly Fenster[], termin: Moment): boolean {
  const zeit = secondsOf(termin);
  if (zeit === undefined) return istFenstertag(fenster, dayOf(termin));
  const w = weekday(dayOf(termin));
  return fenster.some(({ tage, von, bis }) => tage.includes(w) && von <= zeit && zeit < bis);
}
