/**
 * One step of the journal: what result columns held before an action, row by row, and fingerprints of what it wrote. Plain
 * data, so that it can be kept in the workbook. Whatever writes makes one first: it is applied backwards where writing
 * fails (take-back in journal.ts) and by Rückgängig (undo.ts).
 * Source: page 6 "Rückgängig", "a write that fails midway is taken back".
 */
import type { Cell } from '../../core/sheet/cell.ts';
import { contentDigits, keyDigits } from '../../core/sheet/identity.ts';
import { type Packed, pack, unpack } from '../../core/sheet/packed.ts';
import { readAhead } from './ahead.ts';
import { type Area, inParts, rangeOf } from './area.ts';
import { askFilterChange, type FilterVorher, ohneKriterien, vorher } from './auto-filter.ts';
import { mapBreathing } from './breathe.ts';
import { ExcelFault } from './fault.ts';
import { type Format, formatOf, formatsOf, sameFormat } from './formats.ts';
import { type Hidden, hiddenRows } from './hidden.ts';
import { cellsAtOnce } from './limits.ts';
import { Asked, complete } from './question.ts';
import { type Runs, runsOf } from './runs.ts';
import { isLean } from './session.ts';
import type { ColumnPlan, Identity, WritePlan } from './write-plan.ts';

/** A column before the action. Of rows that it did not write nothing is known. */
export interface StepColumn {
  /** The header as it stands, and how many rows above the header row (0 where it is missing). */
  readonly name: string;
  readonly above?: number;
  readonly column: number;
  readonly isNew: boolean;
  /** Values and formulas from the header on, as they have to be written; none for an appended column. */
  readonly contents?: readonly (Cell | null)[];
  readonly numberFormats: Runs<string | null>;
  /** From the header on; only for columns that get fills. */
  readonly formats?: Runs<Format | null>;
  /** Of an appended column. */
  readonly width: number | null;
  readonly header: { readonly bold: boolean | null; readonly format: Format } | null;
  /** Which rows of data the action wrote. */
  readonly written: Runs<boolean>;
}

export interface Step {
  readonly version: typeof VERSION;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId?: string;
  readonly headerRow: number;
  /** Rows from the header on. */
  readonly rows: number;
  /** The keys of the rows: finds them where they stand elsewhere now. */
  readonly identity?: Identity;
  /** `contentDigits` of what the action wrote into each row of data, to notice later changes. */
  readonly written: string;
  readonly columns: readonly StepColumn[];
  /** The filter that the action has widened, as it was. */
  readonly filter?: FilterVorher;
  /** Rows that the action has put into the list: they go as a whole, see added.ts. */
  readonly added?: AddedRows;
}

/** Rows of a step, counted from its first row of data, and how they are known. */
export interface AddedRows {
  readonly rows: Runs<boolean>;
  /** The column with the number of the person, and the `keyDigits` that stand in it in those rows. */
  readonly column: number;
  readonly keys: string;
}

export const VERSION = 3;
/** Digits of `written` per row. */
export const WRITTEN = contentDigits([]).length;
/** Rows whose digits are made in one go. */
const ROWS = 2000;

/** A text of all rows, with room to breathe. */
async function inBlocks(rows: number, of: (row: number) => string): Promise<string> {
  const blocks = Array.from({ length: Math.ceil(rows / ROWS) }, (_, index) => index * ROWS);
  const made = await mapBreathing(blocks, (first) =>
    Array.from({ length: Math.min(ROWS, rows - first) }, (_, index) => of(first + index)).join(''),
  );
  return made.join('');
}

/** `contentDigits` of rows of data. */
export const digitsOf = (rows: number, cells: (row: number) => readonly Cell[]): Promise<string> =>
  inBlocks(rows, (row) => contentDigits(cells(row)));

/** Rows from the header to the first row of data. */
export const rowsAbove = ({ rows, written }: Step): number => rows - written.length / WRITTEN;

/**
 * Looks at the columns of a plan, and whether rows, header, answers and filter are still those that were read.
 * @throws ExcelFault `verschoben` where they are not, `geschuetzt`
 */
