/**
 * The settings that decisions depend on, with their defaults and what each may be: configuration files, their schema and
 * the settings of a workbook are read by it. Each answers a question that the documents leave open.
 * Source: README "Open questions" and page 2 of the specification.
 */
import { LAENDER } from './calendar/holidays.ts';
import type { CalendarSettings } from './calendar/workdays.ts';

/** What a refusal of 182 days or less means: to be checked, a Neufall, or no Neufall. */
export const ABLEHNUNG = ['pruefen', 'neufall', 'bestand'] as const;
export type Ablehnung = (typeof ABLEHNUNG)[number];

/** Whether an application online without the note of its day goes the way of 004-53, or stays unregulated. */
export const ONLINE_ANTRAG = ['wie-post', 'offen'] as const;
export type OnlineAntrag = (typeof ONLINE_ANTRAG)[number];

export interface Einstellungen extends CalendarSettings {
  /** The day of application counts as the first working day. */
  readonly antragstag_zaehlt: boolean;
  /** `bald fällig` from this number of working days before the due day. */
  readonly vorwarnung: number;
  readonly ablehnung: Ablehnung;
  readonly online_antrag: OnlineAntrag;
  /** Minutes that one first conversation takes in an ATV window (page 8 "Free windows"). */
  readonly atv_dauer: number;
}

export const VORGABEN: Einstellungen = {
  land: 'BB',
  silvester_frei: true,
  zusatz_frei: [],
  zusatz_arbeitstage: [],
  antragstag_zaehlt: false,
  vorwarnung: 3,
  ablehnung: 'pruefen',
  atv_dauer: 60,
  online_antrag: 'wie-post',
};

/** What a setting may be: days, a switch, a whole number within bounds, one of some words. */
export type Form = 'tage' | 'schalter' | { readonly von: number; readonly bis: number } | readonly string[];

export const FORMEN: Readonly<Record<keyof Einstellungen, Form>> = {
  land: LAENDER,
  silvester_frei: 'schalter',
  zusatz_frei: 'tage',
  zusatz_arbeitstage: 'tage',
  antragstag_zaehlt: 'schalter',
  vorwarnung: { von: 0, bis: 250 },
  ablehnung: ABLEHNUNG,
  atv_dauer: { von: 5, bis: 480 },
  online_antrag: ONLINE_ANTRAG,
};

export const EINSTELLUNG_IDS = Object.keys(FORMEN) as readonly (keyof Einstellungen)[];

/** Settings of which some are set; the others are as if nobody had set them. */
export const einstellungenAus = (gesetzt: (id: keyof Einstellungen) => unknown): Einstellungen => ({
  ...VORGABEN,
  ...Object.fromEntries(
    EINSTELLUNG_IDS.flatMap((id) => {
      const wert = gesetzt(id);
      return wert === undefined ? [] : [[id, wert]];
    }),
  ),
});
