/**
 * A cell of a sheet: what Excel gives for it, and the value that it has for a field.
 * Source: page 1 "Cell values", page 6 "Reading".
 */
import type { Day } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { BefundCode, FeldBefund } from '../decide/befunde.ts';
import { meantText } from '../fields/cell-text.ts';
import { type FieldId, type FieldType, field, istTagestyp } from '../fields/declarations.ts';
import { HAKEN } from '../fields/haken.ts';
import type { Woerter } from '../fields/lists.ts';
import { cellParser, kundennummerFehler, normaliseKundennummer } from '../fields/parse.ts';
import { LAUFEND } from '../fields/parse-date.ts';
import { serialToMoment } from './serial.ts';

/** As Excel gives it: dates are serial numbers, errors their text (`#NV`), `''` and `null` are blank. */
export type Cell = string | number | boolean | null;
/** One row of a grid. Grid indices count from 0 in the block of cells that was read. */
export type Cells = readonly Cell[];

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || cell === '' || (typeof cell === 'string' && meantText(cell) === '');
}

/** A cell as it stands, untrimmed; blank ones are all the same. */
export const rawText = (cell: Cell | undefined): string => (isBlank(cell) ? '' : String(cell));

/** Excel shows numbers of more than eleven digits as 1,23E+47. */
const LONGEST = 1e11;
const DIGITS = 5;

function numberText(number: number): string {
  const text = Math.abs(number) < LONGEST ? String(number) : scientific(number);
  return text.replace('.', ',');
}

function scientific(number: number): string {
  const [mantissa = '', exponent = ''] = number.toExponential(DIGITS).split('e');
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

/** What a cell's text means; else the text that a German Excel shows in the format "Standard": 1067, 1,23E+47, WAHR. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return meantText(cell);
  return typeof cell === 'boolean' ? (cell ? 'WAHR' : 'FALSCH') : numberText(cell);
}

/** Takes what is wrong with the cell that is being read. */
type ZellMelder = (code: BefundCode) => void;
/** Reads a cell for its field; `undefined` for an empty or wrong one. */
export type CellReader = (cell: Cell | undefined, melde: ZellMelder) => unknown;

/**
 * The reader of a field's cells in a workbook of one date system. Text goes the way of an export's text; a number in
 * a date column is a serial, 0 or a tick; an error value in a text column counts as empty (WERT_UNBEKANNT).
 */
export function cellReader(id: FieldId, date1904: boolean, stichtag: Day, woerter?: Woerter): CellReader {
  const { type } = field(id);
  if (type === 'kundennummer') return readKundennummer;
  if (type === 'text') return readText;
  const parse = cellParser(id, woerter);
  const isDay = istTagestyp(type);
  return (cell, melde) => {
    if (cell === '') return undefined;
    return isDay && typeof cell === 'number' && cell < FIRST_COMPACT
      ? readNumber(type, cell, date1904, melde)
      : parse(cellText(cell), melde, stichtag);
  };
}

/** From here on a number is no serial, but may be a day written JJJJMMTT (fine print 80). */
const FIRST_COMPACT = 10_000_000;

/** What a formula gives that points at an empty cell. */
const NICHTS = 0;
/** What stands for TRUE in a formula, and never for 01.01.1900. */
const ANGEKREUZT = 1;

/** A number in a date column (fine print 41 for 0 and 1). */
function readNumber(type: FieldType, number: number, date1904: boolean, melde: (code: FeldBefund) => void) {
  if (number === NICHTS) return undefined;
  if (number === ANGEKREUZT && type === 'date-or-tick') {
    melde('HAKEN_STATT_DATUM');
    return HAKEN;
  }
  const moment = number === ANGEKREUZT ? undefined : serialToMoment(number, date1904);
  if (moment === 'laufend') return type === 'date-or-running' ? LAUFEND : undefined;
  if (moment === undefined) {
    melde('DATUM_UNGUELTIG');
    return undefined;
  }
  return type === 'moment' ? moment : dayOf(moment);
}

/** The error values of a German or English Excel. */
const ERROR = /^#(NV|N\/A|BEZUG!|REF!|WERT!|VALUE!|NAME\?|DIV\/0!|NULL!|ZAHL!|NUM!|ÜBERLAUF!|SPILL!|KALK!|CALC!)$/;

function readText(cell: Cell | undefined, melde: ZellMelder): string | undefined {
  const text = cellText(cell);
  if (!text.startsWith('#') || !ERROR.test(text)) return text === '' ? undefined : text;
  melde('WERT_UNBEKANNT');
  return undefined;
}

/**
 * A number is never a Kundennummer. 123E000045 has become 1,23E+47, which its text tells; Excel shows every number that
 * it read in this form so, also 123E000004 (1,23E+06): at most three digits and then zeros.
 */
function destroyed(number: number): boolean {
  const text = String(number);
  return text.length >= 7 && /^[1-9]\d{0,2}0+$/.test(text);
}

function readKundennummer(cell: Cell | undefined, melde: ZellMelder): string | undefined {
  const number = normaliseKundennummer(cellText(cell));
  const wrong = typeof cell === 'number' && destroyed(cell) ? 'KUNDENNUMMER_EXCEL' : kundennummerFehler(number);
  if (wrong === undefined) return number;
  melde(wrong);
  return undefined;
}
