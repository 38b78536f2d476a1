/**
 * What a cell shows (`Range.text`): the value by its number format, in the language of the user.
 * Source: office.d.ts, Range.text, "The text value will not depend on the cell width."
 */
import { format, isDateFormat } from 'numfmt';
import { type CellValue, plain } from './value.ts';

/** Days between the two date systems. Source: Microsoft, "Date systems in Excel". */
export const DAYS_1904 = 1462;

/** Number formats that Excel shows in the short date form of the system. Source: ECMA-376, numFmtId 14. */
const SHORT_DATE = new Set(['m/d/yyyy', 'mm-dd-yy']);

export interface TextRules {
  /** Language tag such as `de-DE`. */
  readonly locale: string;
  readonly date1904: boolean;
}

const dateFormats = new Map<string, boolean>();

export function displayText(value: CellValue | undefined, numberFormat: string, rules: TextRules): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  const german = rules.locale.startsWith('de');
  const pattern = german && SHORT_DATE.has(numberFormat) ? 'dd.mm.yyyy' : numberFormat;
  const shown = typeof value === 'number' && rules.date1904 && showsDate(pattern) ? value + DAYS_1904 : value;
  return format(pattern, plain(shown), { locale: rules.locale });
}

export function showsDate(numberFormat: string): boolean {
  let known = dateFormats.get(numberFormat);
  if (known === undefined) {
    known = isDateFormat(numberFormat);
    dateFormats.set(numberFormat, known);
  }
  return known;
}
