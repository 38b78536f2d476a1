/**
 * What stands on the active sheet: which part of it is the list, whether it can be written to, and its cells, read in
 * blocks. Source: page 6 "Reading".
 */
import { type Cell, isBlank } from '../../core/sheet/cell.ts';
import { readAhead } from './ahead.ts';
import { AREA, type Area, areaOf, containsCell, lastColumn, lastRow, rangeOf } from './area.ts';
import { askFilter, askFilterArea, type Filter } from './auto-filter.ts';
import { shownIn1904 } from './date-system.ts';
import { ExcelFault } from './fault.ts';
import { bytesAtOnce } from './limits.ts';
import { askMerged, manyMerged } from './merged.ts';
import { isTooLarge, withinReach } from './reach.ts';
import { isLean, send, supports, withExcel } from './session.ts';

export interface SheetTable {
  readonly id: string;
  readonly name: string;
  /** Header row and body, without a row of totals. */
  readonly area: Area;
}

interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** The workbook was opened read-only. */
  readonly readOnly: boolean;
  readonly date1904: boolean;
  /** The used range of the sheet, by values, without a stray value beyond the size of a list. */
  readonly used: Area;
  /** What is read: the used range, or the rows of the table under the selection and the one above, from its first column on. */
  readonly area: Area;
  readonly table: SheetTable | undefined;
  readonly tables: readonly SheetTable[];
  /** Where the sheet's own filter is; tables have theirs. */
  readonly filterArea: Area | undefined;
}

/** @throws ExcelFault `geschuetzt`, `schreibgeschuetzt` */
export function ensureWritable({ protected: isProtected, readOnly }: OpenSheet): void {
  if (isProtected) throw new ExcelFault('geschuetzt');
  if (readOnly) throw new ExcelFault('schreibgeschuetzt');
}

/** The cells of a list: `values[0][0]` is the cell at `area.row`, `area.column`. */
export interface Grid {
  readonly sheet: OpenSheet;
  readonly values: readonly (readonly Cell[])[];
  /** Merged cells, in grid indices; none where this Excel cannot say. */
  readonly merged: readonly Area[];
  /** The sheet's own filter. */
  readonly filter: Filter | undefined;
}

export interface Reading {
  /** Share of the rows that is read, 0 to 1. */
  readonly progress: (share: number) => void;
  /** Throws where the person has stopped it. */
  readonly check: () => void;
}

/** Rows of the first block: the header is among the first 30, the rest tells how much a row weighs. */
const FIRST_ROWS = 200;

/**
 * Reads the list on the active sheet, or on another one: there no selection says which of several tables is meant.
 * @throws ExcelFault `leer`, `zu-viele-zeilen` …
 */
export const readGrid = (reading: Reading, sheetId?: string): Promise<Grid> =>
  withExcel(async (context) => readBlocks(context, await openSheet(context, sheetId), reading), 'wiederholbar');

/** A sheet that a person can choose. */
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** The visible sheets, in the order of their tabs. @throws ExcelFault */
export const readSheetNames = (): Promise<readonly SheetName[]> =>
  withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await send(context);
    return worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id, name }) => ({ id, name }));
  }, 'wiederholbar');

async function openSheet(context: Excel.RequestContext, sheetId: string | undefined): Promise<OpenSheet> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const sheet = (sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId)).load('id,name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true).load(AREA);
  const tables = sheet.tables.load('items/id,items/name,items/showTotals');
  const filterArea = askFilterArea(sheet);
  const careful = isLean();
  const cell = careful ? workbook.getSelectedRange() : workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  const secondDay = careful ? undefined : workbook.functions.date(1904, 1, 2).load('value');
  if (!careful) workbook.load('readOnly');
  await send(context);
  if (used.isNullObject) throw new ExcelFault('leer');
  const benutzt = await withinReach(context, sheet, areaOf(used));
  const found = tables.items.length === 0 ? [] : await readTables(context, tables.items);
  const isSelected = ({ area }: SheetTable) => containsCell(area, cell.rowIndex, cell.columnIndex);
  const table = sheetId === undefined ? found.find(isSelected) : undefined;
  const area = table === undefined ? benutzt : withGroups(toTheRight(table.area, benutzt), benutzt, found);
  if (isTooLarge(area)) throw new ExcelFault('zu-viele-zeilen');
  return {
    id: sheet.id,
    name: sheet.name,
    protected: sheet.protection.protected,
    readOnly: careful ? false : workbook.readOnly,
    // DATE(1904,1,2) is 1 in the system of 1904 and 1463 in that of 1900; the library has no property for it.
    date1904: secondDay?.value === 1,
    used: benutzt,
    area,
    table,
    tables: found,
    filterArea: filterArea(),
  };
}

/** The rows of a table as far as the sheet is used: its result columns may stand beside what else is there. */
const toTheRight = (table: Area, used: Area): Area => ({ ...table, columns: lastColumn(used) - table.column + 1 });

