/**
 * Appending rows to a list, all of them or none, as one step of the journal.
 * Source: page 8 "The list of the EZ" (`--ergaenzen`, Übernehmen), page 6 "A new Neufall".
 */
import { type Cell, isBlank } from '../../core/sheet/cell.ts';
import { istErledigt } from '../../core/sheet/erledigt.ts';
import { keyDigits } from '../../core/sheet/identity.ts';
import type { Erledigtzeichen } from '../../core/sheet/merker.ts';
import { MARK } from './added.ts';
import { apply } from './apply.ts';
import { AREA, type Area, areaOf, lastRow, rangeOf } from './area.ts';
import { askFilterChange, putFilter, vorher } from './auto-filter.ts';
import type { Batch } from './batch.ts';
import { askBook, book } from './booked.ts';
import { ExcelFault } from './fault.ts';
import { formatOf, putFormat } from './formats.ts';
import { type Hidden, hiddenRows } from './hidden.ts';
import type { Anhaengend, Title } from './journal.ts';
import { readRows } from './locate.ts';
import { Asked, complete } from './question.ts';
import { runsOf } from './runs.ts';
import { send, supports, withExcel } from './session.ts';
import { asText, digitsOf, type Step, VERSION } from './step.ts';
import type { Identity, WritePlan } from './write-plan.ts';

/** A column of the list that has a header. */
export interface ListColumn {
  /** As it stands, and how many rows above the header row. */
  readonly header: Cell;
  readonly above: number;
  readonly column: number;
  /** A result column: the next check fills it. */
  readonly isResult: boolean;
  /** How a day is shown where the row above has no format of its own. */
  readonly dayFormat: string | undefined;
}

/** Rows and columns of the sheet, from 0. */
export interface AppendPlan
  extends Pick<WritePlan, 'sheetId' | 'sheetName' | 'tableId' | 'headerRow' | 'firstRow' | 'filter'> {
  /** Where the new rows are put in. */
  readonly at: number;
  /** The columns of the list, from its first to its last. */
  readonly width: Pick<Area, 'column' | 'columns'>;
  readonly columns: readonly ListColumn[];
  /** Cells of each new row by column. */
  readonly lines: readonly ReadonlyMap<number, Cell>[];
  /** `keyDigits` of the rows as they were read. */
  readonly keys: string;
  /** The list as it will be. */
  readonly identity: Identity;
  /** By what the list marks a row as done: a new one must not look so. */
  readonly erledigt: Erledigtzeichen;
}

/**
 * Appends the rows.
 * @param aktion as the journal calls it
 * @returns the title of the step
 * @throws ExcelFault with the state that the sheet is left in
 */
export const appendRows = (
  plan: AppendPlan,
  aktion: Anhaengend,
  progress: (share: number) => void = () => {},
): Promise<Title | undefined> => withExcel((context) => appendOnce(context, plan, aktion, progress), 'wiederholbar');

const KEY = keyDigits('').length;

async function appendOnce(
  context: Excel.RequestContext,
  plan: AppendPlan,
  aktion: Anhaengend,
  progress: (share: number) => void,
): Promise<Title | undefined> {
  const { workbook } = context;
  const asked = askBook(context);
  const found = await look(context, plan);
  const mark = () => workbook.names.getItem(MARK);
  return book(context, asked, {
    step: await stepOf(plan, found),
    aktion,
    companion: undefined,
    cells: plan.lines.length * plan.columns.length,
    write: async (batch, done) => {
      if (found.isMarked) mark().delete();
      await write(batch, plan, found, done);
    },
    last: () => mark().delete(),
    progress,
  });
}

interface Found {
  readonly hidden: Hidden;
  /** The table ends with the row above the new ones. */
  readonly table: Area | undefined;
  /** Columns with a formula in the row above. */
  readonly formulas: ReadonlySet<number>;
  /** Columns without a number format in the row above. */
  readonly plain: ReadonlySet<number>;
  readonly isMarked: boolean;
  /** The row above looks done. */
  readonly isDone: boolean;
}

