/**
 * Reads an `.xlsx` into a workbook.
 */
import ExcelJS from 'exceljs';
import { bookOf } from '../../../importer/xlsx/book.ts';
import { Package } from '../../../importer/xlsx/package.ts';
import { parseArea } from '../model/address.ts';
import { area, contains } from '../model/area.ts';
import { applyFilters } from '../model/filter.ts';
import type { Sheet } from '../model/sheet.ts';
import { NORMAL, type StyleId } from '../model/style.ts';
import { Table } from '../model/table.ts';
import { DAYS_1904 } from '../model/text.ts';
import { type CellValue, errorOf } from '../model/value.ts';
import { Workbook, type WorkbookOptions } from '../model/workbook.ts';
import { readMerges, readNames, readValidations } from './areas.ts';
import { canonical } from './canonical.ts';
import { readCharts } from './charts.ts';
import { lossesOf } from './losses.ts';
import { readParts } from './package.ts';
import { readConditionalFormats, readProtection, type Untyped } from './parts.ts';
import { readStyle } from './styles.ts';

/**
 * Throws `MappeError` for what is no workbook, or would unpack to more than one has.
 * @param bytes the file
 * @param options what the file does not say: language, limits … Its date system and name are its own.
 */
export async function readXlsx(bytes: ArrayBuffer | Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  const from = await bookOf(await Package.of(new Uint8Array(bytes)));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(await canonical(from));
  const book = new Workbook({ ...options, date1904: from.date1904 });
  for (const worksheet of file.worksheets) readSheet(book.addSheet(worksheet.name), worksheet);
  for (const { name, part } of from.blaetter) {
    const sheet = book.sheet(name);
    if (sheet === undefined || part === '') continue;
    const xml = (await from.mappe.text(part)) ?? '';
    readMerges(sheet, xml);
    readValidations(sheet, xml);
    await readCharts(sheet, from.mappe, part);
  }
  readNames(book, (await from.mappe.text(from.part)) ?? '');
  book.losses = await lossesOf(from);
  const active = book.sheets[file.views?.[0]?.activeTab ?? 0];
  if (active?.visibility === 'Visible') book.activate(active);
  await readParts(book, from);
  book.isDirty = false;
  book.events.reset();
  return book;
}

function readSheet(sheet: Sheet, from: ExcelJS.Worksheet): void {
  const untyped: Untyped = from;
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[from.state];
  readColumns(sheet, from);
  readRows(sheet, from);
  readTables(sheet, untyped);
  readFilter(sheet, from);
  // exceljs gives null where the sheet says nothing about its view.
  const view = from.views?.[0];
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  readConditionalFormats(sheet, untyped);
  readProtection(sheet, untyped);
}

/** Widths of the file count characters of 7 pixels, a pixel is ¾ point (Excel for Windows with Calibri 11). */
const POINTS_PER_CHARACTER = 5.25;

function readColumns(sheet: Sheet, from: ExcelJS.Worksheet): void {
  // exceljs gives null where the sheet says nothing about its columns.
  (from.columns ?? []).forEach((column, index) => {
    const style = sheet.book.styles.add(readStyle(column.style ?? {}));
    if (style !== NORMAL) sheet.grid.column(index).style = style;
    sheet.columns.change(index, (line) => {
      if (column.width !== undefined) line.size = Math.round(column.width * POINTS_PER_CHARACTER * 4) / 4;
      line.hidden = column.hidden === true;
    });
  });
}

function readRows(sheet: Sheet, from: ExcelJS.Worksheet): void {
  const known = new WeakMap<object, StyleId>();
  const styleOf = (style: Partial<ExcelJS.Style>): StyleId => {
    const id = known.get(style) ?? sheet.book.styles.add(readStyle(style));
    known.set(style, id);
    return id;
  };
  from.eachRow({ includeEmpty: true }, (row, number) => {
    sheet.rows.change(number - 1, (line) => {
      if (row.height) line.size = row.height;
      line.hidden = row.hidden === true;
    });
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const style = styleOf(cell.style);
      if (style !== sheet.grid.style(number - 1, column - 1)) sheet.grid.putStyle(number - 1, column - 1, style);
      const formula = formulaOf(cell);
      const stored = cellValue(cell.value, sheet.book.rules.date1904);
      const value =
        formula !== undefined && cell.result === undefined
          ? sheet.book.calculate(formula, sheet, number - 1, column - 1)
          : stored;
      if (value !== undefined) sheet.grid.put(number - 1, column - 1, value, formula);
    });
  });
}

function formulaOf(cell: ExcelJS.Cell): string | undefined {
  return cell.formula ? `=${cell.formula}` : undefined;
}

function cellValue(value: ExcelJS.CellValue, date1904: boolean): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return serialOf(value, date1904);
  if (typeof value !== 'object') return value === '' ? undefined : value;
  if ('error' in value) return errorOf(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'formula' in value || 'sharedFormula' in value ? cellValue(value.result, date1904) : undefined;
}

/** exceljs makes a Date of every number with a date format; this is its own way back. */
function serialOf(date: Date, date1904: boolean): number {
  const days = date.getTime() / 86_400_000 + 25_569 - (date1904 ? DAYS_1904 : 0);
  // A second is 1.2e-5 days; what lies far below it is rounding.
  return Math.round(days * 1e8) / 1e8;
}

function readTables(sheet: Sheet, { tables = {} }: Untyped): void {
  for (const { table: loaded } of Object.values(tables)) {
    const a = loaded && parseArea(loaded.tableRef);
    if (!loaded || !a) continue;
    const table = new Table(sheet, sheet.book.newId(), loaded.displayName ?? loaded.name, a);
    table.showHeaders = loaded.headerRow !== false;
    table.showTotals = loaded.totalsRow === true;
    table.style = loaded.style?.theme ?? table.style;
    table.showBandedRows = loaded.style?.showRowStripes ?? true;
    sheet.tables.push(table);
  }
}

/** Of a filter exceljs only keeps the area: hidden rows inside it count as hidden by the filter (Annahme). */
function readFilter(sheet: Sheet, from: ExcelJS.Worksheet): void {
  const a = typeof from.autoFilter === 'string' ? parseArea(from.autoFilter) : undefined;
  if (!a) return;
  applyFilters(sheet);
  sheet.filter = { area: a, criteria: new Map() };
  for (const [row, line] of sheet.rows.entries()) {
    if (!line.hidden || row === a.row || !contains(a, area(row, a.column))) continue;
    sheet.rows.change(row, (changed) => {
      changed.hidden = false;
      changed.filtered = true;
    });
  }
}
