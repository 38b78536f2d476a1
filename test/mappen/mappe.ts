/**
 * What a workbook of this folder is: how it is made, and what has to come out of it, worked out by hand. Every workbook is
 * checked in the pane and in batch, see zwanzig.test.ts. All persons are invented; every list is judged on 02.03.2026.
 */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { day } from '../../core/calendar/day.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Merker } from '../../core/sheet/merker.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';

/** A Monday. */
export const STICHTAG = day('2026-03-02');

export interface Fragen {
  /** Unused columns with the field that they may be. */
  readonly spalten?: Readonly<Record<string, FieldId>>;
  /** Unused columns that nobody asks about. */
  readonly uebrig?: readonly string[];
  /** Missing fields with the header or the constant that one click takes. */
  readonly felder?: Readonly<Partial<Record<FieldId, string>>>;
  /** Words that no list knows, with their number and what they may mean. */
  readonly woerter?: readonly string[];
  /** Cells that could not be read, with what stands there. */
  readonly zellen?: readonly string[];
}

/** One list of a workbook, and what comes out. */
export interface Erwartet {
  readonly blatt: string;
  /** The row in which the results' headers stand, as Excel numbers it. */
  readonly kopfzeile: number;
  /** What the guide asks before anything is answered. */
  readonly fragen?: Fragen;
  /** Where formulas show the batch something else. */
  readonly fragenImStapel?: Fragen;
  /**
   * By row number, see `alsText`: `ja Erstantrag | EZ | 26.01. überfällig | nicht messbar | Datum ungültig`. Every row
   * that is not named here is left alone.
   */
  readonly zeilen: Readonly<Record<number, string>>;
  /** Rows that are done: nothing is next for them (fine print 68). */
  readonly erledigt?: readonly number[];
  /** The row in which another list begins, which nobody checks: both say so. */
  readonly weitere?: number;
  /** The same for the batch, where the pane was asked about one table. */
  readonly weitereImStapel?: number;
  /** Whether the host's own arrows take the answers along; missing: there are no arrows. */
  readonly sortieren?: 'haelt' | 'gewarnt';
}

export interface Mappe {
  /** What is special about it. */
  readonly name: string;
  readonly baue: (book: ExcelJS.Workbook) => void;
  /** A file that another program wrote, in its place. */
  readonly datei?: string;
  readonly locale?: string;
  /** What a person answers the guide. */
  readonly antworten?: Partial<Merker>;
  /** What the batch says before it takes `--trotzdem`. */
  readonly trotzdem?: RegExp;
  readonly erwartet: readonly Erwartet[];
  /** Nothing is written: what kind of fault the pane names, and what the batch says. */
  readonly abgelehnt?: { readonly bereich?: string; readonly pruefen: RegExp };
}

/** The workbook as a file. */
export async function bytesOf({ baue, datei }: Mappe): Promise<Uint8Array> {
  if (datei !== undefined) return readFileSync(new URL(`../data/mappen/${datei}`, import.meta.url));
  const book = new ExcelJS.Workbook();
  baue(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export type Wert = string | number | boolean | null | Tag | Formel;

/** A true date in a cell. */
export interface Tag {
  readonly tag: string;
}
/** A formula with the value that Excel worked out last. */
export interface Formel {
  readonly formel: string;
  readonly wert?: string | number;
}

/** A day, written `JJJJ-MM-TT`, as a true date. */
export const tag = (text: string): Tag => ({ tag: text });

/** Writes rows from A1 on, or from another row. Dates look as the workbook's language has them. */
export function schreibe(sheet: ExcelJS.Worksheet, rows: readonly (readonly Wert[])[], from = 1, column = 1): void {
  rows.forEach((row, r) => {
    row.forEach((wert, c) => {
      setze(sheet.getCell(from + r, column + c), wert);
    });
  });
}

export function setze(cell: ExcelJS.Cell, wert: Wert): void {
  if (wert === null || wert === '') return;
  if (typeof wert !== 'object') cell.value = wert;
  else if ('tag' in wert) {
    cell.value = dayToSerial(day(wert.tag), cell.worksheet.workbook.properties.date1904 === true);
    cell.numFmt = 'dd.mm.yyyy';
  } else cell.value = { formula: wert.formel, ...(wert.wert === undefined ? {} : { result: wert.wert }) } as never;
}

export const GRUEN: ExcelJS.FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFC6EFCE' } };
