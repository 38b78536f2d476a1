/** Which of a workbook's sheets are checked. Source: page 5 (`--blatt`), page 6 "Reading" and "Several sheets". */
import { ABLAGE_BLATT, findHeader, type Kopf } from '../../core/sheet/index.ts';
import type { AusgelassenesBlatt } from '../protokoll/pruefung.ts';
import { type Blatt, type Book, sharedTexts } from '../xlsx/book.ts';
import { XmlError } from '../xlsx/xml.ts';
import { BlattError } from './fehler.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A sheet with its header. */
export interface Gefunden {
  readonly blatt: Blatt;
  readonly sheet: Sheet;
  readonly kopf: Kopf;
  /** The workbook's shared texts. */
  readonly texte: readonly string[];
}

/** Names of sheets, all that can be checked, or nothing: the first visible one with a header. */
export interface Blattwahl {
  readonly namen: readonly string[];
  readonly alle: boolean;
}

/** The sheets to check, in the order of the workbook, and the others that hold cells. */
export interface Blattfund {
  readonly gefunden: readonly Gefunden[];
  readonly ausgelassen: readonly AusgelassenesBlatt[];
}

/** The named sheet, or the first visible one with a header. Throws `BlattError`, `XmlError`. */
export async function findSheet(book: Book, wanted: string | undefined): Promise<Gefunden> {
  const cells = book.blaetter.filter(({ part }) => part !== '');
  const named = wanted === undefined ? undefined : cells.find(({ name }) => name === wanted);
  if (wanted !== undefined && named === undefined) throw new BlattError(cells, wanted);
  const texte = await sharedTexts(book);
  const candidates = named === undefined ? cells.filter(({ sichtbar }) => sichtbar) : [named];
  for (const blatt of candidates) {
    const found = await withHeader(book, blatt, texte);
    if (found !== undefined) return found;
  }
  throw new BlattError(candidates);
}

/**
 * The sheets that are wanted. A named one has to have a header; of all others those without one are left.
 * Throws `BlattError`, `XmlError`.
 */
export async function findSheets(book: Book, { namen, alle }: Blattwahl): Promise<Blattfund> {
  const cells = book.blaetter.filter(
    ({ part, name }) => part !== '' && (name !== ABLAGE_BLATT || namen.includes(name)),
  );
  const fehlt = namen.find((name) => !cells.some((one) => one.name === name));
  if (fehlt !== undefined) throw new BlattError(cells, fehlt);
  const texte = await sharedTexts(book);
  const gefunden: Gefunden[] = [];
  const ausgelassen: AusgelassenesBlatt[] = [];
  for (const blatt of cells) {
    const isNamed = namen.includes(blatt.name);
    const isWanted = isNamed || (namen.length === 0 && blatt.sichtbar && (alle || gefunden.length === 0));
    const found = await withHeader(book, blatt, texte).catch((error: unknown) => {
      if (isWanted || !(error instanceof XmlError)) throw error;
      return undefined;
    });
    if (isNamed && found === undefined) throw new BlattError([blatt]);
    if (found !== undefined && isWanted) gefunden.push(found);
    else if (found === undefined) ausgelassen.push({ blatt: blatt.name, grund: 'ohne-kopf' });
    else ausgelassen.push({ blatt: blatt.name, grund: blatt.sichtbar ? 'nicht-gewaehlt' : 'ausgeblendet' });
  }
  if (gefunden.length === 0) throw new BlattError(cells.filter(({ sichtbar }) => sichtbar));
  return { gefunden, ausgelassen };
}

async function withHeader({ mappe }: Book, blatt: Blatt, texte: readonly string[]): Promise<Gefunden | undefined> {
  const sheet = readSheet((await mappe.text(blatt.part)) ?? '', texte);
  const kopf = findHeader(sheet.values, sheet.merged);
  return kopf && { blatt, sheet, kopf, texte };
}
