/** Applying a step backwards. Source: page 6 "Rückgängig", "a write that fails midway is taken back". */
import { removeAdded } from './added.ts';
import { apply, type ColumnChange } from './apply.ts';
import { rangeOf, sameArea } from './area.ts';
import { askFilter, askFilterArea, putBackFilter } from './auto-filter.ts';
import { type Around, Batch } from './batch.ts';
import { putFormat } from './formats.ts';
import { hiddenRows } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import { Asked, complete } from './question.ts';
import { placed, valuesOf } from './runs.ts';
import { loud, quiet, send } from './session.ts';
import type { Step, StepColumn } from './step.ts';

/** Puts everything back. May be called again after a fault: it looks what there is. */
export async function restore(context: Excel.RequestContext, step: Step, around: Around): Promise<void> {
  if (step.added !== undefined) return removeAdded(context, step, step.added, around);
  const { begin, finish } = around;
  const { sheetId, headerRow: row, rows, filter } = step;
  const batch = new Batch(context, bytesAtOnce(rows));
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = new Asked(hiddenRows(sheet, { row, column: 0, rows, columns: 1 }));
  const filterArea = filter === undefined ? undefined : askFilterArea(sheet);
  const fromTable = await findTableColumns(context, step);
  await complete(context, asked);
  // Set anew it would hide other rows where cells have changed since it was set.
  const isOther = filter !== undefined && !sameArea(filter.area, filterArea?.());
  const askedFilter = isOther && filter.kriterien === undefined ? askFilter(sheet, filterArea?.()) : undefined;
  if (askedFilter !== undefined) await send(context);
  await begin?.(batch);
  quiet(context);
  for (const one of fromTable) if (!one.isNullObject) one.delete();
  const columns = withoutAdded(step).map((one) => columnChange(one, row));
  await apply(batch, { sheet, row, rows, columns, as: 'formulas' }, asked.answer);
  for (const before of step.columns) restoreLook(sheet, step, before);
  if (isOther) putBackFilter(sheet, filter, askedFilter?.());
  loud(context);
  finish();
  await batch.send();
}

function columnChange({ column, contents, numberFormats, formats }: StepColumn, row: number): ColumnChange {
  let all: (string | null)[] | undefined;
  return {
    column,
    ...(contents === undefined ? {} : { contents }),
    numberFormats: placed(numberFormats, row, column),
    numberFormatAt: (at) => {
      all ??= valuesOf(numberFormats);
      return all[at] ?? null;
    },
    formats: placed(formats ?? [], row, column),
  };
}

/** Columns that were added to a table are gone as a whole: those that a person has put behind them have moved up. */
function withoutAdded({ tableId, columns }: Step): readonly StepColumn[] {
  if (tableId === undefined) return columns;
  const added = columns.filter(({ isNew }) => isNew);
  return columns
    .filter(({ isNew }) => !isNew)
    .map((one) => ({ ...one, column: one.column - added.filter(({ column }) => column < one.column).length }));
}

/** Columns that were added to a table go as a whole; those that are still there. Sends what was asked before. */
async function findTableColumns(context: Excel.RequestContext, { tableId, columns }: Step) {
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

/** Width and header of an appended column. */
function restoreLook(sheet: Excel.Worksheet, { headerRow, tableId }: Step, before: StepColumn): void {
  if (!before.isNew) return;
  const header = rangeOf(sheet, { row: headerRow, column: before.column, rows: 1, columns: 1 });
  if (before.width !== null) header.format.columnWidth = before.width;
  if (tableId !== undefined || before.header === null) return;
  if (before.header.bold !== null) header.format.font.bold = before.header.bold;
  putFormat(header, before.header.format);
}
