/**
 * One check of a sheet: what its rows say together, then the answers of every row and what its result cells are to hold,
 * then the trace after that is written. Pane, live mode and `neufall pruefen` feed it and write what they get of it; it
 * goes in steps of some rows, so that each can rest in its own way.
 * Source: page 6 "Reading" and "Writing".
 */
import { count } from '../maps.ts';
import { type Cell, type Cells, isBlank } from './cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte, findResultColumns, type Platz } from './columns.ts';
import { type Leitfaden, Leitfadensammler } from './leitfaden.ts';
import { mitVerbund, type Verbund } from './merged.ts';
import type { SheetReader, SheetRow } from './reader.ts';
import type { Ergebniszellen } from './recognise.ts';
import { type Ergebnisse, results } from './results.ts';
import type { Steps } from './steps.ts';
import { Uebersicht } from './summary.ts';
import { type Geschrieben, sameCell, type Zellstand } from './written.ts';

/** The rows of a list, as a part of its grid. */
export interface Zeilen {
  readonly values: readonly Cells[];
  /** Grid indices of the first row below the header, and after the last one. */
  readonly dataFrom: number;
  readonly end: number;
  readonly verbund: Verbund;
}

/** One result cell with what stands there and what is to be written. */
interface Zellplan {
  readonly spalte: Ergebnisspalte;
  readonly stand: Zellstand;
  readonly alt: Cell;
  readonly neu: Cell;
}

/** A row that is a case, with its cells in the order of the places. */
export interface GepruefteZeile {
  readonly row: SheetRow;
  readonly zellen: readonly Zellplan[];
}

/** A cell that stays, because it is a person's (`von Hand`) or a formula that shows the answer. */
export interface Bleibt extends Zellplan {
  readonly row: SheetRow;
  readonly column: number;
}

export interface Blattauftrag {
  readonly reader: SheetReader;
  readonly zeilen: Zeilen;
  /** The list's own header. */
  readonly kopf: readonly string[];
  /** The columns that are to be written. */
  readonly plaetze: readonly Platz[];
  /** What was written last. */
  readonly geschrieben: Geschrieben;
  /** Whether a person's formula stands in a cell. Grid indices. */
  readonly formel: (row: number, column: number) => boolean;
  /** Where nothing is remembered: whether a value counts as the program's own all the same. */
  readonly gilt?: (spalte: Ergebnisspalte, value: Cell) => boolean;
  /** Grid indices of rows that were edited: only these are assessed, and what is remembered of the others stays. */
  readonly nur?: readonly number[];
  /** The reader has been through the first pass. */
  readonly gesammelt?: true;
  /** Gets each row that is a case, in the order of the sheet; those that the trace has to find again come last. */
  readonly nimm: (zeile: GepruefteZeile) => void;
}

interface Blattpruefung {
  /** Of the rows that were assessed. */
  readonly uebersicht: Uebersicht;
  /** What they leave open. */
  readonly leitfaden: Leitfaden;
  /** In the order of the sheet. */
  readonly bleibt: readonly Bleibt[];
  /** Cells that get another value than they have. */
  readonly geaendert: number;
  /** What will have been written, if the cells of a person stay. */
  readonly geschrieben: Geschrieben;
}

/** A row of the grid with what merged cells above it hold. */
export const zeileAn = ({ values, verbund }: Zeilen, index: number): Cells =>
  mitVerbund(values[index] ?? [], index, verbund, (at) => values[at]);

/** The answers of a row, if it is a case; the first pass has been done. */
export const fallAn = (reader: SheetReader, zeilen: Zeilen, index: number): SheetRow | undefined =>
  reader.assess(zeileAn(zeilen, index), index);

/** What the result columns hold. */
const zellenOf = (cells: Cells, columns: Iterable<readonly [Ergebnisspalte, number]>): Ergebniszellen => {
  const zellen: Partial<Record<Ergebnisspalte, Cell>> = {};
  for (const [spalte, column] of columns) zellen[spalte] = cells[column] ?? null;
  return zellen;
};

