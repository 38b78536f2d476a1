/** How a cell looks, and what a person types into one. */
import { parseSetting } from '../../../core/fields/parse-date.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import type { Sheet } from '../../../test/host/model/sheet.ts';
import { NORMAL_STYLE, type Style } from '../../../test/host/model/style.ts';
import { displayText, showsDate } from '../../../test/host/model/text.ts';
import { type CellValue, plain } from '../../../test/host/model/value.ts';
import { deutsch, englisch } from '../rechnen/sprache.ts';

const ALIGN: Readonly<Record<string, string>> = {
  Left: 'flex-start',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'flex-end',
  Fill: 'flex-start',
  Justify: 'flex-start',
  Distributed: 'center',
};
const VERTICAL: Readonly<Record<string, string>> = { Top: 'flex-start', Center: 'center', Bottom: 'flex-end' };

/** What the cell shows. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.grid.value(row, column);
  if (value === undefined) return '';
  const shown = displayText(value, sheet.styleOf(row, column).numberFormat, sheet.book.rules);
  return typeof value === 'boolean' && sheet.book.rules.locale.startsWith('de') ? (value ? 'WAHR' : 'FALSCH') : shown;
}

/** Gives an element the cell's format, as far as it is not the ordinary one. */
export function dress(element: HTMLElement, style: Style, value: CellValue | undefined): void {
  const css = element.style;
  css.justifyContent = ALIGN[style.horizontalAlignment] ?? natural(value);
  if (style === NORMAL_STYLE) return;
  if (style.verticalAlignment !== 'Bottom') css.alignItems = VERTICAL[style.verticalAlignment] ?? 'center';
  if (style.fill !== null) css.backgroundColor = style.fill;
  if (style.fontColor !== '#000000') css.color = style.fontColor;
  if (style.bold) css.fontWeight = '700';
  if (style.italic) css.fontStyle = 'italic';
  if (style.fontSize !== NORMAL_STYLE.fontSize) css.fontSize = `${style.fontSize / NORMAL_STYLE.fontSize}em`;
  if (style.wrapText) css.whiteSpace = 'pre-wrap';
  if (style.indentLevel > 0) css.paddingInlineStart = `${style.indentLevel * 9 + 3}px`;
  const lines = [style.underline !== 'None' && 'underline', style.strikethrough && 'line-through'].filter(Boolean);
  if (lines.length > 0) css.textDecoration = lines.join(' ');
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = style[side];
    if (border !== null) css.setProperty(`border-${side}`, `1px solid ${border.color}`);
  }
}

/** Numbers stand on the right, truth values in the middle, texts on the left. */
function natural(value: CellValue | undefined): string {
  if (typeof value === 'number') return 'flex-end';
  return value === undefined || typeof value === 'string' ? 'flex-start' : 'center';
}

/** The text with which editing begins. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.grid.formula(row, column);
  if (formula !== undefined) return deutsch(formula);
  const value = sheet.grid.value(row, column);
  if (typeof value !== 'number' || showsDate(sheet.styleOf(row, column).numberFormat)) {
    return shownText(sheet, row, column);
  }
  return String(plain(value)).replace('.', ',');
}

interface Typed {
  readonly value: string | number | boolean;
  /** Format that comes with it where the cell has none. */
  readonly numberFormat?: string;
}

/** What a German Excel makes of typed text: dates with dots, numbers with a comma, WAHR and FALSCH. */
export function typed(text: string, date1904: boolean): Typed {
  const word = text.trim();
  if (word.startsWith('=')) return { value: englisch(word) };
  if (/^[+-]?\d+(,\d+)?$/.test(word) && !/^0\d/.test(word)) return { value: Number(word.replace(',', '.')) };
  if (/^(wahr|falsch)$/i.test(word)) return { value: word.toLowerCase() === 'wahr' };
  if (/^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(word)) {
    const day = parseSetting(word);
    if (day !== undefined) return { value: dayToSerial(day, date1904), numberFormat: 'dd.mm.yyyy' };
  }
  return { value: text };
}
