/**
 * A reader who wants to know a hidden number: he knows the rules, sees everything that is passed on, and goes through
 * every world that would look the same.
 */

/** All rows of so many cells from 0 to `max`. */
export function* reihen(laenge: number, max: number): Generator<readonly number[]> {
  if (laenge === 0) yield [];
  else for (const reihe of reihen(laenge - 1, max)) for (let wert = 0; wert <= max; wert++) yield [...reihe, wert];
}

export const summe = (werte: readonly number[]) => werte.reduce((a, b) => a + b, 0);

/** Worlds that look the same. A world is what the reader would like to know: its cells, one after the other. */
export function gruppen(
  welten: Iterable<readonly number[]>,
  sicht: (welt: readonly number[]) => unknown,
): (readonly (readonly number[])[])[] {
  return [...Map.groupBy(welten, (welt) => JSON.stringify(sicht(welt))).values()];
}

/** The small cells of a group that can have one value only: each of them is known. */
export const verraten =
  (grenze: number) =>
  (gleiche: readonly (readonly number[])[]): string[] =>
    (gleiche[0] ?? []).flatMap((wert, i) =>
      wert > 0 && wert < grenze && gleiche.every((welt) => welt[i] === wert)
        ? [`Zelle ${i} ist ${wert}: ${JSON.stringify(gleiche.slice(0, 3))}`]
        : [],
    );
