/** Which of a workbook's sheets is checked. Source: page 5 (`--blatt`), page 6 "Reading". */
import { findHeader, type Kopf } from '../../core/sheet/index.ts';
import { type Blatt, type Book, sharedTexts } from '../xlsx/book.ts';
import { BlattError } from './fehler.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A sheet with its header. */
export interface Gefunden {
  readonly blatt: Blatt;
  readonly sheet: Sheet;
  readonly kopf: Kopf;
  /** Number of the workbook's shared texts. */
  readonly texte: readonly string[];
}

/** The named sheet, or the first visible one with a header. Throws `BlattError`, `XmlError`. */
export async function findSheet(book: Book, wanted: string | undefined): Promise<Gefunden> {
  const cells = book.blaetter.filter(({ part }) => part !== '');
  const named = wanted === undefined ? undefined : cells.find(({ name }) => name === wanted);
  if (wanted !== undefined && named === undefined) throw new BlattError(cells, wanted);
  const texte = await sharedTexts(book);
  const candidates = named === undefined ? cells.filter(({ sichtbar }) => sichtbar) : [named];
  for (const blatt of candidates) {
    const sheet = readSheet((await book.mappe.text(blatt.part)) ?? '', texte);
    const kopf = findHeader(sheet.values, sheet.merged);
    if (kopf !== undefined) return { blatt, sheet, kopf, texte };
  }
  throw new BlattError(candidates);
}
