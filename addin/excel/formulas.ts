/**
 * Formulas in columns of a list: a value alone does not tell that a person typed one. Read in blocks, the first of which
 * goes out with another request.
 */
import type { Cell } from '../../core/sheet/cell.ts';
import { readAhead } from './ahead.ts';
import { type Area, neighbours, rangeOf, weightOf } from './area.ts';
import { ExcelFault } from './fault.ts';
import { bytesAtOnce } from './limits.ts';
import { withExcel } from './session.ts';

/** Rows by column, in grid indices. */
export type Formeln = ReadonlyMap<number, ReadonlySet<number>>;

/** Whether a cell's formula is one: of a constant Excel gives the value. */
export const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** One row of this many tells how much they weigh. */
const SAMPLE = 50;
/** Rows that fit into a response, however long their formulas are. */
const SMALL = 100;

interface Block {
  readonly row: number;
  readonly rows: number;
}

export class FormulaReader {
  readonly #sheetId: string;
  /** Cells of the grid in the sheet's rows and columns. */
  readonly #grid: Area;
  readonly #values: readonly (readonly Cell[])[];
  readonly #groups: readonly { readonly column: number; readonly columns: number }[];
  readonly #found = new Map<number, Set<number>>();
  #next: number;
  readonly #end: number;
  #rows: number;
  /** Formulas have turned out to be longer than what they show: each block says how many rows the next ones take. */
  #areLong = false;

  /** `columns`, and rows from `first` to before `end`: grid indices. */
  constructor(
    sheetId: string,
    grid: Area,
    values: readonly (readonly Cell[])[],
    columns: readonly number[],
    [first, end]: readonly [number, number],
  ) {
    this.#sheetId = sheetId;
    this.#grid = grid;
    this.#values = values;
    this.#groups = neighbours(columns.map((column) => ({ column }))).map((group) => ({
      column: group[0]?.column ?? 0,
      columns: group.length,
    }));
    this.#next = columns.length === 0 ? end : first;
    this.#end = end;
    const sample = values.slice(first, end).filter((_, index) => index % SAMPLE === 0);
    const bytes = sample.reduce((sum, row) => sum + columns.reduce((all, at) => all + weightOf(row[at] ?? ''), 0), 0);
    this.#rows = Math.max(1, Math.floor((bytesAtOnce(end - first) * sample.length) / Math.max(1, bytes)));
  }

  get done(): boolean {
    return this.#next >= this.#end;
  }

  get found(): Formeln {
    return this.#found;
  }

  /** Smaller blocks, where formulas are longer than what they show; false: there are none. */
  shrink(): boolean {
    if (this.done || this.#rows === 1) return false;
    this.#areLong = true;
    this.#rows = Math.min(SMALL, Math.ceil(this.#rows / 2));
    return true;
  }

  /** Asks for a block with the next request of a context; to be taken after it. */
  ask(context: Excel.RequestContext): () => void {
    return this.done ? () => {} : this.#ask(context, this.#blockAt(this.#next));
  }

  #blockAt(row: number): Block {
    return { row, rows: Math.min(this.#rows, this.#end - row) };
  }

  #ask(context: Excel.RequestContext, { row, rows }: Block): () => void {
    const sheet = context.workbook.worksheets.getItem(this.#sheetId);
    const ranges = this.#groups.map(({ column, columns }) => {
      const area = { row: this.#grid.row + row, column: this.#grid.column + column, rows, columns };
      return { column, range: rangeOf(sheet, area).load('formulas') };
    });
    return () => {
      for (const { column, range } of ranges) this.#take(row, column, range.formulas);
      this.#next = row + rows;
      if (!this.#areLong) return;
      const cells = ranges.flatMap(({ range }) => range.formulas.flat());
      const bytes = cells.reduce((sum: number, cell: unknown) => sum + weightOf(cell), 0);
      this.#rows = Math.max(1, Math.floor((bytesAtOnce(this.#end) * rows) / Math.max(1, bytes)));
    };
  }

  /** Asks for the rest, one request for each block. `check` throws where the person has stopped it. @throws ExcelFault */
  async complete(check: () => void): Promise<void> {
    while (!this.done) {
      try {
        await withExcel((context) => readAhead(context, this.#blocks(check), (block) => this.#ask(context, block)));
      } catch (error) {
        if (!isTooLarge(error) || !this.shrink()) throw error;
      }
    }
  }

  *#blocks(check: () => void): Generator<Block, void, undefined> {
    for (let row = this.#next; row < this.#end; ) {
      check();
      const block = this.#blockAt(row);
      yield block;
      row += block.rows;
    }
  }

  #take(row: number, column: number, formulas: readonly (readonly unknown[])[]): void {
    for (const [r, line] of formulas.entries()) {
      for (const [c, formula] of line.entries()) {
        if (!isFormula(formula, this.#values[row + r]?.[column + c])) continue;
        const rows = this.#found.get(column + c) ?? new Set();
        this.#found.set(column + c, rows.add(row + r));
      }
    }
  }
}

export const isTooLarge = (error: unknown): boolean => error instanceof ExcelFault && error.kind === 'zu-gross';
