/** Reads reports back as people see them: the tables of a page, the sheets of a workbook. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';

export type Zeile = readonly string[];

export function seite(pfad: string): Document {
  return new JSDOM(readFileSync(pfad, 'utf8')).window.document;
}

/** The lines of a page's table, found by its caption: header, body, foot. */
export function tabelle(document: Document, titel: string): Zeile[] {
  const gefunden = [...document.querySelectorAll('table')].find((eine) => eine.caption?.textContent === titel);
  if (gefunden === undefined) throw new Error(`Die Tabelle „${titel}“ fehlt.`);
  return [...gefunden.rows].map((zeile) => [...zeile.cells].map((zelle) => zelle.textContent ?? ''));
}

export async function mappe(pfad: string): Promise<ExcelJS.Workbook> {
  const gelesen = new ExcelJS.Workbook();
  await gelesen.xlsx.readFile(pfad);
  return gelesen;
}

/** A cell as text: days in German, numbers as they are. */
export function zelle(eine: ExcelJS.Cell): string {
  const { value } = eine;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.');
  if (typeof value === 'object') return 'text' in value ? String(value.text) : JSON.stringify(value);
  // exceljs leaves in place how a workbook writes an underscore that would begin a character's number.
  return String(value).replaceAll('_x005F_', '_');
}

/** All lines of a sheet, each as long as the sheet is wide. */
export function blatt(gelesen: ExcelJS.Workbook, name: string): Zeile[] {
  const gefunden = gelesen.getWorksheet(name);
  if (gefunden === undefined) throw new Error(`Das Blatt „${name}“ fehlt.`);
  return Array.from({ length: gefunden.rowCount }, (_, r) =>
    Array.from({ length: gefunden.columnCount }, (__, c) => zelle(gefunden.getCell(r + 1, c + 1))),
  );
}

/** The lines of a sheet's table with this title: header, body, total; up to the next empty line. */
export function tabelleImBlatt(gelesen: ExcelJS.Workbook, name: string, titel: string): Zeile[] {
  const zeilen = blatt(gelesen, name);
  const von = zeilen.findLastIndex(([erste]) => erste === titel) + 1;
  const laenge = zeilen.slice(von).findIndex((zeile) => zeile.every((text) => text === ''));
  const breite = zeilen[von]?.findLastIndex((text) => text !== '') ?? -1;
  return zeilen.slice(von, laenge < 0 ? undefined : von + laenge).map((zeile) => zeile.slice(0, breite + 1));
}

/** The parts of a workbook's file whose names match, as text. */
export async function teile(pfad: string, muster: RegExp): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(pfad));
  const namen = Object.keys(zip.files).filter((name) => muster.test(name));
  const texte = await Promise.all(namen.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? '']));
  return Object.fromEntries(texte);
}
