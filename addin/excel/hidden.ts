/**
 * Rows that a filter or a person has hidden. Excel for the desktop writes a block that reaches over hidden rows wrongly:
 * each visible row gets the block's first values, hidden rows get nothing. A block without hidden rows and a single row
 * are written as given, so whatever is written goes out in such parts.
 * Sources: office-js issue 224, xlwings issue 747, NetOffice issue 2 ("row by row it's ok").
 */
import { type Area, rangeOf } from './area.ts';
import { Asked, complete, type Question } from './question.ts';
import { isLean, send, supports, withExcel } from './session.ts';

/** Hidden rows of a sheet, from 0. */
export type Hidden = ReadonlySet<number>;

type Rows = Pick<Area, 'row' | 'rows'>;

const NONE: Hidden = new Set();
/** Rows per answer of `getRowProperties`, about 25 bytes each. */
const ROWS_AT_ONCE = 20_000;
/** Rows per request where each is asked by itself: about 1 kB each. */
const PROXIES_AT_ONCE = 2000;

/** Which rows of an area are hidden. */
export function* hiddenRows(sheet: Excel.Worksheet, area: Area): Question<Hidden> {
  if (isLean()) return NONE;
  const all = rangeOf(sheet, area).load('rowHidden');
  yield;
  // Excel says null where rows differ.
  if (all.rowHidden === false) return NONE;
  const hidden = new Set<number>();
  const ask = supports('1.9') ? byProperties : byRows;
  const size = supports('1.9') ? ROWS_AT_ONCE : PROXIES_AT_ONCE;
  for (let done = 0; done < area.rows; done += size) {
    const part = { ...area, row: area.row + done, rows: Math.min(size, area.rows - done) };
    const read = ask(sheet, part);
    yield;
    for (const [index, one] of read().entries()) if (one) hidden.add(part.row + index);
  }
  return hidden;
}

/** The same, asked by itself. */
export const readHidden = (sheetId: string, area: Area): Promise<Hidden> =>
  withExcel(async (context) => {
    const asked = new Asked(hiddenRows(context.workbook.worksheets.getItem(sheetId), area));
    await send(context);
    await complete(context, asked);
    return asked.answer;
  }, 'wiederholbar');

function byProperties(sheet: Excel.Worksheet, part: Area): () => boolean[] {
  const properties = rangeOf(sheet, part).getRowProperties({ rowHidden: true });
  return () => properties.value.map(({ rowHidden }) => rowHidden === true);
}

function byRows(sheet: Excel.Worksheet, part: Area): () => boolean[] {
  const rows = Array.from({ length: part.rows }, (_, index) =>
    rangeOf(sheet, { ...part, row: part.row + index, rows: 1 }).load('rowHidden'),
  );
  return () => rows.map(({ rowHidden }) => rowHidden);
}

/** An area in parts that may be written: hidden rows one by one, the rows between them together. */
export function partsOf<T extends Rows>(area: T, hidden: Hidden): readonly T[] {
  if (hidden.size === 0) return [area];
  const parts: T[] = [];
  const end = area.row + area.rows;
  let from = area.row;
  const put = (row: number, rows: number) => {
    if (rows > 0) parts.push({ ...area, row, rows });
  };
  for (let row = area.row; row < end; row++) {
    if (!hidden.has(row)) continue;
    put(from, row - from);
    put(row, 1);
    from = row + 1;
  }
  put(from, end - from);
  return parts;
}
