/**
 * New rows below the last one of a list, in the sheet's text: with the formats of the row above; table, filter, conditional
 * formats and data validations grow, everything else stays as it is.
 * Source: page 8 "The list of the EZ", ECMA-376 part 1, 18.3.1.73 (row).
 */
import { type Cell, ergebnisspalte, isBlank } from '../../core/sheet/index.ts';
import type { Gefunden } from '../pruefen/blatt.ts';
import { type NeueZelle, type NeueZellen, newRow, rowStyles, writeCells } from '../pruefen/cells.ts';
import { filterEdits, withFilterName } from '../pruefen/filter.ts';
import { type Tabelle, withMoreRows } from '../pruefen/tables.ts';
import type { Book } from '../xlsx/book.ts';
import { SharedTexts } from '../xlsx/shared-texts.ts';
import type { Edit } from '../xlsx/xml.ts';
import { bereichEdits } from './bereiche.ts';

/** Below the list stands something: rows put there would cover it. */
export class UnterListeError extends Error {
  readonly blatt: string;
  /** Row number as Excel shows it. */
  readonly zeile: number;
  constructor(blatt: string, zeile: number) {
    super(blatt);
    this.blatt = blatt;
    this.zeile = zeile;
  }
}

export interface Anhang {
  /** Grid index of the list's last row of data. */
  readonly lastRow: number;
  /** Of the row whose looks the new ones get. */
  readonly vorbild: number;
  /** Cells of each new row by column. */
  readonly zeilen: readonly ReadonlyMap<number, Cell>[];
  /** The table that the list is. */
  readonly tabelle: Tabelle | undefined;
}

/** The workbook with the rows, as a file. Throws `UnterListeError`. */
export async function haengeAn(
  book: Book,
  found: Gefunden,
  { lastRow, vorbild, zeilen, tabelle }: Anhang,
): Promise<Uint8Array> {
  const { blatt, sheet, kopf, texte } = found;
  const { mappe } = book;
  const neu = zeilen.map((_, i) => lastRow + 1 + i);
  for (const row of neu) {
    if (sheet.values[row]?.some((cell) => !isBlank(cell))) throw new UnterListeError(blatt.name, row + 1);
  }
  const shared = book.texte === undefined ? undefined : new SharedTexts(texte.length);
  const share = (text: string) => shared?.number(text);
  const stile = rowStyles(sheet, vorbild);
  const cells: NeueZellen = new Map(
    neu.map((row, i) => {
      const columns = new Set([...stile.keys(), ...(zeilen[i]?.keys() ?? [])]);
      const own = [...columns].flatMap((column): (readonly [number, NeueZelle])[] => {
        // A result has its colour by its answer: the next check writes both.
        if (ergebnisspalte(kopf.cells[column] ?? '') !== undefined) return [];
        const style = stile.get(column) ?? 0;
        return [[column, { value: zeilen[i]?.get(column) ?? null, style: () => style }]];
      });
      return [row, new Map(own)] as const;
    }),
  );
  const letzte = lastRow + zeilen.length;
  const edits: Edit[] = neu.flatMap((row) => newRow(sheet, row, vorbild, cells.get(row) ?? new Map(), share));
  const { filter } = sheet;
  const wider =
    filter !== undefined && filter.area.row === kopf.row && filter.area.row + filter.area.rows - 1 < letzte
      ? { ...filter.area, rows: letzte - filter.area.row + 1 }
      : undefined;
  if (wider !== undefined) edits.push(...filterEdits(sheet, wider));
  edits.push(...bereichEdits(sheet.xml, lastRow, zeilen.length, kopf.cells.length));
  mappe.put(blatt.part, writeCells(sheet, cells, new Map(), share, edits));
  if (book.texte !== undefined && shared !== undefined) {
    mappe.put(book.texte, shared.appendTo((await mappe.text(book.texte)) ?? ''));
  }
  if (wider !== undefined) {
    const xml = (await mappe.text(book.part)) ?? '';
    const named = withFilterName(xml, book.blaetter.indexOf(blatt), wider);
    if (named !== xml) mappe.put(book.part, named);
  }
  if (tabelle !== undefined && tabelle.lastRow < letzte) mappe.put(tabelle.part, withMoreRows(tabelle, letzte));
  return mappe.bytes();
}
