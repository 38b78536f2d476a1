/** What `neufall termine` says, in the shape that every language fills completely. */
import type { Day } from '../../core/calendar/day.ts';
import type { Betreuerkalender, Terminplan } from '../../core/process/terminplan.ts';

export interface TermineTexte {
  readonly help: Readonly<Record<'summary', string>>;
  readonly titel: (plan: Terminplan, stichtag: Day, lauf: number) => string;
  /** The last run lacks columns without which nobody knows who needs a window, or which are taken. */
  readonly nichtGeprueft: (felder: readonly string[]) => string;
  readonly niemand: string;
  /** One advisor: the figures, then the days. */
  readonly betreuer: (kalender: Betreuerkalender) => readonly string[];
  readonly ohneBetreuer: (anzahl: number) => string;
  readonly reicht: (alle: boolean) => string;
}
