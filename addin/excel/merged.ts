/**
 * Merged cells of a sheet (ExcelApi 1.13). Excel tells at most 512 of them at once, and fails where there are more; one
 * column of fewer rows cannot have more, because each takes a row at least. Source: office.d.ts, getMergedAreasOrNullObject.
 */
import { type Area, columnNumber, rangeOf } from './area.ts';
import { send, supports } from './session.ts';

/** Rows of one column that never have too many. */
const ROWS = 500;
/** Questions of one request, about a kilobyte each. */
const AT_ONCE = 2000;

/** Asks with the next request what is merged in parts of an area; in indices of the area. */
export function askMerged(sheet: Excel.Worksheet, area: Area, parts: readonly Area[] = [area]): () => Area[] {
  if (!supports('1.13')) return () => [];
  const found = parts.map((part) => rangeOf(sheet, part).getMergedAreasOrNullObject());
  for (const one of found) one.load('address');
  return () => found.flatMap((one) => (one.isNullObject ? [] : mergedAreas(one.address, area)));
}

/** What is merged in an area with more merged cells than Excel tells at once. @throws ExcelFault */
export async function manyMerged(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area) {
  const parts: Area[] = [];
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row += ROWS) {
      parts.push({
        row: area.row + row,
        column: area.column + column,
        rows: Math.min(ROWS, area.rows - row),
        columns: 1,
      });
    }
  }
  const found = new Map<string, Area>();
  for (let done = 0; done < parts.length; done += AT_ONCE) {
    const read = askMerged(sheet, area, parts.slice(done, done + AT_ONCE));
    await send(context);
    for (const one of read()) found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

/** `Liste!A1:C1,Liste!D1:D2` as areas of the grid. */
export function mergedAreas(address: string, area: Area): Area[] {
  return [...address.matchAll(/!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/g)].map(([, left, top, right, bottom]) => {
    const row = Number(top) - 1;
    const column = columnNumber(left ?? 'A');
    return {
      row: row - area.row,
      column: column - area.column,
      rows: Number(bottom) - row,
      columns: columnNumber(right ?? 'A') - column + 1,
    };
  });
}
