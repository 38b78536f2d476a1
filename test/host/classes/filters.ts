/**
 * `Excel.AutoFilter` of a sheet or a table, and the `Filter` of a table's column. Source: office.d.ts.
 */
import { applyFilters, type Filter } from '../model/filter.ts';
import { guardSheet } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, itemNotFound } from '../rich-api/errors.ts';
import type { Json, JsonObject } from '../rich-api/protocol.ts';
import { rangeArgument } from './arguments.ts';
import { range } from './range.ts';

/** Where a filter lives: in a table, or on the sheet itself. */
interface Place {
  readonly sheet: Sheet;
  readonly table: Table | undefined;
}

const filterAt = ({ sheet, table }: Place): Filter | undefined => table?.filter ?? sheet.filter;

export const autoFilter: Factory<Place> = define<Place>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: (place) => (place.table ? place.table.showFilterButton : place.sheet.filter !== undefined) },
    isDataFiltered: { get: (place) => (filterAt(place)?.criteria.size ?? 0) > 0 },
    criteria: { get: criteria },
  },
  queries: {
    GetRange: (place) => {
      const filter = filterAt(place);
      if (!filter) throw itemNotFound();
      return range(new Range(place.sheet, filter.area));
    },
    GetRangeOrNullObject: (place) => {
      const filter = filterAt(place);
      return filter ? range(new Range(place.sheet, filter.area)) : null;
    },
  },
  commands: {
    Apply: (place, args) => {
      guardSheet(place.sheet, 'allowAutoFilter');
      const { area } = rangeArgument(args, 0, place.sheet);
      const column = args.optionalInteger(1);
      const wanted = args.json(2);
      const filter = place.table ? place.table.filter : startFilter(place.sheet, area);
      if (column !== undefined && wanted !== null) put(place.sheet, filter, column, wanted);
      return null;
    },
    ClearCriteria: (place) => clear(place),
    ClearColumnCriteria: (place, args) => {
      const filter = filterAt(place);
      const column = args.integer(0);
      if (!filter || column < 0 || column >= filter.area.columns) throw invalidArgument();
      guardSheet(place.sheet, 'allowAutoFilter');
      filter.criteria.delete(column);
      applyFilters(place.sheet);
      return null;
    },
    Reapply: ({ sheet }) => {
      applyFilters(sheet);
      return null;
    },
    Remove: (place) => {
      clear(place);
      if (!place.table) place.sheet.filter = undefined;
      return null;
    },
  },
});

interface ColumnFilter {
  readonly table: Table;
  readonly column: number;
}

export const columnFilter: Factory<ColumnFilter> = define<ColumnFilter>({
  name: 'Filter',
  properties: { criteria: { get: ({ table, column }) => ({ ...NO_CRITERION, ...table.filter.criteria.get(column) }) } },
  commands: {
    Apply: ({ table, column }, args) => {
      put(table.sheet, table.filter, column, args.json(0));
      return null;
    },
    ApplyValuesFilter: ({ table, column }, args) => {
      put(table.sheet, table.filter, column, { filterOn: 'Values', values: args.json(0) });
      return null;
    },
    ApplyCustomFilter: ({ table, column }, args) => {
      const second = args.optionalText(1);
      const more: JsonObject =
        second === undefined ? {} : { criterion2: second, operator: args.optionalText(2) ?? 'And' };
      put(table.sheet, table.filter, column, { filterOn: 'Custom', criterion1: args.text(0), ...more });
      return null;
    },
    Clear: ({ table, column }) => {
      guardSheet(table.sheet, 'allowAutoFilter');
      table.filter.criteria.delete(column);
      applyFilters(table.sheet);
      return null;
    },
  },
});

/** A sheet has one filter: a new one takes the old one's place (Annahme: unless it is on the same cells). */
function startFilter(sheet: Sheet, area: Filter['area']): Filter {
  const same = sheet.filter && JSON.stringify(sheet.filter.area) === JSON.stringify(area);
  if (!sheet.filter || !same) {
    sheet.filter = { area, criteria: new Map() };
    applyFilters(sheet);
  }
  return sheet.filter;
}

/** A criterion with fields that are `null` is refused, even one that was read like that (office-js issue 1226). */
function put(sheet: Sheet, filter: Filter, column: number, wanted: Json): void {
  guardSheet(sheet, 'allowAutoFilter');
  const isCriterion = typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);
  const known = isCriterion && !Object.values(wanted).includes(null);
  if (!known || column < 0 || column >= filter.area.columns) throw invalidArgument();
  const before = filter.criteria.get(column);
  filter.criteria.set(column, wanted);
  try {
    applyFilters(sheet);
  } catch (error) {
    if (before) filter.criteria.set(column, before);
    else filter.criteria.delete(column);
    throw error;
  }
}

function clear(place: Place): null {
  guardSheet(place.sheet, 'allowAutoFilter');
  filterAt(place)?.criteria.clear();
  applyFilters(place.sheet);
  return null;
}

/** The fields of a criterion; those that are not set read as `null` (office-js issue 1226). */
const NO_CRITERION: JsonObject = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  filterOn: null,
  icon: null,
  operator: null,
  values: null,
};

/** One entry per column. */
function criteria(place: Place): Json {
  const filter = filterAt(place);
  if (!filter) return [];
  return Array.from({ length: filter.area.columns }, (_, column) => ({
    ...NO_CRITERION,
    ...filter.criteria.get(column),
  }));
}
