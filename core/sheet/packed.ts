/**
 * A column of cells as a short text: each value once, then its number for every row, in as few digits as it takes. Result
 * columns have few values, so the journal of a long list stays small.
 */
import type { Cell } from './cell.ts';
import { allDigits, fromDigits } from './fingerprint.ts';

export interface Packed {
  readonly werte: readonly Cell[];
  /** Digits of a number. */
  readonly breite: number;
  readonly stellen: string;
}

const BASE = 64;

export function pack(cells: readonly Cell[]): Packed {
  const places = new Map<Cell, number>();
  for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size);
  let breite = 1;
  while (BASE ** breite < places.size) breite++;
  const stellen = cells.map((cell) => places.get(cell)!);
  return { werte: [...places.keys()], breite, stellen: allDigits(stellen, breite) };
}

export const unpack = ({ werte, breite, stellen }: Packed): Cell[] =>
  fromDigits(stellen, breite).map((place) => werte[place] ?? null);
