/**
 * Finishes a workbook of exceljs inside its ZIP file: writes the lines of long tables, adds the charts, and sets the time
 * of all parts, so that equal workbooks have equal bytes.
 */
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import type { JSZipObject } from 'jszip';
import { once } from '../../core/maps.ts';
import { letters } from '../xlsx/address.ts';
import { SharedTexts, textXml } from '../xlsx/shared-texts.ts';
import { type Teil, zip } from '../xlsx/zip.ts';
import type { Spalte, Tabelle, Wert } from './bausteine.ts';
import { HOEHE, zeilenhoehe } from './mappe-blatt.ts';
import { mitDiagrammen, type Zeichnung, zeichnungsteile } from './mappe-diagramme.ts';

/** In one file, as exceljs in mappe.ts. */
const JSZip = createRequire(import.meta.url)('jszip/dist/jszip.min.js') as typeof import('jszip');

/** A table of which the sheet has the header, in row `kopfzeile`, and one line that shows the formats. */
export interface LangeTabelle {
  /** Number of the sheet in the workbook, from 1. */
  readonly blatt: number;
  readonly tabelle: Tabelle;
  readonly kopfzeile: number;
}

/**
 * Writes the finished workbook to a new file, through to the disk.
 * @param mappe as exceljs wrote it
 */
export async function packen(
  pfad: string,
  mappe: ArrayBuffer | Uint8Array,
  lange: readonly LangeTabelle[],
  zeichnungen: readonly Zeichnung[],
  zeit: Date,
): Promise<void> {
  const teile = fertigeTeile((await JSZip.loadAsync(mappe)).files, lange, zeichnungen);
  await pipeline(zip(teile, zeit), createWriteStream(pfad, { flags: 'wx', flush: true }));
}

async function* fertigeTeile(
  vorlage: Readonly<Record<string, JSZipObject>>,
  lange: readonly LangeTabelle[],
  zeichnungen: readonly Zeichnung[],
): AsyncGenerator<Teil> {
  const texte = new GemeinsameTexte((await vorlage[TEXTE]?.async('string')) ?? '');
  for (const [name, teil] of Object.entries(vorlage)) {
    if (teil.dir || name === TEXTE) continue;
    const xml = mitDiagrammen(name, ohneZufall(await teil.async('string')), zeichnungen);
    const langes = lange.find(({ blatt }) => name === `xl/worksheets/sheet${blatt}.xml`);
    if (langes !== undefined) yield { name, inhalt: blattTeile(xml, langes, texte) };
    else yield { name, inhalt: [name.startsWith('xl/tables/') ? laenger(xml, lange) : xml] };
  }
  for (const [name, xml] of zeichnungsteile(zeichnungen)) yield { name, inhalt: [xml] };
  // Last, when the lists have said which texts they have.
  yield { name: TEXTE, inhalt: texte.teile() };
}

/**
 * Ids that exceljs makes at random (data bars have one) by their order; they only count within their sheet. The names of
 * extensions look alike, and have to stay.
 */
function ohneZufall(xml: string): string {
  const nummern = new Map<string, number>();
  return xml.replaceAll(/(?<!uri=")\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi, (id) => {
    const nummer = nummern.get(id) ?? nummern.size + 1;
    nummern.set(id, nummer);
    return `{00000000-0000-4000-8000-${nummer.toString(16).toUpperCase().padStart(12, '0')}}`;
  });
}

/** The part of a table: its reference and that of its filter, for all its lines. */
function laenger(xml: string, lange: readonly LangeTabelle[]): string {
  const eine = lange.find(({ tabelle }) => xml.includes(` displayName="${tabelle.id}"`));
  if (eine === undefined) return xml;
  const { kopfzeile, tabelle } = eine;
  const letzte = letters(tabelle.spalten.length - 1);
  const ref = (zeilen: number) => `ref="A${kopfzeile}:${letzte}${kopfzeile + zeilen}"`;
  return xml.replaceAll(ref(1), ref(Math.max(1, tabelle.anzahl)));
}

/** The sheet's XML with all lines, in pieces. */
function* blattTeile(
  xml: string,
  { tabelle: { spalten, anzahl, zeilen }, kopfzeile }: LangeTabelle,
  texte: GemeinsameTexte,
): Generator<string> {
  if (anzahl === 0) {
    yield xml;
    return;
  }
  let nummer = kopfzeile + 1;
  const von = xml.indexOf(`<row r="${nummer}"`);
  const bis = xml.indexOf('</row>', von) + '</row>'.length;
  if (von < 0) throw new Error(`Im Blatt fehlt die Zeile ${nummer}.`);
  const muster = xml.slice(von, bis);
  // What stands between the numbers of a row: the rest of a cell, and the beginning of what follows.
  const zellen = spalten.map((spalte, i) => {
    const stil = new RegExp(`<c r="${letters(i)}${nummer}" s="(\\d+)"`).exec(muster)?.[1] ?? '0';
    const danach = i + 1 < spalten.length ? `<c r="${letters(i + 1)}` : '</row>';
    const zelle = (wert: Wert) => `" s="${stil}"${inhalt(wert, spalte, texte)}${danach}`;
    return NUMMERN.has(spalte.id) ? zelle : once(zelle);
  });
  const alle = `A1:${letters(spalten.length - 1)}${kopfzeile + anzahl}`;
  yield xml.slice(0, von).replace(/<dimension ref="[^"]*"/, `<dimension ref="${alle}"`);
  for (const zeile of zeilen) {
    const hoehe = zeilenhoehe(zeile, spalten);
    const teile = ['<row r="', `"${hoehe > HOEHE ? ` ht="${hoehe}" customHeight="1"` : ''}><c r="A`];
    for (let i = 0; i < zellen.length; i++) teile.push(zellen[i]!(zeile[i]));
    yield teile.join(String(nummer++));
  }
  yield xml.slice(bis);
}

/** From day 0 of this program, 1970-01-01, to that of Excel. */
const EXCEL_TAG = 25_569;

/** What stands in a cell, from the end of its attributes on. */
function inhalt(wert: Wert, { id, art }: Spalte, texte: GemeinsameTexte): string {
  if (wert === undefined || wert === '') return '/>';
  if (typeof wert === 'number') return `><v>${art === 'tag' ? wert + EXCEL_TAG : wert}</v></c>`;
  const text = typeof wert === 'string' ? wert : wert.verdeckt;
  if (NUMMERN.has(id)) return ` t="inlineStr"><is>${textXml(text)}</is></c>`;
  return ` t="s"><v>${texte.neue.number(text)}</v></c>`;
}

/** Columns whose texts hardly occur twice: they stand in their cells. */
const NUMMERN: ReadonlySet<string> = new Set(['kundennummer', 'bg_nummer']);

const TEXTE = 'xl/sharedStrings.xml';

/** The part with the texts that cells share: those of exceljs, and those that long tables add. */
class GemeinsameTexte {
  private readonly vorn: string;
  readonly neue: SharedTexts;

  constructor(xml: string) {
    const ende = xml.lastIndexOf('</sst>');
    if (ende < 0) throw new Error('Die Mappe hat keine Texte.');
    // Both counts may be left out; they would be wrong in the end.
    this.vorn = xml.slice(0, ende).replace(/ (?:count|uniqueCount)="\d+"/g, '');
    this.neue = new SharedTexts(this.vorn.split('<si>').length - 1);
  }

  *teile(): Generator<string> {
    yield this.vorn;
    yield* this.neue.items();
    yield '</sst>';
  }
}
