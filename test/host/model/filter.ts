/**
 * Filters of a sheet or a table: which rows they hide.
 * Sources: office.d.ts, FilterCriteria and AutoFilter; Excel's custom filter (`=`, `<>`, `>=` …, with `*` and `?`).
 */
import { RichError } from '../rich-api/errors.ts';
import type { Json, JsonObject } from '../rich-api/protocol.ts';
import { type Area, lastRow } from './area.ts';
import type { Sheet } from './sheet.ts';
import { displayText } from './text.ts';

export interface Filter {
  /** Header row included. */
  area: Area;
  /** Per column, by its number inside the area. */
  readonly criteria: Map<number, JsonObject>;
}

/** Hides and shows rows so that all filters of the sheet hold. */
export function applyFilters(sheet: Sheet): void {
  for (const [row, line] of sheet.rows.entries()) {
    if (line.filtered)
      sheet.rows.change(row, (changed) => {
        changed.filtered = false;
      });
  }
  const filters = [sheet.filter, ...sheet.tables.map((table) => table.filter)];
  for (const filter of filters) if (filter && filter.criteria.size > 0) applyFilter(sheet, filter);
}

function applyFilter(sheet: Sheet, filter: Filter): void {
  const tests = [...filter.criteria].map(([column, criteria]) => ({ column, shows: testOf(criteria) }));
  for (let row = filter.area.row + 1; row <= lastRow(filter.area); row++) {
    const shown = tests.every(({ column, shows }) => shows(sheet, row, filter.area.column + column));
    if (!shown)
      sheet.rows.change(row, (line) => {
        line.filtered = true;
      });
  }
}

type Test = (sheet: Sheet, row: number, column: number) => boolean;

/** @throws RichError `NotImplemented` for kinds of filters that the host does not know (dynamic, icons, top ten). */
function testOf(criteria: JsonObject): Test {
  switch (criteria.filterOn) {
    case 'Values': {
      const values = new Set(list(criteria.values).map((value) => String(value).toLowerCase()));
      return (sheet, row, column) => values.has(shownText(sheet, row, column).toLowerCase());
    }
    case 'Custom': {
      const tests = [criteria.criterion1, criteria.criterion2]
        .filter((text) => typeof text === 'string')
        .map(condition);
      const both = criteria.operator !== 'Or';
      return (sheet, row, column) => {
        const results = tests.map((test) => test(sheet, row, column));
        return both ? results.every(Boolean) : results.some(Boolean);
      };
    }
    case 'CellColor':
      return (sheet, row, column) => sheet.styleOf(row, column).fill === criteria.color;
    default:
      throw new RichError('NotImplemented');
  }
}

function condition(text: string): Test {
  const [, operator = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(text) ?? [];
  const number = Number(operand);
  const numeric = operand.trim() !== '' && !Number.isNaN(number);
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'is',
  );
  return (sheet, row, column) => {
    const value = sheet.grid.value(row, column);
    const equal = numeric ? value === number : pattern.test(shownText(sheet, row, column));
    if (operator === '=') return equal;
    if (operator === '<>') return !equal;
    if (typeof value !== 'number' || !numeric) return false;
    return compare(operator, value, number);
  };
}

function compare(operator: string, value: number, limit: number): boolean {
  if (operator === '>') return value > limit;
  if (operator === '<') return value < limit;
  return operator === '>=' ? value >= limit : value <= limit;
}

const list = (values: Json | undefined): Json[] => (Array.isArray(values) ? values : []);

function shownText(sheet: Sheet, row: number, column: number): string {
  return displayText(sheet.grid.value(row, column), sheet.styleOf(row, column).numberFormat, sheet.book.rules);
}