/** Whether the sheet is as it was read, and what stands around the new rows. @throws ExcelFault `verschoben`, `geschuetzt` */
async function look(context: Excel.RequestContext, plan: AppendPlan): Promise<Found> {
  const { workbook } = context;
  const { headerRow, at, width, lines, identity } = plan;
  const sheet = workbook.worksheets.getItem(plan.sheetId);
  sheet.protection.load('protected');
  const heads = plan.columns.map(({ column, above }) =>
    rangeOf(sheet, { row: headerRow - above, column, rows: 1, columns: 1 }).load('values'),
  );
  const last = rangeOf(sheet, { ...width, row: at - 1, rows: 1 }).load('formulas,numberFormat');
  const above = rangeOf(sheet, { row: at - 1, column: identity.column, rows: 1, columns: 1 }).format;
  above.fill.load('color');
  if (supports('1.9')) above.font.load('strikethrough');
  const mark = workbook.names.getItemOrNullObject(MARK).load('name');
  const table = plan.tableId === undefined ? undefined : workbook.tables.getItem(plan.tableId).load('showTotals');
  const range = table?.getRange().load(AREA);
  const isFilterOther = plan.filter === undefined ? () => false : askFilterChange(sheet, plan.filter.before);
  const hidden = new Asked(hiddenRows(sheet, { ...width, row: at, rows: lines.length }));
  const rows = plan.keys.length / KEY;
  const keys = await readRows(
    context,
    sheet,
    { row: plan.firstRow, column: identity.column, rows, columns: 1 },
    ([cell]) => keyDigits(cell),
  );
  if (rows === 0) await send(context);
  if (sheet.protection.protected) throw new ExcelFault('geschuetzt');
  const isHeaderOther = plan.columns.some(({ header }, index) => heads[index]?.values[0]?.[0] !== header);
  if (isFilterOther() || isHeaderOther || keys.join('') !== plan.keys) throw new ExcelFault('verschoben');
  await complete(context, hidden);
  const columns = Array.from({ length: width.columns }, (_, index) => index);
  const area = range && areaOf(range);
  const isFormula = (index: number) => String(last.formulas[0]?.[index] ?? '').startsWith('=');
  return {
    hidden: hidden.answer,
    table: area !== undefined && table?.showTotals === false && lastRow(area) === at - 1 ? area : undefined,
    formulas: new Set(columns.filter(isFormula).map((index) => width.column + index)),
    plain: new Set(
      columns.filter((index) => last.numberFormat[0]?.[index] === 'General').map((index) => width.column + index),
    ),
    isMarked: !mark.isNullObject,
    isDone: istErledigt(plan.erledigt, {
      farbe: formatOf(above.fill.color, undefined).fill ?? undefined,
      durchgestrichen: supports('1.9') && above.font.strikethrough === true,
    }),
  };
}

const isFirst = ({ at, firstRow }: AppendPlan): boolean => at === firstRow;

/** Cells of a table's column of formulas are Excel's own. */
const isFilled = ({ tableId }: AppendPlan, { formulas }: Found, column: number): boolean =>
  tableId === undefined || !formulas.has(column);

async function stepOf(plan: AppendPlan, found: Found): Promise<Step> {
  const { firstRow, headerRow, at, lines, identity } = plan;
  const total = plan.keys.length / KEY + lines.length;
  const isNew = Array.from({ length: total }, (_, row) => row >= at - firstRow && row < at - firstRow + lines.length);
  const own = plan.columns.map(({ column, isResult }) => !isResult && isFilled(plan, found, column));
  return {
    version: VERSION,
    sheetId: plan.sheetId,
    sheetName: plan.sheetName,
    ...(plan.tableId === undefined ? {} : { tableId: plan.tableId }),
    headerRow,
    rows: firstRow - headerRow + total,
    identity,
    ...(plan.filter === undefined ? {} : { filter: vorher(plan.filter.before) }),
    written: await digitsOf(total, (row) =>
      plan.columns.map(({ column }, index) => (own[index] ? (lines[row - (at - firstRow)]?.get(column) ?? '') : '')),
    ),
    columns: plan.columns.map(({ header, above, column }, index) => ({
      name: String(header),
      ...(above === 0 ? {} : { above }),
      column,
      isNew: false,
      numberFormats: [],
      width: null,
      header: null,
      written: own[index] ? runsOf(isNew) : [[false, total]],
    })),
    added: {
      rows: runsOf(isNew),
      column: identity.column,
      keys: lines.map((line) => keyDigits(line.get(identity.column))).join(''),
    },
  };
}

async function write(batch: Batch, plan: AppendPlan, found: Found, done: (cells: number) => void): Promise<void> {
  const { workbook } = batch.context;
  const { at, width, lines } = plan;
  const sheet = workbook.worksheets.getItem(plan.sheetId);
  const area = { ...width, row: at, rows: lines.length };
  workbook.names.add(MARK, rangeOf(sheet, { row: at, column: width.column, rows: 1, columns: 1 })).visible = false;
  rangeOf(sheet, area).insert('Down');
  // The row above is the header, whose looks are not those of data.
  if (isFirst(plan)) rangeOf(sheet, area).clear('Formats');
  if (found.isDone) {
    const { format } = rangeOf(sheet, area);
    format.fill.clear();
    if (supports('1.9')) format.font.strikethrough = false;
  }
  for (const { column, isResult } of plan.columns) {
    // A result has its colour by its answer: the next check writes both.
    if (isResult) putFormat(rangeOf(sheet, { ...area, column, columns: 1 }), formatOf(undefined, undefined));
  }
  if (found.table !== undefined && plan.tableId !== undefined && supports('1.13'))
    workbook.tables
      .getItem(plan.tableId)
      .resize(rangeOf(sheet, { ...found.table, rows: found.table.rows + lines.length }));
  const columns = plan.columns
    .filter(({ column }) => isFilled(plan, found, column) && lines.some((line) => !isBlank(line.get(column))))
    .map(({ column, dayFormat }) => {
      const isPlain = isFirst(plan) || found.plain.has(column);
      const isNumber = lines.some((line) => typeof line.get(column) === 'number');
      const format = dayFormat !== undefined && isPlain && isNumber ? dayFormat : null;
      const contents = lines.map((line) => {
        const cell = line.get(column);
        return typeof cell === 'string' ? asText(cell) : (cell ?? null);
      });
      return {
        column,
        contents,
        numberFormats: format === null ? [] : [{ ...area, column, columns: 1, format }],
        numberFormatAt: () => format,
        formats: [],
      };
    });
  await apply(batch, { sheet, row: at, rows: lines.length, columns, as: 'values' }, found.hidden, done);
  if (plan.filter !== undefined) putFilter(sheet, plan.filter.after);
}
