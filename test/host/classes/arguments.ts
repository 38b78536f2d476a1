/**
 * Arguments that mean cells: a range, an address, a defined name, a table.
 */

import { parseArea, splitList, splitSheet } from '../model/address.ts';
import { intersect, WHOLE_SHEET } from '../model/area.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Args } from '../rich-api/args.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import { HostObject } from '../rich-api/host-object.ts';

/** The range of an argument; addresses without a sheet are on `sheet`. @throws RichError InvalidArgument */
export function rangeArgument(args: Args, index: number, sheet: Sheet): Range {
  const value = args.at(index);
  if (value instanceof HostObject) {
    if (value.target instanceof Range) return value.target;
    throw invalidArgument();
  }
  if (typeof value !== 'string') throw invalidArgument();
  return rangeOf(value, sheet);
}

/** @throws RichError `InvalidArgument` for a text that means no cells, and for a sheet that does not exist (Annahme). */
export function rangeOf(text: string, sheet: Sheet): Range {
  const { sheet: name, rest } = splitSheet(text);
  const on = name === undefined ? sheet : sheet.book.sheet(name);
  if (!on) throw invalidArgument();
  const parsed = parseArea(rest.trim());
  if (parsed) return new Range(on, parsed);
  const item = sheet.book.names.find(rest, on) ?? sheet.book.names.find(rest, undefined);
  if (item && typeof item.target !== 'string') return new Range(item.target.sheet, item.target.area);
  const table = sheet.book.sheets
    .flatMap(({ tables }) => tables)
    .find((t) => t.name.toLowerCase() === rest.toLowerCase());
  if (table) return new Range(table.sheet, table.body);
  throw invalidArgument();
}

/** All ranges of a list such as `A1:B2, A5`; without a list the whole sheet. */
export function rangesOf(text: string | undefined, sheet: Sheet): Range[] {
  if (text === undefined) return [new Range(sheet, WHOLE_SHEET)];
  const ranges = splitList(text).map((part) => rangeOf(part, sheet));
  if (ranges.length === 0 || ranges.some((range) => range.sheet !== sheet)) throw invalidArgument();
  return ranges;
}

/** `undefined` where the ranges have no cell together. @throws RichError `InvalidArgument` on different sheets (Annahme) */
export function intersection(a: Range, b: Range): Range | undefined {
  if (a.sheet !== b.sheet) throw invalidArgument();
  const common = intersect(a.area, b.area);
  return common && new Range(a.sheet, common);
}

export function enumArgument<T extends string>(args: Args, index: number, values: readonly T[], fallback?: T): T {
  const value = args.at(index) ?? fallback;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw invalidArgument();
  return found;
}
