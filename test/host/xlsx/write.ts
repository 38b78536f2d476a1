/**
 * Writes a workbook as `.xlsx`.
 */
import ExcelJS from 'exceljs';
import { formulaOf } from '../classes/names.ts';
import { cellAddress, formatArea } from '../model/address.ts';
import { cellCount, lastRow, WHOLE_SHEET } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { NONE, type StyleId } from '../model/style.ts';
import type { Table } from '../model/table.ts';
import { CellError, type CellValue, plain } from '../model/value.ts';
import type { Workbook } from '../model/workbook.ts';
import { writeParts } from './package.ts';
import { writeConditionalFormats, writeProtection, writeValidations } from './parts.ts';
import { writePrint } from './print.ts';
import { writeStyle } from './styles.ts';

const POINTS_PER_CHARACTER = 5.25;

export async function writeXlsx(book: Workbook): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.properties.date1904 = book.rules.date1904;
  const written = new Map<StyleId, Partial<ExcelJS.Style>>();
  const styleOf = (id: StyleId) => {
    const style = written.get(id) ?? writeStyle(book.styles.get(id));
    written.set(id, style);
    return style;
  };
  for (const sheet of book.sheets) await writeSheet(sheet, file, styleOf);
  for (const item of book.names.all()) {
    // exceljs notes every single cell of a name: whole columns would take it minutes.
    if (typeof item.target === 'string' || cellCount(item.target.area) > 100_000) continue;
    file.definedNames.add(formulaOf(item).slice(1), item.name);
  }
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: book.active.position,
      visibility: 'visible',
    },
  ];
  return writeParts(book, new Uint8Array(await file.xlsx.writeBuffer()));
}

async function writeSheet(
  sheet: Sheet,
  file: ExcelJS.Workbook,
  styleOf: (id: StyleId) => Partial<ExcelJS.Style>,
): Promise<void> {
  const state = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility];
  const into = file.addWorksheet(sheet.name, { state });
  for (const table of sheet.tables) into.addTable(tableOf(table));
  for (const [column, cells] of sheet.grid.columns(WHOLE_SHEET)) {
    if (cells.style !== NONE) into.getColumn(column + 1).style = styleOf(cells.style);
    for (const row of cells.rows()) {
      const { value, formula, style } = cells.cell(row);
      const cell = into.getCell(row + 1, column + 1);
      if (style !== NONE) cell.style = styleOf(style);
      cell.value = formula === undefined ? fileValue(value) : { formula: formula.slice(1), result: resultOf(value) };
    }
  }
  writeLines(sheet, into);
  for (const merge of sheet.merges) into.mergeCells(formatArea(merge));
  if (sheet.filter) into.autoFilter = formatArea(sheet.filter.area);
  const { rows, columns } = sheet.frozen;
  if (rows || columns) into.views = [{ state: 'frozen', xSplit: columns, ySplit: rows }];
  writePrint(sheet, into);
  writeConditionalFormats(sheet, into);
  writeValidations(sheet, into);
  await writeProtection(sheet, into);
}

function writeLines(sheet: Sheet, into: ExcelJS.Worksheet): void {
  for (const [index, line] of sheet.columns.entries()) {
    const column = into.getColumn(index + 1);
    if (line.size !== undefined) column.width = line.size / POINTS_PER_CHARACTER;
    column.hidden = line.invisible;
  }
  for (const [index, line] of sheet.rows.entries()) {
    const row = into.getRow(index + 1);
    if (line.size !== undefined) row.height = line.size;
    row.hidden = line.invisible;
  }
}

function fileValue(value: CellValue | undefined): ExcelJS.CellValue {
  if (value === undefined) return null;
  return value instanceof CellError ? { error: value.code as ExcelJS.CellErrorValue['error'] } : value;
}

function resultOf(value: CellValue | undefined): number | string | boolean {
  return plain(value);
}

/** exceljs wants the rows of a table, too; the cells are written over them afterwards. */
function tableOf(table: Table): ExcelJS.TableProperties {
  const { sheet, area: a, body } = table;
  const rows = sheet.grid.read({ ...body, rows: lastRow(body) - body.row + 1 }, (row, column) =>
    fileValue(sheet.grid.value(row, column)),
  );
  const columns = table.columnIds.map((_, index) => ({
    name: table.columnName(index),
    filterButton: table.showFilterButton,
  }));
  return {
    name: table.name,
    ref: cellAddress(a.row, a.column),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      theme: table.style as NonNullable<ExcelJS.TableStyleProperties['theme']>,
      showRowStripes: table.showBandedRows,
    },
    columns,
    rows,
  };
}
