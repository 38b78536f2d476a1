/**
 * The situation that checks look at: the row, what only a set of rows can know about it, and what has been decided
 * so far. Built once per row by `assess`.
 */
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { CaseRow, Quelle } from '../fields/declarations.ts';
import type { Fensterregel } from './fenster.ts';

/** What a row's neighbours say; a sheet's or an import's step over all rows fills it. */
export interface Umfeld {
  /** Import only: the exports that have a part in the case row. In a sheet: undefined. */
  readonly teile?: Readonly<Record<Quelle, boolean>>;
  /** Number of different Kundennummern with vorstand_bg = ja in the row's BG; without BG-Nummer undefined. */
  readonly vorstaende?: number | undefined;
  /** The row carries the person's latest ALLEGRO Antragsdatum (fine print 15). */
  readonly letzter_antrag: boolean;
  /** Somebody else has the row's appointment with the same advisor (see doppelt.ts). */
  readonly termin_doppelt: boolean;
  /** Import only: VerBIS and STEP write different birth dates / names. */
  readonly widerspruch_geburtsdatum: boolean;
  readonly widerspruch_name: boolean;
}

export interface Lage {
  readonly row: CaseRow;
  readonly umfeld: Umfeld;
  readonly stichtag: Day;
  /** Working days of the chosen Land and settings. */
  readonly kalender: WorkCalendar;
  /** Neufall is `ja` or `prüfen`. */
  readonly offen: boolean;
  /** D: the effective Antragsdatum. */
  readonly antragsdatum: Day | undefined;
  /** Birth date, unless implausible. */
  readonly geburtsdatum: Day | undefined;
  readonly geburtsdatum_unplausibel: boolean;
  /** Day of receipt with its fallbacks (page 3). */
  readonly eingangstag: Day | undefined;
  /** Due day of the Erstberatung, where there is one. */
  readonly frist_erstberatung: Day | undefined;
  /** The conversation was held by the Stichtag; Profiling is not looked at (fine print 48). */
  readonly erstberatung_erledigt: boolean;
  /** Who looks after the person (fine print 51). */
  readonly betreuer: string | undefined;
  /** The ATV windows that are open on a day. */
  readonly fenster_am: (tag: Day) => Fensterregel | undefined;
}
