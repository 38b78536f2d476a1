/**
 * Writing result columns: all of a plan or none of it. Live mode writes in the same way, but keeps no step: its answers
 * belong to the person's edit. Source: page 6 "Writing".
 */
import { type Cell, isBlank } from '../../core/sheet/cell.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import { KOPF_STIL } from '../../core/sheet/styles.ts';
import { apply, type ColumnChange } from './apply.ts';
import { rangeOf } from './area.ts';
import { putFilter } from './auto-filter.ts';
import type { Batch } from './batch.ts';
import { askBook, book, type Companion } from './booked.ts';
import { mapBreathing } from './breathe.ts';
import { ExcelFault } from './fault.ts';
import { styleRuns } from './formats.ts';
import type { Hidden } from './hidden.ts';
import type { Title } from './journal.ts';
import { changedRows } from './locate.ts';
import { placed, runsOf } from './runs.ts';
import { isLean, withExcel } from './session.ts';
import { asText, takeStep } from './step.ts';
import type { ColumnPlan, WritePlan } from './write-plan.ts';

export interface Writing {
  /** As the journal calls the step; `undefined`: none is kept. */
  readonly aktion: Aktion | undefined;
  /** The number of the first step of an action on several sheets; `undefined`: this is the first, or the only one. */
  readonly gruppe?: number | undefined;
  /** Gets the share that is done. */
  readonly progress: (share: number) => void;
}

/** Points of a character and of a column's edges, in Excel's own font. Source: ECMA-376 part 1, 18.3.1.13 (7 and 5 pixels). */
const WIDTH = { character: 5.25, edges: 3.75 };

/**
 * Writes a plan.
 * @returns the title of the step
 * @throws ExcelFault with the state that the sheet is left in
 */
export const writePlan = (plan: WritePlan, companion: Companion, writing: Writing): Promise<Title | undefined> =>
  withExcel((context) => writeOnce(context, plan, companion, writing), 'wiederholbar');

async function writeOnce(
  context: Excel.RequestContext,
  plan: WritePlan,
  companion: Companion,
  { aktion, gruppe, progress }: Writing,
): Promise<Title | undefined> {
  const asked = askBook(context, companion.key);
  const { step, hidden } = await takeStep(context, plan);
  return book(context, asked, {
    step,
    aktion,
    gruppe,
    companion,
    cells: plan.rows * plan.columns.length,
    write: (batch, done) => write(batch, plan, hidden, done),
    // Not every Excel writes hidden rows as it should: better nothing than something wrong out of sight.
    verify: async () => {
      if (hidden.size > 0 && (await changedRows(context, step)).length > 0) throw new ExcelFault('gefiltert');
    },
    progress,
  });
}

async function write(batch: Batch, plan: WritePlan, hidden: Hidden, done: (cells: number) => void): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(plan.sheetId);
  for (const one of plan.columns) if (one.isNew) addColumn(batch.context, sheet, plan, one);
  const columns = await mapBreathing(plan.columns, (one) => columnChange(plan, one));
  await apply(batch, { sheet, row: plan.firstRow, rows: plan.rows, columns, as: 'values' }, hidden, done);
  if (plan.filter !== undefined) putFilter(sheet, plan.filter.after);
}

const isFree = (cell: Cell | undefined): boolean => cell !== undefined && isBlank(cell);

function columnChange(plan: WritePlan, one: ColumnPlan): ColumnChange {
  const format = one.numberFormat === 'General' ? null : one.numberFormat;
  return {
    column: one.column,
    contents: one.values.map((value) => (typeof value === 'string' ? asText(value) : (value ?? null))),
    // Blank cells between those that are written get it, too; a total row and a person's cell keep theirs.
    numberFormats: placed(
      runsOf(one.values.map((value, row) => (value !== undefined || isFree(one.before[row]) ? format : null))),
      plan.firstRow,
      one.column,
    ),
    numberFormatAt: () => format,
    formats: styleRuns(one.styles, plan.firstRow, one.column),
  };
}

/** The header of a column, and the column itself where the list is a table. */
function addColumn(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, headerRow }: WritePlan,
  { name, column, width }: ColumnPlan,
): void {
  if (tableId !== undefined) workbook.tables.getItem(tableId).columns.add(undefined, undefined, name);
  const header = rangeOf(sheet, { row: headerRow, column, rows: 1, columns: 1 });
  if (tableId === undefined) {
    header.values = [[name]];
    if (!isLean()) header.format.font.bold = true;
    header.format.font.color = KOPF_STIL.schrift;
    header.format.fill.color = KOPF_STIL.fuellung;
  }
  if (!isLean()) header.format.columnWidth = width * WIDTH.character + WIDTH.edges;
}
