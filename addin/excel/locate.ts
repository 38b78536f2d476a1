/**
 * Where the cells of an action stand now: rows may have been sorted, inserted or deleted since, and columns moved.
 * Source: page 6 "Rückgängig … also after the pane was closed and opened".
 */
import { type Cell, cellText, isBlank } from '../../core/sheet/cell.ts';
import { findResultColumns } from '../../core/sheet/columns.ts';
import { keyDigits, needsContents, placesOf, rowDigits } from '../../core/sheet/identity.ts';
import { readAhead } from './ahead.ts';
import { AREA, type Area, areaOf, inParts, lastColumn, lastRow, rangeOf } from './area.ts';
import { ExcelFault } from './fault.ts';
import { cellsAtOnce } from './limits.ts';
import { withinReach } from './reach.ts';
import { type Runs, runsOf, valuesOf } from './runs.ts';
import { send } from './session.ts';
import { digitsOf, rowsAbove, type Step, type StepColumn, WRITTEN } from './step.ts';
import type { Identity } from './write-plan.ts';

/** Rows at the top of the sheet among which a header is looked for. */
const TOP = 60;
const NO_KEY = keyDigits('');

/** A step with the places of now. */
interface Located {
  readonly step: Step;
  /** Rows of the sheet, from 0, of which only their order tells which they were. */
  readonly unclear: readonly number[];
}

/** @throws ExcelFault `verschoben` where the columns cannot be found */
export async function locate(context: Excel.RequestContext, step: Step): Promise<Located> {
  const { identity, columns, tableId } = step;
  if (identity === undefined) return { step, unclear: [] };
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItem(step.sheetId);
  const found = sheet.getUsedRangeOrNullObject(true).load(AREA);
  const table = tableId === undefined ? undefined : tables.getItem(tableId).getRange().load(AREA);
  await send(context);
  if (found.isNullObject) throw new ExcelFault('verschoben');
  const used = await withinReach(context, sheet, areaOf(found));
  const header = await findHeader(context, sheet, used, step, identity);
  const [key = 0, ...own] = header.columns;
  const headed = {
    ...step,
    headerRow: header.row,
    columns: columns.map((one, at) => ({ ...one, column: own[at] ?? 0 })),
    ...(step.added === undefined ? {} : { added: { ...step.added, column: key } }),
  };
  const above = rowsAbove(step);
  const first = header.row + above;
  // Below a table may stand another one.
  const end = lastRow(table === undefined ? used : areaOf(table)) + 1;
  const data = { row: first, column: key, rows: Math.max(0, end - first), columns: 1 };
  const keys = withoutEnd((await readRows(context, sheet, data, ([number]) => keyDigits(number))).join(''));
  if (keys === withoutEnd(identity.keys)) return { step: header.hasMoved ? headed : step, unclear: [] };
  const rows = keys.length / NO_KEY.length;
  const left = Math.max(0, identity.first + key - identity.column);
  const list = { ...data, rows, column: left, columns: lastColumn(used) - left + 1 };
  const contents = needsContents(identity, keys) ? await contentsOf(context, sheet, list, header) : [];
  const { places, unclear } = placesOf(identity, keys, (row) => contents[row] ?? '');
  const moved = arranged(headed, above, places);
  const masks = unclear.length === 0 ? [] : moved.columns.map(({ written }) => valuesOf(written));
  return { step: moved, unclear: unclear.filter((row) => masks.some((mask) => mask[row])).map((row) => first + row) };
}

/** Without rows that have no number at the end. */
function withoutEnd(keys: string): string {
  let end = keys.length;
  while (end > 0 && keys.slice(end - NO_KEY.length, end) === NO_KEY) end -= NO_KEY.length;
  return keys.slice(0, end);
}

interface Header {
  readonly hasMoved: boolean;
  readonly row: number;
  /** Of the number, then of the snapshot's columns. */
  readonly columns: readonly number[];
  /** The header texts of all columns of the sheet, from the rows in which headers stand. */
  readonly texts: readonly string[];
}

/** A header that is looked for: its text, where it was, and how many rows above the header row. */
interface Wanted {
  readonly text: Cell;
  readonly column: number;
  readonly above: number;
}

/** Where the header was, or else where all of it stands now. */
async function findHeader(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  { headerRow, columns }: Step,
  identity: Identity,
): Promise<Header> {
  const all: Wanted[] = [
    { text: identity.header, column: identity.column, above: identity.above ?? 0 },
    ...columns.map(({ name, column, above = 0 }) => ({ text: name, column, above })),
  ];
  const top = { row: 0, column: 0, rows: Math.min(lastRow(used), headerRow + TOP) + 1, columns: lastColumn(used) + 1 };
  const cells = await readRows(context, sheet, top, (row) => row);
  const highest = Math.max(...all.map(({ above }) => above));
  for (const row of [headerRow, ...cells.keys()]) {
    const found = columnsIn(cells, row, all);
    if (found === undefined) continue;
    const lines = cells.slice(Math.max(0, row - highest), row + 1).toReversed();
    const texts = (cells[row] ?? []).map((_, at) => lines.map((line) => cellText(line[at])).find(Boolean) ?? '');
    const hasMoved = row !== headerRow || all.some(({ column }, at) => column !== found[at]);
    return { hasMoved, row, columns: found, texts };
  }
  throw new ExcelFault('verschoben');
}

