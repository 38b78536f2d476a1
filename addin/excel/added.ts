/**
 * Rows that an action puts into a list, and taking them out again. They are inserted, as a person inserts cells: what
 * stands below moves down, and comes back up unchanged; they take format, conditional formats and validations of the
 * row above. Source: page 8 "The list of the EZ" (formats of the row above, table or AutoFilter extended).
 */
import { keyDigits } from '../../core/sheet/identity.ts';
import { AREA, type Area, areaOf, lastRow, rangeOf } from './area.ts';
import { askFilter, askFilterArea, istWieVorher, putBackFilter, putFilter } from './auto-filter.ts';
import { type Around, Batch } from './batch.ts';
import { bytesAtOnce } from './limits.ts';
import { readRows } from './locate.ts';
import { valuesOf } from './runs.ts';
import { loud, quiet, send, supports } from './session.ts';
import { type AddedRows, rowsAbove, type Step } from './step.ts';

/**
 * A hidden name for the cell right below the new rows, which stands only while they are being written: where that breaks
 * off, it tells whether the rows are there.
 */
export const MARK = 'Neufall.Anhang';

const KEY = keyDigits('').length;

/** New rows one below the other. */
interface Block {
  readonly row: number;
  readonly rows: number;
  readonly keys: string;
}

function blocksOf(step: Step, { rows, keys }: AddedRows): Block[] {
  const first = step.headerRow + rowsAbove(step);
  const blocks: Block[] = [];
  let at = 0;
  for (const [index, isAdded] of valuesOf(rows).entries()) {
    if (!isAdded) continue;
    const key = keys.slice(at, at + KEY);
    at += KEY;
    const last = blocks.at(-1);
    if (last !== undefined && last.row + last.rows === first + index)
      blocks[blocks.length - 1] = { ...last, rows: last.rows + 1, keys: last.keys + key };
    else blocks.push({ row: first + index, rows: 1, keys: key });
  }
  return blocks;
}

const keysIn = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  blocks: readonly Block[],
) => {
  const first = blocks[0]?.row ?? 0;
  const end = Math.max(first, ...blocks.map(({ row, rows }) => row + rows));
  const all = await readRows(context, sheet, { row: first, column, rows: end - first, columns: 1 }, ([cell]) =>
    keyDigits(cell),
  );
  return blocks.map(({ row, rows }) => all.slice(row - first, row - first + rows).join(''));
};

/**
 * The step as it is taken back later: with the numbers that stand in its rows now, because a person may have corrected
 * one, and with the filter of now.
 */
export async function asOfNow(context: Excel.RequestContext, step: Step): Promise<Step> {
  const { added, filter, ...rest } = step;
  if (added === undefined) return step;
  const sheet = context.workbook.worksheets.getItem(step.sheetId);
  const keys = (await keysIn(context, sheet, added.column, blocksOf(step, added))).join('');
  return keys === added.keys && filter === undefined ? step : { ...rest, added: { ...added, keys } };
}

/** Takes the rows out again. May be called again after a fault: it looks which of them are there. */
export async function removeAdded(
  context: Excel.RequestContext,
  step: Step,
  added: AddedRows,
  { begin, finish }: Around,
): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(step.sheetId);
  const mark = workbook.names.getItemOrNullObject(MARK).load('value');
  const table = step.tableId === undefined ? undefined : workbook.tables.getItem(step.tableId).load('showTotals');
  const range = table?.getRange().load(AREA);
  const filterArea = askFilterArea(sheet);
  const all = blocksOf(step, added);
  const keys = await keysIn(context, sheet, added.column, all);
  if (all.length === 0) await send(context);
  const isThere = ({ row, rows, keys: own }: Block, at: number) =>
    mark.isNullObject ? keys[at] === own : markedRow(mark.value) === row + rows;
  const blocks = all.filter(isThere);
  const area = filterArea();
  const askedFilter = askFilter(sheet, area);
  if (area !== undefined) await send(context);
  const filter = askedFilter();

  const batch = new Batch(context, bytesAtOnce(step.rows));
  await begin?.(batch);
  quiet(context);
  const width = range === undefined ? columnsOf(step) : areaOf(range);
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) {
    // Inside a filter that hides rows nothing can be taken out: what ends with the new rows ends above them first.
    const isLast = (one: Area) => lastRow(one) === only.row + only.rows - 1 && one.rows > only.rows + 1;
    const without = (one: Area): Area => ({ ...one, rows: one.rows - only.rows });
    if (table?.showTotals === false && range !== undefined && isLast(areaOf(range)) && supports('1.13'))
      table.resize(rangeOf(sheet, without(areaOf(range))));
    if (step.filter === undefined && filter?.erhaltbar && isLast(filter.area))
      putFilter(sheet, { ...filter, area: without(filter.area) });
  }
  // What broke off has perhaps set it without its criteria.
  if (step.filter !== undefined && !istWieVorher(step.filter, filter)) putBackFilter(sheet, step.filter, filter);
  for (const { row, rows } of blocks.toReversed()) {
    await batch.room(OPERATION);
    rangeOf(sheet, { row, rows, column: width.column, columns: width.columns }).delete('Up');
  }
  if (!mark.isNullObject) workbook.names.getItem(MARK).delete();
  loud(context);
  finish();
  await batch.send();
}

/** The row, from 0, of an address such as `Liste!$A$7`. */
const markedRow = (address: unknown): number => Number(/\d+$/.exec(String(address))?.[0]) - 1;

/** Bytes of one action. */
const OPERATION = 500;

function columnsOf({ columns }: Step): Pick<Area, 'column' | 'columns'> {
  const all = columns.map(({ column }) => column);
  const column = Math.min(...all);
  return { column, columns: Math.max(...all) - column + 1 };
}
