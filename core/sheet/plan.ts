/**
 * What an action would change in one row, before anything is written: the preview counts it, the write follows it.
 * Source: page 6 "Writing".
 */
import type { Cell } from './cell.ts';
import type { Ergebnisspalte } from './columns.ts';
import type { SheetRow } from './reader.ts';
import type { Ergebnisse } from './results.ts';
import { type Geschrieben, sameCell, type Zellstand } from './written.ts';

/** One result cell with what stands there and what is to be written. */
export interface Zellplan {
  readonly spalte: Ergebnisspalte;
  readonly stand: Zellstand;
  readonly alt: Cell;
  readonly neu: Cell;
}

const KEINE: ReadonlySet<Ergebnisspalte> = new Set();

/**
 * The cells of an action in one row. A formula is a person's, whatever it shows: one that shows the new value stays. Those that stand `von Hand` are to be left as they are, unless the person agrees.
 * @param alt what the result columns hold; a column that is not there yet is missing: whatever was written into one of
 *   its name, nobody has emptied a cell of it
 * @param formeln columns in which the row has a formula
 */
export function planRow(
  row: SheetRow,
  werte: Ergebnisse,
  spalten: readonly Ergebnisspalte[],
  alt: Readonly<Partial<Record<Ergebnisspalte, Cell>>>,
  geschrieben: Geschrieben,
  formeln = KEINE,
): readonly Zellplan[] {
  return spalten.map((spalte) => {
    const before = alt[spalte];
    const neu = werte[spalte];
    if (before === undefined) return { spalte, stand: sameCell(null, neu) ? 'gleich' : 'neu', alt: null, neu };
    if (formeln.has(spalte)) return { spalte, stand: sameCell(before, neu) ? 'Formel' : 'von Hand', alt: before, neu };
    return { spalte, stand: geschrieben.zellstand(spalte, row, before, neu), alt: before, neu };
  });
}
