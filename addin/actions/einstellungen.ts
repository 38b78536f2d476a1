/**
 * What is set for a workbook: the settings of the decisions, the Stichtag, and how the pane behaves. Kept in the
 * workbook as one JSON text; unknown or wrong parts of it fall back to their defaults.
 * Source: page 6 "Showing" (Einstellungen), page 2.
 */
import { type Day, iso, parseIso } from '../../core/calendar/day.ts';
import { isRecord, parseJson } from '../../core/json.ts';
import { type Einstellungen, einstellungenAus, FORMEN, type Form, VORGABEN } from '../../core/settings.ts';

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
  return JSON.stringify({
    version: 1,
    ...(stichtag === undefined ? {} : { stichtag: iso(stichtag) }),
    ...rest,
    regeln: Object.fromEntries(
      Object.entries(regeln).map(([id, wert]) => [id, Array.isArray(wert) ? wert.map(iso) : wert]),
    ),
  });
}

/** Never throws. */
export function readEinstellungen(text: unknown): PaneEinstellungen {
  const all = recordOf(parseJson(text));
  const regeln = recordOf(all['regeln']);
  return {
    stichtag: dayOf(all['stichtag']),
    ohneRueckfrage: flag(all['ohneRueckfrage'], false),
    live: flag(all['live'], false),
    regeln: einstellungenAus((id) => gelesen(FORMEN[id], regeln[id])),
  };
}

/** The value of a setting; `undefined` where it is none. */
function gelesen(form: Form, value: unknown): unknown {
  if (form === 'schalter') return typeof value === 'boolean' ? value : undefined;
  if (form === 'tage') return Array.isArray(value) ? value.flatMap((one) => dayOf(one) ?? []) : undefined;
  if (!('von' in form)) return form.find((one) => one === value);
  return typeof value === 'number' && Number.isInteger(value) && value >= form.von && value <= form.bis
    ? value
    : undefined;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
const dayOf = (value: unknown): Day | undefined => (typeof value === 'string' ? parseIso(value) : undefined);
