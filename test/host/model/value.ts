/**
 * What a cell holds: a number (dates are numbers, too), a text, a truth value or an error. An empty cell holds
 * `undefined`. Source: office.d.ts, Range.values, "The data returned could be a string, number, or boolean. Cells that
 * contain an error will return the error string."
 */

export class CellError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

export type CellValue = number | string | boolean | CellError;

/** The errors of Excel by their text. */
const ERRORS = new Map(
  ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA'].map(
    (code) => [code, new CellError(code)] as const,
  ),
);

export function errorOf(text: string): CellError | undefined {
  return ERRORS.get(text.toUpperCase());
}

/** The value as `Range.values` gives it. */
export function plain(value: CellValue | undefined): number | string | boolean {
  if (value === undefined) return '';
  return value instanceof CellError ? value.code : value;
}

/** As in `Excel.RangeValueType`. A formula may well result in an empty text: then the type is String. */
export function valueType(value: CellValue | undefined): 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error' {
  if (value === undefined) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}