/**
 * Where the headers stand if this is the header row: all of them as far from their old places, as near as possible, or
 * else each where it is found first. Two tables side by side have the same headers.
 */
function columnsIn(
  cells: readonly (readonly Cell[])[],
  row: number,
  all: readonly Wanted[],
): readonly number[] | undefined {
  const lines = all.map(({ above }) => cells[row - above] ?? []);
  const [key] = all;
  const shifts = (lines[0] ?? []).flatMap((text, at) => (text === key?.text ? [at - key.column] : []));
  const shift = shifts
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))
    .find((by) => all.every(({ text, column }, at) => lines[at]?.[column + by] === text));
  if (shift !== undefined) return all.map(({ column }) => column + shift);
  const columns = all.map(({ text }, at) => lines[at]?.indexOf(text) ?? -1);
  return columns.includes(-1) ? undefined : columns;
}

/** `rowDigits` of the rows, without their numbers and the result columns. */
async function contentsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, list: Area, header: Header) {
  const [key = 0] = header.columns;
  const others = new Set([key - list.column, ...findResultColumns(header.texts.slice(list.column)).values()]);
  return readRows(context, sheet, list, (row) => rowDigits(row, others));
}

/** Cells of an area, row by row, read in blocks. */
export async function readRows<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  take: (row: readonly Cell[]) => T,
): Promise<T[]> {
  const taken: T[] = [];
  await readAhead(context, inParts(area, Math.ceil(cellsAtOnce(area.rows) / area.columns)), (part) => {
    const range = rangeOf(sheet, part).load('values');
    return () => {
      for (const line of range.values as Cell[][]) taken.push(take(line));
    };
  });
  return taken;
}

/** The step in another order of rows. `above`: rows from the header to the data. */
function arranged(step: Step, above: number, places: readonly (number | undefined)[]): Step {
  const { identity: _, ...rest } = step;
  /** A row that was not there before has no digits of its own; it gets those of the first, which nobody looks at. */
  const digits = (place = 0) => step.written.slice(place * WRITTEN, (place + 1) * WRITTEN);
  return {
    ...rest,
    rows: above + places.length,
    written: places.map(digits).join(''),
    columns: step.columns.map((column) => arrangedColumn(column, above, places)),
    ...(step.added === undefined ? {} : { added: { ...step.added, rows: arrangedMask(step.added.rows, places) } }),
  };
}

function arrangedColumn(column: StepColumn, above: number, places: readonly (number | undefined)[]): StepColumn {
  const { isNew, contents, numberFormats, formats, written } = column;
  /** Rows that were not there before stay as they are; in an appended column they lose what they got since. */
  const move = <T>(values: readonly T[], otherwise: T): T[] => [
    ...values.slice(0, above),
    ...places.map((place) => (place === undefined ? otherwise : (values[above + place] ?? otherwise))),
  ];
  const moveRuns = <T>(runs: Runs<T | null>) => {
    const values = valuesOf(runs);
    return runsOf(move(values, isNew ? (values.at(-1) ?? null) : null), sameJson);
  };
  return {
    ...column,
    ...(contents === undefined ? {} : { contents: move<Cell | null>(contents, null) }),
    numberFormats: moveRuns(numberFormats),
    ...(formats === undefined ? {} : { formats: moveRuns(formats) }),
    written: arrangedMask(written, places),
  };
}

function arrangedMask(runs: Runs<boolean>, places: readonly (number | undefined)[]): Runs<boolean> {
  const mask = valuesOf(runs);
  return runsOf(places.map((place) => place !== undefined && mask[place] === true));
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Rows of the sheet, from 0, in which a cell no longer holds what the action wrote.
 * @throws ExcelFault `verschoben` where the columns are not there any more
 */
export async function changedRows(context: Excel.RequestContext, step: Step): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(step.sheetId);
  const { headerRow, rows, columns, written } = step;
  const left = Math.min(...columns.map(({ column }) => column));
  const right = Math.max(...columns.map(({ column }) => column));
  const area = { row: headerRow, column: left, rows, columns: right - left + 1 };
  const cells = await readRows(context, sheet, area, (row) => columns.map(({ column }) => row[column - left] ?? ''));
  const highest = Math.max(...columns.map(({ above = 0 }) => above));
  const higher =
    highest === 0
      ? []
      : await readRows(context, sheet, { ...area, row: headerRow - highest, rows: highest }, (row) => row);
  const headerOf = ({ column, above = 0 }: StepColumn, at: number) =>
    above === 0 ? cells[0]?.[at] : higher[highest - above]?.[column - left];
  if (columns.some((one, at) => headerOf(one, at) !== one.name)) throw new ExcelFault('verschoben');
  const masks = columns.map((one) => valuesOf(one.written));
  const above = rowsAbove(step);
  const data = rows - above;
  const now = await digitsOf(data, (row) =>
    (cells[above + row] ?? []).map((cell, at) => (masks[at]?.[row] && !isBlank(cell) ? cell : '')),
  );
  const changed: number[] = [];
  for (let row = 0; row < data; row++) {
    const at = row * WRITTEN;
    if (!masks.some((mask) => mask[row])) continue;
    if (now.slice(at, at + WRITTEN) !== written.slice(at, at + WRITTEN)) changed.push(headerRow + above + row);
  }
  return changed;
}
