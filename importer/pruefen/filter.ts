/**
 * The filter of a sheet, widened over the result columns: in the sheet, and in the hidden name by which Excel knows it.
 * Sources: ECMA-376 part 1, 18.3.2 (AutoFilter), 18.2.5 (definedName, `_xlnm._FilterDatabase`); page 6 "Sorting keeps rows
 * together".
 */
import type { Area } from '../../core/sheet/index.ts';
import { address } from '../xlsx/address.ts';
import { applyEdits, type Edit, isWithin, tagEdit, walk } from '../xlsx/xml.ts';
import { areaOf, refOf, type Sheet } from './sheet.ts';

/** The changes of the sheet's text; criteria and what it was sorted by stay with their columns. */
export function filterEdits({ xml, filter }: Sheet, area: Area): readonly Edit[] {
  if (filter === undefined) return [];
  const { tag, area: old, criteria, sortState } = filter;
  const moved = old.column - area.column;
  const edits = [tagEdit(xml, tag, { ref: refOf(area) })];
  if (moved > 0) {
    edits.push(...criteria.map((one) => tagEdit(xml, one, { colId: Number(one.attributes['colId']) + moved })));
  }
  const sorted = sortState?.attributes['ref'];
  if (sortState !== undefined && sorted !== undefined) {
    const before = areaOf(sorted);
    // Sorted by columns it reaches over all of them, and does so again when the filter is applied anew.
    const isWhole = before.column === old.column && before.columns === old.columns;
    const { column, columns } = area;
    if (isWhole) edits.push(tagEdit(xml, sortState, { ref: refOf({ ...before, column, columns }) }));
  }
  return edits;
}

const NAME = '_xlnm._FilterDatabase';

/**
 * The workbook's text with the filter's area in its name.
 * @param blatt place of the sheet among all sheets of the workbook
 */
export function withFilterName(xml: string, blatt: number, { row, column, rows, columns }: Area): string {
  const edits: Edit[] = [];
  const absolute = (r: number, c: number) => address(r, c).replace(/^([A-Z]+)/, '$$$1$$');
  const range = `${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;
  walk(xml, {
    close: ({ name, attributes, open }, start, _, path) => {
      if (name !== 'definedName' || !isWithin(path, 'definedNames') || attributes['name'] !== NAME) return;
      if (attributes['localSheetId'] !== String(blatt)) return;
      // The sheet's name may hold any character, but the area stands behind the last of these.
      const from = open + xml.slice(open, start).lastIndexOf('!') + 1;
      if (from > open) edits.push({ from, to: start, text: range });
    },
  });
  return applyEdits(xml, edits);
}
