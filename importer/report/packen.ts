/**
 * Finishes a workbook of exceljs inside its ZIP file: writes the lines of long tables, adds the charts, and sets the time
 * of all parts, so that equal workbooks have equal bytes.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';
import { address, letters } from '../xlsx/address.ts';
import { SharedTexts, textXml } from '../xlsx/shared-texts.ts';
import type { Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';
import { HOEHE, zeilenhoehe } from './mappe-blatt.ts';
import { mitBezug, mitTypen, mitZeichnung, TYPEN, type Zeichnung, zeichnungsteile } from './mappe-diagramme.ts';

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
  const alt = await JSZip.loadAsync(mappe);
  const neu = new JSZip();
  const texte = new GemeinsameTexte((await alt.file(TEXTE)?.async('string')) ?? '');
  const namen = Object.keys(alt.files).filter((name) => alt.files[name]?.dir === false);
  const blaetter = new Map(lange.map((eine) => [`xl/worksheets/sheet${eine.blatt}.xml`, eine]));
  const teil = async (name: string) => (await alt.file(name)?.async('string')) ?? '';
  for (const name of namen) {
    if (name === TEXTE) continue;
    const langes = blaetter.get(name);
    const dazu = (inhalt: string | Uint8Array | Readable) =>
      neu.file(name, inhalt, { date: zeit, createFolders: false, binary: true });
    const zeichnung = zeichnungen.findIndex(({ blatt }) => name === `xl/worksheets/sheet${blatt}.xml`) + 1;
    const bezug = zeichnungen.findIndex(({ blatt }) => name === `xl/worksheets/_rels/sheet${blatt}.xml.rels`) + 1;
    if (langes !== undefined) dazu(Readable.from(bloecke(blattTeile(ohneZufall(await teil(name)), langes, texte))));
    else if (name.startsWith('xl/tables/')) dazu(bytes(laenger(await teil(name), lange)));
    else if (zeichnung > 0) dazu(bytes(mitZeichnung(ohneZufall(await teil(name)))));
    else if (bezug > 0) dazu(bytes(mitBezug(await teil(name), bezug)));
    else if (name === TYPEN) dazu(bytes(mitTypen(await teil(name), zeichnungen)));
    else if (name.startsWith('xl/worksheets/sheet')) dazu(bytes(ohneZufall(await teil(name))));
    else dazu((await alt.file(name)?.async('uint8array')) ?? bytes(''));
  }
  for (const [name, xml] of zeichnungsteile(zeichnungen)) {
    neu.file(name, bytes(xml), { date: zeit, createFolders: false, binary: true });
  }
  // Last, when the lists have said which texts they have: the parts are written one after the other, in this order.
  neu.file(TEXTE, Readable.from(bloecke(texte.teile())), { date: zeit, createFolders: false, binary: true });
  const zip = neu.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', compressionOptions: { level: 1 } });
  await pipeline(zip, createWriteStream(pfad, { flags: 'wx', flush: true }));
}

/** Ids that exceljs makes at random (data bars have one) by their order; they only count within their sheet. */
function ohneZufall(xml: string): string {
  const nummern = new Map<string, number>();
  return xml.replaceAll(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi, (id) => {
    const nummer = nummern.get(id) ?? nummern.size + 1;
    nummern.set(id, nummer);
    return `{00000000-0000-4000-8000-${nummer.toString(16).toUpperCase().padStart(12, '0')}}`;
  });
}

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** The table's reference and that of its filter, for all its lines. */
function laenger(xml: string, lange: readonly LangeTabelle[]): string {
  const eine = lange.find(({ tabelle }) => xml.includes(` displayName="${tabelle.id}"`));
  if (eine === undefined) return xml;
  const { kopfzeile, tabelle } = eine;
  const letzte = letters(tabelle.spalten.length - 1);
  const ref = (zeilen: number) => `ref="A${kopfzeile}:${letzte}${kopfzeile + zeilen}"`;
  return xml.replaceAll(ref(1), ref(Math.max(1, tabelle.anzahl)));
}

/** The sheet's XML with all lines, in pieces. */
function* blattTeile(xml: string, { tabelle, kopfzeile }: LangeTabelle, texte: GemeinsameTexte): Generator<string> {
  if (tabelle.anzahl === 0) {
    yield xml;
    return;
  }
  const nummer = kopfzeile + 1;
  const von = xml.indexOf(`<row r="${nummer}"`);
  const bis = xml.indexOf('</row>', von) + '</row>'.length;
  if (von < 0) throw new Error(`Im Blatt fehlt die Zeile ${nummer}.`);
  const stile = tabelle.spalten.map(
    (_, i) => new RegExp(`<c r="${letters(i)}${nummer}" s="(\\d+)"`).exec(xml.slice(von, bis))?.[1] ?? '0',
  );
  const letzte = kopfzeile + tabelle.anzahl;
  const alle = `A1:${letters(tabelle.spalten.length - 1)}${letzte}`;
  yield xml.slice(0, von).replace(/<dimension ref="[^"]*"/, `<dimension ref="${alle}"`);
  let r = nummer;
  for (const zeile of tabelle.zeilen) yield zeileXml(zeile, r++, tabelle, stile, texte);
  yield xml.slice(bis);
}

/** From day 0 of this program, 1970-01-01, to that of Excel. */
const EXCEL_TAG = 25_569;

function zeileXml(
  zeile: Zeile,
  r: number,
  { spalten }: Tabelle,
  stile: readonly string[],
  texte: GemeinsameTexte,
): string {
  let zellen = '';
  for (let i = 0; i < spalten.length; i++) {
    zellen += zelleXml(zeile[i], `r="${address(r - 1, i)}" s="${stile[i]}"`, spalten[i], texte);
  }
  const hoehe = zeilenhoehe(zeile, spalten);
  return `<row r="${r}"${hoehe > HOEHE ? ` ht="${hoehe}" customHeight="1"` : ''}>${zellen}</row>`;
}

function zelleXml(wert: Wert, platz: string, spalte: Spalte | undefined, texte: GemeinsameTexte): string {
  if (wert === undefined || wert === '') return `<c ${platz}/>`;
  if (typeof wert === 'number') return `<c ${platz}><v>${spalte?.art === 'tag' ? wert + EXCEL_TAG : wert}</v></c>`;
  const text = typeof wert === 'string' ? wert : wert.verdeckt;
  if (spalte === undefined || NUMMERN.has(spalte.id)) return `<c ${platz} t="inlineStr"><is>${textXml(text)}</is></c>`;
  return `<c ${platz} t="s"><v>${texte.neue.number(text)}</v></c>`;
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

const BLOCK = 64 * 1024;

/** Short pieces together as bytes. */
function* bloecke(teile: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const teil of teile) {
    text += teil;
    if (text.length < BLOCK) continue;
    yield bytes(text);
    text = '';
  }
  // An empty piece at the end would make the packer drop the whole part.
  if (text !== '') yield bytes(text);
}
