/**
 * Columns and rows of a table. Source: office.d.ts, TableColumnCollection and TableRowCollection.
 */
import { type Area, area } from '../model/area.ts';
import { tellChanged } from '../model/notices.ts';
import { guardCells, guardSheet } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import { deleteCells, insertCells } from '../model/structure.ts';
import { nameColumns, type Table } from '../model/table.ts';
import { plain } from '../model/value.ts';
import { writeValues } from '../model/write.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, itemNotFound, RichError, wrongSize } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import type { Json } from '../rich-api/protocol.ts';
import { columnFilter } from './filters.ts';
import { range } from './range.ts';

interface Column {
  readonly table: Table;
  readonly id: number;
}

function indexOf({ table, id }: Column): number {
  const index = table.columnIds.indexOf(id);
  if (index < 0) throw itemNotFound();
  return index;
}

const slice =
  (part: (table: Table) => Area) =>
  (column: Column): HostObject => {
    const whole = part(column.table);
    return range(new Range(column.table.sheet, { ...whole, column: whole.column + indexOf(column), columns: 1 }));
  };

const tableColumn: Factory<Column> = define<Column>({
  name: 'TableColumn',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    index: { get: indexOf },
    name: {
      get: (column) => column.table.columnName(indexOf(column)),
      set: (column, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        const { table } = column;
        writeValues(table.sheet, area(table.area.row, table.area.column + indexOf(column)), `'${value}`);
      },
    },
    values: {
      get: (column) => {
        const { table } = column;
        const cells = { ...table.area, column: table.area.column + indexOf(column), columns: 1 };
        return table.sheet.grid.read(cells, (row, at) => plain(table.sheet.grid.value(row, at)));
      },
      set: (column, value) => {
        const { table } = column;
        writeValues(table.sheet, { ...table.area, column: table.area.column + indexOf(column), columns: 1 }, value);
      },
    },
  },
  links: { Filter: (column) => columnFilter({ table: column.table, column: indexOf(column) }) },
  queries: {
    GetRange: slice((table) => table.area),
    GetHeaderRowRange: slice((table) => table.header),
    GetDataBodyRange: slice((table) => table.body),
    GetTotalRowRange: slice((table) => table.totals),
  },
  commands: {
    Delete: (column) => {
      const { table } = column;
      const index = indexOf(column);
      // Annahme: the last column cannot go.
      if (table.columnIds.length === 1) throw new RichError('InvalidOperation');
      const ids = table.columnIds.filter((id) => id !== column.id);
      deleteCells(table.sheet, { ...table.area, column: table.area.column + index, columns: 1 }, 'Left');
      table.columnIds = ids;
      return null;
    },
  },
});

export const tableColumns: Factory<Table> = define<Table>({
  name: 'TableColumnCollection',
  properties: { count: { get: ({ columnIds }) => columnIds.length } },
  items: (table) => table.columnIds.map((id) => tableColumn({ table, id })),
  find: (table, key) => {
    const wanted = String(key).toLowerCase();
    const id = table.columnIds.find(
      (candidate, i) => candidate === key || table.columnName(i).toLowerCase() === wanted,
    );
    return id === undefined ? null : tableColumn({ table, id });
  },
  commands: {
    // "If null or -1, the addition happens at the end. Columns with a higher index will be shifted to the side."
    Add: (table, args) => {
      const index = position(args.optionalInteger(0), table.columnIds.length);
      const { sheet } = table;
      guardSheet(sheet);
      const values = args.json(1);
      const name = args.optionalText(2);
      if (Array.isArray(values) && values.length !== table.area.rows) throw wrongSize();
      const ids = [...table.columnIds];
      const cells = { ...table.area, column: table.area.column + index, columns: 1 };
      const before = table.area;
      insertCells(sheet, cells, 'Right');
      table.resize({ ...before, columns: before.columns + 1 });
      const id = Math.max(...ids) + 1;
      table.columnIds = [...ids.slice(0, index), id, ...ids.slice(index)];
      if (values !== null) writeValues(sheet, cells, values);
      if (name !== undefined) sheet.grid.put(cells.row, cells.column, name);
      nameColumns(table);
      return tableColumn({ table, id });
    },
  },
});

interface Row {
  readonly table: Table;
  readonly index: number;
}

const rowArea = ({ table, index }: Row): Area => {
  if (index < 0 || index >= table.body.rows) throw itemNotFound();
  return { ...table.body, row: table.body.row + index, rows: 1 };
};

const tableRow: Factory<Row> = define<Row>({
  name: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row) => row.table.sheet.grid.read(rowArea(row), (r, c) => plain(row.table.sheet.grid.value(r, c))),
      set: (row, value) => writeValues(row.table.sheet, rowArea(row), value),
    },
  },
  queries: { GetRange: (row) => range(new Range(row.table.sheet, rowArea(row))) },
  commands: {
    Delete: (row) => deleteRows(row.table, row.index, 1),
  },
});

export const tableRows: Factory<Table> = define<Table>({
  name: 'TableRowCollection',
  properties: { count: { get: ({ body }) => body.rows } },
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => tableRow({ table, index })),
  commands: {
    Add: (table, args) => {
      const { sheet } = table;
      guardSheet(sheet);
      const index = position(args.optionalInteger(0), table.body.rows);
      const values = args.json(1);
      const lines = Array.isArray(values) ? values : [new Array<Json>(table.area.columns).fill(values)];
      if (lines.some((line) => !Array.isArray(line) || line.length !== table.area.columns)) throw wrongSize();
      const cells = { ...table.body, row: table.body.row + index, rows: lines.length };
      guardCells(sheet, cells);
      const before = table.area;
      insertCells(sheet, cells, 'Down');
      table.resize({ ...before, rows: before.rows + lines.length });
      if (values !== null) writeValues(sheet, cells, lines);
      return tableRow({ table, index });
    },
    DeleteRowsAt: (table, args) => deleteRows(table, args.integer(0), args.optionalInteger(1) ?? 1),
  },
});

/** "This method will throw the InsertDeleteConflict error if the table … has a filter applied." */
function deleteRows(table: Table, index: number, count: number): null {
  if (table.filter.criteria.size > 0) throw new RichError('InsertDeleteConflict');
  if (index < 0 || count < 1 || index + count > table.body.rows) throw invalidArgument();
  const cells = { ...table.body, row: table.body.row + index, rows: count };
  if (count === table.body.rows) {
    table.sheet.grid.clear(cells);
    tellChanged(table.sheet, cells, 'RangeEdited');
  } else deleteCells(table.sheet, cells, 'Up');
  return null;
}

function position(wish: number | undefined, end: number): number {
  if (wish === undefined || wish === -1) return end;
  if (wish < 0 || wish > end) throw invalidArgument();
  return wish;
}