export async function takeStep(
  context: Excel.RequestContext,
  plan: WritePlan,
): Promise<{ readonly step: Step; readonly hidden: Hidden }> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const above = plan.firstRow - plan.headerRow;
  const rows = above + plan.rows;
  const whole = ({ column }: { readonly column: number }): Area => ({ row: plan.headerRow, column, rows, columns: 1 });
  const look = plan.columns.map((column) => {
    const header = rangeOf(sheet, { ...whole(column), row: plan.headerRow - column.above, rows: 1 }).load('values');
    if (column.isNew && !isLean()) header.format.load('columnWidth');
    if (column.isNew) header.format.font.load(isLean() ? 'color' : 'bold,color');
    if (column.isNew) header.format.fill.load('color');
    const taken = column.isNew
      ? rangeOf(sheet, whole(column)).getUsedRangeOrNullObject(true).load('address')
      : undefined;
    return { column, header, taken };
  });
  const styled = plan.columns.filter(({ styles }) => styles.some((one) => one !== undefined));
  const wanted = styled.map((one) => ({
    column: whole(one),
    rows: one.styles.flatMap((style, row) => (style === undefined ? [] : [above + row])),
  }));
  const colors = new Asked(formatsOf(sheet, wanted));
  const hidden = new Asked(hiddenRows(sheet, whole({ column: 0 })));
  const isFilterOther = plan.filter === undefined ? () => false : askFilterChange(sheet, plan.filter.before);
  sheet.protection.load('protected');
  // Made while Excel is asked.
  const written = digitsOf(plan.rows, (row) => plan.columns.map(({ values }) => values[row] ?? ''));
  const cells = await readCells(context, sheet, plan, rows);
  if (sheet.protection.protected) throw new ExcelFault('geschuetzt');
  const isHeaderOther = look.some(({ column, header, taken }) =>
    taken === undefined ? header.values[0]?.[0] !== column.name : !taken.isNullObject,
  );
  const changed = await mapBreathing(plan.columns, (one, at) => isChanged(one, cells.formulas[at] ?? [], above));
  if (isFilterOther() || isHeaderOther || changed.includes(true) || (await haveMoved(plan, cells.numbers)))
    throw new ExcelFault('verschoben');
  await complete(context, colors, hidden);
  const formats = colors.answer;
  const step: Step = {
    version: VERSION,
    sheetId: plan.sheetId,
    sheetName: plan.sheetName,
    ...(plan.tableId === undefined ? {} : { tableId: plan.tableId }),
    headerRow: plan.headerRow,
    rows,
    ...(plan.identity === undefined ? {} : { identity: plan.identity }),
    ...(plan.filter === undefined ? {} : { filter: vorher(plan.filter.before) }),
    written: await written,
    columns: await mapBreathing(look, ({ column, header }, index): StepColumn => {
      const own = formats[styled.indexOf(column)];
      return {
        name: column.name,
        ...(column.above === 0 ? {} : { above: column.above }),
        column: column.column,
        isNew: column.isNew,
        ...(column.isNew ? {} : { contents: contentsOf(column, cells.formulas[index] ?? [], above) }),
        numberFormats: runsOf(cells.numberFormats[index] ?? []),
        ...(own === undefined ? {} : { formats: runsOf(own, sameFormat) }),
        width: column.isNew && !isLean() ? header.format.columnWidth : null,
        header: column.isNew ? headerOf(header) : null,
        written: runsOf(column.values.map((value) => value !== undefined)),
      };
    }),
  };
  return { step, hidden: hidden.answer };
}

