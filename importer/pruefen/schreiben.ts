/** The workbook with what a check found: its changed parts, and every other one as it was. */
import { breite } from '../../core/sheet/index.ts';
import type { Book } from '../xlsx/book.ts';
import { SharedTexts } from '../xlsx/shared-texts.ts';
import type { Gefunden } from './blatt.ts';
import { writeCells } from './cells.ts';
import { filterEdits, withFilterName } from './filter.ts';
import { writeGedaechtnis } from './gedaechtnis.ts';
import { tableThatGrows } from './liste.ts';
import type { Pruefung } from './pruefen.ts';
import { leereStile, STILE_TYP, Styles } from './styles.ts';
import { extendTable } from './tables.ts';

/** A sheet with what is to be written into it. */
export interface GeprueftesBlatt {
  readonly found: Gefunden;
  readonly pruefung: Pruefung;
}

/** The formats of a workbook, to be added to. Throws `XmlError`. */
export async function stylesOf({ mappe, stile, raeume }: Book): Promise<Styles> {
  return new Styles((stile && (await mappe.text(stile))) ?? leereStile(raeume.tabelle));
}

/** The changed workbook as a file. */
export async function writeBook(book: Book, blaetter: readonly GeprueftesBlatt[], styles: Styles): Promise<Uint8Array> {
  const { mappe } = book;
  const shared = book.texte === undefined ? undefined : new SharedTexts(blaetter[0]?.found.texte.length ?? 0);
  for (const one of blaetter) await writeBlatt(book, one, (text) => shared?.number(text));
  if (book.texte !== undefined && shared !== undefined) {
    mappe.put(book.texte, shared.appendTo((await mappe.text(book.texte)) ?? ''));
  }
  if (book.stile !== undefined) mappe.put(book.stile, styles.toXml());
  else await mappe.add('xl/styles.xml', styles.toXml(), STILE_TYP, book.part, `${book.raeume.beziehungen}/styles`);
  const belegt = new Set<string>();
  for (const { found, pruefung } of blaetter) {
    await writeGedaechtnis(book, found.blatt.name, pruefung.gedaechtnis, pruefung.geschrieben, belegt);
  }
  return mappe.bytes();
}

async function writeBlatt(
  book: Book,
  { found: { blatt, sheet, kopf }, pruefung }: GeprueftesBlatt,
  share: (text: string) => number | undefined,
): Promise<void> {
  const { mappe } = book;
  const { plaetze, zellen, liste, filter } = pruefung;
  const neue = plaetze.filter(({ neu }) => neu);
  const widths = new Map(neue.map(({ spalte, column }) => [column, breite(spalte)]));
  const edits = filter.art === 'erweitern' ? filterEdits(sheet, filter.bereich) : [];
  mappe.put(blatt.part, writeCells(sheet, zellen, widths, share, edits));
  if (filter.art === 'erweitern') {
    const xml = (await mappe.text(book.part)) ?? '';
    const named = withFilterName(xml, book.blaetter.indexOf(blatt), filter.bereich);
    if (named !== xml) mappe.put(book.part, named);
  }
  const table = tableThatGrows(liste, kopf.row, plaetze);
  if (table !== undefined) {
    const headers = neue.map(({ spalte }) => spalte);
    mappe.put(table.part, extendTable(table, headers));
  }
}
