/**
 * Cells of result columns as they are to be: what an action or live mode writes, and what is put back. Number formats go
 * first, so that a text in a column of texts stays one; then contents in blocks; then fills and fonts.
 */
import type { Cell } from '../../core/sheet/cell.ts';
import { type Area, blocksOf, neighbours, rangeOf, weightOf } from './area.ts';
import type { Batch } from './batch.ts';
import { breather } from './breathe.ts';
import { type FormatRun, writeFormats } from './formats.ts';
import { type Hidden, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';

export interface ColumnChange {
  readonly column: number;
  /** One for each row, `null` leaves a cell as it is; missing: the column is emptied. */
  readonly contents?: readonly (Cell | null)[];
  readonly numberFormats: readonly (Area & { readonly format: string })[];
  /** Of one row, for those to which a whole column's number format may not get; `null` leaves a cell's own. */
  readonly numberFormatAt: (row: number) => string | null;
  readonly formats: readonly FormatRun[];
}

export interface Change {
  readonly sheet: Excel.Worksheet;
  /** Row of the sheet from which on all columns are told. */
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly ColumnChange[];
  /** What is put back may be a formula. */
  readonly as: 'values' | 'formulas';
}

/**
 * Share of a request that one block of contents takes: four fill it, with what the library adds, and where something else
 * has taken a part, the rest of it still holds some.
 */
const CONTENTS = 0.24;
/** Cells per kilobyte that the library adds: it splits larger blocks into pieces of 1,500 cells. */
const PIECE = 1.5;
/** Bytes of one action apart from its contents. */
const ACTION = 500;

/** Puts a change into the batch. `done` is told how many cells are in it. */
export async function apply(batch: Batch, change: Change, hidden: Hidden, done = (_: number) => {}): Promise<void> {
  const { sheet, columns } = change;
  for (const { numberFormats } of columns) {
    for (const { format, ...area } of numberFormats) {
      await batch.room(ACTION);
      Object.assign(rangeOf(sheet, area), { numberFormat: format });
    }
  }
  const [emptied, filled] = [true, false].map((isEmpty) =>
    neighbours(columns.filter(({ contents }) => (contents === undefined) === isEmpty)),
  );
  for (const group of [...(filled ?? []), ...(emptied ?? [])]) await putContents(batch, change, group, hidden, done);
  const rest = breather();
  for (const { formats } of columns) {
    await rest();
    await writeFormats(batch, sheet, formats, hidden);
  }
}

async function putContents(
  batch: Batch,
  { sheet, row: top, rows, as }: Change,
  group: readonly ColumnChange[],
  hidden: Hidden,
  done: (cells: number) => void,
): Promise<void> {
  const weights = Array.from({ length: rows }, (_, row) =>
    group.reduce((sum, { contents }) => sum + weightOf(contents?.[row]), 3),
  );
  const weight = (row: number) => weights[row] ?? 0;
  for (const block of blocksOf(rows, bytesAtOnce(rows) * CONTENTS, weight)) {
    const whole = { row: top + block.row, rows: block.rows, column: group[0]?.column ?? 0, columns: group.length };
    for (const area of partsOf(whole, hidden)) {
      const first = area.row - top;
      const lines = Array.from({ length: area.rows }, (_, index) =>
        group.map(({ contents }) => contents?.[first + index] ?? null),
      );
      let bytes = ACTION + (area.rows * group.length) / PIECE;
      for (let row = first; row < first + area.rows; row++) bytes += weight(row);
      await batch.room(bytes);
      const range = rangeOf(sheet, area);
      if (hidden.has(area.row)) range.numberFormat = [group.map(({ numberFormatAt }) => numberFormatAt(first))];
      if (group[0]?.contents === undefined) range.clear('Contents');
      else range[as] = lines;
      done(area.rows * group.length);
    }
  }
}
