/**
 * Hides small numbers in what is marked for passing on, so that nobody can be recognised behind them.
 *
 * A row is the parts of one group of cases, of which nobody is in two parts, and their sum. 0 stays 0, for nobody stands
 * behind it. Where a part is from 1 to n−1, it is hidden together with every part that is not larger than the smallest
 * one above n: who knows the sum knows what the hidden parts have together, and not which of them is which. Where there
 * is none above n, the whole row is hidden, and its sum, too, as long as that is not above n either.
 *
 * What is hidden follows from the values alone, not from their places. So the places of the hidden parts may be changed
 * for each other, and nothing that is shown changes: this holds also for a reader who knows these rules, and the sum from
 * elsewhere. The test plays that reader. Source: page 5, setting `kleine_zahlen`.
 */

/** A number as it is shown. */
export type Verborgen = number | 'verborgen';

export interface VerborgeneZeile {
  readonly teile: readonly Verborgen[];
  readonly gesamt: Verborgen;
  /** Not even where a 0 stands is shown. */
  readonly ganz: boolean;
}

const istKlein = (wert: number, grenze: number) => wert > 0 && wert < grenze;

/**
 * @param teile counts, none negative
 * @param grenze smallest number shown; 0 hides nothing
 */
export function verbergen(teile: readonly number[], grenze: number): VerborgeneZeile {
  const gesamt = teile.reduce((summe, wert) => summe + wert, 0);
  if (!teile.some((wert) => istKlein(wert, grenze))) return { teile, gesamt, ganz: false };
  const grosse = teile.filter((wert) => wert > grenze);
  if (grosse.length === 0) {
    return { teile: teile.map(() => 'verborgen'), gesamt: gesamt > grenze ? gesamt : 'verborgen', ganz: true };
  }
  const bis = Math.min(...grosse);
  return { teile: teile.map((wert) => (wert > 0 && wert <= bis ? 'verborgen' : wert)), gesamt, ganz: false };
}

/** Whether a share may be shown: not where one of its two parts is small. Neither part is shown beside it. */
export const zeigtAnteil = (teil: number, rest: number, grenze: number): boolean =>
  !istKlein(teil, grenze) && !istKlein(rest, grenze);
