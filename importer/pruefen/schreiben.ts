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
import { STILE_TYP } from './styles.ts';
import { extendTable } from './tables.ts';

/** The changed workbook as a file. */
export async function writeBook(
  book: Book,
  { blatt, sheet, kopf, texte }: Gefunden,
  pruefung: Pruefung,
): Promise<Uint8Array> {
  const { mappe } = book;
  const { plaetze, zellen, styles, liste, gedaechtnis, geschrieben, filter } = pruefung;
  const neue = plaetze.filter(({ neu }) => neu);
  const widths = new Map(neue.map(({ spalte, column }) => [column, breite(spalte)]));
  const shared = book.texte === undefined ? undefined : new SharedTexts(texte.length);
  mappe.put(
    blatt.part,
    writeCells(
      sheet,
      zellen,
      widths,
      (text) => shared?.number(text),
      filter.art === 'erweitern' ? filterEdits(sheet, filter.bereich) : [],
    ),
  );
  if (book.texte !== undefined && shared !== undefined) {
    mappe.put(book.texte, shared.appendTo((await mappe.text(book.texte)) ?? ''));
  }
  if (book.stile !== undefined) mappe.put(book.stile, styles.toXml());
  else await mappe.add('xl/styles.xml', styles.toXml(), STILE_TYP, book.part, `${book.raeume.beziehungen}/styles`);
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
  await writeGedaechtnis(book, blatt.name, gedaechtnis, geschrieben);
  return mappe.bytes();
}
