/**
 * The windows in which ATV is open for first conversations, cut into slots of the length of one.
 * Source: 004-39, page 8 "Free windows", fine print 70.
 */
import { type Day, weekday } from '../calendar/day.ts';
import type { Fenster } from '../rules/fenster.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';

/** One conversation's place: a day with begin and end in seconds since midnight. */
export interface Slot {
  readonly tag: Day;
  readonly von: number;
  readonly bis: number;
}

const KEINE: readonly Slot[] = [];
const KEIN_FENSTER: readonly Fenster[] = [];

/** The slots of a day in their order; a window of length L holds ⌊L / atv_dauer⌋ of them from its begin. */
export function slotsAm(tag: Day, { kalender, einstellungen, fenster_am }: Urteilsgrundlage): readonly Slot[] {
  if (!kalender.isWorkday(tag)) return KEINE;
  const wochentag = weekday(tag);
  const laenge = einstellungen.atv_dauer * 60;
  return (fenster_am(tag)?.fenster ?? KEIN_FENSTER)
    .filter(({ tage }) => tage.includes(wochentag))
    .flatMap((fenster) =>
      Array.from({ length: Math.floor((fenster.bis - fenster.von) / laenge) }, (_, i) => {
        const von = fenster.von + i * laenge;
        return { tag, von, bis: von + laenge };
      }),
    );
}
