/**
 * `Excel.Range`. Sources: office.d.ts, class Range; where Excel's behaviour is only supposed, it says "Annahme".
 */

import { contains, intersect } from '../model/area.ts';
import { tellRowsHidden } from '../model/notices.ts';
import { guardSheet } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import { deleteCells, insertCells } from '../model/structure.ts';
import { clear } from '../model/write.ts';
import type { Args } from '../rich-api/args.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, RichError, wrongSize } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { enumArgument } from './arguments.ts';
import { getCellProperties, getLineProperties, setCellProperties, setLineProperties } from './cell-properties.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { CELLS } from './range-cells.ts';
import { copyFrom, find } from './range-contents.ts';
import { rangeFormat } from './range-format.ts';
import { NAVIGATION } from './range-navigation.ts';
import { rangeSort } from './sort.ts';
import { worksheet } from './worksheet.ts';

export const range: Factory<Range> = define<Range>({
  name: 'Range',
  properties: {
    ...CELLS,
    rowHidden: {
      get: ({ sheet, area }) => sheet.rows.common(area.row, area.rows, (row) => sheet.rows.isHidden(row)),
      set: (target, value) => hide(target, 'rows', value),
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        sheet.columns.common(area.column, area.columns, (column) => sheet.columns.isHidden(column)),
      set: (target, value) => hide(target, 'columns', value),
    },
    hidden: { get: hidden },
    top: { get: ({ sheet, area }) => sheet.rows.extent(0, area.row) },
    left: { get: ({ sheet, area }) => sheet.columns.extent(0, area.column) },
    height: { get: ({ sheet, area }) => sheet.rows.extent(area.row, area.rows) },
    width: { get: ({ sheet, area }) => sheet.columns.extent(area.column, area.columns) },
  },
  links: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: ({ sheet, area }) => rangeFormat({ sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) => conditionalFormats({ sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => dataValidation({ sheet, areas: [area] }),
    Sort: (target) => rangeSort(target),
  },
  queries: {
    ...NAVIGATION,
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) throw wrongSize();
      return null;
    },
    GetCellProperties: (target, args) => getCellProperties(target, args.json(0)),
    GetRowProperties: (target, args) => getLineProperties(target, 'rows', args.json(0)),
    GetColumnProperties: (target, args) => getLineProperties(target, 'columns', args.json(0)),
    Find: (target, args) => found(find(target, args.text(0), args.json(1))),
    FindOrNullObject: (target, args) => {
      const match = find(target, args.text(0), args.json(1));
      return match ? range(match) : null;
    },
    Select: ({ sheet, area }) => {
      sheet.book.select(sheet, [area]);
      return null;
    },
    Calculate: () => null,
  },
  commands: {
    Clear: ({ sheet, area }, args) => {
      const what = enumArgument(args, 0, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'All');
      clear(sheet, area, what);
      return null;
    },
    Insert: ({ sheet, area }, args) => {
      insertCells(sheet, area, enumArgument(args, 0, ['Down', 'Right']));
      return range(new Range(sheet, area));
    },
    Delete: ({ sheet, area }, args) => {
      deleteCells(sheet, area, enumArgument(args, 0, ['Up', 'Left']));
      return null;
    },
    Merge: merge,
    Unmerge: ({ sheet, area }) => {
      guardSheet(sheet, 'allowFormatCells');
      sheet.merges = sheet.merges.filter((merged) => !intersect(merged, area));
      return null;
    },
    CopyFrom: (target, args) => copyFrom(target, args),
    SetCellProperties: (target, args) => setCellProperties(target, args.json(0)),
    SetRowProperties: (target, args) => setLineProperties(target, 'rows', args.json(0)),
    SetColumnProperties: (target, args) => setLineProperties(target, 'columns', args.json(0)),
  },
});

function found(match: Range | undefined) {
  if (!match) throw new RichError('ItemNotFound');
  return range(match);
}

/** True where all cells are hidden, false where none is, null otherwise. */
function hidden({ sheet, area }: Range): boolean | null {
  const rows = sheet.rows.common(area.row, area.rows, (row) => sheet.rows.isHidden(row));
  const columns = sheet.columns.common(area.column, area.columns, (column) => sheet.columns.isHidden(column));
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** Annahme: showing a row that a filter hides shows it, and the filter stays. */
function hide({ sheet, area }: Range, axis: 'rows' | 'columns', value: Json): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  guardSheet(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  for (let index = first; index < first + count; index++) {
    sheet[axis].change(index, (line) => {
      line.hidden = value;
      if (!value) line.filtered = false;
    });
  }
  if (axis === 'rows') tellRowsHidden(sheet, area, value ? 'Hidden' : 'Unhidden');
}

/**
 * Merges the cells, or those of each row. Only the first value stays.
 * Annahme: merged areas inside are swallowed, areas that reach out give InvalidOperation; tables give MergedRangeConflict.
 */
function merge({ sheet, area }: Range, args: Args): null {
  guardSheet(sheet, 'allowFormatCells');
  if (sheet.tableAt(area)) throw new RichError('MergedRangeConflict');
  const touched = sheet.merges.filter((merged) => intersect(merged, area));
  if (touched.some((merged) => !contains(area, merged))) throw new RichError('InvalidOperation');
  sheet.merges = sheet.merges.filter((merged) => !touched.includes(merged));
  const across = args.flag(0);
  const parts = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    const value = sheet.grid.value(part.row, part.column);
    const formula = sheet.grid.formula(part.row, part.column);
    sheet.grid.clear(part);
    sheet.grid.put(part.row, part.column, value, formula);
    sheet.merges.push(part);
  }
  return null;
}
