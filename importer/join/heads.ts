/**
 * How many heads (Vorstand) each BG has: different Kundennummern with vorstand_bg = ja among all its rows.
 * Source: 4-findings.csv VORSTAND_FEHLT, VORSTAND_MEHRFACH (004-26), fine print 15.
 */
import type { Vorgabe } from '../config/profile.ts';
import { type Geordnet, inDateifolge } from './repeats.ts';
import { orderBy } from './sort.ts';

/** By ALLEGRO row, see `headsOf`. */
export type Heads = Uint8Array;

const SEVERAL = 2;
const NO_BG = 255;

/** Number of heads of the BG of an ALLEGRO row, where several count as 2; `undefined` without BG-Nummer. */
export function headsOf(heads: Heads, row: number): number | undefined {
  const count = heads[row];
  return count === NO_BG ? undefined : count;
}

/** Counts over the rows that stay. */
export function countHeads(allegro: Geordnet | undefined, vorgabe: Vorgabe): Heads {
  const bgs = allegro?.tabelle.columns.get('bg_nummer');
  if (allegro === undefined || bgs === undefined) return NOBODY;
  const { tabelle } = allegro;
  const vorstand = tabelle.columns.get('vorstand_bg');
  const isHead = (row: number) => (vorstand === undefined ? vorgabe.get('vorstand_bg') : vorstand.get(row)) === true;

  const heads = new Uint8Array(tabelle.size).fill(NO_BG);
  const folge = inDateifolge(allegro);
  const { rows: order, keys } = orderBy(folge.length, (row) => bgs.key(row), folge);
  for (let from = 0; from < order.length; ) {
    const bg = keys[from];
    let to = from;
    let count = 0;
    let first = 0;
    for (; to < order.length && keys[to] === bg; to++) {
      const row = order[to]!;
      const person = tabelle.kundennummer(row);
      if (!isHead(row) || (count > 0 && person === first)) continue;
      if (count === 0) first = person;
      count = Math.min(count + 1, SEVERAL);
    }
    // Rows without BG-Nummer come last.
    const isBg = to < order.length || bgs.get(order[from]!) !== undefined;
    if (isBg) for (let i = from; i < to; i++) heads[order[i]!] = count;
    from = to;
  }
  return heads;
}

const NOBODY: Heads = new Uint8Array(0);
