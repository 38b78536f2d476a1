/**
 * ATV windows for Erstgespräche: on which weekdays and at which time of day they are open.
 * Source: page 2 "Appointment advice" (004-39), page 9.
 */
import { type Day, weekday } from '../calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../calendar/moment.ts';
import type { Zeitraum } from './zeitraum.ts';

export interface Fenster {
  /** 1 = Monday to 7 = Sunday. */
  readonly tage: readonly number[];
  /** Seconds since midnight: `von` belongs to the window, `bis` does not. */
  readonly von: number;
  readonly bis: number;
}

/** Windows with the rule that opens them. */
export interface Fensterregel extends Zeitraum {
  readonly regel: string;
  readonly fenster: readonly Fenster[];
}

/** Is there a window on the day's weekday? Holidays are not looked at. */
export function istFenstertag(regel: Fensterregel | undefined, tag: Day): boolean {
  if (regel === undefined) return false;
  const w = weekday(tag);
  return regel.fenster.some(({ tage }) => tage.includes(w));
}

/** Does an appointment lie in a window? Without a time of day only the weekday counts. */
export function imFenster(regel: Fensterregel | undefined, termin: Moment): boolean {
  const zeit = secondsOf(termin);
  if (zeit === undefined || regel === undefined) return istFenstertag(regel, dayOf(termin));
  const w = weekday(dayOf(termin));
  return regel.fenster.some(({ tage, von, bis }) => tage.includes(w) && von <= zeit && zeit < bis);
}
