/** Windows of a calendar by day and by state, as both languages print them. */
import type { Day } from '../../core/calendar/day.ts';
import type { Kalenderslot } from '../../core/process/fenster.ts';

export interface Tagesfenster {
  readonly tag: Day;
  readonly slots: readonly Kalenderslot[];
}

/** The windows of each day; they come in the order of days. */
export function jeTag(slots: readonly Kalenderslot[]): readonly Tagesfenster[] {
  return [...Map.groupBy(slots, ({ slot }) => slot.tag)].map(([tag, am]) => ({ tag, slots: am }));
}

/** How many windows are in a state. */
export function zaehle(slots: readonly Kalenderslot[], zustand: Kalenderslot['zustand']): number {
  return slots.filter((one) => one.zustand === zustand).length;
}
