/**
 * The windows in which ATV is open for first conversations, cut into slots of the length of one.
 * Source: 004-39, page 8 "Free windows", fine print 70.
 */
import type { Day } from '../calendar/day.ts';
import type { Grundlage } from '../grundlage.ts';
import { FENSTER, istFenstertag } from '../rules/cottbus-2021/terminierung.ts';

/** One conversation's place: a day with begin and end in seconds since midnight. */
export interface Slot {
  readonly tag: Day;
  readonly von: number;
  readonly bis: number;
}

const KEINE: readonly Slot[] = [];

/** The slots of a day in their order; a window of length L holds ⌊L / atv_dauer⌋ of them from its begin. */
export function slotsAm(tag: Day, { kalender, einstellungen }: Grundlage): readonly Slot[] {
  if (!kalender.isWorkday(tag) || !istFenstertag(tag)) return KEINE;
  const laenge = einstellungen.atv_dauer * 60;
  const anzahl = Math.floor((FENSTER.bis - FENSTER.von) / laenge);
  return Array.from({ length: anzahl }, (_, i) => {
    const von = FENSTER.von + i * laenge;
    return { tag, von, bis: von + laenge };
  });
}
