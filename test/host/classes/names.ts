/**
 * `Excel.NamedItemCollection` and `NamedItem`. Source: office.d.ts.
 */
import { formatArea, parseArea, quoteSheet, splitSheet } from '../model/address.ts';
import type { NamedItem } from '../model/names.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Argument } from '../rich-api/args.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, missing } from '../rich-api/errors.ts';
import { HostObject } from '../rich-api/host-object.ts';
import { range } from './range.ts';
import { address } from './range-cells.ts';
import { worksheet } from './worksheet.ts';

interface Scope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

interface Item {
  readonly book: Workbook;
  readonly item: NamedItem;
}

const namedItem: Factory<Item> = define<Item>({
  name: 'NamedItem',
  identity: ({ item }) => ({ _Id: item.name }),
  properties: {
    name: { get: ({ item }) => item.name },
    type: { get: ({ item }) => (typeof item.target === 'string' ? 'String' : 'Range') },
    // "For a named range, will return the range address."
    value: { get: ({ item }) => (typeof item.target === 'string' ? item.target : address(item.target)) },
    formula: {
      get: ({ item }) => formulaOf(item),
      set: ({ book, item }, value) => {
        item.target = targetOf(value, book);
      },
    },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = value === true;
      },
    },
    comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = String(value);
      },
    },
    scope: { get: ({ item }) => (item.scope ? 'Worksheet' : 'Workbook') },
  },
  links: {
    Worksheet: ({ item }) => (item.scope ? worksheet(item.scope) : missing()),
    WorksheetOrNullObject: ({ item }) => (item.scope ? worksheet(item.scope) : null),
  },
  queries: {
    GetRange: ({ item }) => (typeof item.target === 'string' ? missing() : range(item.target)),
    GetRangeOrNullObject: ({ item }) => (typeof item.target === 'string' ? null : range(item.target)),
  },
  commands: {
    Delete: ({ book, item }) => {
      book.names.remove(item);
      return null;
    },
  },
});

export const names: Factory<Scope> = define<Scope>({
  name: 'NamedItemCollection',
  items: ({ book, sheet }) => book.names.of(sheet).map((item) => namedItem({ book, item })),
  find: ({ book, sheet }, key) => {
    const item = book.names.find(String(key), sheet);
    return item ? namedItem({ book, item }) : null;
  },
  commands: {
    Add: ({ book, sheet }, args) => {
      const target = targetOf(args.at(1), book);
      return namedItem({ book, item: book.names.add(args.text(0), target, sheet, args.optionalText(2)) });
    },
  },
});

/** A range as it is; a formula such as `=Tabelle1!$A$1:$B$2` as its range; any other formula as text. */
function targetOf(value: Argument, book: Workbook): Range | string {
  if (value instanceof HostObject) {
    if (value.target instanceof Range) return new Range(value.target.sheet, value.target.area);
    throw invalidArgument();
  }
  if (typeof value !== 'string') throw invalidArgument();
  const { sheet: name, rest } = splitSheet(value.replace(/^=/, ''));
  const sheet = name === undefined ? undefined : book.sheet(name);
  const area = sheet && parseArea(rest);
  return sheet && area ? new Range(sheet, area) : value;
}

/** `=Tabelle1!$A$1:$B$2` */
export function formulaOf({ target }: NamedItem): string {
  if (typeof target === 'string') return target;
  const absolute = formatArea(target.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${quoteSheet(target.sheet.name)}!${absolute}`;
}
