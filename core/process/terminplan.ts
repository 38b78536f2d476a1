/**
 * The calendars of all advisors for the next working days: which windows are free, and where they do not suffice.
 * Source: page 8 "Free windows" (`neufall termine`), 004-39, 004-40.
 */
import type { Day } from '../calendar/day.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import type { Bedarf, Fensterplan, Kalenderslot } from './fenster.ts';

export interface Betreuerkalender extends Bedarf {
  readonly name: string;
  /** The windows of the days, in their order. */
  readonly slots: readonly Kalenderslot[];
}

export interface Terminplan {
  /** First and last day that is looked at. */
  readonly von: Day;
  readonly bis: Day;
  readonly betreuer: readonly Betreuerkalender[];
  /** Open first conversations without a known advisor: none of them can be booked. */
  readonly ohneBetreuer: number;
}

/** Without the columns of these fields nobody knows who needs a window, or which are taken. */
export const TERMINE_OHNE = ['atv_termin', 'erstberatung_am', 'hauptbetreuer'] as const satisfies readonly FieldId[];

/** Working days that are looked at. */
const TAGE = 15;
const NICHTS: Bedarf = { offen: 0, ohne: 0 };

/** By name of the advisors. All rows have been added to `plan`. */
export function terminplan(plan: Fensterplan, { kalender }: Urteilsgrundlage): Terminplan {
  const tage = Array.from({ length: TAGE }, (_, i) => kalender.add(plan.stichtag, i + 1));
  const bedarf = plan.bedarf();
  const { stichtag } = plan;
  return {
    von: tage[0] ?? stichtag,
    bis: tage.at(-1) ?? stichtag,
    betreuer: plan.betreuer().map((name) => ({
      name,
      ...(bedarf.get(name) ?? NICHTS),
      slots: tage.flatMap((tag) => plan.tag(name, tag)),
    })),
    ohneBetreuer: plan.ohneBetreuer,
  };
}
