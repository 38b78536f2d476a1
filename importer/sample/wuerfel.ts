/**
 * What chance decides about the records of one export: in one sequence for all of them, or for each record by itself, so
 * that a record keeps its dirt from week to week whatever comes before it.
 */
import { createRandom, inTurn, oneIn, pick, type Random } from './random.ts';

export interface Wuerfel {
  readonly random: Random;
  /** Turns to the record with this number. */
  satz(nr: number): void;
  /** See random.ts. */
  oneIn(n: number): () => boolean;
  inTurn<T>(list: readonly T[]): () => T;
}

export function inFolge(random: Random): Wuerfel {
  return { random, satz: () => {}, oneIn: (n) => oneIn(random, n), inTurn: (list) => inTurn(random, list) };
}

/** Weeks for which a record is clean or has its dirt. */
const DAUER = 8;

/** Numbers that belong together to one that looks like none of its neighbours. */
function mische(...numbers: readonly number[]): number {
  return numbers.reduce((hash, number) => {
    const next = Math.imul(hash ^ number, 0x9e3779b1);
    return next ^ (next >>> 15);
  }, 0x2545f491);
}

/**
 * @param stream number of the export
 * @param woche week; each record's dirt is drawn anew every `DAUER` weeks
 */
export function jeSatz(seed: number, stream: number, woche: number): Wuerfel {
  let inhalt = createRandom(seed, stream);
  let schmutz = inhalt;
  return {
    random: () => inhalt(),
    satz(nr) {
      const record = mische(stream, nr);
      inhalt = createRandom(seed, record);
      // Not for all records in the same week.
      const phase = (record >>> 0) % DAUER;
      schmutz = createRandom(seed, mische(record, 1 + Math.floor((woche + phase) / DAUER)));
    },
    oneIn: (n) => () => schmutz() * n < 1,
    inTurn: (list) => () => pick(schmutz, list),
  };
}
