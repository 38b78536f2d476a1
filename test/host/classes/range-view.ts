/**
 * `Excel.RangeView`: the visible rows and columns of a range. Source: office.d.ts, RangeView.
 * Annahme: it can only be read here; in Excel writing through it fails or misplaces values (office-js issue 226).
 */
import { cellAddress } from '../model/address.ts';
import { Range } from '../model/range.ts';
import { displayText } from '../model/text.ts';
import { plain, valueType } from '../model/value.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import type { Json } from '../rich-api/protocol.ts';
import { range } from './range.ts';

interface View {
  readonly range: Range;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

export function rangeView(target: Range): HostObject {
  const { sheet, area } = target;
  const used = sheet.grid.extent(false, area) ?? { ...area, rows: 1, columns: 1 };
  // Of whole rows and columns only the used part can be shown.
  const seen = target.isUnbounded ? used : area;
  const rows = visible(seen.row, seen.rows, (row) => sheet.rows.isHidden(row));
  const columns = visible(seen.column, seen.columns, (column) => sheet.columns.isHidden(column));
  return view({ range: target, rows, columns, index: 0 });
}

const view: Factory<View> = define<View>({
  name: 'RangeView',
  properties: {
    values: { get: (target) => read(target, (row, column) => plain(target.range.sheet.grid.value(row, column))) },
    formulas: {
      get: (target) => {
        const { grid } = target.range.sheet;
        return read(target, (row, column) => grid.formula(row, column) ?? plain(grid.value(row, column)));
      },
    },
    text: {
      get: (target) => {
        const { sheet } = target.range;
        return read(target, (row, column) =>
          displayText(sheet.grid.value(row, column), sheet.styleOf(row, column).numberFormat, sheet.book.rules),
        );
      },
    },
    numberFormat: {
      get: (target) => read(target, (row, column) => target.range.sheet.styleOf(row, column).numberFormat),
    },
    valueTypes: {
      get: (target) => read(target, (row, column) => valueType(target.range.sheet.grid.value(row, column))),
    },
    cellAddresses: { get: (target) => read(target, cellAddress) },
    rowCount: { get: ({ rows }) => rows.length },
    columnCount: { get: ({ columns }) => columns.length },
    index: { get: ({ index }) => index },
  },
  links: { Rows: (target) => rowViews(target) },
  queries: { GetRange: (target) => range(target.range) },
});

const rowViews: Factory<View> = define<View>({
  name: 'RangeViewCollection',
  items: ({ range: { sheet, area }, rows, columns }) =>
    rows.map((row, index) => view({ range: new Range(sheet, { ...area, row, rows: 1 }), rows: [row], columns, index })),
});

function read({ rows, columns }: View, cell: (row: number, column: number) => Json): Json {
  return rows.map((row) => columns.map((column) => cell(row, column)));
}

function visible(first: number, count: number, isHidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter((index) => !isHidden(index));
}
