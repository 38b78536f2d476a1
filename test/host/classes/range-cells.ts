/**
 * The properties of a range that are about its cells one by one: values, formulas, texts, number formats; and its place.
 * Of whole rows and columns "the response will contain null values for cell-level properties such as values, text,
 * numberFormat, and formula" (Microsoft, "Read or write to an unbounded range").
 */
import { formatArea, quoteSheet } from '../model/address.ts';
import { isEntireColumn, isEntireRow } from '../model/area.ts';
import type { Column } from '../model/column.ts';
import type { Range } from '../model/range.ts';
import { displayText } from '../model/text.ts';
import { plain, valueType } from '../model/value.ts';
import { writeNumberFormats, writeValues } from '../model/write.ts';
import type { Property } from '../rich-api/definition.ts';
import { RichError } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';

export const CELLS: Readonly<Record<string, Property<Range>>> = {
  numberFormat: { get: numberFormats, set: ({ sheet, area }, value) => writeNumberFormats(sheet, area, value) },
  // Annahme: the same codes as in numberFormat; German Excel says TT.MM.JJJJ here.
  numberFormatLocal: { get: numberFormats, set: ({ sheet, area }, value) => writeNumberFormats(sheet, area, value) },
  values: {
    get: (range) => block(range, (row, _column, cells) => plain(cells?.value(row))),
    set: ({ sheet, area }, value) => writeValues(sheet, area, value),
  },
  text: {
    get: (range) => {
      const { sheet } = range;
      return block(range, (row, column, cells) => {
        const value = cells?.value(row);
        return value === undefined ? '' : displayText(value, sheet.styleOf(row, column).numberFormat, sheet.book.rules);
      });
    },
  },
  formulas: { get: formulas, set: ({ sheet, area }, value) => writeValues(sheet, area, value) },
  // Annahme: formulas stay English; the host does not translate them.
  formulasLocal: { get: formulas, set: ({ sheet, area }, value) => writeValues(sheet, area, value) },
  rowIndex: { get: ({ area }) => area.row },
  columnIndex: { get: ({ area }) => area.column },
  rowCount: { get: ({ area }) => area.rows },
  columnCount: { get: ({ area }) => area.columns },
  address: { get: address },
  addressLocal: { get: address },
  // "This API will return -1 if the cell count exceeds 2^31-1" (office.d.ts).
  cellCount: { get: (range) => (range.cellCount > 2 ** 31 - 1 ? -1 : range.cellCount) },
  valueTypes: { get: (range) => block(range, (row, _column, cells) => valueType(cells?.value(row))) },
  isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
  isEntireRow: { get: ({ area }) => isEntireRow(area) },
};

export function address({ sheet, area }: Range): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
}

/** @throws RichError `RangeExceedsLimit` for more cells than Excel gives at once. */
function block(range: Range, pick: (row: number, column: number, cells: Column | undefined) => Json): Json {
  if (range.isUnbounded) return null;
  if (range.cellCount > range.sheet.book.limits.readCells) throw new RichError('RangeExceedsLimit');
  return range.sheet.grid.read(range.area, pick);
}

function formulas(range: Range): Json {
  return block(range, (row, _column, cells) => cells?.formula(row) ?? plain(cells?.value(row)));
}

function numberFormats(range: Range): Json {
  return block(range, (row, column) => range.sheet.styleOf(row, column).numberFormat);
}
