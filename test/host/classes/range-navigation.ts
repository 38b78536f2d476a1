/**
 * From one range to others. Source: office.d.ts, class Range.
 */
import { type Area, bound, intersect, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import { Range } from '../model/range.ts';
import type { Args } from '../rich-api/args.ts';
import { invalidArgument, itemNotFound, missing, RichError } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import { enumArgument, intersection, rangeArgument } from './arguments.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { rangeView } from './range-view.ts';
import { specialCells } from './special-cells.ts';
import { tablesIn } from './tables.ts';

type Query = (target: Range, args: Args) => HostObject | null;

/** A range on the same sheet whose area is made from the old one. */
const to =
  (change: (area: Area, args: Args) => Area): Query =>
  (target, args) =>
    range(new Range(target.sheet, change(target.area, args)));

export const NAVIGATION: Readonly<Record<string, Query>> = {
  // "The cell can be outside the bounds of its parent range, so long as it stays within the worksheet grid."
  GetCell: to((a, args) => ({ row: a.row + args.integer(0), column: a.column + args.integer(1), rows: 1, columns: 1 })),
  // Annahme: rows and columns may lie outside the range, too.
  GetRow: to((a, args) => ({ ...a, row: a.row + args.integer(0), rows: 1 })),
  GetColumn: to((a, args) => ({ ...a, column: a.column + args.integer(0), columns: 1 })),
  GetLastCell: to((a) => ({ row: lastRow(a), column: lastColumn(a), rows: 1, columns: 1 })),
  GetLastRow: to((a) => ({ ...a, row: lastRow(a), rows: 1 })),
  GetLastColumn: to((a) => ({ ...a, column: lastColumn(a), columns: 1 })),
  GetEntireRow: to((a) => ({ ...a, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: to((a) => ({ ...a, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: to((a, args) => ({ ...a, row: a.row + args.integer(0), column: a.column + args.integer(1) })),
  GetResizedRange: to((a, args) => ({ ...a, rows: a.rows + args.integer(0), columns: a.columns + args.integer(1) })),
  GetAbsoluteResizedRange: to((a, args) => ({ ...a, rows: args.integer(0), columns: args.integer(1) })),
  GetRowsAbove: to((a, args) => beside(a, 'rows', -count(args), 0)),
  GetRowsBelow: to((a, args) => beside(a, 'rows', count(args), a.rows)),
  GetColumnsBefore: to((a, args) => beside(a, 'columns', -count(args), 0)),
  GetColumnsAfter: to((a, args) => beside(a, 'columns', count(args), a.columns)),
  GetBoundingRect: (target, args) => {
    const other = rangeArgument(args, 0, target.sheet);
    if (other.sheet !== target.sheet) throw invalidArgument();
    return range(new Range(target.sheet, bound(target.area, other.area)));
  },
  GetIntersection: (target, args) => {
    const common = intersection(target, rangeArgument(args, 0, target.sheet));
    if (!common) throw itemNotFound();
    return range(common);
  },
  GetIntersectionOrNullObject: (target, args) => {
    const common = intersection(target, rangeArgument(args, 0, target.sheet));
    return common ? range(common) : null;
  },
  // Annahme: a blank range gives its first cell, as a blank sheet gives A1.
  GetUsedRange: (target, args) =>
    range(used(target, args) ?? new Range(target.sheet, { ...target.area, rows: 1, columns: 1 })),
  GetUsedRangeOrNullObject: (target, args) => {
    const found = used(target, args);
    return found ? range(found) : null;
  },
  GetSurroundingRegion: (target) => range(new Range(target.sheet, surrounding(target))),
  GetVisibleView: (target) => rangeView(target),
  GetMergedAreasOrNullObject: (target) => merged(target),
  GetMergedAreas: (target) => merged(target) ?? missing(),
  GetSpecialCells: (target, args) => special(target, args) ?? missing(),
  GetSpecialCellsOrNullObject: (target, args) => special(target, args),
  GetTables: (target, args) => tablesIn(target, args.flag(0)),
};

const count = (args: Args): number => args.optionalInteger(0) ?? 1;

/** Lines before (negative) or after the range; the other way round with the other sign: inside it. */
function beside(a: Area, axis: 'rows' | 'columns', lines: number, from: number): Area {
  if (lines === 0) throw invalidArgument();
  const first = lines > 0 ? from : from + lines;
  const size = Math.abs(lines);
  return axis === 'rows' ? { ...a, row: a.row + first, rows: size } : { ...a, column: a.column + first, columns: size };
}

function used(target: Range, args: Args): Range | undefined {
  const extent = target.sheet.grid.extent(args.flag(0), target.area);
  return extent && new Range(target.sheet, extent);
}

/** The block of filled cells around: grown as long as one of its borders touches a value (Ctrl+Shift+*). */
function surrounding({ sheet, area: start }: Range): Area {
  let region = start;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const rows = Math.min(MAX_ROWS, lastRow(region) + 2) - row;
    const columns = Math.min(MAX_COLUMNS, lastColumn(region) + 2) - column;
    const filled = sheet.grid.extent(true, { row, column, rows, columns });
    const grown = filled ? bound(region, filled) : region;
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result." */
function merged({ sheet, area }: Range): HostObject | null {
  const areas = sheet.merges.filter((merge) => intersect(merge, area));
  if (areas.length > 512) throw new RichError('GeneralException');
  return areas.length > 0 ? rangeAreas({ sheet, areas }) : null;
}

const CELL_TYPES = ['Blanks', 'Constants', 'Formulas', 'Visible'] as const;

function special({ sheet, area }: Range, args: Args): HostObject | null {
  const areas = specialCells(sheet, area, enumArgument(args, 0, CELL_TYPES));
  return areas.length > 0 ? rangeAreas({ sheet, areas }) : null;
}
