/**
 * What becomes of a value that is written into a cell: Excel reads it as if somebody had typed it.
 * Sources: office.d.ts, Range.values; Microsoft, "Blank and null values in Excel add-ins"; Excel's own entry rules.
 */
import { parseBool, parseDate, parseNumber, parseTime } from 'numfmt';
import { invalidArgument } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { type CellValue, errorOf } from './value.ts';

export interface Entry {
  /** `undefined`: the cell becomes empty. */
  readonly value?: CellValue;
  /** With `=` in front, as `Range.formulas` gives it. Its value is for the workbook to find. */
  readonly formula?: string;
  /** Number format that comes with the typed form (`12%`), where the cell has the format General. */
  readonly numberFormat?: string;
}

export interface EntryRules {
  /**
   * Texts that are dates in en-US become dates with the format m/d/yyyy: `1/2/2024`, `2018-12-31` (office-js issue 229).
   * `03.04.2024` stays a text: `values` takes the American form in every language (issue 1559).
   */
  readonly dates: boolean;
}

/** "Total number of characters that a cell can contain" (Microsoft, "Excel specifications and limits"). */
const MAX_TEXT = 32_767;

/** The characters with which something else than a text can begin. */
const MAYBE_TYPED = /^[\s\d+\-.,($€£¥'=#tTfF]/;

/** @throws RichError `InvalidArgument` for what is neither number, text nor truth value, and for texts that are too long. */
export function enter(input: Json, format: string, rules: EntryRules): Entry {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalidArgument();
  if (input === '') return {};
  if (input.length > MAX_TEXT) throw invalidArgument();
  if (!MAYBE_TYPED.test(input)) return { value: input };
  return typed(input, format, rules);
}

function typed(text: string, format: string, rules: EntryRules): Entry {
  if (text.startsWith("'")) return text.length > 1 ? { value: text.slice(1) } : {};
  if (format === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const error = errorOf(text);
  if (error) return { value: error };
  const guess = numberOf(text) ?? parseBool(text) ?? (rules.dates ? dateOf(text) : null);
  if (guess) {
    return guess.z && format === 'General' ? { value: guess.v, numberFormat: guess.z } : { value: guess.v };
  }
  // "If the returned value starts with a plus or minus sign, Excel interprets this value as a formula" (office.d.ts).
  return /^[+-]\s*\S/.test(text) ? { formula: `=${text}` } : { value: text };
}

/** Commas only between groups of three digits, and none after the point: `1.234,5` and `1,5` are texts (Annahme). */
function numberOf(text: string) {
  return text.includes(',') && !/^[^.,]*\d(,\d{3})+(?!\d)[^,]*$/.test(text) ? null : parseNumber(text);
}

/** Annahme: only with a year of four digits; Excel also takes `1/2` and fills in the year of today. No dots in en-US. */
function dateOf(text: string) {
  if (text.includes('.')) return null;
  const date = /\d{4}/.test(text) ? parseDate(text) : null;
  return date ? { v: date.v, z: 'm/d/yyyy' } : parseTime(text);
}
