/**
 * Fills and font colours of many cells. They are written by addresses of many cells at once (ExcelApi 1.9) or by runs
 * of cells in one column, never cell by cell: 12,000 single fills would break the limit of a request.
 */
import type { Stil } from '../../core/sheet/styles.ts';
import { type Area, columnLetters, rangeOf } from './area.ts';
import type { Batch } from './batch.ts';
import { type Hidden, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import type { Question } from './question.ts';
import { supports } from './session.ts';

/** `null`: no fill, which Excel reads as white. */
export interface Format {
  readonly fill: string | null;
  readonly font: string;
}

export interface FormatRun extends Area {
  readonly format: Format;
}

const NO_FILL = '#FFFFFF';
/** Cells per request where each is asked by itself: about 1 kB each. */
const PROXIES_AT_ONCE = 2000;
/** Bytes that `getCellProperties` takes per cell. */
const PROPERTIES = 60;
/** Characters of an address of many cells; Excel takes 8,192. */
const ADDRESS = 8000;
/** Bytes that one run costs in a request, apart from its address. */
const RUN = 1000;

export const formatOf = (fill: string | undefined, font: string | undefined): Format => ({
  fill: fill === undefined || fill === '' || fill.toUpperCase() === NO_FILL ? null : fill,
  font: font ?? '#000000',
});

/** The formats of single columns of equal height. A column that is the same all over needs only one answer. */
export function* formatsOf(sheet: Excel.Worksheet, columns: readonly Area[]): Question<Format[][]> {
  const whole = columns.map((column) => {
    const { format } = rangeOf(sheet, column);
    format.fill.load('color');
    format.font.load('color');
    return format;
  });
  yield;
  const formats = columns.map((column, index): Format[] => {
    const fill = whole[index]?.fill.color;
    const font = whole[index]?.font.color;
    // Excel says null, other hosts an empty text, where cells differ.
    return fill && font ? Array(column.rows).fill(formatOf(fill, font)) : [];
  });
  const mixed = columns.flatMap((column, index) => {
    const own = formats[index];
    return own?.length === 0 ? [{ column, own }] : [];
  });
  yield* eachCell(sheet, mixed);
  return formats;
}

interface Mixed {
  readonly column: Area;
  /** Takes the formats. */
  readonly own: Format[];
}

/** Reads columns of equal height cell by cell, side by side in one request. */
function* eachCell(sheet: Excel.Worksheet, mixed: readonly Mixed[]): Question<void> {
  const [first] = mixed;
  if (first === undefined) return;
  const ask = supports('1.9') ? byProperties : byCells;
  const { rows } = first.column;
  const size = Math.ceil((supports('1.9') ? bytesAtOnce(rows) / PROPERTIES : PROXIES_AT_ONCE) / mixed.length);
  for (let row = 0; row < rows; row += size) {
    const parts = mixed.map(({ column, own }) => {
      const area = { ...column, row: column.row + row, rows: Math.min(size, column.rows - row) };
      return { own, read: ask(sheet, area) };
    });
    yield;
    for (const { own, read } of parts) for (const format of read()) own.push(format);
  }
}

function byProperties(sheet: Excel.Worksheet, part: Area): () => Format[] {
  const wanted = { format: { fill: { color: true }, font: { color: true } } };
  const properties = rangeOf(sheet, part).getCellProperties(wanted);
  return () => properties.value.map(([cell]) => formatOf(cell?.format?.fill?.color, cell?.format?.font?.color));
}

function byCells(sheet: Excel.Worksheet, part: Area): () => Format[] {
  const cells = Array.from({ length: part.rows }, (_, row) => {
    const { format } = rangeOf(sheet, { ...part, row: part.row + row, rows: 1 });
    format.fill.load('color');
    format.font.load('color');
    return format;
  });
  return () => cells.map(({ fill, font }) => formatOf(fill.color, font.color));
}

/** Runs of one column from values and counts; `null` is left out. */
export function formatRuns(
  runs: readonly (readonly [Format | null, number])[],
  row: number,
  column: number,
): FormatRun[] {
  let next = row;
  return runs.flatMap(([format, rows]) => {
    const run = { row: next, column, rows, columns: 1 };
    next += rows;
    return format === null ? [] : [{ ...run, format }];
  });
}

/** The runs of a column that get a format (`null`: none any more); `undefined` cells are left out. */
export function styleRuns(styles: readonly (Stil | null | undefined)[], row: number, column: number): FormatRun[] {
  const runs: { row: number; column: number; rows: number; columns: number; format: Format; of: Stil | null }[] = [];
  for (const [index, style] of styles.entries()) {
    if (style === undefined) continue;
    const last = runs.at(-1);
    const same = last !== undefined && last.row + last.rows === row + index;
    if (same && last.of?.fuellung === style?.fuellung && last.of?.schrift === style?.schrift) last.rows++;
    else {
      const format = style === null ? formatOf(undefined, undefined) : { fill: style.fuellung, font: style.schrift };
      runs.push({ row: row + index, column, rows: 1, columns: 1, format, of: style });
    }
  }
  return runs.map(({ of: _, ...run }) => run);
}

/** Writes the formats, as many to a request as fit. */
export async function writeFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  runs: readonly FormatRun[],
  hidden: Hidden,
): Promise<void> {
  const kinds = new Map<string, FormatRun[]>();
  for (const run of runs.flatMap((one) => partsOf(one, hidden))) {
    const key = `${run.format.fill} ${run.format.font}`;
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [run]);
    else same.push(run);
  }
  for (const same of kinds.values()) await writeFormat(batch, sheet, same);
}

export function putFormat({ format }: Excel.Range | Excel.RangeAreas, { fill, font }: Format): void {
  if (fill === null) format.fill.clear();
  else format.fill.color = fill;
  format.font.color = font;
}

async function writeFormat(batch: Batch, sheet: Excel.Worksheet, runs: readonly FormatRun[]): Promise<void> {
  const [first] = runs;
  if (first === undefined) return;
  const put = (range: Excel.Range | Excel.RangeAreas) => putFormat(range, first.format);
  if (!supports('1.9') || runs.length === 1) {
    for (const run of runs) {
      await batch.room(RUN);
      put(rangeOf(sheet, run));
    }
    return;
  }
  for (const address of addressesOf(runs)) {
    await batch.room(address.length + RUN);
    put(sheet.getRanges(address));
  }
}

/** Addresses of many cells, none longer than Excel takes. */
function addressesOf(runs: readonly FormatRun[]): string[] {
  const addresses: string[] = [];
  let address = '';
  for (const { row, column, rows } of runs) {
    const letters = columnLetters(column);
    const next = rows === 1 ? `${letters}${row + 1}` : `${letters}${row + 1}:${letters}${row + rows}`;
    if (address.length + next.length >= ADDRESS) {
      addresses.push(address);
      address = '';
    }
    address += address === '' ? next : `,${next}`;
  }
  if (address !== '') addresses.push(address);
  return addresses;
}
