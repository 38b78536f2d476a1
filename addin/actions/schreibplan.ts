/** From a finished assessment to what is written on the sheet. */
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { breite, findResultColumns, type Platz, zahlenformat } from '../../core/sheet/columns.ts';
import { headerRowOf } from '../../core/sheet/header.ts';
import { keyDigits, rowDigits } from '../../core/sheet/identity.ts';
import { numberColumn } from '../../core/sheet/mapping.ts';
import { istFarbig, stil } from '../../core/sheet/styles.ts';
import { withColumns } from '../excel/auto-filter.ts';
import { mapBreathing } from '../excel/breathe.ts';
import { supports } from '../excel/session.ts';
import type { ColumnPlan, WritePlan } from '../excel/write-plan.ts';
import { type Liste, zeilenOf } from './liste.ts';
import type { Pruefung, Spaltenwerte } from './pruefung.ts';

/** `ueberschreiben`: also cells that a person changed. */
export async function writePlanOf(pruefung: Pruefung, ueberschreiben: boolean): Promise<WritePlan> {
  const { liste, spalten } = pruefung;
  const { grid, kopf, end, table, growsTable } = liste;
  const { area, id, name } = grid.sheet;
  return {
    sheetId: id,
    sheetName: name,
    tableId: growsTable ? table?.id : undefined,
    headerRow: area.row + kopf.row,
    firstRow: area.row + kopf.dataFrom,
    rows: end - kopf.dataFrom,
    columns: await mapBreathing(spalten, (one) => columnPlan(pruefung, one, ueberschreiben)),
    identity: await identityOf(pruefung),
    filter: filterOf(pruefung),
  };
}

/** The filter that has to reach over the result columns, as it is and as it is to be. */
function filterOf({ sortierung, liste: { grid } }: Pruefung): WritePlan['filter'] {
  const { filter, sheet } = grid;
  if (filter === undefined || sortierung.art !== 'erweitern') return undefined;
  const { column, columns } = sortierung.bereich;
  const before = { area: filter.area, kriterien: filter.kriterien };
  return { before, after: withColumns(filter, sheet.area.column + column, columns) };
}

function columnPlan({ liste, formeln, vonHand }: Pruefung, { platz, neu }: Spaltenwerte, ueberschreiben: boolean) {
  const { spalte, column } = platz;
  const { values: rows, dataFrom, end } = zeilenOf(liste);
  const before = rows.slice(dataFrom, end).map((cells) => (platz.neu ? null : (cells[column] ?? '')));
  const values = [...neu];
  if (ueberschreiben) for (const one of vonHand) if (one.spalte === spalte) values[one.row.index - dataFrom] = one.neu;
  return {
    ...columnOf(liste, platz, before, values),
    formulas: new Set([...(formeln.get(column) ?? [])].map((row) => row - dataFrom)),
  };
}

/** What is written into a column: `before` and `values` row by row. */
export function columnOf(
  liste: Liste,
  { spalte, column, neu }: Platz,
  before: readonly (Cell | undefined)[],
  values: readonly (Cell | undefined)[],
): ColumnPlan {
  const { header, above } = neu ? { header: spalte, above: 0 } : headerOf(liste, column);
  // Where formats are read and written cell by cell, cells that keep their colours are left alone.
  const nurAndere = !neu && !supports('1.9');
  return {
    name: String(header),
    above,
    column: liste.grid.sheet.area.column + column,
    isNew: neu,
    numberFormat: zahlenformat(spalte),
    width: breite(spalte),
    before,
    formulas: new Set(),
    values,
    styles: !istFarbig(spalte)
      ? []
      : values.map((value, index) => {
          if (value === undefined) return undefined;
          const had = stil(spalte, before[index] ?? '');
          const after = stil(spalte, value);
          if (had === after && nurAndere) return undefined;
          // A cell that had our fill and gets none now loses it.
          return after ?? (had === undefined ? undefined : null);
        }),
  };
}

/** The header of a column as it stands on the sheet, and how many rows above the header row. */
export function headerOf({ grid, kopf }: Liste, column: number): { readonly header: Cell; readonly above: number } {
  const row = headerRowOf(grid.values, kopf, column);
  return { header: grid.values[row]?.[column] ?? '', above: kopf.row - row };
}

/** What tells the rows of a list apart: their numbers and what else stands in them; the result columns do not count. */
export function merkmaleOf({ kopf, mapping, grid, end }: Liste) {
  const column = numberColumn(mapping);
  if (column === undefined) return undefined;
  const ohne = new Set([column, ...findResultColumns(kopf.cells).values()]);
  return {
    column,
    rows: grid.values.slice(kopf.dataFrom, end),
    keyOf: (cells: Cells): string => keyDigits(cells[column]),
    contentOf: (cells: Cells): string => rowDigits(cells, ohne),
  };
}

async function identityOf({ liste }: Pruefung): Promise<WritePlan['identity']> {
  const merkmale = merkmaleOf(liste);
  if (merkmale === undefined) return undefined;
  const { column, rows, keyOf, contentOf } = merkmale;
  const keys: string[] = [];
  const contents: string[] = [];
  await mapBreathing(rows, (cells) => {
    keys.push(keyOf(cells));
    contents.push(contentOf(cells));
  });
  const { area } = liste.grid.sheet;
  return {
    column: area.column + column,
    ...headerOf(liste, column),
    first: area.column,
    keys: keys.join(''),
    contents: contents.join(''),
  };
}
