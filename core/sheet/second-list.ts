/**
 * Where another list begins below the first one: with a header of its own, whose columns stand elsewhere. Read with the
 * first header its rows would get wrong answers, so the list ends there. A header that comes again with the same columns
 * is none, see data-rows.ts. Source: page 6 "Reading".
 */
import { FIELD_IDS } from '../fields/declarations.ts';
import { matchHeader } from '../fields/match-header.ts';
import { type Cell, type Cells, cellText } from './cell.ts';
import { istKopf, type Kopf } from './header.ts';
import type { SheetMapping } from './mapping.ts';

/** How labels of Kundennummer and BG-Nummer begin; a sheet has a million cells that are none. */
const NUMMER = /^\s*(?:kd|kunden|bg|prozess)[\p{L}.()\s-]{0,24}$/iu;
const DIGIT = /\d/;

/**
 * Grid index of the other list's header; `undefined`: there is none.
 * @param tableEnd after the last row of the table that the list is: below it every header is another list's
 */
export function zweiteListe(
  values: readonly Cells[],
  { dataFrom }: Pick<Kopf, 'dataFrom'>,
  { columns }: Pick<SheetMapping, 'columns'>,
  tableEnd?: number,
): number | undefined {
  const ids = [columns.get('kundennummer')?.column ?? -1, columns.get('bg_nummer')?.column ?? -1];
  const hasNumber = (cell: Cell | undefined) =>
    typeof cell === 'number' || (typeof cell === 'string' && DIGIT.test(cell));
  for (let index = tableEnd ?? dataFrom; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (ids.some((column) => hasNumber(cells[column]))) continue;
    if (!cells.some((cell) => typeof cell === 'string' && NUMMER.test(cell))) continue;
    const texts = cells.map(cellText);
    if (istKopf(texts) && (tableEnd !== undefined || istAnderer(texts, columns))) return index;
  }
  return undefined;
}

/** Whether one of its fields stands in another column than in the first list, or in the column of another field. */
function istAnderer(texts: readonly string[], columns: SheetMapping['columns']): boolean {
  const claimed = new Set([...columns.values()].map(({ column }) => column));
  return [...matchHeader(texts, FIELD_IDS).columns].some(([id, column]) => {
    const own = columns.get(id)?.column;
    return own === undefined ? claimed.has(column) : own !== column;
  });
}
