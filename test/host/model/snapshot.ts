/**
 * The state of a sheet or a workbook as a plain object: for assertions such as "as before" and for error messages that
 * show what differs. Only what differs from an empty sheet is in it.
 */
import type { Json, JsonObject } from '../rich-api/protocol.ts';
import { columnLetters, formatArea } from './address.ts';
import { WHOLE_SHEET } from './area.ts';
import type { Lines } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { differences, type StyleId } from './style.ts';
import { plain } from './value.ts';
import type { Workbook } from './workbook.ts';

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  /** By address: the value, or value, formula and format as far as it is not Normal. */
  readonly cells: Readonly<Record<string, Json>>;
  readonly rows: JsonObject;
  readonly columns: JsonObject;
  readonly more: JsonObject;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly settings: JsonObject;
  readonly names: JsonObject;
}

export function snapshotWorkbook(book: Workbook): WorkbookSnapshot {
  const names = book.names.all().map(({ name, scope, target }): [string, Json] => {
    const meaning = typeof target === 'string' ? target : `${target.sheet.name}!${formatArea(target.area)}`;
    return [scope ? `${scope.name}!${name}` : name, meaning];
  });
  return {
    sheets: book.sheets.map(snapshotSheet),
    settings: structuredClone(Object.fromEntries(book.settings)),
    names: Object.fromEntries(names),
  };
}

export function snapshotSheet(sheet: Sheet): SheetSnapshot {
  const print = sheet.print.toJson();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet),
    rows: linesOf(sheet.rows),
    columns: linesOf(sheet.columns),
    more: {
      merges: sheet.merges.map(formatArea),
      tables: sheet.tables.map(({ name, area, style }) => ({ name, area: formatArea(area), style })),
      charts: sheet.charts.map(({ name, type, bag }) => ({ name, type, ...bag.toJson() })),
      conditionalFormats: sheet.conditionalFormats.map(({ type, areas, bag }) => ({
        type,
        areas: areas.map(formatArea),
        ...bag.toJson(),
      })),
      validations: sheet.validations.map(({ area, rule }) => ({ area: formatArea(area), rule })),
      filter: sheet.filter ? { area: formatArea(sheet.filter.area), columns: [...sheet.filter.criteria.keys()] } : null,
      protected: sheet.protection.on,
      frozen: { ...sheet.frozen },
      ...(Object.keys(print).length === 0 ? {} : { print }),
    },
  };
}

function cellsOf(sheet: Sheet): Record<string, Json> {
  const cells: Record<string, Json> = {};
  const formats = new Map<StyleId, JsonObject>();
  for (const [column, content] of sheet.grid.columns(WHOLE_SHEET)) {
    const letters = columnLetters(column);
    for (const row of content.rows()) {
      const { value, formula, style } = content.cell(row);
      const format = formats.get(style) ?? { ...differences(sheet.book.styles.get(style)) };
      formats.set(style, format);
      if (formula === undefined && Object.keys(format).length === 0) {
        if (value !== undefined) cells[`${letters}${row + 1}`] = plain(value);
      } else {
        const own: JsonObject = formula === undefined ? {} : { formula };
        cells[`${letters}${row + 1}`] = { ...(value === undefined ? {} : { value: plain(value) }), ...own, ...format };
      }
    }
  }
  return cells;
}

function linesOf(lines: Lines): JsonObject {
  const entries = lines.entries().map(([index, line]): [string, Json] => {
    const { size, hidden, filtered } = line;
    return [
      String(index),
      { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}), ...(filtered ? { filtered } : {}) },
    ];
  });
  return Object.fromEntries(entries);
}
