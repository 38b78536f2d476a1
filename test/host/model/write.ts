/**
 * Writing into cells. One call is one action of Excel: it is checked first and then done as a whole, or not at all.
 * Sources: Microsoft, "Blank and null values in Excel add-ins", "Read or write to an unbounded range".
 */
import { invalidArgument, RichError, wrongSize } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { type Area, cellCount, isEntireColumn, isEntireRow, isSingleCell } from './area.ts';
import { takeConditionalFormats, takeValidations } from './conditional-format.ts';
import { type Entry, enter } from './entry.ts';
import { filteredBlock, filteredParts } from './filtered.ts';
import { tellChanged, tellFormat } from './notices.ts';
import { guardCells } from './protection.ts';
import type { Sheet } from './sheet.ts';
import { NORMAL_STYLE, type Style } from './style.ts';
import { afterWrite, growTables } from './table.ts';
import { plain, valueType } from './value.ts';

/**
 * Writes values or formulas: a block of the area's size, in which `null` leaves a cell as it is, or one value for all.
 * @throws RichError InvalidArgument, AccessDenied, RangeExceedsLimit
 */
export function writeValues(sheet: Sheet, a: Area, input: Json): void {
  guardSize(sheet, a);
  guardCells(sheet, a);
  const block = asBlock(a, input);
  const entries = block.map((line, r) =>
    line.map((value, c) => (value === null ? undefined : entryAt(sheet, a.row + r, a.column + c, value))),
  );
  const before = isSingleCell(a) ? sheet.grid.value(a.row, a.column) : undefined;
  filteredBlock(sheet, a, entries).forEach((line, r) => {
    line.forEach((entry, c) => {
      if (entry) putEntry(sheet, a.row + r, a.column + c, entry);
    });
  });
  if (sheet.book.autoExpandTables && isFilled(entries)) growTables(sheet, a);
  afterWrite(sheet, a);
  tellChanged(sheet, a, 'RangeEdited', details(sheet, a, before));
}

/** Writes number formats: a block as with values, or one for all. An empty text is General. */
export function writeNumberFormats(sheet: Sheet, a: Area, input: Json): void {
  guardSize(sheet, a);
  guardCells(sheet, a);
  const block = asBlock(a, input);
  const wrong = block.some((line) => line.some((format) => format !== null && typeof format !== 'string'));
  if (wrong) throw invalidArgument();
  filteredBlock(sheet, a, block).forEach((line, r) => {
    line.forEach((format, c) => {
      if (typeof format === 'string')
        restyleCell(sheet, a.row + r, a.column + c, { numberFormat: format || 'General' });
    });
  });
  tellFormat(sheet, a);
}

/** Changes the formats of an area; whole rows and columns are welcome. Annahme: `allowFormatCells` allows all of them. */
export function restyle(sheet: Sheet, a: Area, patch: Partial<Style>): void {
  if (sheet.protection.on && !sheet.protection.options.allowFormatCells) guardCells(sheet, a);
  const { styles } = sheet.book;
  for (const part of filteredParts(sheet, a)) sheet.grid.restyle(part, (style) => styles.with(style, patch));
  tellFormat(sheet, a);
}

export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Empties cells, their formats or both. Conditional formats go with the formats, validations with all (Annahme). */
export function clear(sheet: Sheet, a: Area, what: ClearWhat): void {
  guardCells(sheet, a);
  if (what === 'All' || what === 'Contents') {
    for (const part of filteredParts(sheet, a)) sheet.grid.clear(part);
    afterWrite(sheet, a);
    tellChanged(sheet, a, 'RangeEdited');
  }
  if (what === 'All') takeValidations(sheet, a);
  if (what === 'All' || what === 'Formats') {
    for (const part of filteredParts(sheet, a)) sheet.grid.clearStyles(part);
    takeConditionalFormats(sheet, a);
    tellFormat(sheet, a);
  }
}

/**
 * @throws RichError `InvalidArgument` for whole rows and columns ("The API returns an error"; which one is Annahme),
 * `RangeExceedsLimit` for more cells than the host takes at once.
 */
function guardSize(sheet: Sheet, a: Area): void {
  if (isEntireColumn(a) || isEntireRow(a)) throw invalidArgument();
  if (cellCount(a) > sheet.book.limits.writeCells) throw new RichError('RangeExceedsLimit');
}

function asBlock(a: Area, input: Json): Json[][] {
  // "null is not a valid input for single property"
  if (input === null) throw invalidArgument();
  if (!Array.isArray(input)) return Array.from({ length: a.rows }, () => new Array<Json>(a.columns).fill(input));
  if (input.length !== a.rows) throw wrongSize();
  return input.map((line) => {
    if (!Array.isArray(line) || line.length !== a.columns) throw wrongSize();
    return line;
  });
}

function entryAt(sheet: Sheet, row: number, column: number, value: Json): Entry {
  if (typeof value !== 'string') return enter(value, NORMAL_STYLE.numberFormat, sheet.book.entryRules);
  return enter(value, sheet.styleOf(row, column).numberFormat, sheet.book.entryRules);
}

function putEntry(sheet: Sheet, row: number, column: number, entry: Entry): void {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  // Annahme: of merged cells only the first takes a value; what is written to the others is lost.
  if (merge && (merge.row !== row || merge.column !== column)) return;
  const value = entry.formula === undefined ? entry.value : sheet.book.calculate(entry.formula, sheet, row, column);
  sheet.grid.put(row, column, value, entry.formula);
  if (entry.numberFormat !== undefined) restyleCell(sheet, row, column, { numberFormat: entry.numberFormat });
}

function restyleCell(sheet: Sheet, row: number, column: number, patch: Partial<Style>): void {
  const style = sheet.grid.style(row, column);
  const changed = sheet.book.styles.with(style, patch);
  if (changed !== style) sheet.grid.putStyle(row, column, changed);
}

const isFilled = (entries: (Entry | undefined)[][]): boolean =>
  entries.some((line) => line.some((entry) => entry?.value !== undefined || entry?.formula !== undefined));

function details(sheet: Sheet, a: Area, before: ReturnType<Sheet['grid']['value']>) {
  if (!isSingleCell(a)) return undefined;
  const after = sheet.grid.value(a.row, a.column);
  return {
    valueBefore: plain(before),
    valueAfter: plain(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
