/**
 * What a file says about areas: merged cells, rules for what may be typed, names. exceljs would note each single cell of
 * them, which takes minutes for whole columns; so these elements are read here, and are taken out of what it reads.
 * Source: ECMA-376 part 1, 18.3.1.55 (mergeCells), 18.3.1.33 (dataValidations), 18.2.6 (definedNames).
 */
import { type Tag, walk } from '../../../importer/xlsx/xml.ts';
import { parseArea, splitSheet } from '../model/address.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { areasOf, validationOf } from './parts.ts';

/** The elements, whatever their prefix. */
const AREAS = /<((?:\w+:)?(?:mergeCells|dataValidations|definedNames))(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1>)/g;

export const withoutAreas = (xml: string): string => xml.replace(AREAS, '');

/** Walks through one of the elements, if the part has it. */
function each(xml: string, list: string, tell: (tag: Tag, texts: Readonly<Record<string, string>>) => void): void {
  const whole = xml.match(AREAS)?.find((one) => new RegExp(`^<(?:\\w+:)?${list}[\\s/>]`).test(one));
  if (whole === undefined) return;
  let texts: Record<string, string> = {};
  const local = ({ qname }: Tag) => qname.slice(qname.indexOf(':') + 1);
  walk(whole, {
    open: (_, path) => {
      if (path.length === 1) texts = {};
    },
    text: (text, path) => {
      const last = path.at(-1);
      if (last !== undefined) texts[local(last)] = (texts[local(last)] ?? '') + text;
    },
    close: (tag, _, __, path) => {
      if (path.length === 1) tell(tag, texts);
    },
  });
}

/** Merged cells of a sheet's part: all but their first cell are empty. */
export function readMerges(sheet: Sheet, xml: string): void {
  each(xml, 'mergeCells', ({ attributes }) => {
    const merged = parseArea(attributes['ref'] ?? '');
    if (merged === undefined) return;
    const first = sheet.grid.value(merged.row, merged.column);
    const formula = sheet.grid.formula(merged.row, merged.column);
    sheet.grid.clear(merged);
    sheet.grid.put(merged.row, merged.column, first, formula);
    sheet.merges.push(merged);
  });
}

export function readValidations(sheet: Sheet, xml: string): void {
  each(xml, 'dataValidations', ({ attributes: { sqref = '', ...rule } }, { formula1, formula2 }) => {
    for (const area of areasOf(sqref)) sheet.validations.push(validationOf(area, rule, formula1, formula2));
  });
}

/** Names of one area; those of Excel's own (`_xlnm.…`), of formulas and of several areas are left out (Annahme). */
export function readNames(book: Workbook, xml: string): void {
  each(xml, 'definedNames', ({ attributes: { name = '' } }, { definedName = '' }) => {
    const { sheet: sheetName, rest } = splitSheet(definedName);
    const sheet = sheetName === undefined ? undefined : book.sheet(sheetName);
    const a = parseArea(rest);
    if (!sheet || !a || name.startsWith('_xlnm') || book.names.find(name, undefined)) return;
    book.names.add(name, new Range(sheet, a), undefined);
  });
}
