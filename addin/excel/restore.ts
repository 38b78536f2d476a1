/** Putting a snapshot back. Source: page 6 "Rückgängig", "a write that fails midway is taken back". */
import { blocksOf, neighbours, rangeOf, sameArea, weightOf } from './area.ts';
import { askFilterArea, putFilter } from './auto-filter.ts';
import { Batch } from './batch.ts';
import { formatRuns, putFormat, writeFormats } from './formats.ts';
import { type Hidden, hiddenRows, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import { Asked, complete } from './question.ts';
import { loud, quiet, send } from './session.ts';
import { type ColumnBefore, type Snapshot, valuesOf } from './snapshot.ts';

/** Bytes of one action apart from its values. */
const RUN = 1000;

/** What goes out with it: `begin` before anything else, `finish` with the last request. */
export interface Around {
  readonly begin?: (batch: Batch) => Promise<void>;
  readonly finish: () => void;
}

/** Puts everything back. May be called again after a fault: it looks what there is. */
export async function restore(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  { begin, finish }: Around,
): Promise<void> {
  const batch = new Batch(context, bytesAtOnce(snapshot.rows));
  const sheet = context.workbook.worksheets.getItem(snapshot.sheetId);
  const list = { row: snapshot.headerRow, column: 0, rows: snapshot.rows, columns: 1 };
  const asked = new Asked(hiddenRows(sheet, list));
  const filterArea = snapshot.filter === undefined ? undefined : askFilterArea(sheet);
  const fromTable = await findTableColumns(context, snapshot);
  await complete(context, asked);
  const hidden = asked.answer;
  await begin?.(batch);
  quiet(context);
  for (const one of fromTable) if (!one.isNullObject) one.delete();
  const own = withoutAdded(snapshot);
  for (const isNew of [false, true]) {
    for (const group of neighbours(own.filter((one) => one.isNew === isNew)))
      await restoreContents(batch, sheet, snapshot, group, hidden);
  }
  for (const { formats, column } of own)
    await writeFormats(batch, sheet, formatRuns(formats ?? [], snapshot.headerRow, column), hidden);
  for (const before of snapshot.columns) restoreLook(sheet, snapshot, before);
  // Set anew it would hide other rows where cells have changed since it was set.
  if (snapshot.filter !== undefined && !sameArea(snapshot.filter.area, filterArea?.()))
    putFilter(sheet, snapshot.filter);
  loud(context);
  finish();
  await batch.send();
}

/** Columns that were added to a table are gone as a whole: those that a person has put behind them have moved up. */
function withoutAdded({ tableId, columns }: Snapshot): readonly ColumnBefore[] {
  if (tableId === undefined) return columns;
  const added = columns.filter(({ isNew }) => isNew);
  return columns
    .filter(({ isNew }) => !isNew)
    .map((one) => ({ ...one, column: one.column - added.filter(({ column }) => column < one.column).length }));
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

/** Contents of columns side by side; appended ones are emptied. */
async function restoreContents(
  batch: Batch,
  sheet: Excel.Worksheet,
  { headerRow, rows }: Snapshot,
  group: readonly ColumnBefore[],
  hidden: Hidden,
): Promise<void> {
  // Number formats first: a text in a column of texts stays one.
  for (const { column, numberFormats } of group) {
    for (const { format, ...area } of formatRuns(numberFormats, headerRow, column)) {
      await batch.room(RUN);
      Object.assign(rangeOf(sheet, area), { numberFormat: format });
    }
  }
  const formats = hidden.size === 0 ? [] : group.map(({ numberFormats }) => valuesOf(numberFormats));
  const weight = (row: number) => group.reduce((sum, { contents }) => sum + weightOf(contents?.[row]), 0);
  for (const block of blocksOf(rows, bytesAtOnce(rows), weight)) {
    const whole = { ...block, row: headerRow + block.row, column: group[0]?.column ?? 0, columns: group.length };
    for (const area of partsOf(whole, hidden)) {
      const first = area.row - headerRow;
      const lines = Array.from({ length: area.rows }, (_, index) =>
        group.map(({ contents }) => contents?.[first + index] ?? null),
      );
      await batch.room(RUN + lines.flat().reduce<number>((sum, value) => sum + weightOf(value), 0));
      const range = rangeOf(sheet, area);
      // A whole column's number format may not have reached a hidden row.
      if (hidden.has(area.row)) range.numberFormat = [formats.map((column) => column[first] ?? null)];
      if (group[0]?.contents === undefined) range.clear('Contents');
      else range.formulas = lines;
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
