/**
 * Cells of a kind inside a range, as rectangles. Source: office.d.ts, Range.getSpecialCells.
 */
import { type Area, area, intersect } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';

export type CellType = 'Blanks' | 'Constants' | 'Formulas' | 'Visible';

/** Annahme: like Excel, only the used part of the sheet is looked at, but for visible cells. */
export function specialCells(sheet: Sheet, within: Area, type: CellType): Area[] {
  if (type === 'Visible') return visible(sheet, within);
  const used = sheet.grid.extent(false, within);
  if (!used) return [];
  const matches = sheet.grid.read(used, (row, column) => {
    const formula = sheet.grid.formula(row, column) !== undefined;
    const filled = sheet.grid.value(row, column) !== undefined || formula;
    if (type === 'Blanks') return !filled;
    return type === 'Formulas' ? formula : filled && !formula;
  });
  return rectangles(matches, used);
}

/** Runs of visible rows crossed with runs of visible columns. */
function visible(sheet: Sheet, within: Area): Area[] {
  const used = sheet.grid.extent(false, within);
  const looked = used ? (intersect(within, used) ?? within) : within;
  const rows = runs(looked.row, looked.rows, (row) => !sheet.rows.isHidden(row));
  const columns = runs(looked.column, looked.columns, (column) => !sheet.columns.isHidden(column));
  return rows.flatMap(([row, height]) => columns.map(([column, width]) => area(row, column, height, width)));
}

/** First index and length of each run for which `holds`. */
export function runs(first: number, count: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index < first + count; index++) {
    if (!holds(index)) continue;
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}

/** Runs of each row; equal runs of neighbouring rows become one rectangle. */
function rectangles(matches: boolean[][], at: Area): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  matches.forEach((line, r) => {
    const here = runs(0, line.length, (c) => line[c] === true);
    const next = here.map(([c, width]): Area => {
      const above = open.find((a) => a.column === at.column + c && a.columns === width);
      return above ? { ...above, rows: above.rows + 1 } : area(at.row + r, at.column + c, 1, width);
    });
    done.push(...open.filter((a) => !next.some((b) => b.row === a.row && b.column === a.column)));
    open = next;
  });
  return [...done, ...open];
}
