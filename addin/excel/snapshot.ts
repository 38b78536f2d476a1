/**
 * What the result columns looked like before an action, and putting it back: contents, number formats, fills, font
 * colours, widths, appended columns. Plain data, so that it can be kept in the workbook.
 * Source: page 6 "Rückgängig", "a write that fails midway is taken back".
 */
import type { Cell } from '../../core/sheet/cell.ts';
import { type Area, blocksOf, rangeOf, weightOf } from './area.ts';
import { Batch } from './batch.ts';
import { mapBreathing } from './breathe.ts';
import { ExcelFault } from './fault.ts';
import { fingerprint } from './fingerprint.ts';
import { type Format, formatOf, formatRuns, formatsOf, putFormat, writeFormats } from './formats.ts';
import { type Hidden, hiddenRows, partsOf } from './hidden.ts';
import { bytesAtOnce, cellsAtOnce } from './limits.ts';
import type { ColumnPlan, WritePlan } from './plan.ts';
import { Asked, complete } from './question.ts';
import { isLean, loud, quiet, send } from './session.ts';

/** A value and how many rows in turn have it. */
type Runs<T> = readonly (readonly [value: T, count: number])[];

interface ColumnBefore {
  readonly name: string;
  readonly column: number;
  readonly isNew: boolean;
  /** Values and formulas from the header on, as they have to be written; none for an appended column. */
  readonly contents?: readonly Cell[];
  readonly numberFormats: Runs<string>;
  /** From the header on; only for columns that get fills. */
  readonly formats?: Runs<Format>;
  /** Of an appended column. */
  readonly width: number | null;
  readonly header: { readonly bold: boolean | null; readonly format: Format } | null;
  /** Which rows of data the action wrote, and the print of what it wrote, to notice later changes. */
  readonly written: Runs<boolean>;
  readonly after: number;
}

export interface Snapshot {
  readonly version: 1;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId?: string;
  readonly headerRow: number;
  /** Rows from the header on. */
  readonly rows: number;
  readonly columns: readonly ColumnBefore[];
}

/** Bytes of one action apart from its values. */
const RUN = 1000;

const hasStyles = ({ styles }: ColumnPlan): boolean => styles.some((one) => one !== undefined);

/**
 * Looks at the columns of a plan, and whether rows, header and answers are still those that were read.
 * @throws ExcelFault `verschoben` where they are not, `geschuetzt`
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  plan: WritePlan,
): Promise<{ readonly snapshot: Snapshot; readonly hidden: Hidden }> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const rows = plan.firstRow + plan.rows - plan.headerRow;
  const whole = ({ column }: { readonly column: number }): Area => ({ row: plan.headerRow, column, rows, columns: 1 });
  const look = plan.columns.map((column) => {
    const header = rangeOf(sheet, { ...whole(column), rows: 1 }).load('values');
    if (!isLean()) header.format.load('columnWidth');
    header.format.font.load(isLean() ? 'color' : 'bold,color');
    header.format.fill.load('color');
    const taken = column.isNew
      ? rangeOf(sheet, whole(column)).getUsedRangeOrNullObject(true).load('address')
      : undefined;
    return { column, header, taken };
  });
  const styled = plan.columns.filter(hasStyles);
  const colors = new Asked(formatsOf(sheet, styled.map(whole)));
  const hidden = new Asked(hiddenRows(sheet, whole({ column: 0 })));
  sheet.protection.load('protected');
  const cells = await readCells(context, sheet, plan, rows);
  if (sheet.protection.protected) throw new ExcelFault('geschuetzt');
  const moved =
    (plan.witness !== undefined && fingerprint(cells.witness) !== plan.witness.print) ||
    look.some(({ column, header, taken }) =>
      taken === undefined ? header.values[0]?.[0] !== column.name : !taken.isNullObject,
    ) ||
    (await mapBreathing(plan.columns, (one, index) => isChanged(one, cells.formulas[index] ?? [], plan))).includes(
      true,
    );
  if (moved) throw new ExcelFault('verschoben');
  await complete(context, colors, hidden);
  const formats = colors.answer;
  const snapshot: Snapshot = {
    version: 1,
    sheetId: plan.sheetId,
    sheetName: plan.sheetName,
    ...(plan.tableId === undefined ? {} : { tableId: plan.tableId }),
    headerRow: plan.headerRow,
    rows,
    columns: await mapBreathing(look, ({ column, header }, index): ColumnBefore => {
      const own = formats[styled.indexOf(column)];
      const formulas = cells.formulas[index] ?? [];
      return {
        name: column.name,
        column: column.column,
        isNew: column.isNew,
        ...(column.isNew ? {} : { contents: contentsOf(column, formulas, plan) }),
        numberFormats: runsOf(cells.numberFormats[index] ?? []),
        ...(own === undefined ? {} : { formats: runsOf(own, (a, b) => a.fill === b.fill && a.font === b.font) }),
        width: isLean() ? null : header.format.columnWidth,
        header: column.isNew ? headerOf(header) : null,
        written: runsOf(column.values.map((value) => value !== undefined)),
        after: fingerprint(column.values.filter((value) => value !== undefined)),
      };
    }),
  };
  return { snapshot, hidden: hidden.answer };
}

/** Formulas and number formats of the columns, in blocks; the first block goes out with what was asked before. */
async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: WritePlan, rows: number) {
  const formulas: Cell[][] = plan.columns.map(() => []);
  const numberFormats: string[][] = plan.columns.map(() => []);
  const witness: Cell[] = [];
  const asked = plan.columns.map((column) => ({ column, hasFormat: column.numberFormat !== 'General' }));
  const loads = asked.reduce((sum, { column, hasFormat }) => sum + Number(!column.isNew) + Number(hasFormat), 1);
  const size = Math.ceil(cellsAtOnce(rows) / loads);
  for (let row = 0; row < rows; row += size) {
    const part = { row: plan.headerRow + row, rows: Math.min(size, rows - row), columns: 1 };
    const key =
      plan.witness === undefined ? undefined : rangeOf(sheet, { ...part, column: plan.witness.column }).load('values');
    const ranges = asked.map(({ column: { column, isNew }, hasFormat }) => {
      const range = rangeOf(sheet, { ...part, column });
      if (!isNew) range.load('formulas');
      if (hasFormat) range.load('numberFormat');
      return range;
    });
    await send(context);
    for (const [value] of key?.values ?? []) witness.push(value);
    for (const [index, range] of ranges.entries()) {
      if (!asked[index]?.column.isNew) for (const [one] of range.formulas) formulas[index]?.push(one);
      if (asked[index]?.hasFormat) for (const [one] of range.numberFormat) numberFormats[index]?.push(one);
    }
  }
  return { formulas, numberFormats, witness };
}

