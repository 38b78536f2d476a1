/** Single rows: the selected one, edited ones, and their answers in live mode. */
import type { Cell } from '../../core/sheet/cell.ts';
import type { Stil } from '../../core/sheet/styles.ts';
import { type Area, rangeOf } from './area.ts';
import { asFault, ExcelFault } from './fault.ts';
import { type Format, formatOf, putFormat } from './formats.ts';
import { isLean, loud, openSession, quiet, send, tolerant } from './session.ts';
import { asText } from './snapshot.ts';

export interface SelectedRow {
  readonly sheetId: string;
  /** Row and column of the sheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Where the selection is. */
export function selectedRow(): Promise<SelectedRow> {
  return tolerant(askRow);
}

async function askRow(): Promise<SelectedRow> {
  const context = openSession();
  const { workbook } = context;
  // Of several selected areas there is no one range, but always an active cell.
  const cell = isLean() ? workbook.getSelectedRange() : workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
  await send(context);
  return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
}

/** Reads several areas of a sheet in one request. */
export async function readAreas(sheetId: string, areas: readonly Area[]): Promise<Cell[][][]> {
  const context = openSession();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = areas.map((area) => rangeOf(sheet, area).load('values'));
  await send(context);
  return ranges.map(({ values }) => values);
}

/** Reads several areas of a sheet with their formulas in one request. */
export async function readRows(
  sheetId: string,
  areas: readonly Area[],
): Promise<{ values: Cell[][]; formulas: unknown[][] }[]> {
  const context = openSession();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = areas.map((area) => rangeOf(sheet, area).load('values,formulas'));
  await send(context);
  return ranges.map(({ values, formulas }) => ({ values, formulas }));
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly numberFormat: string;
  readonly style: Stil | null | undefined;
  /** What is there now: it comes back where writing fails. */
  readonly before: Cell;
}

/** Writes single cells, all or none. @throws ExcelFault `geschuetzt` … */
export async function writeCells(sheetId: string, cells: readonly CellWrite[]): Promise<void> {
  const context = openSession();
  const { protection } = context.workbook.worksheets.getItem(sheetId);
  protection.load('protected');
  const ranges = cells.map((cell) => cellRange(context, sheetId, cell));
  for (const { range } of ranges) {
    range.load('numberFormat');
    range.format.fill.load('color');
    range.format.font.load('color');
  }
  await send(context);
  // Excel would take what comes before the first cell that it refuses, events being off among it.
  if (protection.protected) throw new ExcelFault('geschuetzt');
  const looks = ranges.map(({ range: { numberFormat, format } }) => ({
    numberFormat: String(numberFormat[0]?.[0]),
    format: formatOf(format.fill.color, format.font.color),
  }));
  try {
    quiet(context);
    for (const [index, cell] of cells.entries()) {
      const { range } = cellRange(context, sheetId, cell);
      const { style } = cell;
      const format = style === null ? NO_FORMAT : style && { fill: style.fuellung, font: style.schrift };
      const own = looks[index]?.numberFormat ?? 'General';
      put(range, cell.numberFormat === 'General' ? own : cell.numberFormat, cell.value, format);
    }
    loud(context);
    await send(context);
  } catch (error) {
    const fault = asFault(error);
    const again = openSession();
    quiet(again);
    for (const [index, cell] of cells.entries()) {
      const { numberFormat = 'General', format } = looks[index] ?? {};
      put(cellRange(again, sheetId, cell).range, numberFormat, cell.before, format);
    }
    loud(again);
    await send(again).catch(async () => {
      await eventsOn();
      throw fault.withState('teilweise');
    });
    throw fault.withState('zurueckgenommen');
  }
}

/** A request that ends midway leaves events off: nobody would hear of an edit any more. */
async function eventsOn(): Promise<void> {
  // `openSession` turns them on; here at once, because without events no next request may come.
  await send(openSession()).catch(() => {
    // Without a connection there is nothing to be done here.
  });
}

const NO_FORMAT: Format = { fill: null, font: '#000000' };

function cellRange({ workbook }: Excel.RequestContext, sheetId: string, { row, column }: CellWrite) {
  return { range: rangeOf(workbook.worksheets.getItem(sheetId), { row, column, rows: 1, columns: 1 }) };
}

function put(range: Excel.Range, numberFormat: string, value: Cell, format: Format | undefined): void {
  range.numberFormat = [[numberFormat]];
  range.values = [[typeof value === 'string' ? asText(value) : value]];
  if (format !== undefined) putFormat(range, format);
}

/** Brings a row to the front and selects its first cells. */
export async function jumpTo(sheetId: string, area: Area): Promise<void> {
  const context = openSession();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.activate();
  rangeOf(sheet, area).select();
  await send(context);
}
