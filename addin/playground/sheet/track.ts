/** Where the rows or the columns of a sheet lie, in pixels; hidden ones take no room. */
import type { Lines } from '../../../test/host/model/layout.ts';

/** Pixels of a point at 96 dpi. */
export const PIXELS = 4 / 3;

export class Track {
  readonly #starts: Float64Array;
  readonly count: number;

  /** The first `count` lines. */
  constructor(lines: Lines, count: number) {
    this.count = count;
    const sizes = new Float64Array(count).fill(Math.round(lines.standard * PIXELS));
    for (const [index, line] of lines.entries()) {
      if (index < count) sizes[index] = line.invisible ? 0 : Math.round(lines.size(index) * PIXELS);
    }
    this.#starts = new Float64Array(count + 1);
    let at = 0;
    for (let index = 0; index < count; index++) {
      this.#starts[index] = at;
      at += sizes[index] ?? 0;
    }
    this.#starts[count] = at;
  }

  /** Pixels from the edge of the sheet; lines beyond the last lie at its end. */
  start(index: number): number {
    return this.#starts[Math.min(index, this.count)] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  get extent(): number {
    return this.start(this.count);
  }

  /** The line at a place. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next visible line from `index` in a direction; `index` itself where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let line = index + step; line >= 0 && line < this.count; line += step) if (this.size(line) > 0) return line;
    return index;
  }

  /** `steps` visible lines further. */
  move(index: number, steps: number): number {
    let line = index;
    for (let left = Math.abs(steps); left > 0; left--) line = this.next(line, steps < 0 ? -1 : 1);
    return line;
  }
}
