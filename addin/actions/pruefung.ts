/**
 * Assessing a list: every row through the core, in slices, and what an action would change on the sheet.
 * Source: page 6 "Reading" and "Writing".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import {
  AKTIONEN,
  type Aktion,
  type Ergebnisspalte,
  findResultColumns,
  type Platz,
  placeResultColumns,
} from '../../core/sheet/columns.ts';
import { type Filterlage, filterlage } from '../../core/sheet/filter.ts';
import { type Leitfaden, Leitfadensammler } from '../../core/sheet/leitfaden.ts';
import { planRow } from '../../core/sheet/plan.ts';
import { createReader, type SheetReader, type SheetRow } from '../../core/sheet/reader.ts';
import type { Ergebniszellen } from '../../core/sheet/recognise.ts';
import { type Ergebnisse, results } from '../../core/sheet/results.ts';
import { Uebersicht } from '../../core/sheet/summary.ts';
import type { Geschrieben, Unbekannt } from '../../core/sheet/written.ts';
import { lastColumn } from '../excel/area.ts';
import { ExcelFault } from '../excel/fault.ts';
import type { Formeln } from '../excel/formulas.ts';
import { datenzeilen, type Liste } from './liste.ts';
import { check, eachInSlices, inSlices } from './pause.ts';

/** A result cell that a person has changed since the last write. */
export interface VonHand {
  readonly row: SheetRow;
  readonly spalte: Ergebnisspalte;
  readonly alt: Cell;
  readonly neu: Cell;
}

export interface Spaltenwerte {
  readonly platz: Platz;
  /** By grid index minus `kopf.dataFrom`; `undefined`: no data row, or a formula that stays. */
  readonly neu: (Cell | undefined)[];
  readonly alt: (Cell | undefined)[];
}

/** The first rows of a preview. */
export interface Beispiel {
  /** Row number as Excel shows it. */
  readonly zeile: number;
  readonly kundennummer: string;
  readonly werte: Ergebnisse;
}

export interface Pruefung {
  readonly aktion: Aktion;
  readonly liste: Liste;
  readonly reader: SheetReader;
  readonly uebersicht: Uebersicht;
  /** What the list leaves open. */
  readonly leitfaden: Leitfaden;
  readonly spalten: readonly Spaltenwerte[];
  readonly vonHand: readonly VonHand[];
  /** Formulas in the result columns when they were read. */
  readonly formeln: Formeln;
  /** Cells that get another value than they have, without those changed by hand. */
  readonly geaendert: number;
  readonly beispiele: readonly Beispiel[];
  /** Whether sorting by the host's own arrows keeps the answers beside their rows. */
  readonly sortierung: Sortierung;
  /** What will have been written, if cells changed by hand stay. */
  readonly geschrieben: Geschrieben;
}

/** `filter`, `tabelle`: the arrows of the sheet's filter or of the table would part them, and nothing can be done here. */
export type Sortierung = Exclude<Filterlage, { readonly art: 'trennt' }> | { readonly art: 'filter' | 'tabelle' };

export interface Auftrag {
  readonly aktion: Aktion;
  readonly liste: Liste;
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly hausregeln: Hausregeln;
  readonly geschrieben: Geschrieben;
  readonly formeln: Formeln;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
}

const BEISPIELE = 5;
/** Share of the first pass in the work. */
const FIRST_PASS = 0.2;

/** A row with its answers, and where its cells are. */
interface Zeile {
  readonly row: SheetRow;
  /** From the first row of data on. */
  readonly at: number;
  readonly cells: Cells;
}

