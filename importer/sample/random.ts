/**
 * Reproducible chance: a seeded generator and the few ways in which the sample draws from it.
 * The generator is sfc32 of Chris Doty-Humphrey's PractRand (public domain, pracrand.sourceforge.net): 128 bits of
 * state, a period of at least 2^32, fast with 32-bit integers. `Math.random` cannot be seeded.
 */

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

const WARM_UP = 15;

/**
 * A generator that gives the same numbers for the same seed and stream.
 * @param seed any safe integer
 * @param stream number of an independent sequence of the same seed
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** A whole number from `from` to `to`, both included. */
export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One element, each equally likely; RangeError for an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('Aus einer leeren Liste lässt sich nichts ziehen.');
  return found;
}

/** Draws elements in proportion to their weights. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError('Aus einer leeren Liste lässt sich nichts ziehen.');
  return (random) => {
    let left = random() * total;
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return last[0];
  };
}

/**
 * True once in every `n` calls, at a place of each n that chance chooses: a rare event looks like chance and yet is
 * certain to happen.
 */
export function oneIn(random: Random, n: number): () => boolean {
  let place = 0;
  let hit = whole(random, 0, n - 1);
  return () => {
    const isHit = place === hit;
    place++;
    if (place === n) {
      place = 0;
      hit = whole(random, 0, n - 1);
    }
    return isHit;
  };
}

/** Deals the elements like shuffled cards: each once before any comes again. */
export function inTurn<T>(random: Random, list: readonly T[]): () => T {
  const cards = [...list];
  let left = 0;
  return () => {
    if (left === 0) left = cards.length;
    const place = Math.floor(random() * left);
    left--;
    const card = cards[place];
    const end = cards[left];
    if (card === undefined || end === undefined)
      throw new RangeError('Aus einer leeren Liste lässt sich nichts ziehen.');
    cards[place] = end;
    cards[left] = card;
    return card;
  };
}
