/**
 * The header row of an export that nobody knows: the row of labels, not of values, that the rows below it fit.
 * Source: page 5 (`neufall profil`: finds header, delimiter, encoding).
 */
import { FIELD_IDS, field } from '../../core/fields/declarations.ts';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import { parseDate } from '../../core/fields/parse-date.ts';
import { getOrMake } from '../../core/maps.ts';
import { aehnlichkeit, VERWANDT } from '../../core/vorschlag/aehnlich.ts';
import { VERWANDTE_UEBERSCHRIFTEN } from '../../core/vorschlag/verwandt.ts';

/** A row of the file's beginning, as it reads with one delimiter. */
export interface Zeile {
  readonly cells: readonly string[];
  /** Number of the line, from 1. */
  readonly zeile: number;
  /** Number of its fields. */
  readonly width: number;
  readonly delimiter: string;
}

const LABELS = FIELD_IDS.flatMap((id) => [...field(id).labels, ...(VERWANDTE_UEBERSCHRIFTEN[id] ?? [])]);

/** Rows below that have to fit: more of them prove no more. */
const GENUG = 5;
/** A row of one cell is a title. */
const ZELLEN = 2;

export const istKundennummer = (text: string) => kundennummerFehler(normaliseKundennummer(text)) === undefined;

/** A header names columns; a row with a number of a person, a day or a plain number holds values. */
function istWert(text: string): boolean {
  return istKundennummer(text) || parseDate(text, () => {}) !== undefined || /^[\d.,\s]+$/.test(text);
}

export interface Gefunden<Z extends Zeile> {
  readonly kopf: Z;
  /** How much speaks for it. */
  readonly punkte: number;
}

/** The row that is most likely the header; of equal ones the first. `undefined`: none can be one. */
export function findeKopf<Z extends Zeile>(zeilen: readonly Z[]): Gefunden<Z> | undefined {
  const gemerkt = new Map<string, number>();
  const punkteVon = (text: string) =>
    getOrMake(gemerkt, text, () => {
      const most = LABELS.reduce((bisher, label) => Math.max(bisher, aehnlichkeit(text, label)), 0);
      return most === 1 ? 3 : most >= VERWANDT ? 1 : 0;
    });
  let best: Gefunden<Z> | undefined;
  for (const eine of zeilen) {
    const benannt = eine.cells.filter((cell) => cell !== '');
    if (benannt.length < ZELLEN || benannt.length * 2 < eine.width || benannt.some(istWert)) continue;
    const passende = zeilen.filter(
      ({ zeile, delimiter, width }) => zeile > eine.zeile && delimiter === eine.delimiter && width === eine.width,
    ).length;
    const punkte = benannt.reduce((summe, text) => summe + punkteVon(text), 0) + Math.min(passende, GENUG);
    if (punkte > (best?.punkte ?? 0)) best = { kopf: eine, punkte };
  }
  return best;
}

/** The column in which most rows below the header have a Kundennummer, else the first. */
export function kundennummernSpalte(zeilen: readonly Zeile[], kopf: Zeile): number {
  const anzahl: number[] = kopf.cells.map(() => 0);
  for (const { cells, zeile, delimiter } of zeilen) {
    if (zeile <= kopf.zeile || delimiter !== kopf.delimiter) continue;
    for (const [i, cell] of cells.entries()) if (istKundennummer(cell)) anzahl[i] = (anzahl[i] ?? 0) + 1;
  }
  return Math.max(0, anzahl.indexOf(Math.max(...anzahl)));
}
