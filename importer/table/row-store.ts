/**
 * Rows of whole numbers, each row in one piece of memory: a case reads some fifty values of three rows, and rows come in
 * no order, so values of a row have to be neighbours (measured: a fifth of the time of one array per column).
 */

/** Rows of one block: growing never copies what is there. */
const SHIFT = 12;
const BLOCK = 1 << SHIFT;
const MASK = BLOCK - 1;

export class RowStore {
  size = 0;
  private stride = 0;
  private readonly blocks: Int32Array[] = [];

  /** Makes room for `count` more numbers in every row; only before the first row. Gives the first one's place. */
  reserve(count: number): number {
    const slot = this.stride;
    this.stride += count;
    return slot;
  }

  /** Appends a row of zeros and gives its number. */
  append(): number {
    const row = this.size++;
    if ((row & MASK) === 0) this.blocks.push(new Int32Array(BLOCK * this.stride));
    return row;
  }

  get(row: number, slot: number): number {
    return this.blocks[row >>> SHIFT]![(row & MASK) * this.stride + slot]!;
  }

  /** Keeps whole numbers from -2^31 to 2^31 - 1. */
  set(row: number, slot: number, value: number): void {
    this.blocks[row >>> SHIFT]![(row & MASK) * this.stride + slot] = value;
  }

  /** A whole number up to 2^52 in two places, `slot` and `slot + 1`. */
  getWide(row: number, slot: number): number {
    return this.get(row, slot) * WIDE + this.get(row, slot + 1);
  }

  setWide(row: number, slot: number, value: number): void {
    const high = Math.floor(value / WIDE);
    this.set(row, slot, high);
    this.set(row, slot + 1, value - high * WIDE);
  }
}

const WIDE = 2 ** 26;
