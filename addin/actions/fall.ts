/** The explanation of the selected row, which follows the selection. Source: page 6 "Fall", page 2 "Explanation". */
import { type Erklaerung, explain } from '../../core/explain/explain.ts';
import type { Sprache } from '../../core/messages/index.ts';
import { cellText } from '../../core/sheet/cell.ts';
import { createReader, type SheetReader } from '../../core/sheet/reader.ts';
import { readAreas, selectedRow } from '../excel/rows.ts';
import type { Liste } from './liste.ts';
import { sheetRow } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

export type Fall =
  | { readonly art: 'erklaert'; readonly zeile: number; readonly kundennummer: string; readonly erklaerung: Erklaerung }
  | { readonly art: 'keine-zeile' }
  | { readonly art: 'keine-liste' };

/** Explains the row in which the selection is. @throws ExcelFault */
export async function selectedCase(steuerung: Steuerung, sprache: Sprache): Promise<Fall> {
  const { sheetId, row } = await selectedRow();
  const liste = await currentList(steuerung, sheetId);
  if (liste === undefined || liste.grid.sheet.id !== sheetId) return { art: 'keine-liste' };
  const { area } = liste.grid.sheet;
  const index = row - area.row;
  if (index < liste.kopf.dataFrom || index >= liste.end) return { art: 'keine-zeile' };
  const [cells] = await readAreas(sheetId, [{ ...area, row, rows: 1 }]);
  const reader = readerFor(steuerung, liste);
  const [one] = reader.assess(cells ?? [], index);
  if (one === undefined) return { art: 'keine-zeile' };
  const erklaerung = explain(one.row, reader.stichtag, reader.grundlage, one.umfeld, sprache);
  return { art: 'erklaert', zeile: sheetRow(liste, index), kundennummer: one.kundennummer, erklaerung };
}

/** The list on the sheet: read anew where another sheet, or another header, is there now. */
async function currentList(steuerung: Steuerung, sheetId: string): Promise<Liste | undefined> {
  const known = steuerung.liste;
  if (known !== undefined && known.grid.sheet.id === sheetId) {
    const { area } = known.grid.sheet;
    const [header] = await readAreas(sheetId, [{ ...area, row: area.row + known.kopf.row, rows: 1 }]);
    const before = known.grid.values[known.kopf.row] ?? [];
    if (before.every((cell, column) => cellText(cell) === cellText(header?.[0]?.[column]))) return known;
  }
  await steuerung.leseListe();
  return steuerung.liste;
}

/** With what the other rows say, as far as they have been assessed. */
function readerFor(steuerung: Steuerung, liste: Liste): SheetReader {
  if (steuerung.pruefung?.liste === liste) return steuerung.pruefung.reader;
  const { date1904 } = liste.grid.sheet;
  const { stichtag, einstellungen } = steuerung;
  const reader = createReader({ mapping: liste.mapping, date1904, stichtag, einstellungen: einstellungen.regeln });
  reader.collect(liste.grid.values.slice(liste.kopf.dataFrom, liste.end));
  return reader;
}
