/**
 * A stable order of row numbers by a non-negative integer key below 2^48, by counting digits: linear, and several
 * times quicker than a comparison sort on a million Kundennummern.
 */

const BITS = 12;
const BUCKETS = 1 << BITS;

export interface Order {
  readonly rows: Uint32Array;
  /** The key of each of `rows`. */
  readonly keys: Float64Array;
}

/**
 * Row numbers 0 … size-1, ordered by `key`; rows with equal keys stay in their order.
 * @param before the order in which the rows stand; by default that of their numbers
 */
export function orderBy(size: number, key: (row: number) => number, before?: Uint32Array): Order {
  let rows = new Uint32Array(size);
  let keys = new Float64Array(size);
  let largest = 0;
  // `Uint32Array.from` would first collect everything in a plain array.
  for (let i = 0; i < size; i++) {
    const row = before?.[i] ?? i;
    rows[i] = row;
    keys[i] = key(row);
    largest = Math.max(largest, keys[i]!);
  }
  let nextRows = new Uint32Array(size);
  let nextKeys = new Float64Array(size);
  for (let scale = 1; scale <= largest; scale *= BUCKETS) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let i = 0; i < size; i++) (starts as Uint32Array)[digit(keys, i, scale) + 1]!++;
    for (let b = 0; b < BUCKETS; b++) starts[b + 1]! += starts[b]!;
    for (let i = 0; i < size; i++) {
      const to = starts[digit(keys, i, scale)]!++;
      nextRows[to] = rows[i]!;
      nextKeys[to] = keys[i]!;
    }
    [rows, nextRows] = [nextRows, rows];
    [keys, nextKeys] = [nextKeys, keys];
  }
  return { rows, keys };
}

function digit(keys: Float64Array, at: number, scale: number): number {
  return (keys[at]! / scale) & (BUCKETS - 1);
}
