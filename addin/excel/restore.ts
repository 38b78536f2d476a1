/** Putting a snapshot back. Source: page 6 "Rückgängig", "a write that fails midway is taken back". */
import { blocksOf, rangeOf, weightOf } from './area.ts';
import { Batch } from './batch.ts';
import { formatRuns, putFormat, writeFormats } from './formats.ts';
import { type Hidden, hiddenRows, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import { Asked, complete } from './question.ts';
import { loud, quiet, send } from './session.ts';
import type { ColumnBefore, Snapshot } from './snapshot.ts';

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
  const fromTable = await findTableColumns(context, snapshot);
  await complete(context, asked);
  const hidden = asked.answer;
  await begin?.(batch);
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
    const areas = format === null ? [] : partsOf({ row, column, rows: count, columns: 1 }, hidden);
    for (const area of areas) {
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
