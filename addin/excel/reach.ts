/**
 * The used part of a sheet within the size of a list. A single stray value far away (XFD3, A1048576) makes a list of four
 * rows no large one; a list that really goes on beyond stays too large, because nothing of it may be left out in silence.
 */
import { AREA, type Area, areaOf, lastColumn, lastRow, rangeOf } from './area.ts';
import { send } from './session.ts';

/** Rows that a list may have (page 6: 100,000), with room for what stands above and below it. */
export const MAX_ROWS = 100_100;
export const MAX_COLUMNS = 300;

export const isTooLarge = ({ rows, columns }: Area): boolean => rows > MAX_ROWS || columns > MAX_COLUMNS;

/**
 * The used area without stray values beyond the size of a list; the area as it is where it is small enough, where more
 * than one value stands out there, or where the list reaches up to the edge.
 */
export async function withinReach(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Area): Promise<Area> {
  if (!isTooLarge(used)) return used;
  const near = { ...used, rows: Math.min(used.rows, MAX_ROWS), columns: Math.min(used.columns, MAX_COLUMNS) };
  const beyond = [
    { ...near, row: lastRow(near) + 1, rows: used.rows - near.rows },
    { ...used, column: lastColumn(near) + 1, columns: used.columns - near.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
  const [inner, ...outer] = [near, ...beyond].map((area) =>
    rangeOf(sheet, area).getUsedRangeOrNullObject(true).load(AREA),
  );
  await send(context);
  if (inner === undefined || inner.isNullObject) return used;
  const stray = outer.every((range) => range.isNullObject || (range.rowCount === 1 && range.columnCount === 1));
  const area = areaOf(inner);
  const atEdge = lastRow(area) === lastRow(near) || lastColumn(area) === lastColumn(near);
  return stray && !(atEdge && isTooLarge({ ...area, rows: area.rows + 1, columns: area.columns + 1 })) ? area : used;
}
