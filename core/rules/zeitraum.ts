/**
 * Periods: which of several records holds on a day.
 * Source: page 2 "Rule catalogue", fine print 18 and 69.
 */
import { type Day, day } from '../calendar/day.ts';

/** First and last day, both included; without `bis` the period is open. */
export interface Zeitraum {
  readonly von: Day;
  readonly bis?: Day;
}

/** Days before it are judged as this one: no document is older (fine print 18, 69). */
export const ERSTER_TAG = day('2021-01-01');

/** Does the day lie in the period? */
export function imZeitraum({ von, bis }: Zeitraum, tag: Day): boolean {
  return von <= tag && (bis === undefined || tag <= bis);
}

/** The first of the records that holds on the day; days before 2021 are judged as after. */
export function geltend<Z extends Zeitraum>(eintraege: readonly Z[], tag: Day): Z | undefined {
  const on = tag < ERSTER_TAG ? ERSTER_TAG : tag;
  for (const eintrag of eintraege) if (imZeitraum(eintrag, on)) return eintrag;
  return undefined;
}
