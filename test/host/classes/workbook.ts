/**
 * `Excel.Workbook`, the collection of its worksheets and the application. Source: office.d.ts.
 */
import { area } from '../model/area.ts';
import { EVENT, WORKBOOK_TARGET } from '../model/events.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Args } from '../rich-api/args.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { missing, RichError } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import { application, runtime } from './application.ts';
import { customXmlParts } from './custom-xml.ts';
import { functions } from './functions.ts';
import { names } from './names.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
import { worksheet } from './worksheet.ts';

export const workbook: Factory<Workbook> = define<Workbook>({
  name: 'Workbook',
  properties: {
    name: { get: ({ name }) => name },
    readOnly: { get: ({ readOnly }) => readOnly !== 'no' },
    isDirty: {
      get: ({ isDirty }) => isDirty,
      set: (book, value) => {
        book.isDirty = value === true;
      },
    },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
  },
  links: {
    Worksheets: (book) => worksheets(book),
    Application: (book) => application(book),
    Tables: (book) => tables({ book, sheet: undefined }),
    Names: (book) => names({ book, sheet: undefined }),
    Settings: (book) => settings(book),
    CustomXmlParts: (book) => customXmlParts(book),
    Functions: (book) => functions(book),
    Protection: (book) => protection(book),
    _Runtime: (book) => runtime(book),
  },
  queries: {
    // "If there are multiple ranges selected, this method will throw an error"; Annahme: InvalidSelection.
    GetSelectedRange: ({ active }) => {
      const [only, ...more] = active.selection;
      if (!only || more.length > 0) throw new RichError('InvalidSelection');
      return range(new Range(active, only));
    },
    GetSelectedRanges: ({ active }) => rangeAreas({ sheet: active, areas: active.selection }),
    GetActiveCell: ({ active }) => {
      const [first = area(0, 0)] = active.selection;
      return range(new Range(active, area(first.row, first.column)));
    },
    Save: () => null,
    _GetRangeForEventByReferenceId: (book, args) => referred(book, args) ?? missing(),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => referred(book, args),
    _RemoveReference: (book, args) => {
      book.references.release(args.text(0));
      return null;
    },
    _GetReferenceCount: (book) => book.references.count,
  },
});

const referred = (book: Workbook, args: Args): HostObject | null => book.references.get(args.text(0)) ?? null;

/** Passwords are not kept (Annahme: whoever unprotects a workbook here knows it). */
const protection: Factory<Workbook> = define<Workbook>({
  name: 'WorkbookProtection',
  properties: { protected: { get: ({ structureLocked }) => structureLocked } },
  commands: {
    Protect: (book) => {
      book.structureLocked = true;
      return null;
    },
    Unprotect: (book) => {
      book.structureLocked = false;
      return null;
    },
  },
});

const anySheet = (type: number) => () => ({ type, target: WORKBOOK_TARGET });

const worksheets: Factory<Workbook> = define<Workbook>({
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map(worksheet),
  find: (book, key) => {
    const sheet = typeof key === 'string' ? book.sheet(key) : undefined;
    return sheet ? worksheet(sheet) : null;
  },
  queries: {
    GetActiveWorksheet: ({ active }) => worksheet(active),
    GetCount: (book, args) => seen(book, args).length,
    GetFirst: (book, args) => one(seen(book, args)[0]),
    GetLast: (book, args) => one(seen(book, args).at(-1)),
  },
  commands: {
    Add: (book, args) => worksheet(book.addSheet(args.optionalText(0))),
  },
  events: {
    DataChanged: anySheet(EVENT.dataChanged),
    SelectionChanged: anySheet(EVENT.selection),
    Activated: anySheet(EVENT.activated),
    Deactivated: anySheet(EVENT.deactivated),
    Added: anySheet(EVENT.added),
    Deleted: anySheet(EVENT.deleted),
    FormatChanged: anySheet(EVENT.formatChanged),
    Calculated: anySheet(EVENT.calculated),
    ProtectionChanged: anySheet(EVENT.protection),
    RowHiddenChanged: anySheet(EVENT.rowHidden),
    RowSorted: anySheet(EVENT.rowSorted),
    NameChanged: anySheet(EVENT.nameChanged),
    VisibilityChanged: anySheet(EVENT.visibility),
  },
});

/** All sheets, or the visible ones only. */
function seen({ sheets }: Workbook, args: Args): Sheet[] {
  return args.flag(0) ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

const one = (sheet: Sheet | undefined): HostObject => (sheet ? worksheet(sheet) : missing());