/** Whether a cell no longer holds what it held when it was read; a formula counts as unchanged. */
function isChanged({ isNew, before, values }: ColumnPlan, formulas: readonly Cell[], plan: WritePlan): boolean {
  if (isNew) return false;
  const above = plan.firstRow - plan.headerRow;
  return values.some((value, index) => {
    const now = formulas[above + index] ?? '';
    const then = before[index] ?? '';
    return value !== undefined && now !== then && !(typeof now === 'string' && now.startsWith('='));
  });
}

function headerOf({ format: { fill, font } }: Excel.Range) {
  return { bold: isLean() ? null : font.bold, format: formatOf(fill.color, font.color) };
}

/**
 * Formulas as formulas; texts that Excel would read as something else (a date, a number, a formula) get the leading
 * apostrophe by which Excel knows a text.
 */
function contentsOf({ before }: ColumnPlan, formulas: readonly Cell[], plan: WritePlan): Cell[] {
  const above = plan.firstRow - plan.headerRow;
  return formulas.map((formula, index) => {
    if (typeof formula !== 'string') return formula;
    const isFormula = formula.startsWith('=') && before[index - above] !== formula;
    return isFormula ? formula : asText(formula);
  });
}

/** Texts that begin like a number, a date or a formula, and truth values. */
const MAYBE_TYPED = /^[\s\d+\-.,($€£¥'=#@]|^(true|false|wahr|falsch)$/i;

/** A text so that it stays one when it is written. */
export const asText = (text: string): string => (text !== '' && MAYBE_TYPED.test(text) ? `'${text}` : text);

function runsOf<T>(values: readonly T[], same: (a: T, b: T) => boolean = Object.is): Runs<T> {
  const runs: [T, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && same(last[0], value)) last[1]++;
    else runs.push([value, 1]);
  }
  return runs;
}

/** The snapshot as lines of JSON: the sheet, then each column. One text of a long list would hold the page up. */
export async function textOf({ columns, ...rest }: Snapshot): Promise<string> {
  return [JSON.stringify(rest), ...(await mapBreathing(columns, (column) => JSON.stringify(column)))].join('\n');
}

/** Reads what `textOf` wrote. @throws ExcelFault `nichts-rueckgaengig` where it cannot be read */
export async function readSnapshot(text: string): Promise<Snapshot> {
  try {
    const [first = '', ...lines] = text.split('\n');
    const rest = JSON.parse(first) as Omit<Snapshot, 'columns'>;
    return { ...rest, columns: await mapBreathing(lines, (line) => JSON.parse(line) as ColumnBefore) };
  } catch {
    throw new ExcelFault('nichts-rueckgaengig');
  }
}

/** Whether the columns hold what the action wrote. @throws ExcelFault `verschoben` where they are not there any more */
export async function isAsWritten(context: Excel.RequestContext, snapshot: Snapshot): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(snapshot.sheetId);
  const { headerRow, rows, columns } = snapshot;
  const values: Cell[][] = columns.map(() => []);
  const size = Math.ceil(cellsAtOnce(rows) / columns.length);
  for (let row = 0; row < rows; row += size) {
    const part = { row: headerRow + row, rows: Math.min(size, rows - row), columns: 1 };
    const ranges = columns.map(({ column }) => rangeOf(sheet, { ...part, column }).load('values'));
    await send(context);
    for (const [index, range] of ranges.entries()) for (const [value] of range.values) values[index]?.push(value);
  }
  const same = await mapBreathing(columns, ({ name, written, after: print }, index) => {
    const own = values[index] ?? [];
    if (own[0] !== name) throw new ExcelFault('verschoben');
    const mask = written.flatMap(([one, count]) => Array<boolean>(count).fill(one));
    const data = own.slice(rows - mask.length);
    return fingerprint(data.filter((_, at) => mask[at])) === print;
  });
  return !same.includes(false);
}

