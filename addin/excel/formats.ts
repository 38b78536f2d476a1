/**
 * Fills and font colours of many cells. They are written by addresses of many cells at once (ExcelApi 1.9) or by runs
 * of cells in one column, never cell by cell: 12,000 single fills would break the limit of a request.
 */
import { addTo } from '../../core/maps.ts';
import type { Stil } from '../../core/sheet/styles.ts';
import { type Area, columnLetters, rangeOf } from './area.ts';
import type { Batch } from './batch.ts';
import { type Hidden, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import type { Question } from './question.ts';
import { placed, runsOf } from './runs.ts';
import { supports } from './session.ts';

/** `null`: no fill, which Excel reads as white. */
export interface Format {
  readonly fill: string | null;
  readonly font: string;
}

export type FormatRun = Area & { readonly format: Format };

const NO_FILL = '#FFFFFF';
/** Cells per request where each is asked by itself: about 0.9 kB each. */
const PROXIES_AT_ONCE = 3000;
/** Bytes that `getCellProperties` takes per cell. */
const PROPERTIES = 60;
/** Characters of an address of many cells; Excel takes 8,192. */
const ADDRESS = 8000;
/** Bytes that one run costs in a request, apart from its address. */
const RUN = 900;

export const formatOf = (fill: string | undefined, font: string | undefined): Format => ({
  fill: fill === undefined || fill === '' || fill.toUpperCase() === NO_FILL ? null : fill,
  font: font ?? '#000000',
});

/** A column and its rows whose formats are wanted, counted from its first. */
export interface Wanted {
  readonly column: Area;
  readonly rows: readonly number[];
}

/**
 * The formats of single columns of equal height; `null` where they are not wanted. A column that is the same all over
 * needs only one answer.
 */
export function* formatsOf(sheet: Excel.Worksheet, wanted: readonly Wanted[]): Question<(Format | null)[][]> {
  const whole = wanted.map(({ column }) => {
    const { format } = rangeOf(sheet, column);
    format.fill.load('color');
    format.font.load('color');
    return format;
  });
  yield;
  const formats = wanted.map(({ column }, index): (Format | null)[] => {
    const fill = whole[index]?.fill.color;
    const font = whole[index]?.font.color;
    // Excel says null, other hosts an empty text, where cells differ.
    return Array(column.rows).fill(fill && font ? formatOf(fill, font) : null);
  });
  const mixed = wanted.flatMap((one, index) => {
    const own = formats[index];
    return own?.[0] === null ? [{ ...one, own }] : [];
  });
  yield* supports('1.9') ? byProperties(sheet, mixed) : byCells(sheet, mixed);
  return formats;
}

interface Mixed extends Wanted {
  /** Takes the formats. */
  readonly own: (Format | null)[];
}

/** Reads columns as a whole, side by side in one request. */
function* byProperties(sheet: Excel.Worksheet, mixed: readonly Mixed[]): Question<void> {
  const rows = mixed[0]?.column.rows ?? 0;
  const size = Math.ceil(bytesAtOnce(rows) / PROPERTIES / mixed.length);
  const properties = { format: { fill: { color: true }, font: { color: true } } };
  for (let row = 0; row < rows; row += size) {
    const parts = mixed.map(({ column, own }) => {
      const area = { ...column, row: column.row + row, rows: Math.min(size, rows - row) };
      return { own, read: rangeOf(sheet, area).getCellProperties(properties) };
    });
    yield;
    for (const { own, read } of parts) {
      for (const [index, [cell]] of read.value.entries())
        own[row + index] = formatOf(cell?.format?.fill?.color, cell?.format?.font?.color);
    }
  }
}

/** Reads wanted cells one by one, many in one request. */
function* byCells(sheet: Excel.Worksheet, mixed: readonly Mixed[]): Question<void> {
  const cells = mixed.flatMap(({ column, rows, own }) => rows.map((row) => ({ column, row, own })));
  for (let done = 0; done < cells.length; done += PROXIES_AT_ONCE) {
    const asked = cells.slice(done, done + PROXIES_AT_ONCE).map(({ column, row, own }) => {
      const { format } = rangeOf(sheet, { ...column, row: column.row + row, rows: 1 });
      format.fill.load('color');
      format.font.load('color');
      return { own, row, format };
    });
    yield;
    for (const { own, row, format } of asked) own[row] = formatOf(format.fill.color, format.font.color);
  }
}

export const sameFormat = (a: Format | null, b: Format | null): boolean => a?.fill === b?.fill && a?.font === b?.font;

/**
 * The runs of a column that get a format (`null`: none any more); `undefined` cells are left out. Where every run is
 * an action of its own (before ExcelApi 1.9), the most frequent format is painted first, under all the others.
 */
export function styleRuns(styles: readonly (Stil | null | undefined)[], row: number, column: number): FormatRun[] {
  const formats = styles.map((style) =>
    style ? { fill: style.fuellung, font: style.schrift } : style === null ? formatOf(undefined, undefined) : null,
  );
  const runs = (some: readonly (Format | null)[]) => placed(runsOf(some, sameFormat), row, column);
  const plain = runs(formats);
  if (supports('1.9')) return plain;
  const base = mostFrequent(formats);
  const under = runs(formats.map((format) => format && base));
  const over = runs(formats.map((format) => (sameFormat(format, base) ? null : format)));
  return under.length + over.length < plain.length ? [...under, ...over] : plain;
}

const keyOf = ({ fill, font }: Format): string => `${fill} ${font}`;

function mostFrequent(formats: readonly (Format | null)[]): Format | null {
  const kinds = new Map<string, Format[]>();
  for (const format of formats) if (format !== null) addTo(kinds, keyOf(format), format);
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? null;
}

/** Writes the formats, as many to a request as fit. */
export async function writeFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  runs: readonly FormatRun[],
  hidden: Hidden,
): Promise<void> {
  const kinds = new Map<string, FormatRun[]>();
  for (const run of runs.flatMap((one) => partsOf(one, hidden))) addTo(kinds, keyOf(run.format), run);
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
