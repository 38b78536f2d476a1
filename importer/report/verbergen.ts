/**
 * Hides small numbers in what is marked for passing on, so that nobody can be recognised behind them.
 *
 * Values from 1 to n−1 become `<n`; 0 stays 0, for nobody stands behind it. Where the total of the cells is shown,
 * further cells are hidden (`–`), the smallest first, until no small value follows from total and bounds any more. Where that
 * cannot be reached, all cells are hidden, zeros, too. What is shown is rounded (`gerundet`), so that not even the totals of
 * two reports give a hidden value away.
 * Source: page 5, setting `kleine_zahlen`. The method is the usual primary and secondary suppression of official
 * statistics (Geheimhaltung nach der Mindestfallzahlregel).
 */

/** A shown value, a small one, or one that is hidden because it would give a small one away. */
export type Verborgen = number | 'klein' | 'verborgen';

const istKlein = (wert: number, grenze: number) => wert > 0 && wert < grenze;

/** A number by itself. */
export function einzeln(wert: number, grenze: number): Verborgen {
  return istKlein(wert, grenze) ? 'klein' : wert;
}

/**
 * The cells of one table whose total is known.
 * @param werte counts, none negative
 * @param grenze smallest number shown; 0 hides nothing
 * @param fest positions of cells that can be read elsewhere and so cannot protect others
 */
export function verbergen(
  werte: readonly number[],
  grenze: number,
  fest: readonly number[] = [],
): readonly Verborgen[] {
  const klein = werte.filter((wert) => istKlein(wert, grenze));
  if (klein.length === 0) return werte;
  // In the order in which they are taken: the smallest cell that is not small; of equal ones the first.
  const weitere = werte
    .map((wert, i) => ({ wert, i }))
    .filter(({ wert, i }) => wert >= grenze && !fest.includes(i))
    .sort((a, b) => a.wert - b.wert || a.i - b.i);
  const mit = new Set<number>();
  let verdeckt = klein.reduce((summe, wert) => summe + wert, 0);
  while (!geschuetzt(verdeckt, klein.length, mit.size, grenze)) {
    const naechste = weitere[mit.size];
    if (naechste === undefined) return werte.map(() => 'verborgen');
    mit.add(naechste.i);
    verdeckt += naechste.wert;
  }
  return werte.map((wert, i) => (mit.has(i) ? 'verborgen' : einzeln(wert, grenze)));
}

/**
 * To a multiple of the limit, so that the difference of two totals, of one report or of two, never gives a small number
 * away: each of them may be off by half the limit.
 */
export const gerundet = (wert: number, grenze: number) => (grenze < 2 ? wert : Math.round(wert / grenze) * grenze);

/**
 * Whether each small cell could have at least two values, for a reader who knows the sum of the hidden cells, that
 * `klein` of them are from 1 to grenze−1 and that `weitere` of them are not below `grenze`.
 */
function geschuetzt(summe: number, klein: number, weitere: number, grenze: number): boolean {
  if (weitere > 0) return summe >= klein + 1 + weitere * grenze;
  return klein > 1 && summe > klein && summe < klein * (grenze - 1);
}
