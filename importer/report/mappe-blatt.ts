/**
 * Cells of the workbook: titles, and tables with header, formats, filters, conditional formats and data bars.
 */
import type ExcelJS from 'exceljs';
import type { Texte } from '../messages/report.ts';
import { letters } from '../xlsx/address.ts';
import { spaltennamen, zelltext } from '../xlsx/text.ts';
import type { Art, Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';

const DUNKEL = 'FF1F3A5F';
const WEISS = 'FFFFFFFF';
const SCHRIFT = 'FF1C232D';
/** The font of Excel's own sheets. */
const CALIBRI = { name: 'Calibri', family: 2, size: 11 } as const;
const LINIE = 'FFD0D5DC';
const BALKEN = 'FFBBD3F0';
/** Text and ground of conditional formats: contrast at least 4.5:1. */
const ROT = { text: 'FF8B1A10', grund: 'FFFDE2E0' };
const GELB = { text: 'FF6B4A00', grund: 'FFFFF1CC' };

/** Days left up to which a line is marked. */
const NAH = 3;
/** Widths from which a text may take several lines. */
const LANG = 40;

const RECHTS = { horizontal: 'right', indent: 1 } as const;
const ganz = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const rand: Partial<ExcelJS.Borders> = { bottom: { style: 'thin', color: { argb: LINIE } } };

/** The title of a sheet. */
export function titel(blatt: ExcelJS.Worksheet, zeile: number, text: string): void {
  const zelle = blatt.getCell(zeile, 1);
  zelle.value = zelltext(text);
  zelle.font = { ...CALIBRI, size: 16, bold: true, color: { argb: SCHRIFT } };
}

/** A line below the title; with a colour it stands out. */
export function kopf(blatt: ExcelJS.Worksheet, zeile: number, text: string, farbe: string | undefined): void {
  const zelle = blatt.getCell(zeile, 1);
  zelle.value = zelltext(text);
  zelle.font = { ...CALIBRI, bold: farbe !== undefined, color: { argb: farbe ?? SCHRIFT } };
}

/**
 * Writes a table with its header in `zeile` and gives the number of its last row.
 * @param anzahl rows that the table will have in the end; conditional formats reach that far
 * @param ueber row for the table's title
 */
export function schreibeTabelle(
  blatt: ExcelJS.Worksheet,
  zeile: number,
  tabelle: Tabelle,
  texte: Texte,
  anzahl = tabelle.anzahl,
  ueber?: number,
): number {
  if (ueber !== undefined) {
    const zelle = blatt.getCell(ueber, 1);
    zelle.value = zelltext(tabelle.titel);
    zelle.font = { ...CALIBRI, bold: true, color: { argb: SCHRIFT } };
  }
  const { spalten, gesamt } = tabelle;
  const zeilen = [...tabelle.zeilen];
  if (zeilen.length === 0) {
    blatt.getCell(zeile, 1).value = texte.leereTabelle;
    return zeile;
  }
  blatt.addTable({
    name: tabelle.id,
    ref: `A${zeile}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: spaltennamen(spalten.map((spalte) => spalte.titel)).map((name) => ({
      name: zelltext(name),
      filterButton: true,
    })),
    rows: zeilen.map((eine) => spalten.map((spalte, i) => inZelle(eine[i], spalte.art))),
  });
  const stile = spalten.map((spalte) => stil(spalte, texte));
  for (let c = 0; c < spalten.length; c++) {
    kopfzelle(blatt.getCell(zeile, c + 1), spalten[c]?.art ?? 'text');
    for (let r = 1; r <= zeilen.length; r++) {
      const zelle = blatt.getCell(zeile + r, c + 1);
      zelle.style = stile[c] ?? {};
      if (typeof zeilen[r - 1]?.[c] === 'object') zelle.alignment = { ...RECHTS, vertical: 'top' };
    }
  }
  blatt.getRow(zeile).height = kopfhoehe(spalten);
  zeilen.forEach((eine, r) => {
    const hoehe = zeilenhoehe(eine, spalten);
    if (hoehe > HOEHE) blatt.getRow(zeile + 1 + r).height = hoehe;
  });
  bedingt(blatt, spalten, zeile + 1, zeile + anzahl);
  if (gesamt === undefined) return zeile + zeilen.length;
  const letzte = zeile + zeilen.length + 1;
  spalten.forEach((spalte, i) => {
    const zelle = blatt.getCell(letzte, i + 1);
    zelle.value = inZelle(gesamt[i], spalte.art);
    const { font, ...rest } = stile[i] ?? {};
    zelle.style = {
      ...rest,
      font: { ...font, bold: true },
      border: { top: { style: 'medium', color: { argb: DUNKEL } } },
    };
    if (typeof gesamt[i] === 'object') zelle.alignment = { ...RECHTS, vertical: 'top' };
  });
  return letzte;
}

/** Characters of a line of text on a sheet of figures. */
const TEXTBREITE = 110;

/** A long text of a line's first cell in as many lines as it takes: else it would run on, and shrink the printed page. */
export function umbrochen(blatt: ExcelJS.Worksheet, zeile: number): void {
  const zelle = blatt.getCell(zeile, 1);
  if (zelle.text.length <= TEXTBREITE) return;
  let spalten = 0;
  let breite = 0;
  while (breite < TEXTBREITE) breite += blatt.getColumn(++spalten).width ?? 9;
  blatt.mergeCells(zeile, 1, zeile, spalten);
  zelle.alignment = { wrapText: true, vertical: 'top' };
  blatt.getRow(zeile).height = Math.min(Math.ceil(zelle.text.length / breite), ZEILEN) * HOEHE;
}

/** Letters that a column holds for each unit of its width, which is that of a digit. */
const JE_BREITE = 1.1;

/** Height of a line of text, in points. */
export const HOEHE = 15;
/** Lines that the highest row of Excel (409.5 points) holds. */
const ZEILEN = 27;

/** Height of a row in points: programs other than Excel don't fit rows to their text by themselves. */
export function zeilenhoehe(zeile: Zeile, spalten: readonly Spalte[]): number {
  let lines = 1;
  for (let i = 0; i < spalten.length; i++) {
    const wert = zeile[i];
    const { breite } = spalten[i]!;
    if (breite > LANG && typeof wert === 'string')
      lines = Math.max(lines, Math.ceil(wert.length / (breite * JE_BREITE)));
  }
  return Math.min(lines, ZEILEN) * HOEHE;
}

/** Room for the longest header; their letters are bold, and a filter's button takes its part. */
function kopfhoehe(spalten: readonly Spalte[]): number {
  const lines = spalten.map(({ titel: text, breite }) => Math.ceil((text.length + 4) / breite));
  return Math.min(Math.max(...lines), ZEILEN) * HOEHE + 4;
}

/** The value as exceljs takes it. A text stays a text whatever it begins with. */
function inZelle(wert: Wert, art: Art): string | number | Date | null {
  if (wert === undefined) return null;
  if (typeof wert === 'object') return wert.verdeckt;
  if (typeof wert === 'string') return zelltext(wert);
  return art === 'tag' ? new Date(wert * 86_400_000) : wert;
}

function kopfzelle(zelle: ExcelJS.Cell, art: Art): void {
  zelle.font = { ...CALIBRI, bold: true, color: { argb: WEISS } };
  zelle.fill = ganz(DUNKEL);
  zelle.alignment = { vertical: 'middle', wrapText: true, ...(art === 'text' || art === 'tag' ? {} : RECHTS) };
}

function stil({ art, breite }: Spalte, { formate }: Texte): Partial<ExcelJS.Style> {
  const gleich = { border: rand, font: { ...CALIBRI, color: { argb: SCHRIFT } } };
  if (art === 'text') return { ...gleich, numFmt: '@', alignment: { vertical: 'top', wrapText: breite > LANG } };
  const alignment = { vertical: 'top', ...(art === 'tag' ? { horizontal: 'left' as const } : RECHTS) } as const;
  return { ...gleich, numFmt: formate[art], alignment };
}

/** Colours for days left, bars for numbers. */
function bedingt(blatt: ExcelJS.Worksheet, spalten: readonly Spalte[], von: number, bis: number): void {
  spalten.forEach(({ art, balken }, i) => {
    const spalte = letters(i);
    const ref = `${spalte}${von}:${spalte}${bis}`;
    if (art === 'rest') {
      const regel = (
        priority: number,
        formel: string,
        { text, grund }: typeof ROT,
      ): ExcelJS.ConditionalFormattingRule => ({
        type: 'expression',
        priority,
        formulae: [formel],
        style: {
          font: { color: { argb: text }, bold: true },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: grund } },
        },
      });
      const zelle = `${spalte}${von}`;
      const rules = [
        regel(1, `AND(ISNUMBER(${zelle}),${zelle}<0)`, ROT),
        regel(2, `AND(ISNUMBER(${zelle}),${zelle}>=0,${zelle}<=${NAH})`, GELB),
      ];
      blatt.addConditionalFormatting({ ref, rules });
    }
    if (balken) {
      const cfvo: ExcelJS.Cvfo[] = [{ type: 'num', value: 0 }, { type: 'max' }];
      const rule = { type: 'dataBar', priority: 1, cfvo, gradient: false, color: { argb: BALKEN } } as const;
      blatt.addConditionalFormatting({ ref, rules: [rule] });
    }
  });
}
