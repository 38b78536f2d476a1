/** Workbooks for the tests of `neufall pruefen`, and what stands in one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { newFolder } from '../cli.ts';

/** The day of every check: a Tuesday. */
export const STICHTAG: readonly string[] = ['--stichtag', '2026-03-31'];
/** How a check without findings ends. */
export const CLEAN = { status: 0, stderr: '' };

export type Wert = string | number | boolean | Date | null;

export const KOPF: readonly string[] = [
  'Kundennummer',
  'Name',
  'Geburtsdatum',
  'Antrag vom',
  'Antragsart',
  'Aufenthalt in Deutschland',
];

/** An application of an adult. */
export const antrag = (kundennummer: Wert, antragsdatum: Wert = '02.03.2026', art = 'Erstantrag'): Wert[] => [
  kundennummer,
  'Meier',
  '01.01.1990',
  antragsdatum,
  art,
  'ja',
];

/** A workbook of one sheet `Liste` with the rows; `more` changes it before it is written. Gives the path. */
export async function mappe(
  folder: string,
  rows: readonly (readonly Wert[])[],
  more: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
  name = 'liste.xlsx',
): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Liste');
  for (const row of rows) sheet.addRow([...row]);
  more(sheet, book);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

/** A new folder with a list `liste.xlsx` of these rows below the header. */
export async function liste(...rows: readonly (readonly Wert[])[]): Promise<string> {
  const folder = newFolder();
  await mappe(folder, [KOPF, ...rows]);
  return folder;
}

/** The copy of the list that a check makes. */
export const geprueft = (folder: string) => join(folder, 'liste-geprueft.xlsx');

/** The parts of a workbook file, changed by `change`, written back. */
export async function withParts(path: string, change: (zip: JSZip) => void | Promise<void>): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  await change(zip);
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
}

/** Text of every part by its name. */
export async function parts(path: string): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const found: Record<string, string> = {};
  for (const { name, dir } of Object.values(zip.files)) {
    if (!dir) found[name] = (await zip.file(name)?.async('string')) ?? '';
  }
  return found;
}

/** The first sheet, or the named one, as exceljs reads it. */
export async function sheetOf(path: string, name?: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = name === undefined ? book.worksheets[0] : book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name ?? ''}`);
  return sheet;
}

/** Values of the row (from 1) by header text; formulas by their result, dates as JJJJ-MM-TT, blank cells left out. */
export function rowOf(sheet: ExcelJS.Worksheet, row: number, header = 1): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  sheet.getRow(header).eachCell((cell, column) => {
    const { value } = sheet.getCell(row, column);
    if (value === null) return;
    found[cell.text] = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  });
  return found;
}
