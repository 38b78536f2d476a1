/**
 * Formats of many cells, rows or columns in one call. Source: office.d.ts, CellProperties, SettableCellProperties,
 * RowProperties, ColumnProperties. The fields of `format` are those of the style here; others are not kept.
 */
import { formatArea, quoteSheet } from '../model/address.ts';
import { area } from '../model/area.ts';
import { parseColor } from '../model/colors.ts';
import { guardCells } from '../model/protection.ts';
import type { Range } from '../model/range.ts';
import { SIDES, type Style } from '../model/style.ts';
import { restyle } from '../model/write.ts';
import { invalidArgument, wrongSize } from '../rich-api/errors.ts';
import type { Json, JsonObject } from '../rich-api/protocol.ts';

const FONT = {
  name: 'fontName',
  size: 'fontSize',
  color: 'fontColor',
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strikethrough',
  underline: 'underline',
} as const;
const PLAIN = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'shrinkToFit',
  'textOrientation',
  'readingOrder',
] as const;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function getCellProperties(range: Range, wanted: Json): Json {
  const { sheet } = range;
  return sheet.grid.read(range.area, (row, column) => {
    const cell = formatArea(area(row, column));
    const all: JsonObject = {
      address: `${quoteSheet(sheet.name)}!${cell}`,
      addressLocal: `${quoteSheet(sheet.name)}!${cell}`,
      hidden: sheet.rows.isHidden(row) || sheet.columns.isHidden(column),
      format: {
        ...formatOf(sheet.styleOf(row, column)),
        columnWidth: sheet.columns.size(column),
        rowHeight: sheet.rows.size(row),
      },
    };
    return pick(all, wanted);
  });
}

type Axis = 'rows' | 'columns';

/** "For properties that are not consistent across each cell within a given row, null will be returned." */
export function getLineProperties(range: Range, axis: Axis, wanted: Json): Json {
  const { sheet, area: a } = range;
  const [first, count] = axis === 'rows' ? [a.row, a.rows] : [a.column, a.columns];
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    const line = axis === 'rows' ? { ...a, row: at, rows: 1 } : { ...a, column: at, columns: 1 };
    const formats = [...sheet.grid.styles(line)].map((style) => formatOf(sheet.book.styles.get(style)));
    const format = formats.reduce((merged, next) => consistent(merged, next));
    const size = axis === 'rows' ? { rowHeight: sheet.rows.size(at) } : { columnWidth: sheet.columns.size(at) };
    const own: JsonObject =
      axis === 'rows'
        ? { rowIndex: at, rowHidden: sheet.rows.isHidden(at) }
        : { columnIndex: at, columnHidden: sheet.columns.isHidden(at) };
    return pick({ ...own, address: formatArea(line), format: { ...format, ...size } }, wanted);
  });
}

/** One object per cell, in rows; the block must fit the range. */
export function setCellProperties(range: Range, data: Json): null {
  const { sheet, area: a } = range;
  guardCells(sheet, a);
  if (!Array.isArray(data) || data.length !== a.rows) throw wrongSize();
  const patches = data.map((line) => {
    if (!Array.isArray(line) || line.length !== a.columns) throw wrongSize();
    return line.map(patchOf);
  });
  patches.forEach((line, r) => {
    line.forEach((patch, c) => {
      if (Object.keys(patch).length > 0) restyle(sheet, area(a.row + r, a.column + c), patch);
    });
  });
  return null;
}

export function setLineProperties(range: Range, axis: Axis, data: Json): null {
  const { sheet, area: a } = range;
  const [first, count] = axis === 'rows' ? [a.row, a.rows] : [a.column, a.columns];
  if (!Array.isArray(data) || data.length !== count) throw wrongSize();
  const patches = data.map(patchOf);
  data.forEach((properties, index) => {
    if (!isObject(properties)) return;
    const at = first + index;
    const line = axis === 'rows' ? { ...a, row: at, rows: 1 } : { ...a, column: at, columns: 1 };
    const patch = patches[index] ?? {};
    if (Object.keys(patch).length > 0) restyle(sheet, line, patch);
    const size = isObject(properties.format)
      ? properties.format[axis === 'rows' ? 'rowHeight' : 'columnWidth']
      : undefined;
    const hidden = properties[axis === 'rows' ? 'rowHidden' : 'columnHidden'];
    sheet[axis].change(at, (changed) => {
      if (typeof size === 'number') changed.size = size === sheet[axis].standard ? undefined : size;
      if (typeof hidden === 'boolean') changed.hidden = hidden;
    });
  });
  return null;
}

function formatOf(style: Style): JsonObject {
  const font = Object.fromEntries(Object.entries(FONT).map(([name, key]) => [name, style[key]]));
  const borders = Object.fromEntries(SIDES.map((side) => [side, style[side] ? { ...style[side] } : { style: 'None' }]));
  const plain = Object.fromEntries(PLAIN.map((key) => [key, style[key]]));
  return {
    ...plain,
    fill: { color: style.fill ?? '#FFFFFF' },
    font,
    borders,
    protection: { locked: style.locked, formulaHidden: style.formulaHidden },
  };
}

function patchOf(properties: Json): Partial<Style> {
  const format = isObject(properties) && isObject(properties.format) ? properties.format : {};
  const patch: Record<string, Json> = {};
  for (const key of PLAIN) if (format[key] !== undefined) patch[key] = format[key];
  const font = isObject(format.font) ? format.font : {};
  for (const [name, key] of Object.entries(FONT)) {
    if (font[name] !== undefined) patch[key] = name === 'color' ? colorOf(font[name]) : font[name];
  }
  if (isObject(format.fill) && format.fill.color !== undefined) patch.fill = colorOf(format.fill.color);
  if (isObject(format.protection)) Object.assign(patch, format.protection);
  return patch as Partial<Style>;
}

function colorOf(value: Json): string {
  const color = typeof value === 'string' ? parseColor(value) : undefined;
  if (color === undefined) throw invalidArgument();
  return color;
}

/** Only what the load options name; `true` takes a whole part. */
function pick(all: Json, wanted: Json): Json {
  if (wanted === true || !isObject(all) || !isObject(wanted)) return all;
  const fields = Object.entries(wanted).filter(([key, want]) => want && all[key] !== undefined);
  return Object.fromEntries(fields.map(([key, want]) => [key, pick(all[key] ?? null, want)]));
}

function consistent(a: Json, b: Json): JsonObject {
  const merged: JsonObject = {};
  if (!isObject(a) || !isObject(b)) return merged;
  for (const key of Object.keys(a)) {
    const [x = null, y = null] = [a[key], b[key]];
    if (isObject(x) && isObject(y)) merged[key] = consistent(x, y);
    else merged[key] = JSON.stringify(x) === JSON.stringify(y) ? x : null;
  }
  return merged;
}
