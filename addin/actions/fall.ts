/** The explanation of the selected row, which follows the selection. Source: page 6 "Fall", page 2 "Explanation". */
import { type Erklaerung, explain } from '../../core/explain/explain.ts';
import { nameVon } from '../../core/fields/name.ts';
import type { Sprache } from '../../core/messages/index.ts';
import { sammle } from '../../core/sheet/blattpruefung.ts';
import { type Cell, cellText, isBlank } from '../../core/sheet/cell.ts';
import { UNLESBAR } from '../../core/sheet/leitfaden.ts';
import { mitVerbund } from '../../core/sheet/merged.ts';
import type { SheetReader } from '../../core/sheet/reader.ts';
import { columnLetters, containsCell } from '../excel/area.ts';
import { readRows, type SelectedRow, selectedRow } from '../excel/rows.ts';
import { type Liste, zeilenOf } from './liste.ts';
import { inSlices } from './pause.ts';
import { leserOf, sheetRow } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

export type Fall =
  | {
      readonly art: 'erklaert';
      readonly zeile: number;
      readonly kundennummer: string;
      readonly name: string;
      readonly erklaerung: Erklaerung;
      /** Addresses of cells that could not be read. */
      readonly unlesbar: readonly string[];
    }
  | { readonly art: 'keine-zeile' }
  | { readonly art: 'keine-liste' };

/** Explains the row in which the selection is. @throws ExcelFault */
export async function selectedCase(steuerung: Steuerung, sprache: Sprache): Promise<Fall> {
  const selected = await selectedRow();
  const found = (await inKnownList(steuerung.liste, selected)) ?? (await inListReadAnew(steuerung, selected));
  if (found === 'keine-liste' || found === 'keine-zeile') return { art: found };
  const { liste, index, cells } = found;
  const reader = await readerFor(steuerung, liste);
  const one = reader.assess(
    mitVerbund(cells, index, liste.verbund, (at) => liste.grid.values[at]),
    index,
  );
  if (one === undefined) return { art: 'keine-zeile' };
  const { umfeld, vorschlag } = one;
  const zeile = sheetRow(liste, index);
  const zellen = one.zellen.map(({ field, code }) => {
    const column = liste.mapping.columns.get(field)?.column;
    const stelle =
      column === undefined ? undefined : { adresse: adresse(liste, column, zeile), text: cellText(cells[column]) };
    return { feld: field, code, ...(stelle === undefined ? {} : { zelle: stelle }) };
  });
  const erklaerung = explain(one.row, reader.stichtag, reader.grundlage, umfeld, sprache, vorschlag, zellen);
  return {
    art: 'erklaert',
    zeile,
    kundennummer: one.kundennummer,
    name: nameVon(one.row),
    erklaerung,
    unlesbar: zellen.flatMap(({ code, zelle }) => (zelle !== undefined && UNLESBAR.has(code) ? zelle.adresse : [])),
  };
}

/** As Excel names it. */
const adresse = ({ grid }: Liste, column: number, zeile: number) =>
  `${columnLetters(grid.sheet.area.column + column)}${zeile}`;

interface Gefunden {
  readonly liste: Liste;
  /** Grid index. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** `undefined`: another sheet, another header or a cell outside the list, so it has to be looked for. */
async function inKnownList(liste: Liste | undefined, selected: SelectedRow): Promise<Gefunden | Leer | undefined> {
  if (liste === undefined || liste.grid.sheet.id !== selected.sheetId) return undefined;
  const { kopf, grid } = liste;
  const { area, tables } = grid.sheet;
  const own = { ...area, row: selected.row, rows: 1 };
  const [header, row] = await readRows(selected.sheetId, [{ ...area, row: area.row + kopf.row, rows: 1 }, own]);
  const before = grid.values[kopf.row] ?? [];
  if (before.some((cell, column) => cellText(cell) !== cellText(header?.values[0]?.[column]))) return undefined;
  const index = selected.row - area.row;
  const cells = row?.values[0] ?? [];
  if (isInside(liste, selected)) return { liste, index, cells };
  // Without tables the sheet has one list only: a place above its rows, or an empty row, belongs to no other list.
  if (tables.length === 0 && (index < kopf.dataFrom || cells.every(isBlank))) return 'keine-zeile';
  return undefined;
}

type Leer = 'keine-liste' | 'keine-zeile';

async function inListReadAnew(steuerung: Steuerung, selected: SelectedRow): Promise<Gefunden | Leer> {
  const liste = await steuerung.leseListe();
  if (liste === undefined || liste.grid.sheet.id !== selected.sheetId) return 'keine-liste';
  if (!isInside(liste, selected)) return 'keine-zeile';
  const index = selected.row - liste.grid.sheet.area.row;
  return { liste, index, cells: liste.grid.values[index] ?? [] };
}

/** Whether a cell is in a data row of the list, and in none of another table beside it. */
function isInside({ grid: { sheet }, kopf, end, table }: Liste, { row, column }: SelectedRow): boolean {
  const index = row - sheet.area.row;
  const at = sheet.tables.find(({ area }) => containsCell(area, row, column));
  return index >= kopf.dataFrom && index < end && (at === undefined || at.id === table?.id);
}

/** With what the other rows say, as far as they have been assessed. */
async function readerFor(steuerung: Steuerung, liste: Liste): Promise<SheetReader> {
  if (steuerung.pruefung?.liste === liste) return steuerung.pruefung.reader;
  const reader = leserOf(steuerung, liste);
  await inSlices(sammle(reader, zeilenOf(liste)));
  return reader;
}