/** With the row above a table, where the groups of a header of two rows stand: a table's own header has one row. */
function withGroups(table: Area, used: Area, tables: readonly SheetTable[]): Area {
  const above: Area = { ...table, row: table.row - 1, rows: 1 };
  const isTaken = tables.some(
    ({ area }) =>
      area.row <= above.row &&
      above.row <= lastRow(area) &&
      area.column <= lastColumn(above) &&
      above.column <= lastColumn(area),
  );
  return above.row < used.row || isTaken ? table : { ...table, row: above.row, rows: table.rows + 1 };
}

async function readTables(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<SheetTable[]> {
  const ranges = tables.map((table) => table.getRange().load(AREA));
  await send(context);
  return tables.map(({ id, name, showTotals }, index) => {
    const range = ranges[index];
    if (range === undefined) throw new ExcelFault('unbekannt');
    const area = areaOf(range);
    return { id, name, area: showTotals ? { ...area, rows: area.rows - 1 } : area };
  });
}

async function readBlocks(context: Excel.RequestContext, sheet: OpenSheet, reading: Reading): Promise<Grid> {
  const target = context.workbook.worksheets.getItem(sheet.id);
  const { area } = sheet;
  const { first, merged, filter } = await readFirst(context, target, sheet);
  const values: Cell[][] = first.values;
  let weight = bytesOf(values) / values.length;
  let limit = bytesAtOnce(area.rows);
  function* blocks(): Generator<Area, void, undefined> {
    for (let from = values.length; from < area.rows; ) {
      reading.check();
      const rows = Math.min(area.rows - from, Math.max(1, Math.floor(limit / weight)));
      yield { ...area, row: area.row + from, rows };
      from += rows;
    }
  }
  const ask = (one: Area) => {
    const block = rangeOf(target, one).load('values');
    return () => {
      for (const row of block.values) values.push(row);
      weight = Math.max(weight, sampleWeight(block.values));
      reading.progress(values.length / area.rows);
    };
  };
  while (values.length < area.rows) {
    try {
      await readAhead(context, blocks(), ask);
    } catch (error) {
      const isOneRow = limit < 2 * weight || values.length === area.rows - 1;
      if (!(error instanceof ExcelFault) || error.kind !== 'zu-gross' || isOneRow) throw error;
      // The rows further down are longer than those at the top: once more with half as many.
      limit /= 2;
    }
  }
  return withoutBlankRow({
    sheet: isLean() ? { ...sheet, date1904: shownIn1904(first.values, first.text) } : sheet,
    values,
    merged,
    filter,
  });
}

/** A table without the row above it where nothing stands in there. */
function withoutBlankRow(grid: Grid): Grid {
  const { sheet, values, merged } = grid;
  const { area, table } = sheet;
  const isAbove = table !== undefined && area.row < table.area.row;
  if (!isAbove || !values[0]?.slice(0, table.area.columns).every(isBlank)) return grid;
  return {
    ...grid,
    sheet: { ...sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } },
    values: values.slice(1),
    merged: merged.filter(({ row }) => row > 0).map((one) => ({ ...one, row: one.row - 1 })),
  };
}

/** The first rows, and what is merged on the whole sheet; fewer rows where they hold very long texts. */
async function readFirst(context: Excel.RequestContext, target: Excel.Worksheet, { area, filterArea }: OpenSheet) {
  let isMany = false;
  for (let rows = Math.min(area.rows, FIRST_ROWS); ; ) {
    const first = rangeOf(target, { ...area, rows }).load(isLean() ? 'values,text' : 'values');
    const merged = isMany ? undefined : askMerged(target, area);
    const filter = askFilter(target, filterArea);
    try {
      await send(context);
      return {
        first,
        merged: merged === undefined ? await manyMerged(context, target, area) : merged(),
        filter: filter(),
      };
    } catch (error) {
      // Where more cells are merged than Excel tells at once, nothing of the request is answered.
      if (!isMany && supports('1.13')) isMany = true;
      else if (error instanceof ExcelFault && error.kind === 'zu-gross' && rows > 1) rows = Math.ceil(rows / 8);
      else throw error;
    }
  }
}

const utf8 = new TextEncoder();
const bytesOf = (rows: readonly (readonly Cell[])[]): number => utf8.encode(JSON.stringify(rows)).length;

/** Bytes of a row, from a few of many. */
function sampleWeight(rows: readonly (readonly Cell[])[]): number {
  const sample = rows.filter((_, index) => index % 50 === 0);
  return bytesOf(sample) / Math.max(1, sample.length);
}

/** The table whose header row the header of a list is, if there is one: then the list is that table. */
export function tableAt({ table, tables, area }: OpenSheet, headerRow: number, columns: readonly number[]) {
  if (table !== undefined) return table;
  const row = area.row + headerRow;
  return tables.find(
    (one) => one.area.row === row && columns.every((column) => containsCell(one.area, row, area.column + column)),
  );
}

/** The column from which on the sheet is free. */
export const firstFreeColumn = ({ used }: OpenSheet): number => lastColumn(used) + 1;
