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
  let von: Order = { rows: new Uint32Array(size), keys: new Float64Array(size) };
  let largest = 0;
  // `Uint32Array.from` would first collect everything in a plain array.
  for (let i = 0; i < size; i++) {
    const row = before?.[i] ?? i;
    von.rows[i] = row;
    von.keys[i] = key(row);
    largest = Math.max(largest, von.keys[i]!);
  }
  let nach: Order = { rows: new Uint32Array(size), keys: new Float64Array(size) };
  for (let scale = 1; scale <= largest; scale *= BUCKETS) {
    byDigit(von, nach, scale);
    [von, nach] = [nach, von];
  }
  return von;
}

/** One digit's turn. A function of its own: it is compiled once for all orders, with `key` in it for each anew. */
function byDigit(von: Order, nach: Order, scale: number): void {
  const { rows, keys } = von;
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < keys.length; i++) starts[digit(keys, i, scale) + 1]!++;
  for (let b = 0; b < BUCKETS; b++) starts[b + 1]! += starts[b]!;
  for (let i = 0; i < keys.length; i++) {
    const to = starts[digit(keys, i, scale)]!++;
    nach.rows[to] = rows[i]!;
    nach.keys[to] = keys[i]!;
  }
}

function digit(keys: Float64Array, at: number, scale: number): number {
  return (keys[at]! / scale) & (BUCKETS - 1);
}
