/**
 * Packs a workbook: with all lines of its long tables, of which the frame (rahmen.ts) has one each, and with the same time
 * for all parts, so that equal workbooks have equal bytes.
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { once } from '../../core/maps.ts';
import { letters } from '../xlsx/address.ts';
import { SharedTexts, textXml } from '../xlsx/shared-texts.ts';
import { type Teil, zip } from '../xlsx/zip.ts';
import type { Spalte, Tabelle, Wert } from './bausteine.ts';
import { HOEHE, zeilenhoehe } from './mappe-blatt.ts';
import { blattname } from './mappe-diagramme.ts';

/** A workbook of which the long tables have the header, in row `KOPFZEILE`, and one line that shows the formats. */
export interface Rahmen {
  /** All parts in their order. */
  readonly teile: readonly (readonly [name: string, xml: string])[];
  /** The sheets of the long tables, in the order of the tables, by their numbers in the workbook, from 1. */
  readonly lange: readonly number[];
}

/** Rows above a long table: title, what it is, an empty one. */
export const KOPFZEILE = 4;
/** Lines that a sheet of Excel can hold below the header. */
const HOECHSTZEILEN = 1_048_576 - KOPFZEILE;

/** What a sheet can hold of a table. */
export function gekappt(tabelle: Tabelle): Tabelle {
  if (tabelle.anzahl <= HOECHSTZEILEN) return tabelle;
  const zeilen = { [Symbol.iterator]: () => Iterator.from(tabelle.zeilen).take(HOECHSTZEILEN) };
  return { ...tabelle, anzahl: HOECHSTZEILEN, zeilen };
}

/**
 * Writes the finished workbook to a new file.
 * @param tabellen the long ones, with all their lines
 */
export async function packen(pfad: string, rahmen: Rahmen, tabellen: readonly Tabelle[], zeit: Date): Promise<void> {
  const teile = fertigeTeile(rahmen, tabellen.map(gekappt));
  await pipeline(zip(teile, zeit), createWriteStream(pfad, { flags: 'wx' }));
}

function* fertigeTeile({ teile, lange }: Rahmen, tabellen: readonly Tabelle[]): Generator<Teil> {
  const texte = new GemeinsameTexte(new Map(teile).get(TEXTE) ?? '');
  for (const [name, xml] of teile) {
    if (name === TEXTE) continue;
    const tabelle = tabellen[lange.findIndex((blatt) => name === blattname(blatt))];
    if (tabelle !== undefined) yield { name, inhalt: blattTeile(xml, tabelle, texte) };
    else yield { name, inhalt: [name.startsWith('xl/tables/') ? laenger(xml, tabellen) : xml] };
  }
  // Last, when the lists have said which texts they have.
  yield { name: TEXTE, inhalt: texte.teile() };
}

/** The part of a table: its reference and that of its filter, for all its lines. */
function laenger(xml: string, lange: readonly Tabelle[]): string {
  const tabelle = lange.find(({ id }) => xml.includes(` displayName="${id}"`));
  if (tabelle === undefined) return xml;
  const letzte = letters(tabelle.spalten.length - 1);
  const ref = (zeilen: number) => `ref="A${KOPFZEILE}:${letzte}${KOPFZEILE + zeilen}"`;
  return xml.replaceAll(ref(1), ref(Math.max(1, tabelle.anzahl)));
}

/** The sheet's XML with all lines, in pieces. */
function* blattTeile(xml: string, { spalten, anzahl, zeilen }: Tabelle, texte: GemeinsameTexte): Generator<string> {
  if (anzahl === 0) {
    yield xml;
    return;
  }
  let nummer = KOPFZEILE + 1;
  const von = xml.indexOf(`<row r="${nummer}"`);
  const bis = xml.indexOf('</row>', von) + '</row>'.length;
  if (von < 0) throw new Error(`Im Blatt fehlt die Zeile ${nummer}.`);
  const muster = xml.slice(von, bis);
  // What stands between the numbers of a row: the rest of a cell, and the beginning of what follows.
  const zellen = spalten.map((spalte, i) => {
    const stil = new RegExp(`<c r="${letters(i)}${nummer}" s="(\\d+)"`).exec(muster)?.[1] ?? '0';
    const danach = i + 1 < spalten.length ? `<c r="${letters(i + 1)}` : '</row>';
    const davor = `" s="${stil}"`;
    // Joined, not added up: a text that was added up is put together anew each time it is copied.
    const zelle = (wert: Wert) => [davor, inhalt(wert, spalte, texte), danach].join('');
    return NUMMERN.has(spalte.id) ? zelle : once(zelle);
  });
  const alle = `A1:${letters(spalten.length - 1)}${KOPFZEILE + anzahl}`;
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