/**
 * The cells of one row. A formula was entered by a person: it stays, even where it shows the new value. Cells that a
 * person has changed (`von Hand`) stay, too, unless the person agrees.
 * @param alt what the result columns hold. A column that is not there yet is left out: its cells are not there, so
 *   nobody has emptied one
 */
export function planRow(
  row: SheetRow,
  werte: Ergebnisse,
  spalten: readonly Ergebnisspalte[],
  alt: Ergebniszellen,
  geschrieben: Geschrieben,
  formel: (spalte: Ergebnisspalte) => boolean = () => false,
): readonly Zellplan[] {
  return spalten.map((spalte) => {
    const before = alt[spalte];
    const neu = werte[spalte];
    if (before === undefined) return { spalte, stand: isBlank(neu) ? 'gleich' : 'neu', alt: null, neu };
    if (formel(spalte)) return { spalte, stand: sameCell(before, neu) ? 'Formel' : 'von Hand', alt: before, neu };
    return { spalte, stand: geschrieben.zellstand(spalte, row, before, neu), alt: before, neu };
  });
}

/** Rows of one step: of a long list it takes a millisecond. */
export const ZEILEN_JE_SCHRITT = 100;

/** First pass: what the rows say together. */
export function* sammle(reader: SheetReader, zeilen: Zeilen): Steps<void> {
  for (let index = zeilen.dataFrom; index < zeilen.end; index++) {
    reader.collect(zeileAn(zeilen, index), index);
    if (index % ZEILEN_JE_SCHRITT === 0) yield;
  }
}

/**
 * The rows, except those that were edited, for which another window is suggested now than their cell says: grid indices.
 * A step for each row with a suggestion; the first pass has been done.
 */
export function* andereVorschlaege(
  reader: SheetReader,
  zeilen: Zeilen,
  kopf: readonly string[],
  ausser: ReadonlySet<number>,
): Steps<readonly number[]> {
  const column = findResultColumns(kopf).get(SCHRITT);
  const andere: number[] = [];
  if (column === undefined) return andere;
  for (const index of reader.mitVorschlag()) {
    if (ausser.has(index)) continue;
    const row = fallAn(reader, zeilen, index);
    const steht = zeilen.values[index]?.[column] ?? null;
    if (row !== undefined && !sameCell(results(row, reader.date1904)[SCHRITT], steht)) andere.push(index);
    yield;
  }
  return andere.sort((a, b) => a - b);
}

const SCHRITT = 'Nächster Schritt' satisfies Ergebnisspalte;

/** The numbers of all rows; the first pass has been done. */
export function* zaehle(reader: SheetReader, zeilen: Zeilen): Steps<Uebersicht> {
  const uebersicht = new Uebersicht();
  for (let index = zeilen.dataFrom; index < zeilen.end; index++) {
    const row = fallAn(reader, zeilen, index);
    if (row !== undefined) uebersicht.add(row);
    if (index % ZEILEN_JE_SCHRITT === 0) yield;
  }
  return uebersicht;
}

