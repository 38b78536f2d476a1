/** Single rows: the selected one and edited ones. */
import type { Cell } from '../../core/sheet/cell.ts';
import { type Area, rangeOf } from './area.ts';
import { isLean, send, withExcel } from './session.ts';

export interface SelectedRow {
  readonly sheetId: string;
  /** Row and column of the sheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Where the selection is. */
export const selectedRow = (): Promise<SelectedRow> =>
  withExcel(async (context) => {
    const { workbook } = context;
    // Of several selected areas there is no one range, but always an active cell.
    const cell = isLean() ? workbook.getSelectedRange() : workbook.getActiveCell();
    cell.load('rowIndex,columnIndex');
    const sheet = workbook.worksheets.getActiveWorksheet().load('id');
    await send(context);
    return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
  }, 'wiederholbar');

export interface Block {
  readonly values: Cell[][];
  readonly formulas: unknown[][];
}

/** Reads several areas of a sheet with their formulas in one request. */
export const readRows = (sheetId: string, areas: readonly Area[]): Promise<Block[]> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = areas.map((area) => rangeOf(sheet, area).load('values,formulas'));
    await send(context);
    return ranges.map(({ values, formulas }) => ({ values, formulas }));
  });

/** Brings a row to the front and selects its first cells. */
export const jumpTo = (sheetId: string, area: Area): Promise<void> =>
  withExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    rangeOf(sheet, area).select();
    return send(context);
  });
