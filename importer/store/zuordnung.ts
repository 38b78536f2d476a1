/**
 * Which case row of a run is which stored case of the person. Why so: docs/entscheidungen/0005-verlauf.md.
 * Source: 4-findings.csv (ANTRAGSDATUM_GEAENDERT: same BG-Nummer and Kundennummer), page 1 "Join".
 */
import type { Day } from '../../core/calendar/day.ts';
import { addTo } from '../../core/maps.ts';

/** What tells a person's cases apart. */
export interface Kennung {
  /** The case has an ALLEGRO part, with this BG-Nummer and Antragsdatum where known. */
  readonly allegro: boolean;
  readonly bg: string;
  readonly antragsdatum: Day | undefined;
  /** Eingang and Anliegen, the key of its STEP row; empty where it has none. */
  readonly step: string;
}

/** A stored case; `weg`: the last run did not see it. */
export interface AlteKennung extends Kennung {
  readonly weg: boolean;
}

/**
 * For each new case row the index of the stored case that it continues, or -1.
 *
 * 1. The same ALLEGRO row: one Antragsdatum occurs once per person, so an unchanged date never counts as changed.
 * 2. The same STEP row, where neither has an ALLEGRO part; or VerBIS alone, both times.
 * 3. What is left in one BG, in order: the Antragsdatum was changed. Not where the STEP row went as well and another
 *    came: that is another application.
 * 4. The same STEP row, where ALLEGRO's part came or went.
 * Cases that were gone come back by 1, 2 and 4 only.
 * @param fest so many of both, from the front, are known to belong together
 */
export function zuordnen(alte: readonly AlteKennung[], neue: readonly Kennung[], fest = 0): number[] {
  const partner = neue.map((_, n) => (n < fest ? n : -1));
  const used = alte.map((_, a) => a < fest);
  /** Pairs in order what has the same key; without a key a case takes no part. */
  const pair = (
    weg: boolean,
    key: (one: Kennung) => string | undefined,
    same = (_alt: Kennung, _neu: Kennung) => true,
  ) => {
    const byKey = new Map<string, number[]>();
    alte.forEach((alt, a) => {
      const k = used[a] || alt.weg !== weg ? undefined : key(alt);
      if (k !== undefined) addTo(byKey, k, a);
    });
    if (byKey.size === 0) return;
    neue.forEach((neu, n) => {
      const k = partner[n] === -1 ? key(neu) : undefined;
      const found = k === undefined ? undefined : byKey.get(k)?.find((a) => !used[a] && same(alte[a]!, neu));
      if (found === undefined) return;
      partner[n] = found;
      used[found] = true;
    });
  };
  const steps = (cases: readonly Kennung[]) => new Set(cases.map(({ step }) => step));
  const before = steps(alte.filter(({ weg }) => !weg));
  const now = steps(neue);
  const exchanged = (alt: Kennung, neu: Kennung) => !now.has(alt.step) && !before.has(neu.step);
  for (const weg of [false, true]) {
    pair(weg, ({ allegro, antragsdatum }) => (allegro ? String(antragsdatum) : undefined));
    pair(weg, ({ allegro, step }) => (allegro ? undefined : step));
    if (!weg)
      pair(
        weg,
        ({ allegro, bg }) => (allegro ? bg : undefined),
        (alt, neu) => !exchanged(alt, neu),
      );
    pair(
      weg,
      ({ step }) => step || undefined,
      (alt, neu) => alt.allegro !== neu.allegro,
    );
  }
  return partner;
}
