/**
 * `Excel.RangeFormat` with fill, font and protection. Source: office.d.ts. Borders: range-borders.ts.
 */
import { type Cells, common, restyleCells } from '../model/cells.ts';
import { parseColor } from '../model/colors.ts';
import { guardSheet } from '../model/protection.ts';
import type { Style } from '../model/style.ts';
import { displayText } from '../model/text.ts';
import { define, type Factory, type Property } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { rangeBorders } from './range-borders.ts';

type Key = keyof Style;

/** A property of the style, under the same or another name. Values of another type than the style's are refused. */
function styled<K extends Key>(key: K, parse: (value: Json) => Style[K] | undefined): Property<Cells> {
  return {
    get: (cells) => common(cells, (style) => style[key] as Json),
    set: (cells, value) => {
      const parsed = parse(value);
      if (parsed === undefined) throw invalidArgument();
      restyleCells(cells, { [key]: parsed } as Partial<Style>);
    },
  };
}

const text = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: Json): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const number = (value: Json): number | undefined => (typeof value === 'number' ? value : undefined);
const color = (value: Json): string | undefined => (typeof value === 'string' ? parseColor(value) : undefined);

const oneOf =
  (...values: string[]) =>
  (value: Json): string | undefined =>
    values.find((candidate) => candidate === value);

const HORIZONTAL = oneOf(
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
);
const VERTICAL = oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed');
const UNDERLINE = oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant');

export const rangeFormat: Factory<Cells> = define<Cells>({
  name: 'RangeFormat',
  properties: {
    wrapText: styled('wrapText', flag),
    horizontalAlignment: styled('horizontalAlignment', HORIZONTAL),
    verticalAlignment: styled('verticalAlignment', VERTICAL),
    indentLevel: styled('indentLevel', number),
    shrinkToFit: styled('shrinkToFit', flag),
    textOrientation: styled('textOrientation', number),
    readingOrder: styled('readingOrder', oneOf('Context', 'LeftToRight', 'RightToLeft')),
    columnWidth: { get: (cells) => size(cells, 'columns'), set: (cells, value) => resize(cells, 'columns', value) },
    rowHeight: { get: (cells) => size(cells, 'rows'), set: (cells, value) => resize(cells, 'rows', value) },
  },
  links: {
    Fill: (cells) => rangeFill(cells),
    Font: (cells) => rangeFont(cells),
    Borders: (cells) => rangeBorders(cells),
    Protection: (cells) => formatProtection(cells),
  },
  commands: {
    AutofitColumns: (cells) => autofit(cells),
    // Annahme: rows are as high as a line of text; wrapped text is not measured.
    AutofitRows: ({ sheet }) => {
      guardSheet(sheet, 'allowFormatRows');
      return null;
    },
  },
});

const rangeFill: Factory<Cells> = define<Cells>({
  name: 'RangeFill',
  properties: {
    // Annahme: no fill reads as white, as the library's users see it.
    color: { ...styled('fill', color), get: (cells) => common(cells, ({ fill }) => fill ?? '#FFFFFF') },
    pattern: { get: (cells) => common(cells, ({ fill }) => (fill === null ? 'None' : 'Solid')) },
  },
  commands: {
    Clear: (cells) => {
      restyleCells(cells, { fill: null });
      return null;
    },
  },
});

const rangeFont: Factory<Cells> = define<Cells>({
  name: 'RangeFont',
  properties: {
    name: styled('fontName', text),
    size: styled('fontSize', number),
    color: styled('fontColor', color),
    bold: styled('bold', flag),
    italic: styled('italic', flag),
    strikethrough: styled('strikethrough', flag),
    underline: styled('underline', UNDERLINE),
  },
});

const formatProtection: Factory<Cells> = define<Cells>({
  name: 'FormatProtection',
  properties: { locked: styled('locked', flag), formulaHidden: styled('formulaHidden', flag) },
});

type Axis = 'rows' | 'columns';

function lines({ areas }: Cells, axis: Axis): [number, number][] {
  return areas.map((a) => (axis === 'rows' ? [a.row, a.rows] : [a.column, a.columns]));
}

/** In points; `null` where the lines differ. A hidden line has none (Annahme). */
function size(cells: Cells, axis: Axis): number | null {
  const of = cells.sheet[axis];
  const read = (index: number) => (of.isHidden(index) ? 0 : of.size(index));
  const sizes = new Set(lines(cells, axis).map(([first, count]) => of.common(first, count, read)));
  const [only = null] = sizes;
  return sizes.size === 1 ? only : null;
}

function resize(cells: Cells, axis: Axis, value: Json): void {
  if (typeof value !== 'number' || value < 0) throw invalidArgument();
  guardSheet(cells.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  for (const [first, count] of lines(cells, axis)) {
    for (let index = first; index < first + count; index++) {
      cells.sheet[axis].change(index, (line) => {
        line.hidden = value === 0;
        line.size = value === 0 || value === cells.sheet[axis].standard ? undefined : value;
      });
    }
  }
}

/** Annahme: 5.25 points per character of the longest text shown, and 3.75 points of margin. */
function autofit({ sheet, areas }: Cells): null {
  guardSheet(sheet, 'allowFormatColumns');
  for (const a of areas) {
    const used = sheet.grid.extent(true, a);
    if (!used) continue;
    for (const [index, cells] of sheet.grid.columns(used)) {
      let longest = 0;
      for (const row of cells.rows(used.row, used.row + used.rows - 1)) {
        const shown = displayText(cells.value(row), sheet.styleOf(row, index).numberFormat, sheet.book.rules);
        longest = Math.max(longest, shown.length);
      }
      if (longest > 0)
        sheet.columns.change(index, (line) => {
          line.size = longest * 5.25 + 3.75;
        });
    }
  }
  return null;
}
