/**
 * `Excel.RangeSort` and `TableSort`. Source: office.d.ts, SortField. Only values, rows from top to bottom.
 */
import type { Area } from '../model/area.ts';
import type { Range } from '../model/range.ts';
import { type SortKey, sortRows } from '../model/sort.ts';
import type { Table } from '../model/table.ts';
import type { Args } from '../rich-api/args.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, RichError } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';

export const rangeSort: Factory<Range> = define<Range>({
  name: 'RangeSort',
  commands: {
    Apply: ({ sheet, area }, args) => {
      if (args.optionalText(3) === 'Columns') throw new RichError('NotImplemented');
      const rows = args.flag(2) ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows(sheet, rows, keysOf(args, rows));
      return null;
    },
  },
});

export const tableSort: Factory<Table> = define<Table>({
  name: 'TableSort',
  commands: {
    Apply: (table, args) => {
      sortRows(table.sheet, table.body, keysOf(args, table.body));
      return null;
    },
    Clear: () => null,
  },
});

function keysOf(args: Args, a: Area): SortKey[] {
  const fields = args.json(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field) => keyOf(field, a));
}

function keyOf(field: Json, a: Area): SortKey {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) throw invalidArgument();
  const { key, ascending } = field;
  if (typeof key !== 'number' || key < 0 || key >= a.columns) throw invalidArgument();
  return { column: key, ascending: ascending !== false };
}
