/**
 * Heights, widths and hidden rows and columns of a sheet, in points.
 * Source of the standard sizes: Excel for Windows with Calibri 11 (64 and 20 pixels at 96 dpi).
 */

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export class Line {
  size: number | undefined;
  /** Hidden by a person or an add-in. */
  hidden = false;
  /** Hidden by a filter. */
  filtered = false;

  get invisible(): boolean {
    return this.hidden || this.filtered;
  }

  get isPlain(): boolean {
    return this.size === undefined && !this.invisible;
  }
}

/** The rows or the columns of a sheet; only those that differ from the standard are kept. */
export class Lines {
  readonly standard: number;
  readonly #lines = new Map<number, Line>();

  constructor(standard: number) {
    this.standard = standard;
  }

  size(index: number): number {
    return this.#lines.get(index)?.size ?? this.standard;
  }

  isHidden(index: number): boolean {
    return this.#lines.get(index)?.invisible ?? false;
  }

  isFiltered(index: number): boolean {
    return this.#lines.get(index)?.filtered ?? false;
  }

  /** Points that `count` lines from `first` on take; hidden ones take none. */
  extent(first: number, count: number): number {
    let points = count * this.standard;
    for (const [index, line] of this.#lines) {
      if (index < first || index >= first + count) continue;
      points += (line.invisible ? 0 : this.size(index)) - this.standard;
    }
    return points;
  }

  change(index: number, change: (line: Line) => void): void {
    const line = this.#lines.get(index) ?? new Line();
    change(line);
    if (line.isPlain) this.#lines.delete(index);
    else this.#lines.set(index, line);
  }

  /** Lines that differ from the standard, in ascending order. */
  entries(): [number, Line][] {
    return [...this.#lines].sort(([a], [b]) => a - b);
  }

  get hasHidden(): boolean {
    return [...this.#lines.values()].some((line) => line.invisible);
  }

  /** What all lines have in common; `null` where they differ. */
  common<T>(first: number, count: number, read: (index: number) => T): T | null {
    const value = read(first);
    // Beyond the last line that is special all lines are alike.
    let special = first;
    for (const index of this.#lines.keys()) special = Math.max(special, index);
    const end = Math.min(first + count, special + 2);
    for (let index = first + 1; index < end; index++) if (read(index) !== value) return null;
    return value;
  }

  /** Moves the lines from `from` on by `count`; negative: the lines from `from` to `from - count - 1` fall away. */
  shift(from: number, count: number): void {
    const kept = this.entries().filter(([index]) => index < from || count > 0 || index >= from - count);
    this.#lines.clear();
    for (const [index, line] of kept) this.#lines.set(index < from ? index : index + count, line);
  }
}
