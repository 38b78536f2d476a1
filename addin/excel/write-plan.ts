/** What is to be written: whole result columns of one list, row by row. */
import type { Cell } from '../../core/sheet/cell.ts';
import type { Rows } from '../../core/sheet/identity.ts';
import type { Stil } from '../../core/sheet/styles.ts';
import type { FilterStand } from './auto-filter.ts';

export interface ColumnPlan {
  /** The header: of a column that was there as the person wrote it, also where it is merged over several rows. */
  readonly name: string;
  /** How many rows above `headerRow` it stands. */
  readonly above: number;
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** Appended by this action. */
  readonly isNew: boolean;
  readonly numberFormat: string;
  /** Of a new column, in characters. */
  readonly width: number;
  /** What the cells held when they were read, per row from `firstRow` on; `undefined`: not known. */
  readonly before: readonly (Cell | undefined)[];
  /** Rows, counted in the same way, in which a formula stood when they were read. */
  readonly formulas: ReadonlySet<number>;
  /** One value per row from `firstRow` on; `undefined` leaves the cell as it is. */
  readonly values: readonly (Cell | undefined)[];
  /** Format of the values; `undefined` leaves the cell's own, `null` takes ours away again. None of a column without colours. */
  readonly styles: readonly (Stil | null | undefined)[];
}

export interface WritePlan {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string | undefined;
  /** Rows of the sheet, from 0. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly ColumnPlan[];
  /** Tells whether rows have moved since they were read, and finds them again later. */
  readonly identity: Identity | undefined;
  /** The sheet's filter, where it has to reach over the result columns. */
  readonly filter: { readonly before: FilterStand; readonly after: FilterStand } | undefined;
}

/** Which rows a list has, from `firstRow` on. */
export interface Identity extends Rows {
  /** The column with the number of the person or the household, and its header. */
  readonly column: number;
  readonly header: Cell;
  /** How many rows above the header row the header stands. */
  readonly above?: number;
  /** Column from which on all cells, apart from result columns, make up a row's contents. */
  readonly first: number;
}
