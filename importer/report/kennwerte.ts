/**
 * Quotas and percentiles from counted figures.
 * Source: page 5 "Reports".
 */
import type { Fristzahlen, Zaehlung } from '../zahlen/daten.ts';

/** Cases whose deadline is decided: done, or due and not done. */
export function gemessen({ erfuellt, verspaetet, ueberfaellig }: Fristzahlen): number {
  return erfuellt + verspaetet + ueberfaellig;
}

/**
 * Percentile by nearest rank: of N sorted values the one at position ⌈p/100 · N⌉, counted from 1; always a value that
 * occurs. `undefined` where there is none.
 * @param haeufigkeit whole number as text → how often
 * @param p above 0, at most 100; 50 is the median
 */
export function perzentil(haeufigkeit: Zaehlung, p: number): number | undefined {
  const werte = Object.entries(haeufigkeit)
    .map(([wert, n]) => [Number(wert), n] as const)
    .sort(([a], [b]) => a - b);
  const rang = Math.ceil((p * anzahl(haeufigkeit)) / 100);
  let bisher = 0;
  for (const [wert, n] of werte) {
    bisher += n;
    if (bisher >= rang) return wert;
  }
  return undefined;
}

/** How many values there are. */
export function anzahl(haeufigkeit: Zaehlung): number {
  return Object.values(haeufigkeit).reduce((summe, n) => summe + n, 0);
}

/** Words by frequency, the most frequent first, equal ones by code unit. */
export function nachHaeufigkeit(zaehlung: Zaehlung): readonly (readonly [string, number])[] {
  return Object.entries(zaehlung).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
