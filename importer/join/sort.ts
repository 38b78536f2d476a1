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
  let order: Order = { rows: new Uint32Array(size), keys: new Float64Array(size) };
  let next: Order = { rows: new Uint32Array(size), keys: new Float64Array(size) };
  let largest = 0;
  // `Uint32Array.from` would first collect everything in a plain array.
  for (let i = 0; i < size; i++) {
    const row = before?.[i] ?? i;
    order.rows[i] = row;
    order.keys[i] = key(row);
    largest = Math.max(largest, order.keys[i]!);
  }
  for (let scale = 1; scale <= largest; scale *= BUCKETS) {
    byDigit(order, next, scale);
    [order, next] = [next, order];
  }
  return order;
}

/** Orders by the digit that counts `scale`. */
function byDigit({ rows, keys }: Order, to: Order, scale: number): void {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < rows.length; i++) starts[digit(keys[i]!, scale) + 1]!++;
  for (let b = 0; b < BUCKETS; b++) starts[b + 1]! += starts[b]!;
  for (let i = 0; i < rows.length; i++) {
    const at = starts[digit(keys[i]!, scale)]!++;
    to.rows[at] = rows[i]!;
    to.keys[at] = keys[i]!;
  }
}

function digit(key: number, scale: number): number {
  return (key / scale) & (BUCKETS - 1);
}