/** Formulas and number formats of the columns, in blocks; the first block goes out with what was asked before. */
async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: WritePlan, rows: number) {
  const formulas: Cell[][] = plan.columns.map(() => []);
  const numberFormats: string[][] = plan.columns.map(() => []);
  const numbers: Cell[] = [];
  const asked = plan.columns.map((column) => ({ column, hasFormat: column.numberFormat !== 'General' }));
  const loads = asked.reduce((sum, { column, hasFormat }) => sum + Number(!column.isNew) + Number(hasFormat), 1);
  const whole = { row: plan.headerRow, column: 0, rows, columns: 1 };
  await readAhead(context, inParts(whole, Math.ceil(cellsAtOnce(rows) / loads)), (part) => {
    const key =
      plan.identity === undefined
        ? undefined
        : rangeOf(sheet, { ...part, column: plan.identity.column }).load('values');
    const ranges = asked.map(({ column: { column, isNew }, hasFormat }) => {
      const range = rangeOf(sheet, { ...part, column });
      if (!isNew) range.load('formulas');
      if (hasFormat) range.load('numberFormat');
      return range;
    });
    return () => {
      for (const [value] of key?.values ?? []) numbers.push(value);
      for (const [index, range] of ranges.entries()) {
        if (!asked[index]?.column.isNew) for (const [one] of range.formulas) formulas[index]?.push(one);
        if (asked[index]?.hasFormat) for (const [one] of range.numberFormat) numberFormats[index]?.push(one);
      }
    };
  });
  return { formulas, numberFormats, numbers };
}

/** Whether other rows stand where rows were read. `numbers`: the column that identifies them, from the header on. */
async function haveMoved({ identity, headerRow, firstRow }: WritePlan, numbers: readonly Cell[]): Promise<boolean> {
  if (identity === undefined) return false;
  // A header that stands further up is blank here.
  if (!identity.above && numbers[0] !== identity.header) return true;
  const rows = numbers.slice(firstRow - headerRow);
  return (await inBlocks(rows.length, (row) => keyDigits(rows[row]))) !== identity.keys;
}

/** Whether a cell no longer holds what it held when it was read; what a formula shows may change. */
function isChanged({ isNew, before, values, formulas: known }: ColumnPlan, formulas: readonly Cell[], above: number) {
  if (isNew) return false;
  return values.some((value, index) => {
    const now = formulas[above + index] ?? '';
    const isKnown = known.has(index) && typeof now === 'string' && now.startsWith('=');
    return value !== undefined && !isKnown && now !== (before[index] ?? '');
  });
}

function headerOf({ format: { fill, font } }: Excel.Range) {
  return { bold: isLean() ? null : font.bold, format: formatOf(fill.color, font.color) };
}

/**
 * Formulas as formulas; texts that Excel would read as something else (a date, a number, a formula) get the leading
 * apostrophe by which Excel knows a text. Cells that the action does not write are not brought back either.
 */
function contentsOf({ before, values }: ColumnPlan, formulas: readonly Cell[], above: number): (Cell | null)[] {
  return formulas.map((formula, index) => {
    if (values[index - above] === undefined) return null;
    if (typeof formula !== 'string') return formula;
    const isFormula = formula.startsWith('=') && before[index - above] !== formula;
    return isFormula ? formula : asText(formula);
  });
}

/** Texts that begin like a number, a date or a formula, and truth values. */
const MAYBE_TYPED = /^[\s\d+\-.,($€£¥'=#@]|^(true|false|wahr|falsch)$/i;

/** A text so that it stays one when it is written. */
export const asText = (text: string): string => (text !== '' && MAYBE_TYPED.test(text) ? `'${text}` : text);

/** The step as lines of JSON: the sheet, then each column. One text of a long list would hold the page up. */
export async function textOf({ columns, ...whole }: Step): Promise<string> {
  const rest = whole.filter === undefined ? whole : { ...whole, filter: ohneKriterien(whole.filter) };
  const line = ({ contents, ...column }: StepColumn) =>
    JSON.stringify(contents === undefined ? column : { ...column, packed: pack(contents) });
  return [JSON.stringify(rest), ...(await mapBreathing(columns, line))].join('\n');
}

/** Reads what `textOf` wrote. @throws ExcelFault `nichts-rueckgaengig` where it cannot be read */
export async function readStep(text: string): Promise<Step> {
  try {
    const [first = '', ...lines] = text.split('\n');
    const rest = JSON.parse(first) as Omit<Step, 'columns'>;
    if (rest.version !== VERSION) throw new ExcelFault('nichts-rueckgaengig');
    const column = (line: string): StepColumn => {
      const { packed, ...read } = JSON.parse(line) as StepColumn & { readonly packed?: Packed };
      return packed === undefined ? read : { ...read, contents: unpack(packed) };
    };
    return { ...rest, columns: await mapBreathing(lines, column) };
  } catch {
    throw new ExcelFault('nichts-rueckgaengig');
  }
}
