/**
 * `Excel.Table` and the collections of tables. Source: office.d.ts. Columns and rows: table-parts.ts.
 */
import { type Area, contains, intersect } from '../model/area.ts';
import { EVENT, WORKBOOK_TARGET } from '../model/events.ts';
import { applyFilters } from '../model/filter.ts';
import { tellTable } from '../model/notices.ts';
import { guardSheet } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import { insertCells } from '../model/structure.ts';
import { addTable, nameColumns, resizeTable, type Table } from '../model/table.ts';
import type { Workbook } from '../model/workbook.ts';
import { type Definition, define, type Factory, type Property } from '../rich-api/definition.ts';
import { invalidArgument, RichError } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import type { Json } from '../rich-api/protocol.ts';
import { rangeArgument } from './arguments.ts';
import { autoFilter } from './filters.ts';
import { range } from './range.ts';
import { tableSort } from './sort.ts';
import { tableColumns, tableRows } from './table-parts.ts';
import { worksheet } from './worksheet.ts';

type Switch = { [K in keyof Table]: Table[K] extends boolean ? K : never }[keyof Table];

function flag(key: Switch): Property<Table> {
  return {
    get: (table) => table[key],
    set: (table, value) => {
      table[key] = value === true;
    },
  };
}

const ranged = (area: (table: Table) => Area) => (table: Table) => range(new Range(table.sheet, area(table)));

export const table: Factory<Table> = define<Table>({
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: { get: ({ name }) => name, set: rename },
    showHeaders: flag('showHeaders'),
    showTotals: { get: ({ showTotals }) => showTotals, set: showTotals },
    style: {
      get: ({ style }) => style,
      set: (target, value) => {
        target.style = String(value);
      },
    },
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    showFilterButton: flag('showFilterButton'),
    legacyId: { get: ({ id }) => String(Number(id.slice(1, 9))) },
  },
  links: {
    Columns: (target) => tableColumns(target),
    Rows: (target) => tableRows(target),
    Sort: (target) => tableSort(target),
    Worksheet: ({ sheet }) => worksheet(sheet),
    AutoFilter: (target) => autoFilter({ sheet: target.sheet, table: target }),
  },
  queries: {
    GetRange: ranged(({ area }) => area),
    GetHeaderRowRange: ranged(({ header }) => header),
    GetDataBodyRange: ranged(({ body }) => body),
    GetTotalRowRange: ranged(({ totals }) => totals),
  },
  commands: {
    ClearFilters: ({ sheet, filter }) => {
      guardSheet(sheet, 'allowAutoFilter');
      filter.criteria.clear();
      applyFilters(sheet);
      return null;
    },
    ReapplyFilters: ({ sheet }) => {
      applyFilters(sheet);
      return null;
    },
    Resize: (target, args) => {
      resizeTable(target, rangeArgument(args, 0, target.sheet).area);
      return null;
    },
    ConvertToRange: (target) => {
      remove(target);
      return range(new Range(target.sheet, target.area));
    },
    // Annahme: the cells are emptied where they are; nothing moves up.
    Delete: (target) => {
      remove(target);
      target.sheet.grid.clear(target.area);
      target.sheet.grid.clearStyles(target.area);
      return null;
    },
  },
  events: {
    DataChanged: ({ id }) => ({ type: EVENT.tableChanged, target: id }),
    SelectionChanged: ({ id }) => ({ type: EVENT.tableSelection, target: id }),
  },
});

/** Names of tables: letters, digits, `.` and `_`, not starting with a digit; each once. */
function rename(target: Table, value: Json): void {
  if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument();
  const taken = target.sheet.book.sheets.flatMap(({ tables }) => tables);
  if (taken.some((other) => other !== target && other.name.toLowerCase() === value.toLowerCase()))
    throw invalidArgument();
  target.name = value;
}

/** Annahme: the row of totals takes the row below the table, which must be free, and starts with "Ergebnis". */
function showTotals(target: Table, value: Json): void {
  if (value === target.showTotals) return;
  const { sheet, area } = target;
  const below = { ...area, row: area.row + area.rows, rows: 1 };
  if (value !== true) {
    sheet.grid.clear(target.totals);
    target.showTotals = false;
    target.resize({ ...area, rows: area.rows - 1 });
    return;
  }
  if (sheet.grid.extent(true, below)) throw new RichError('InsertDeleteConflict');
  sheet.grid.put(below.row, below.column, 'Ergebnis');
  target.showTotals = true;
  target.resize({ ...area, rows: area.rows + 1 });
}

function remove(target: Table): void {
  const { sheet } = target;
  guardSheet(sheet);
  target.filter.criteria.clear();
  applyFilters(sheet);
  sheet.tables.splice(sheet.tables.indexOf(target), 1);
  tellTable(target, EVENT.tableDeleted);
}

/** Tables of the workbook, or of one sheet. */
interface Scope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

const tablesOf = ({ book, sheet }: Scope): Table[] =>
  sheet ? sheet.tables : book.sheets.flatMap(({ tables }) => tables);

const target = ({ sheet }: Scope): string => sheet?.id ?? WORKBOOK_TARGET;

export const tables: Factory<Scope> = define<Scope>({
  name: 'TableCollection',
  properties: { count: { get: (scope) => tablesOf(scope).length } },
  ...collection<Scope>(tablesOf),
  commands: {
    Add: ({ book, sheet }, args) => {
      const { sheet: on, area } = rangeArgument(args, 0, sheet ?? book.active);
      guardSheet(on);
      const hasHeaders = args.flag(1);
      if (!hasHeaders) insertCells(on, { ...area, rows: 1 }, 'Down');
      const added = addTable(on, hasHeaders ? area : { ...area, rows: area.rows + 1 });
      nameColumns(added);
      tellTable(added, EVENT.tableAdded);
      return table(added);
    },
  },
  events: {
    DataChanged: (scope) => ({ type: EVENT.tableChanged, target: target(scope) }),
    Added: (scope) => ({ type: EVENT.tableAdded, target: target(scope) }),
    Deleted: (scope) => ({ type: EVENT.tableDeleted, target: target(scope) }),
  },
});

const scopedTables: Factory<readonly Table[]> = define<readonly Table[]>({
  name: 'TableScopedCollection',
  ...collection<readonly Table[]>((found) => found),
});

export function tablesIn({ sheet, area }: Range, fullyContained: boolean): HostObject {
  return scopedTables(
    sheet.tables.filter((found) => (fullyContained ? contains(area, found.area) : intersect(area, found.area))),
  );
}

function collection<T>(of: (scope: T) => readonly Table[]): Required<Pick<Definition<T>, 'items' | 'find'>> {
  return {
    items: (scope) => of(scope).map(table),
    find: (scope, key) => {
      const wanted = String(key).toLowerCase();
      const found = of(scope).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
      return found ? table(found) : null;
    },
  };
}
