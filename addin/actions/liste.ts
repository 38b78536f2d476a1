/** The list on a sheet: where its header is, which rows are data, what its columns mean. No Office in here. */
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { ERGEBNISSPALTEN } from '../../core/sheet/columns.ts';
import { findHeader, type Kopf } from '../../core/sheet/header.ts';
import { proposeMapping, type SheetMapping } from '../../core/sheet/mapping.ts';
import type { Merker } from '../../core/sheet/memory.ts';
import { lastColumn, lastRow } from '../excel/area.ts';
import { ExcelFault } from '../excel/fault.ts';
import { firstFreeColumn, type Grid, type SheetTable, tableAt } from '../excel/sheet.ts';

export interface Liste {
  readonly grid: Grid;
  readonly kopf: Kopf;
  readonly mapping: SheetMapping;
  /** Grid index after the last row of data. */
  readonly end: number;
  /** The table that the list is. */
  readonly table: SheetTable | undefined;
  /** Grid index of the last column before the free ones. */
  readonly lastUsed: number;
  /** Appended columns become part of the table. */
  readonly growsTable: boolean;
}

/** Finds the list in a grid. @throws ExcelFault `kein-kopf` */
export function findList(grid: Grid, merker: Merker | undefined): Liste {
  const kopf = findHeader(ownCells(grid), grid.merged);
  if (kopf === undefined) throw new ExcelFault('kein-kopf');
  const mapping = proposeMapping(kopf.cells, merker);
  const { sheet } = grid;
  const columns = [...mapping.columns.values()].map(({ column }) => column);
  const table = tableAt(sheet, kopf.row, columns);
  const free = firstFreeColumn(sheet);
  return {
    grid,
    kopf,
    mapping,
    end: table === undefined ? grid.values.length : lastRow(table.area) + 1 - sheet.area.row,
    table,
    lastUsed: free - 1 - sheet.area.column,
    growsTable: table !== undefined && lastColumn(table.area) === free - 1,
  };
}

/** Rows that may hold the header; beside a table only its result columns belong to it. */
const HEADER_ROWS = 31;
const RESULTS: ReadonlySet<Cell> = new Set<Cell>(ERGEBNISSPALTEN);

function ownCells({ sheet: { table }, values }: Grid): readonly Cells[] {
  const first = values.slice(0, HEADER_ROWS);
  if (table === undefined) return first;
  const width = table.area.columns;
  return first.map((row) => row.map((cell, column) => (column < width || RESULTS.has(cell) ? cell : '')));
}
