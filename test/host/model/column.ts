/**
 * The cells of one column, in pages of 1,024 rows that come into being when a cell of them is written: 100,000 rows of
 * 30 columns take some 30 MB, and one value in the last row of a sheet takes one page.
 */
import { NONE, type StyleId } from './style.ts';
import type { CellValue } from './value.ts';

const BITS = 10;
const PAGE = 1 << BITS;
const MASK = PAGE - 1;

class Page {
  readonly values = new Array<CellValue | undefined>(PAGE);
  /** Formulas and formats are rarer than values and come when the first one is written. */
  formulas: Map<number, string> | undefined;
  styles: Uint16Array | undefined;
}

export interface Cell {
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
  readonly style: StyleId;
}

export class Column {
  /** Format of the cells that have none of their own. */
  style: StyleId = NONE;
  readonly #pages: (Page | undefined)[] = [];

  value(row: number): CellValue | undefined {
    return this.#pages[row >> BITS]?.values[row & MASK];
  }

  formula(row: number): string | undefined {
    return this.#pages[row >> BITS]?.formulas?.get(row & MASK);
  }

  /** Format of the cell's own; `NONE` where it has none. */
  ownStyle(row: number): StyleId {
    return this.#pages[row >> BITS]?.styles?.[row & MASK] ?? NONE;
  }

  put(row: number, value: CellValue | undefined, formula?: string): void {
    const page = value === undefined && formula === undefined ? this.#pages[row >> BITS] : this.#page(row);
    if (!page) return;
    page.values[row & MASK] = value;
    if (formula !== undefined) {
      page.formulas ??= new Map();
      page.formulas.set(row & MASK, formula);
    } else page.formulas?.delete(row & MASK);
  }

  putStyle(row: number, style: StyleId): void {
    const page = style === NONE ? this.#pages[row >> BITS] : this.#page(row);
    if (!page) return;
    page.styles ??= new Uint16Array(PAGE);
    page.styles[row & MASK] = style;
  }

  /** First and last used row between two rows; `valuesOnly`: a format alone does not make a cell used. */
  extent(valuesOnly: boolean, from: number, to: number): Extent {
    const first = this.#search(valuesOnly, from, to, 1);
    return first === undefined ? undefined : { first, last: this.#search(valuesOnly, to, from, -1) ?? first };
  }

  /** Rows from `first` to `last` that hold a value, a formula or a format, in ascending order. */
  *rows(first = 0, last = Number.POSITIVE_INFINITY): Generator<number> {
    const until = Math.min(this.#pages.length, Math.floor(last / PAGE) + 1);
    for (let index = first >> BITS; index < until; index++) {
      const page = this.#pages[index];
      if (!page) continue;
      for (let offset = 0; offset < PAGE; offset++) {
        const row = index * PAGE + offset;
        if (row < first || row > last || isBlank(page, offset)) continue;
        yield row;
      }
    }
  }

  /** The formulas with their rows. */
  *formulas(): Generator<[number, string]> {
    for (const [index, page] of this.#pages.entries()) {
      for (const [offset, formula] of page?.formulas ?? []) yield [index * PAGE + offset, formula];
    }
  }

  cell(row: number): Cell {
    return { value: this.value(row), formula: this.formula(row), style: this.ownStyle(row) };
  }

  putCell(row: number, cell: Cell): void {
    this.put(row, cell.value, cell.formula);
    this.putStyle(row, cell.style);
  }

  #page(row: number): Page {
    const known = this.#pages[row >> BITS];
    if (known) return known;
    const page = new Page();
    this.#pages[row >> BITS] = page;
    return page;
  }

  /** The first used row on the way from `start` to `end`. */
  #search(valuesOnly: boolean, start: number, end: number, step: 1 | -1): number | undefined {
    const beyond = this.#pages.length * PAGE - 1;
    let row = step === 1 ? start : Math.min(start, beyond);
    while (step === 1 ? row <= Math.min(end, beyond) : row >= end) {
      const page = this.#pages[row >> BITS];
      if (!page) row = step === 1 ? ((row >> BITS) + 1) << BITS : ((row >> BITS) << BITS) - 1;
      else if (valuesOnly ? page.values[row & MASK] !== undefined : !isBlank(page, row & MASK)) return row;
      else row += step;
    }
    return undefined;
  }
}

export type Extent = { readonly first: number; readonly last: number } | undefined;

function isBlank(page: Page, offset: number): boolean {
  return page.values[offset] === undefined && !page.styles?.[offset] && !page.formulas?.has(offset);
}
