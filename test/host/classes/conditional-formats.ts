/**
 * `Excel.ConditionalFormatCollection` and `ConditionalFormat`. Source: office.d.ts.
 */
import { intersect } from '../model/area.ts';
import type { Cells } from '../model/cells.ts';
import { ConditionalFormat, takeConditionalFormats } from '../model/conditional-format.ts';
import { guardSheet } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import type { Sheet } from '../model/sheet.ts';
import { type Definition, define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, RichError } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import { enumArgument } from './arguments.ts';
import { type BagShape, bagClass } from './bag-object.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const FORMAT: BagShape = {
  name: 'ConditionalRangeFormat',
  properties: { numberFormat: '' },
  parts: {
    Fill: {
      name: 'ConditionalRangeFill',
      properties: { color: null },
      commands: {
        Clear: (bag) => {
          bag.values.color = null;
        },
      },
    },
    Font: {
      name: 'ConditionalRangeFont',
      properties: { color: null, bold: false, italic: false, strikethrough: false, underline: 'None' },
    },
  },
};

const RULE: BagShape = {
  name: 'ConditionalFormatRule',
  properties: { formula: '', formulaLocal: '', formulaR1C1: '' },
};
const ruled = (name: string): BagShape => ({ name, properties: { rule: null }, parts: { Format: FORMAT } });

/** The part that a type has, by the name of its link. */
const PARTS: Readonly<Record<string, { readonly type: string; readonly shape: BagShape }>> = {
  Custom: { type: 'Custom', shape: { name: 'CustomConditionalFormat', parts: { Rule: RULE, Format: FORMAT } } },
  CellValue: { type: 'CellValue', shape: ruled('CellValueConditionalFormat') },
  TextComparison: { type: 'ContainsText', shape: ruled('TextConditionalFormat') },
  TopBottom: { type: 'TopBottom', shape: ruled('TopBottomConditionalFormat') },
  Preset: { type: 'PresetCriteria', shape: ruled('PresetCriteriaConditionalFormat') },
  ColorScale: {
    type: 'ColorScale',
    shape: { name: 'ColorScaleConditionalFormat', properties: { criteria: null, threeColorScale: false } },
  },
  DataBar: { type: 'DataBar', shape: { name: 'DataBarConditionalFormat', properties: { showDataBarOnly: false } } },
  IconSet: {
    type: 'IconSet',
    shape: { name: 'IconSetConditionalFormat', properties: { style: 'ThreeTrafficLights1' } },
  },
};

interface Item {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** Each part once as such, once as `…OrNullObject`. @throws RichError `InvalidArgument` for a part of another type (Annahme) */
function links(): NonNullable<Definition<Item>['links']> {
  const pairs = Object.entries(PARTS).flatMap(([name, { type, shape }]) => {
    const part = bagClass(shape);
    const of = ({ format }: Item): HostObject | null => (format.type === type ? part(format.bag) : null);
    const existing = (item: Item): HostObject => {
      const found = of(item);
      if (!found) throw invalidArgument();
      return found;
    };
    return [
      [name, existing],
      [`${name}OrNullObject`, of],
    ] as const;
  });
  return Object.fromEntries(pairs);
}

const conditionalFormat: Factory<Item> = define<Item>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  links: links(),
  queries: {
    GetRange: ({ sheet, format }) => {
      const [only] = format.areas;
      if (!only || format.areas.length > 1) throw new RichError('ItemNotFound');
      return range(new Range(sheet, only));
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [only] = format.areas;
      return only && format.areas.length === 1 ? range(new Range(sheet, only)) : null;
    },
    GetRanges: ({ sheet, format }) => rangeAreas({ sheet, areas: format.areas }),
  },
  commands: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      return null;
    },
  },
});

export const conditionalFormats: Factory<Cells> = define<Cells>({
  name: 'ConditionalFormatCollection',
  items: ({ sheet, areas }) =>
    sheet.conditionalFormats
      .filter((format) => touches(format, areas))
      .map((format) => conditionalFormat({ sheet, format })),
  find: ({ sheet }, key) => {
    const format = sheet.conditionalFormats.find((candidate) => candidate.id === key);
    return format ? conditionalFormat({ sheet, format }) : null;
  },
  commands: {
    // "Adds a new conditional format to the collection at the first/top priority."
    Add: ({ sheet, areas }, args) => {
      guardSheet(sheet, 'allowFormatCells');
      const format = new ConditionalFormat(sheet.book.newId(), enumArgument(args, 0, TYPES), areas);
      sheet.conditionalFormats.unshift(format);
      return conditionalFormat({ sheet, format });
    },
    ClearAll: ({ sheet, areas }) => {
      guardSheet(sheet, 'allowFormatCells');
      for (const area of areas) takeConditionalFormats(sheet, area);
      return null;
    },
  },
});

function touches(format: ConditionalFormat, areas: Cells['areas']): boolean {
  return format.areas.some((a) => areas.some((b) => intersect(a, b)));
}