/** Assesses all rows. @throws Abgebrochen, ExcelFault `nebeneinander` */
export async function pruefe(auftrag: Auftrag): Promise<Pruefung> {
  const { aktion, signal, progress, geschrieben, formeln } = auftrag;
  const { liste } = auftrag;
  const { grid, mapping, lastUsed, growsTable, kopf, nebeneinander } = liste;
  const plaetze = placeResultColumns(kopf.cells, AKTIONEN[aktion], lastUsed);
  if (nebeneinander && !growsTable && plaetze.some(({ neu }) => neu)) throw new ExcelFault('nebeneinander');
  const { date1904 } = grid.sheet;
  const reader = createReader({ ...auftrag, mapping, date1904 });
  const rows = datenzeilen(liste);
  await eachInSlices(
    rows.length,
    signal,
    (index) => reader.collect(rows.slice(index, index + 1), kopf.dataFrom + index),
    (share) => progress(share * FIRST_PASS),
  );
  const namen = plaetze.map(({ spalte }) => spalte);
  const spalten = plaetze.map((platz): Spaltenwerte => ({ platz, neu: [], alt: [] }));
  const vorhanden = plaetze.flatMap(({ spalte, column, neu }) => (neu ? [] : [[spalte, column] as const]));
  const alle = [...findResultColumns(kopf.cells)];
  const uebersicht = new Uebersicht();
  const offenes = new Leitfadensammler(mapping, date1904);
  const beispiele: Beispiel[] = [];
  const vonHand: VonHand[] = [];
  const next = geschrieben.next();
  let geaendert = 0;
  const plane = ({ row, at, cells }: Zeile, werte: Ergebnisse) => {
    const eigene: Partial<Record<Ergebnisspalte, Cell>> = {};
    const vorher = valuesOf(cells, vorhanden);
    const mitFormel =
      formeln.size === 0
        ? undefined
        : new Set(plaetze.flatMap(({ spalte, column }) => (formeln.get(column)?.has(row.index) ? spalte : [])));
    for (const [index, plan] of planRow(row, werte, namen, vorher, geschrieben, mitFormel).entries()) {
      const { stand, alt, neu, spalte } = plan;
      const values = spalten[index];
      if (values !== undefined) {
        values.neu[at] = stand === 'Formel' ? undefined : neu;
        values.alt[at] = alt;
      }
      if (stand === 'von Hand') vonHand.push({ row, spalte, alt, neu });
      else if (stand !== 'Formel') eigene[spalte] = neu;
      if (stand === 'neu' || stand === 'anders') geaendert++;
    }
    next.add(row, eigene);
  };
  const keys: string[] = [];
  const fremde: (Zeile & Unbekannt)[] = [];
  const step = (at: number) => {
    const cells = rows[at] ?? [];
    const [row] = reader.assess([cells], kopf.dataFrom + at);
    if (row === undefined) {
      for (const { platz, neu, alt } of spalten) {
        neu[at] = undefined;
        alt[at] = platz.neu ? null : (cells[platz.column] ?? '');
      }
      return;
    }
    uebersicht.add(row);
    offenes.add(row, cells);
    const werte = results(row, date1904);
    if (beispiele.length < BEISPIELE) {
      beispiele.push({ zeile: sheetRow(liste, row.index), kundennummer: row.kundennummer, werte });
    }
    keys.push(row.key);
    const zellen = valuesOf(cells, alle);
    if (!geschrieben.istFremd(row, zellen)) return plane({ row, at, cells }, werte);
    fremde.push({ row, at, cells, zellen });
  };
  await eachInSlices(rows.length, signal, step, (share) => progress(FIRST_PASS + share * (1 - FIRST_PASS)));
  if (fremde.length > 0) {
    await inSlices(geschrieben.wiedererkennen(fremde, keys));
    await eachInSlices(fremde.length, signal, (index) => {
      const zeile = fremde[index];
      if (zeile !== undefined) plane(zeile, results(zeile.row, date1904));
    });
    vonHand.sort((a, b) => a.row.index - b.row.index);
  }
  check(signal);
  return {
    aktion,
    liste,
    reader,
    uebersicht,
    leitfaden: offenes.ergebnis(
      uebersicht,
      auftrag.stichtag,
      auftrag.hausregeln.sprachschatz(auftrag.stichtag).woerter,
      reader.falscheVorgabe,
    ),
    spalten,
    vonHand,
    formeln,
    geaendert,
    beispiele,
    sortierung: sortierungOf(liste, plaetze),
    geschrieben: next.done(),
  };
}

/** What sorting by arrows would do to the result columns, those that the action appends among them. */
function sortierungOf({ grid, kopf, mapping, table, growsTable }: Liste, plaetze: readonly Platz[]): Sortierung {
  const { area } = grid.sheet;
  const ergebnisse = [...new Set([...findResultColumns(kopf.cells).values(), ...plaetze.map(({ column }) => column)])];
  if (table !== undefined) {
    const end = lastColumn(table.area) - area.column;
    return { art: !growsTable && ergebnisse.some((column) => column > end) ? 'tabelle' : 'haelt' };
  }
  const { filter } = grid;
  if (filter === undefined) return { art: 'haelt' };
  const bereich = { ...filter.area, row: filter.area.row - area.row, column: filter.area.column - area.column };
  const felder = [...mapping.columns.values()].map(({ column }) => column);
  const lage = filterlage(bereich, { values: grid.values, felder, ergebnisse });
  if (lage.art === 'trennt' || (lage.art === 'erweitern' && !filter.erhaltbar)) return { art: 'filter' };
  return lage;
}

/**
 * Cells that a person changed are always asked about, and so are a field with several columns, columns that sorting would
 * part from their rows, and a list of which nothing can be checked.
 */
export const hatFragen = ({ vonHand, liste, sortierung, spalten, uebersicht }: Pruefung): boolean =>
  vonHand.length > 0 ||
  uebersicht.nichtPruefbar.length > 0 ||
  liste.mapping.ambiguous.length > 0 ||
  ((sortierung.art === 'filter' || sortierung.art === 'tabelle') && spalten.some(({ platz }) => platz.neu));

/** What the result columns hold. */
export const valuesOf = (cells: Cells, columns: Iterable<readonly [Ergebnisspalte, number]>): Ergebniszellen =>
  Object.fromEntries([...columns].map(([spalte, column]) => [spalte, cells[column] ?? '']));

/** The number that Excel shows for a row of the grid. */
export const sheetRow = ({ grid }: Liste, index: number): number => grid.sheet.area.row + index + 1;
