/**
 * The periods whose figures may be passed on: of one length only, side by side, each written down once and never again.
 *
 * Two reports therefore show the same figures of a period, or figures of periods that have no day in common, and a
 * small number follows from no two of them. Later entries change the house's own figures, not these. A month (quarter)
 * is made of the weeks whose Thursday lies in it, as ISO 8601 does with years: so it is made of whole weeks.
 * Source: page 5, "no hidden number can be computed back from totals or from two reports"; docs/entscheidungen/0009.
 */
import { type Day, fromDay, toDay, weekday } from '../../core/calendar/day.ts';
import { montag, type Woche, type Zeitraum } from '../../core/calendar/weeks.ts';
import type { Freigabe, Takt, Wochenzahlen } from './daten.ts';
import { PERIODEN, periode } from './verlauf.ts';

const MONATE: Readonly<Record<Exclude<Takt, 'woche'>, number>> = { monat: 1, quartal: 3 };

/** The period that a day lies in. */
export function abschnitt(tag: Day, takt: Takt): Zeitraum {
  const von = montag(tag);
  if (takt === 'woche') return { von, bis: von + 6 };
  const { year, month } = fromDay(von + 3);
  const erster = month - ((month - 1) % MONATE[takt]);
  const danach = erster + MONATE[takt];
  return {
    von: ersteWoche(year, erster),
    bis: ersteWoche(danach > 12 ? year + 1 : year, danach > 12 ? danach - 12 : danach) - 1,
  };
}

/** The Monday of a month's first week. */
function ersteWoche(year: number, month: number): Day {
  const erster = toDay(year, month, 1);
  return erster + ((4 - weekday(erster) + 7) % 7) - 3;
}

/**
 * The periods that a run writes down: those that ended by the evening of its Stichtag and begin after the last one
 * written down, oldest first; as many at most as a report shows.
 * @param wochen the weeks of history, as they are with this run
 * @param schon the periods that were written down before, in order
 */
export function freizugeben(
  wochen: ReadonlyMap<Woche, Wochenzahlen>,
  schon: readonly Zeitraum[],
  takt: Takt,
  stichtag: Day,
): readonly Freigabe[] {
  const letzter = schon.at(-1)?.bis ?? Number.NEGATIVE_INFINITY;
  const neue: Freigabe[] = [];
  let eine = abschnitt(stichtag, takt);
  if (eine.bis > stichtag) eine = abschnitt(eine.von - 1, takt);
  for (let i = 0; i < PERIODEN && eine.von > letzter; i++, eine = abschnitt(eine.von - 1, takt)) {
    const zahlen = periode(wochen, eine);
    if (zahlen !== undefined) neue.unshift({ ...eine, bewegung: zahlen.bewegung });
  }
  return neue;
}

/** Those that a report shows: the last ones that ended by a day. */
export function gezeigte(alle: readonly Freigabe[], bis: Day): readonly Freigabe[] {
  return alle.filter((eine) => eine.bis <= bis).slice(-PERIODEN);
}
