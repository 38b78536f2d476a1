/**
 * `Excel.Worksheet`, its protection and frozen panes. Source: office.d.ts.
 */
import { area, lastColumn, lastRow, WHOLE_SHEET } from '../model/area.ts';
import { EVENT } from '../model/events.ts';
import { STANDARD_HEIGHT } from '../model/layout.ts';
import { tellSheet } from '../model/notices.ts';
import { PROTECTION_OPTIONS } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Args } from '../rich-api/args.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, itemNotFound, missing } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import type { Json } from '../rich-api/protocol.ts';
import { rangeArgument, rangeOf, rangesOf } from './arguments.ts';
import { charts } from './charts.ts';
import { autoFilter } from './filters.ts';
import { names } from './names.ts';
import { horizontalPageBreaks, pageLayout } from './page-layout.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { tables } from './tables.ts';

const on = (type: number) => (sheet: Sheet) => ({ type, target: sheet.id });

export const worksheet: Factory<Sheet> = define<Sheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    name: { get: ({ name }) => name, set: (sheet, value) => sheet.book.renameSheet(sheet, text(value)) },
    id: { get: ({ id }) => id },
    position: { get: ({ position }) => position, set: (sheet, value) => sheet.book.moveSheet(sheet, Number(value)) },
    visibility: { get: ({ visibility }) => visibility, set: show },
    // "if the worksheet is invisible, the value will be null"
    tabColor: {
      get: ({ tabColor, visibility }) => (visibility === 'Visible' ? tabColor : null),
      set: (sheet, value) => {
        sheet.tabColor = text(value);
      },
    },
    // Annahme: in characters, as Excel for Windows shows it.
    standardWidth: { get: () => 8.43 },
    standardHeight: { get: () => STANDARD_HEIGHT },
    showGridlines: { get: ({ showGridlines }) => showGridlines },
    showHeadings: { get: ({ showHeadings }) => showHeadings },
    // The library sets these two under other names.
    gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = value === true;
      },
    },
    enableCalculation: { get: () => true, set: () => undefined },
  },
  links: {
    Tables: (sheet) => tables({ book: sheet.book, sheet }),
    Charts: (sheet) => charts(sheet),
    Names: (sheet) => names({ book: sheet.book, sheet }),
    Protection: (sheet) => worksheetProtection(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    AutoFilter: (sheet) => autoFilter({ sheet, table: undefined }),
    PageLayout: (sheet) => pageLayout(sheet),
    HorizontalPageBreaks: (sheet) => horizontalPageBreaks(sheet),
  },
  queries: {
    GetRange: (sheet, args) => {
      const address = args.optionalText(0);
      return range(address === undefined ? new Range(sheet, WHOLE_SHEET) : onSheet(sheet, rangeOf(address, sheet)));
    },
    GetRanges: (sheet, args) => {
      const ranges = rangesOf(args.optionalText(0), sheet);
      return rangeAreas({ sheet, areas: ranges.map(({ area: a }) => a) });
    },
    GetCell: (sheet, args) => range(new Range(sheet, area(args.integer(0), args.integer(1)))),
    GetRangeByIndexes: (sheet, args) =>
      range(new Range(sheet, area(args.integer(0), args.integer(1), args.integer(2), args.integer(3)))),
    // "If the entire worksheet is blank, this function will return the top left cell".
    GetUsedRange: (sheet, args) => range(new Range(sheet, sheet.grid.extent(args.flag(0)) ?? area(0, 0))),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const extent = sheet.grid.extent(args.flag(0));
      return extent ? range(new Range(sheet, extent)) : null;
    },
    GetNext: (sheet, args) => neighbour(sheet, 1, args) ?? missing(),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args),
    GetPrevious: (sheet, args) => neighbour(sheet, -1, args) ?? missing(),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args),
    _GetSheetById: (sheet, args) => byId(sheet, args),
    Activate: (sheet) => {
      sheet.book.activate(sheet);
      return null;
    },
    Calculate: () => null,
  },
  commands: {
    Delete: (sheet) => {
      sheet.book.deleteSheet(sheet);
      return null;
    },
  },
  events: {
    DataChanged: on(EVENT.dataChanged),
    SelectionChanged: on(EVENT.selection),
    Activated: on(EVENT.activated),
    Deactivated: on(EVENT.deactivated),
    FormatChanged: on(EVENT.formatChanged),
    Calculated: on(EVENT.calculated),
    ProtectionChanged: on(EVENT.protection),
    RowHiddenChanged: on(EVENT.rowHidden),
    RowSorted: on(EVENT.rowSorted),
    NameChanged: on(EVENT.nameChanged),
    VisibilityChanged: on(EVENT.visibility),
  },
});

function text(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

function show(sheet: Sheet, value: Json): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
  sheet.book.showSheet(sheet, value);
}

/** Annahme: an address of another sheet is refused. */
function onSheet(sheet: Sheet, found: Range): Range {
  if (found.sheet !== sheet) throw invalidArgument();
  return found;
}

function neighbour(sheet: Sheet, step: 1 | -1, args: Args): HostObject | null {
  const { sheets } = sheet.book;
  const beyond = step === 1 ? sheets.slice(sheet.position + 1) : sheets.slice(0, sheet.position).reverse();
  const found = beyond.find((other) => !args.flag(0) || other.visibility === 'Visible');
  return found ? worksheet(found) : null;
}

function byId(sheet: Sheet, args: Args): HostObject {
  const found = sheet.book.sheet(args.text(0));
  if (!found) throw itemNotFound();
  return worksheet(found);
}

const worksheetProtection: Factory<Sheet> = define<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: ({ protection }) => protection.on },
    options: { get: ({ protection }) => ({ ...protection.options }) },
  },
  commands: {
    Protect: (sheet, args) => {
      const wanted = args.json(0);
      const given = typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted) ? wanted : {};
      const options = Object.keys(PROTECTION_OPTIONS).map((key) => [key, given[key] === true]);
      sheet.protection.protect(Object.fromEntries(options), args.optionalText(1));
      tellSheet(sheet, EVENT.protection, () => ({ isProtected: true }));
      return null;
    },
    Unprotect: (sheet, args) => {
      sheet.protection.unprotect(args.optionalText(0));
      tellSheet(sheet, EVENT.protection, () => ({ isProtected: false }));
      return null;
    },
  },
});

const freezePanes: Factory<Sheet> = define<Sheet>({
  name: 'WorksheetFreezePanes',
  queries: {
    GetLocation: (sheet) => location(sheet) ?? missing(),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
  commands: {
    FreezeAt: (sheet, args) => {
      if (args.at(0) === null) return freeze(sheet, 0, 0);
      const frozen = rangeArgument(args, 0, sheet).area;
      return freeze(sheet, lastRow(frozen) + 1, lastColumn(frozen) + 1);
    },
    FreezeRows: (sheet, args) => freeze(sheet, args.optionalInteger(0) ?? 1, 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.optionalInteger(0) ?? 1),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
  return null;
}

/** Rows only: whole rows; columns only: whole columns. */
function location(sheet: Sheet): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return range(new Range(sheet, area(0, 0, rows || WHOLE_SHEET.rows, columns || WHOLE_SHEET.columns)));
}
