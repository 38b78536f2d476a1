/** The list on a sheet: where its header is, which rows are data, what its columns mean. No Office in here. */
import type { Umbenennung } from '../../core/fields/match-header.ts';
import { type Zeilen, zeileAn } from '../../core/sheet/blattpruefung.ts';
import { type Cells, cellText } from '../../core/sheet/cell.ts';
import { ergebnisspalte, findResultColumns, ohneFremde } from '../../core/sheet/columns.ts';
import { findHeader, istKopf, type Kopf, sindZweiKoepfe } from '../../core/sheet/header.ts';
import { proposeMapping, type SheetMapping } from '../../core/sheet/mapping.ts';
import { type Verbund, verbundOf } from '../../core/sheet/merged.ts';
import type { Merker } from '../../core/sheet/merker.ts';
import { zweiteListe } from '../../core/sheet/second-list.ts';
import { containsCell, lastColumn, lastRow } from '../excel/area.ts';
import { ExcelFault } from '../excel/fault.ts';
import { firstFreeColumn, type Grid, type SheetTable, tableAt } from '../excel/sheet.ts';

export interface Liste {
  readonly grid: Grid;
  readonly kopf: Kopf;
  readonly mapping: SheetMapping;
  /** Cells that are merged over rows of data. */
  readonly verbund: Verbund;
  /** Grid index after the last row of data. */
  readonly end: number;
  /** Grid index of the header of another list below, which is left alone. */
  readonly danach: number | undefined;
  /** The table that the list is. */
  readonly table: SheetTable | undefined;
  /** Grid index of the last column before the free ones. */
  readonly lastUsed: number;
  /** Appended columns become part of the table. */
  readonly growsTable: boolean;
  /** Another list stands beside it: outside of its table nobody knows whose result columns are. */
  readonly nebeneinander: boolean;
  /** Grid indices of rows that their look marks as done. */
  readonly erledigt: ReadonlySet<number>;
}

/** The rows below the header as far as the grid goes. */
export const zeilenOf = ({ grid: { values }, kopf: { dataFrom }, end, verbund }: Liste): Zeilen => ({
  values,
  dataFrom,
  end,
  verbund,
});

/** The same as cells, each with what merged cells above it hold. */
export function datenzeilen(liste: Liste): readonly Cells[] {
  const zeilen = zeilenOf(liste);
  return Array.from({ length: zeilen.end - zeilen.dataFrom }, (_, at) => zeileAn(zeilen, zeilen.dataFrom + at));
}

/** Finds the list in a grid. @throws ExcelFault `kein-kopf` */
export function findList(grid: Grid, merker: Merker | undefined, ueberschriften: Umbenennung = {}): Liste {
  const found = findHeader(
    ownCells(grid),
    grid.merged.filter(({ row }) => row < HEADER_ROWS),
  );
  if (found === undefined) throw new ExcelFault('kein-kopf');
  const { sheet } = grid;
  const bereiche = rangesAt(grid, found.row);
  const isList = ({ first, last }: { readonly first: number; readonly last: number }) =>
    // Of a table to the left of what was read nobody knows what it is.
    first < 0 || istKopf((grid.values[found.row] ?? []).slice(first, last + 1).map(cellText));
  const allColumns = [...proposeMapping(found.cells, merker, ueberschriften).columns.values()].map(
    ({ column }) => column,
  );
  const listen = bereiche.filter((one) => one.top === found.row && isList(one));
  const table =
    tableAt(sheet, found.row, allColumns) ??
    (listen.length === 1 ? sheet.tables.find(({ id }) => id === listen[0]?.id) : undefined);
  const own = bereiche.find(({ id }) => id === table?.id);
  const isOwn = (column: number) => own === undefined || (own.first <= column && column <= own.last);
  const fremd = ohneFremde(found.cells, allColumns.filter(isOwn), bereiche, own, isList);
  const { nebeneinander } = fremd;
  // Beside a table only result columns belong to it.
  const cells = fremd.cells.map((text, at) => (isOwn(at) || ergebnisspalte(text) !== undefined ? text : ''));
  const kopf = { ...found, cells };
  const free = firstFreeColumn(sheet);
  // A table may end in blank rows, of which the used range knows nothing.
  const { length } = grid.values;
  const mapping = proposeMapping(kopf.cells, merker, ueberschriften);
  const danach = table === undefined ? zweiteListe(grid.values, kopf, mapping) : undefined;
  const end = table === undefined ? (danach ?? length) : Math.min(length, lastRow(table.area) + 1 - sheet.area.row);
  const growsTable = table !== undefined && lastColumn(table.area) === free - 1;
  // Excel takes what is written right beside a table into that table.
  const touches = (other: SheetTable) =>
    other !== table &&
    lastColumn(other.area) === free - 1 &&
    other.area.row < sheet.area.row + end &&
    lastRow(other.area) >= sheet.area.row + kopf.row;
  return {
    grid,
    kopf,
    mapping,
    verbund: verbundOf(grid.merged, kopf.dataFrom, findResultColumns(kopf.cells).values()),
    end,
    danach,
    table,
    lastUsed: free - 1 - sheet.area.column + (sheet.tables.some(touches) ? 1 : 0),
    growsTable,
    nebeneinander: nebeneinander || (table === undefined && sindZweiKoepfe(cells)),
    erledigt: new Set(),
  };
}

/** Rows that may hold the header; beside a table only its result columns belong to it. */
const HEADER_ROWS = 31;

function ownCells({ sheet: { table, tables, area }, values }: Grid): readonly Cells[] {
  const first = values.slice(0, HEADER_ROWS);
  if (table === undefined) return first;
  const width = table.area.columns;
  const isOther = (row: number, column: number) =>
    tables.some((one) => one.id !== table.id && containsCell(one.area, area.row + row, area.column + column));
  return first.map((cells, row) =>
    cells.map((cell, column) =>
      column < width || (ergebnisspalte(cellText(cell)) !== undefined && !isOther(row, column)) ? cell : '',
    ),
  );
}

/** The columns of the tables that cross a row of the grid. */
const rangesAt = ({ sheet: { tables, area } }: Grid, row: number) =>
  tables
    .filter((one) => one.area.row <= area.row + row && area.row + row <= lastRow(one.area))
    .map((one) => ({
      id: one.id,
      top: one.area.row - area.row,
      first: one.area.column - area.column,
      last: lastColumn(one.area) - area.column,
    }));
