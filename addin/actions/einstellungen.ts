/**
 * What is set for a workbook: the settings of the decisions, the Stichtag, and how the pane behaves. Kept in the
 * workbook as one JSON text; unknown or wrong parts of it fall back to their defaults.
 * Source: page 6 "Showing" (Einstellungen), page 2.
 */
import { type Day, iso, parseIso } from '../../core/calendar/day.ts';
import { LAENDER } from '../../core/calendar/holidays.ts';
import { isRecord, parseJson } from '../../core/json.ts';
import { ABLEHNUNG, type Einstellungen, ONLINE_ANTRAG, VORGABEN } from '../../core/settings.ts';

export const EINSTELLUNGEN_KEY = 'neufall.einstellungen';

export interface PaneEinstellungen {
  /** `undefined`: the day on which the list is judged is always today. */
  readonly stichtag: Day | undefined;
  readonly ohneRueckfrage: boolean;
  readonly live: boolean;
  readonly regeln: Einstellungen;
}

export const PANE_VORGABEN: PaneEinstellungen = {
  stichtag: undefined,
  ohneRueckfrage: false,
  live: false,
  regeln: VORGABEN,
};

export function einstellungenText({ stichtag, regeln, ...rest }: PaneEinstellungen): string {
  const tage = (days: readonly Day[]) => days.map(iso);
  return JSON.stringify({
    version: 1,
    ...(stichtag === undefined ? {} : { stichtag: iso(stichtag) }),
    ...rest,
    regeln: {
      ...regeln,
      zusatz_frei: tage(regeln.zusatz_frei),
      zusatz_arbeitstage: tage(regeln.zusatz_arbeitstage),
    },
  });
}

/** Never throws. */
export function readEinstellungen(text: unknown): PaneEinstellungen {
  const all = recordOf(typeof text === 'string' ? parseJson(text) : undefined);
  const r = recordOf(all['regeln']);
  const v = VORGABEN;
  return {
    stichtag: dayOf(all['stichtag']),
    ohneRueckfrage: flag(all['ohneRueckfrage'], false),
    live: flag(all['live'], false),
    regeln: {
      land: LAENDER.find((land) => land === r['land']) ?? v.land,
      silvester_frei: flag(r['silvester_frei'], v.silvester_frei),
      zusatz_frei: days(r['zusatz_frei']),
      zusatz_arbeitstage: days(r['zusatz_arbeitstage']),
      antragstag_zaehlt: flag(r['antragstag_zaehlt'], v.antragstag_zaehlt),
      vorwarnung: whole(r['vorwarnung'], 0, 400) ?? v.vorwarnung,
      ablehnung: ABLEHNUNG.find((one) => one === r['ablehnung']) ?? v.ablehnung,
      atv_dauer: whole(r['atv_dauer'], 5, 480) ?? v.atv_dauer,
      online_antrag: ONLINE_ANTRAG.find((one) => one === r['online_antrag']) ?? v.online_antrag,
    },
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
const dayOf = (value: unknown): Day | undefined => (typeof value === 'string' ? parseIso(value) : undefined);
const days = (value: unknown): Day[] => (Array.isArray(value) ? value.flatMap((one) => dayOf(one) ?? []) : []);
const whole = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
