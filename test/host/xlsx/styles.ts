/**
 * Cell formats of exceljs to and from those of the host.
 */
import type ExcelJS from 'exceljs';
import { type Border, NORMAL_STYLE, SIDES, type Style } from '../model/style.ts';

/**
 * Colours of the Office theme by their number in the file. Source: ECMA-376, theme1.xml as Excel 2013 to 2022 writes it;
 * Annahme: no workbook here has a theme of its own. Tints are left out.
 */
const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

/** Horizontal alignments of the file by those of the library, and back. */
const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;
const VERTICAL = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  distributed: 'Distributed',
  justify: 'Justify',
} as const;
const UNDERLINE = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
} as const;

/** Border styles of the file: style and weight of the library. */
const BORDERS: Readonly<Record<ExcelJS.BorderStyle, readonly [string, string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

export function readColor(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === undefined ? undefined : THEME[color.theme];
}

export const writeColor = (color: string): Partial<ExcelJS.Color> => ({ argb: `FF${color.slice(1)}` });

export function readStyle(style: Partial<ExcelJS.Style>): Style {
  const { font = {}, alignment = {}, protection = {}, fill, border = {} } = style;
  const underline = font.underline === true ? 'single' : font.underline || 'none';
  const sides = SIDES.map((side) => [side, readBorder(border[side])]);
  return {
    ...NORMAL_STYLE,
    numberFormat: style.numFmt ?? 'General',
    fill: readFill(fill),
    fontName: font.name ?? NORMAL_STYLE.fontName,
    fontSize: font.size ?? NORMAL_STYLE.fontSize,
    fontColor: readColor(font.color) ?? NORMAL_STYLE.fontColor,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    strikethrough: font.strike ?? false,
    underline: UNDERLINE[underline],
    horizontalAlignment: alignment.horizontal ? HORIZONTAL[alignment.horizontal] : 'General',
    verticalAlignment: alignment.vertical ? VERTICAL[alignment.vertical] : 'Bottom',
    wrapText: alignment.wrapText ?? false,
    indentLevel: alignment.indent ?? 0,
    shrinkToFit: alignment.shrinkToFit ?? false,
    locked: protection.locked ?? true,
    formulaHidden: protection.hidden ?? false,
    ...Object.fromEntries(sides),
  };
}

function readFill(fill: ExcelJS.Fill | undefined): string | null {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return null;
  return readColor(fill.fgColor) ?? null;
}

function readBorder(border: Partial<ExcelJS.Border> | undefined): Border | null {
  if (!border?.style) return null;
  const [style, weight] = BORDERS[border.style];
  return { style, weight, color: readColor(border.color) ?? '#000000' };
}

/** Only what differs from Normal, so that the file stays small. */
export function writeStyle(style: Style): Partial<ExcelJS.Style> {
  const written: Partial<ExcelJS.Style> = {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: writeColor(style.fontColor),
      bold: style.bold,
      italic: style.italic,
      strike: style.strikethrough,
      underline: keyOf(UNDERLINE, style.underline) ?? 'none',
    },
    alignment: writeAlignment(style),
    protection: { locked: style.locked, hidden: style.formulaHidden },
    border: Object.fromEntries(SIDES.flatMap((side) => (style[side] ? [[side, writeBorder(style[side])]] : []))),
  };
  if (style.numberFormat !== 'General') written.numFmt = style.numberFormat;
  if (style.fill !== null) written.fill = { type: 'pattern', pattern: 'solid', fgColor: writeColor(style.fill) };
  return written;
}

function writeAlignment(style: Style): Partial<ExcelJS.Alignment> {
  const horizontal = keyOf(HORIZONTAL, style.horizontalAlignment);
  const vertical = keyOf(VERTICAL, style.verticalAlignment);
  return {
    wrapText: style.wrapText,
    indent: style.indentLevel,
    shrinkToFit: style.shrinkToFit,
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
  };
}

function writeBorder({ style, weight, color }: Border): Partial<ExcelJS.Border> {
  const known = Object.entries(BORDERS).find(([, [s, w]]) => s === style && w === weight);
  return { style: (known?.[0] as ExcelJS.BorderStyle | undefined) ?? 'thin', color: writeColor(color) };
}

function keyOf<K extends string>(names: Readonly<Record<K, string>>, value: string): K | undefined {
  const entry = Object.entries(names).find(([, name]) => name === value);
  return entry?.[0] as K | undefined;
}
