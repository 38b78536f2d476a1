/** Checks the sheets of a workbook one after the other. Source: page 6 "Several sheets". */
import type { AusgelassenesBlatt } from '../protokoll/pruefung.ts';
import type { Book } from '../xlsx/book.ts';
import type { Gefunden } from './blatt.ts';
import { UnpruefbarError } from './fehler.ts';
import { assessSheet, type PruefOptions } from './pruefen.ts';
import type { GeprueftesBlatt } from './schreiben.ts';

export interface Geprueft {
  readonly blaetter: readonly GeprueftesBlatt[];
  readonly ausgelassen: readonly AusgelassenesBlatt[];
}

/**
 * Nothing is written. Throws the errors of fehler.ts.
 * @param alle what cannot be checked is left, as long as one sheet can
 */
export async function assessSheets(
  book: Book,
  gefunden: readonly Gefunden[],
  options: PruefOptions,
  alle: boolean,
): Promise<Geprueft> {
  const blaetter: GeprueftesBlatt[] = [];
  const ausgelassen: AusgelassenesBlatt[] = [];
  let first: unknown;
  for (const found of gefunden) {
    const { name: blatt } = found.blatt;
    try {
      if (found.sheet.geschuetzt && !options.trotzdem) throw new UnpruefbarError('geschuetzt', blatt);
      blaetter.push({ found, pruefung: await assessSheet(book, found, options) });
    } catch (error) {
      // A sheet that was named would end the call.
      if (!alle || !(error instanceof UnpruefbarError)) throw error;
      first ??= error;
      ausgelassen.push({ blatt, grund: error.grund });
    }
  }
  if (blaetter.length === 0) throw first;
  return { blaetter, ausgelassen };
}