/** Checks a sheet: as many steps for the first pass over its rows as for the second. */
export function* pruefeBlatt(auftrag: Blattauftrag): Steps<Blattpruefung> {
  const { reader, zeilen, plaetze, geschrieben, formel, nur, nimm } = auftrag;
  const gilt = geschrieben.size === 0 ? auftrag.gilt : undefined;
  if (auftrag.gesammelt !== true) yield* sammle(reader, zeilen);
  const vorhanden = findResultColumns(auftrag.kopf);
  const spalten = plaetze.map(({ spalte }) => spalte);
  const andere = ERGEBNISSPALTEN.filter((spalte) => !spalten.includes(spalte));
  const next = nur === undefined ? geschrieben.next() : undefined;
  const uebersicht = new Uebersicht();
  const offenes = new Leitfadensammler(reader.mapping);
  const bleibt: Bleibt[] = [];
  let geaendert = 0;

  const plane = (row: SheetRow, alt: Ergebniszellen, istNeu = false): void => {
    const istFormel = (spalte: Ergebnisspalte) => formel(row.index, vorhanden.get(spalte)!);
    const werte = results(row, reader.date1904);
    let zellen = planRow(row, werte, spalten, alt, geschrieben, istFormel);
    if (gilt !== undefined)
      zellen = zellen.map((one) =>
        one.stand === 'von Hand' && !istFormel(one.spalte) && gilt(one.spalte, one.alt)
          ? { ...one, stand: 'anders' }
          : one,
      );
    const eigene: Record<Ergebnisspalte, Cell | undefined> = { ...werte };
    for (const spalte of andere) eigene[spalte] = undefined;
    for (const one of zellen) {
      const { spalte, stand } = one;
      if (stand === 'von Hand' || stand === 'Formel') {
        bleibt.push({ ...one, row, column: vorhanden.get(spalte)! });
        eigene[spalte] = undefined;
      } else if (stand !== 'gleich') geaendert++;
    }
    if (next === undefined) geschrieben.update(row, eigene, istNeu);
    else next.add(row, eigene);
    nimm({ row, zellen });
  };

  const fremde: { readonly row: SheetRow; readonly zellen: Ergebniszellen }[] = [];
  const leere: SheetRow[] = [];
  for (const index of nur ?? indices(zeilen)) {
    if (index % ZEILEN_JE_SCHRITT === 0) yield;
    const cells = zeileAn(zeilen, index);
    const row = reader.assess(cells, index);
    if (row === undefined) continue;
    uebersicht.add(row);
    offenes.add(row, cells);
    const zellen = zellenOf(cells, vorhanden);
    if (geschrieben.anzahl(row) > 0 && Object.values(zellen).every(isBlank)) leere.push(row);
    else if (nur === undefined ? geschrieben.istFremd(row, zellen) : geschrieben.vermisst(row))
      fremde.push({ row, zellen });
    else plane(row, zellen);
  }
  if (fremde.length > 0) {
    yield* geschrieben.wiedererkennen(fremde, keysOf(reader, zeilen));
    for (const [at, { row, zellen }] of fremde.entries()) {
      if (at % ZEILEN_JE_SCHRITT === 0) yield;
      plane(row, zellen);
    }
  }
  if (leere.length > 0) {
    // Of a person with more rows than are remembered, one without any answer is new; else somebody has emptied it.
    const rows = yield* countsOf(new Set(leere.map(({ key }) => key)), keysOf(reader, zeilen));
    const neue = new Set(leere.filter((row) => rows.get(row.key)! > geschrieben.anzahl(row)));
    for (const [at, row] of leere.entries()) {
      if (at % ZEILEN_JE_SCHRITT === 0) yield;
      plane(row, neue.has(row) ? {} : zellenOf(zeileAn(zeilen, row.index), vorhanden), neue.has(row));
    }
  }
  bleibt.sort((a, b) => a.row.index - b.row.index);
  return {
    uebersicht,
    leitfaden: offenes.ergebnis(uebersicht, reader.stichtag, reader.woerter, reader.falscheVorgabe),
    bleibt,
    geaendert,
    geschrieben: next?.done() ?? geschrieben,
  };
}

function* indices({ dataFrom, end }: Zeilen): Generator<number, void, undefined> {
  for (let index = dataFrom; index < end; index++) yield index;
}

/** How many of the keys are one of the wanted ones. */
function* countsOf(wanted: ReadonlySet<string>, keys: Iterable<string>): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    if (wanted.has(key)) count(counts, key);
    yield;
  }
  return counts;
}

/** Of all rows that are cases. */
function* keysOf(reader: SheetReader, zeilen: Zeilen): Generator<string, void, undefined> {
  for (const index of indices(zeilen)) {
    const cells = zeileAn(zeilen, index);
    if (reader.isData(cells)) yield reader.keyOf(cells);
  }
}
