/**
 * Where another list begins below the first one: with a header of its own, whose columns stand elsewhere. Read with the
 * first header its rows would get wrong answers, so the list ends there. A header that comes again with the same columns
 * is none, see data-rows.ts. Source: page 6 "Reading".
 */
import { FIELD_IDS, field } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { matchHeader } from '../fields/match-header.ts';
import { type Cell, type Cells, cellText } from './cell.ts';
import { istKopf, type Kopf } from './header.ts';
import type { SheetMapping } from './mapping.ts';

/** How a label of Kundennummer or BG-Nummer begins; a sheet has a million cells that are none. */
const NUMMER = /^\s*[kbp][\p{L}.\s-]{1,24}$/iu;
const NUMMERN: ReadonlySet<string> = new Set(
  (['kundennummer', 'bg_nummer'] as const).flatMap((id) => field(id).labels.map(foldLabel)),
);

/** Grid index of the other list's header; `undefined`: there is none. */
export function zweiteListe(
  values: readonly Cells[],
  { dataFrom }: Pick<Kopf, 'dataFrom'>,
  { columns }: Pick<SheetMapping, 'columns'>,
): number | undefined {
  // Names and words begin like a label, too, and come again in thousands of rows.
  const gesehen = new Map<string, boolean>();
  const istNummer = (cell: Cell): boolean => {
    if (typeof cell !== 'string' || !NUMMER.test(cell)) return false;
    const bekannt = gesehen.get(cell) ?? NUMMERN.has(foldLabel(cell));
    gesehen.set(cell, bekannt);
    return bekannt;
  };
  for (let index = dataFrom; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (!cells.some(istNummer)) continue;
    const texts = cells.map(cellText);
    if (istKopf(texts) && istAnderer(texts, columns)) return index;
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
