/**
 * Rows of whole numbers, each row in one piece of memory: a case reads some eighty times in three rows, and rows come in
 * no order, so values of a row have to be neighbours (measured: a fifth of the time of one array per column). Threads
 * share the memory: one fills it, all read it.
 */

/** Rows of one block: growing never copies what is there. */
const SHIFT = 12;
const BLOCK = 1 << SHIFT;
const MASK = BLOCK - 1;

/** The rows as they go to another thread. */
export interface Zeilen {
  readonly size: number;
  readonly blocks: readonly Int32Array[];
}

export class RowStore {
  size = 0;
  private stride = 0;
  private readonly blocks: Int32Array[] = [];

  /** @param zeilen rows that another store of the same places was filled with */
  constructor(zeilen?: Zeilen) {
    if (zeilen !== undefined) this.take(zeilen);
  }

  /** What another store can be made of. */
  zeilen(): Zeilen {
    return { size: this.size, blocks: this.blocks };
  }

  /** Makes room for `count` more numbers in every row; only before the first row. Gives the first one's place. */
  reserve(count: number): number {
    const slot = this.stride;
    this.stride += count;
    return slot;
  }

  /** Appends a row of zeros and gives its number. */
  append(): number {
    const row = this.size++;
    if ((row & MASK) === 0) this.blocks.push(geteilt(BLOCK * this.stride));
    return row;
  }

  /** Takes the rows of another store of the same places, to read them: it has none yet, and gets no more. */
  take({ size, blocks }: Zeilen): void {
    this.size = size;
    // Pushed: a list that came from another thread counts as one with gaps, also its copy, and is another kind of list.
    for (const block of blocks) this.blocks.push(block);
  }

  /** Appends the rows of another store of the same places; gives the first one's number. */
  appendAll({ size, blocks }: Zeilen): number {
    const first = this.size;
    for (let row = 0; row < size; row++) {
      const to = this.append();
      const from = (row & MASK) * this.stride;
      for (let slot = 0; slot < this.stride; slot++) this.set(to, slot, blocks[row >>> SHIFT]![from + slot]!);
    }
    return first;
  }

  /**
   * Looks at rows that are about to be read. They lie far apart: each is waited for where other work stands between, but
   * many are fetched at once where nothing does (measured: a twelfth of the time that all cases take).
   * @returns a sum of what was seen: without a use of it nobody would look
   */
  lookAt(rows: Uint32Array): number {
    let sum = 0;
    for (const row of rows) sum ^= this.get(row, 0) ^ this.get(row, this.stride >>> 1) ^ this.get(row, this.stride - 1);
    return sum;
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

function geteilt(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

const WIDE = 2 ** 26;