/**
 * Puts everything back. May be called again after a fault: it looks what there is. `finish` adds to the last request.
 */
export async function restore(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  finish: () => void = () => {},
): Promise<void> {
  const batch = new Batch(context, bytesAtOnce(snapshot.rows));
  const sheet = context.workbook.worksheets.getItem(snapshot.sheetId);
  const list = { row: snapshot.headerRow, column: 0, rows: snapshot.rows, columns: 1 };
  const asked = new Asked(hiddenRows(sheet, list));
  const fromTable = await findTableColumns(context, snapshot);
  await complete(context, asked);
  const hidden = asked.answer;
  quiet(context);
  for (const one of fromTable) if (!one.isNullObject) one.delete();
  for (const before of snapshot.columns) {
    if (snapshot.tableId === undefined || !before.isNew) {
      await restoreContents(batch, sheet, snapshot, before, hidden);
      await writeFormats(batch, sheet, formatRuns(before.formats ?? [], snapshot.headerRow, before.column), hidden);
    }
    restoreLook(sheet, snapshot, before);
  }
  finish();
  loud(context);
  await batch.send();
}

/** Columns that were added to a table go as a whole; those that are still there. Sends what was asked before. */
async function findTableColumns(context: Excel.RequestContext, { tableId, columns }: Snapshot) {
  const added = tableId === undefined ? [] : columns.filter(({ isNew }) => isNew);
  const found = added.map(({ name }) =>
    context.workbook.tables
      .getItem(tableId ?? '')
      .columns.getItemOrNullObject(name)
      .load('name'),
  );
  await send(context);
  return found;
}

async function restoreContents(
  batch: Batch,
  sheet: Excel.Worksheet,
  { headerRow, rows }: Snapshot,
  { column, contents, numberFormats }: ColumnBefore,
  hidden: Hidden,
): Promise<void> {
  // Number formats first: a text in a column of texts stays one.
  let row = headerRow;
  for (const [format, count] of numberFormats) {
    for (const area of partsOf({ row, column, rows: count, columns: 1 }, hidden)) {
      await batch.room(RUN);
      Object.assign(rangeOf(sheet, area), { numberFormat: format });
    }
    row += count;
  }
  if (contents === undefined) {
    for (const area of partsOf({ row: headerRow, column, rows, columns: 1 }, hidden)) {
      await batch.room(RUN);
      rangeOf(sheet, area).clear('Contents');
    }
    return;
  }
  const weight = (index: number) => weightOf(contents[index]);
  for (const block of blocksOf(rows, bytesAtOnce(rows), weight)) {
    for (const area of partsOf({ ...block, row: headerRow + block.row, column, columns: 1 }, hidden)) {
      const first = area.row - headerRow;
      const part = contents.slice(first, first + area.rows);
      await batch.room(part.reduce<number>((sum, value) => sum + weightOf(value), RUN));
      rangeOf(sheet, area).formulas = part.map((one) => [one]);
    }
  }
}

/** Width and header of an appended column. */
function restoreLook(sheet: Excel.Worksheet, { headerRow, tableId }: Snapshot, before: ColumnBefore): void {
  if (!before.isNew) return;
  const header = rangeOf(sheet, { row: headerRow, column: before.column, rows: 1, columns: 1 });
  if (before.width !== null) header.format.columnWidth = before.width;
  if (tableId !== undefined || before.header === null) return;
  if (before.header.bold !== null) header.format.font.bold = before.header.bold;
  putFormat(header, before.header.format);
}
