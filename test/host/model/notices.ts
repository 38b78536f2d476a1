/**
 * The events of a sheet and a workbook, worded as the client library expects them.
 * Source: the `…_EventArgsTransform` functions of @microsoft/office-js 1.1.110; office.d.ts, WorksheetChangedEventArgs.
 */
import type { JsonObject } from '../rich-api/protocol.ts';
import { formatArea } from './address.ts';
import { type Area, intersect } from './area.ts';
import { EVENT, WORKBOOK_TARGET } from './events.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { Workbook } from './workbook.ts';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Cells changed. `details` only where a single cell was edited. */
export function tellChanged(
  sheet: Sheet,
  a: Area,
  changeType: ChangeType,
  details?: JsonObject,
  shiftDirection = 'None',
): void {
  const { events } = sheet.book;
  const message = (): JsonObject => ({
    ...details,
    address: formatArea(a),
    changeType,
    referenceId: sheet.book.referTo(sheet, a),
    shiftDirection,
    source: 'Local',
    triggerSource: sheet.book.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet.id,
  });
  events.emit(EVENT.dataChanged, [sheet.id, WORKBOOK_TARGET], message);
  for (const table of sheet.tables) {
    if (!intersect(table.area, a)) continue;
    events.emit(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK_TARGET], () => ({ ...message(), tableId: table.id }));
  }
}

/** Several areas were filled at once (Ctrl+Enter): one event with all addresses (Annahme). */
export function tellFilled(sheet: Sheet, areas: readonly Area[]): void {
  sheet.book.events.emit(EVENT.dataChanged, [sheet.id, WORKBOOK_TARGET], () => ({
    address: areas.map(formatArea).join(','),
    changeType: 'RangeEdited',
    shiftDirection: 'None',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: sheet.id,
  }));
}

/** Formats changed. Annahme: widths and heights do not count. */
export function tellFormat(sheet: Sheet, a: Area): void {
  const address = formatArea(a);
  tellSheet(sheet, EVENT.formatChanged, () => ({ address, referenceId: sheet.book.referTo(sheet, a) }));
}

export function tellSelected(sheet: Sheet, areas: readonly Area[]): void {
  const { events } = sheet.book;
  const address = areas.map(formatArea).join(',');
  events.emit(EVENT.selection, [sheet.id, WORKBOOK_TARGET], () => ({ address, worksheetId: sheet.id }));
  for (const table of sheet.tables) {
    const isInsideTable = areas.some((a) => intersect(table.area, a));
    const message = () => ({ address, isInsideTable, tableId: table.id, worksheetId: sheet.id });
    events.emit(EVENT.tableSelection, [table.id], message);
  }
  events.emit(EVENT.documentSelection, [''], () => ({}));
}

/** A sheet came, went, was renamed, activated … */
export function tellSheet(sheet: Sheet, type: number, more: () => JsonObject = () => ({})): void {
  sheet.book.events.emit(type, [sheet.id, WORKBOOK_TARGET], () => ({
    ...more(),
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

export function tellRowsHidden(sheet: Sheet, a: Area, changeType: 'Hidden' | 'Unhidden'): void {
  tellSheet(sheet, EVENT.rowHidden, () => ({ address: formatArea(a), changeType }));
}

export function tellTable(table: Table, type: number): void {
  const { sheet } = table;
  sheet.book.events.emit(type, [sheet.id, WORKBOOK_TARGET], () => ({
    source: 'Local',
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
  }));
}

export function tellSettings(book: Workbook): void {
  book.events.emit(EVENT.settings, [''], () => ({}));
}
