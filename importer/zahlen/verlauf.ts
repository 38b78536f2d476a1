/**
 * How the weeks of history are carried on from run to run, and which weeks a report shows.
 * Source: page 5 "History store" (weekly aggregates without persons).
 */
import { ganzeWochen, montag, type Woche, type Zeitraum } from '../../core/calendar/weeks.ts';
import type { Periode, Wochenzahlen } from './daten.ts';
import { summe } from './zaehlwerk.ts';

/** So many weeks before that of the Stichtag are still corrected by what is entered late; older ones stand. */
const NACHFUEHRUNG = 4;

/**
 * The weeks to be written after a run.
 *
 * The run's own week and the `NACHFUEHRUNG` before it take the run's figures; older weeks are only added where
 * history has none, so that exports that no longer hold closed cases don't thin the past out. A `Bestand` stays as the
 * last run of its week saw it. A run on an earlier Stichtag than the newest week in history changes nothing there.
 * A run whose delivery lacks something only adds weeks: what it did not see must not take the place of what was seen.
 * @param alte weeks in history, in any order
 * @param neue weeks of the run (`Sammler.ergebnis().wochen`), in order, the last one is that of the Stichtag
 * @param ganz its delivery is complete
 */
export function fortschreiben(
  alte: readonly Wochenzahlen[],
  neue: readonly Wochenzahlen[],
  ganz: boolean,
): readonly Wochenzahlen[] {
  const bekannt = new Map(alte.map((eine) => [eine.woche, eine]));
  const diese = neue.at(-1)?.woche ?? '';
  const nachtrag = alte.some(({ woche }) => woche > diese);
  return neue.flatMap((eine, i) => {
    const alt = bekannt.get(eine.woche);
    const offen = ganz && !nachtrag && i >= neue.length - 1 - NACHFUEHRUNG;
    if (alt === undefined) return [eine];
    if (!offen) {
      const { bestand } = eine;
      return bestand === undefined || alt.bestand !== undefined ? [] : [{ ...alt, bestand }];
    }
    const bestand = eine.bestand ?? alt.bestand;
    return [bestand === undefined ? eine : { ...eine, bestand }];
  });
}

/** Periods that a report shows, its own included: a quarter for weeks. */
export const PERIODEN = 13;

/**
 * The weeks by their name: those of history, as they are once a run has been taken in.
 * @param neue what `fortschreiben` gave for that run; none where history is only read
 */
export function wochenAus(
  alte: readonly Wochenzahlen[],
  neue: readonly Wochenzahlen[],
): ReadonlyMap<Woche, Wochenzahlen> {
  return new Map([...alte, ...neue].map((eine) => [eine.woche, eine]));
}

/**
 * The figures of whole weeks together, or `undefined` where one of them is missing or the period is none of whole
 * weeks. The stock is the one of its last week that has any.
 */
export function periode(wochen: ReadonlyMap<Woche, Wochenzahlen>, zeitraum: Zeitraum): Periode | undefined {
  const teile = ganzeWochen(zeitraum)?.map((woche) => wochen.get(woche));
  if (teile === undefined) return undefined;
  const zahlen = teile.filter((teil) => teil !== undefined);
  if (zahlen.length < teile.length) return undefined;
  const bestand = zahlen.findLast((teil) => teil.bestand !== undefined)?.bestand;
  const bewegung = summe(zahlen.map((teil) => teil.bewegung));
  return { ...zeitraum, bewegung, ...(bestand === undefined ? {} : { bestand }) };
}

/**
 * Periods that follow on each other, oldest first, of which the last one is `letzte`; those that history does not have
 * are left out. Where `letzte` is none of whole weeks, the weeks that ended before it are given.
 */
export function perioden(wochen: ReadonlyMap<Woche, Wochenzahlen>, letzte: Zeitraum): readonly Periode[] {
  const ganze = ganzeWochen(letzte) !== undefined;
  const von = ganze ? letzte.von : montag(letzte.von) - 7;
  const laenge = ganze ? letzte.bis - letzte.von + 1 : 7;
  return Array.from({ length: PERIODEN }, (_, i) => von - laenge * (PERIODEN - 1 - i)).flatMap(
    (tag) => periode(wochen, { von: tag, bis: tag + laenge - 1 }) ?? [],
  );
}
