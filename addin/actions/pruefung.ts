/**
 * Assessing a list: every row through the core, in slices, and what an action would change on the sheet.
 * Source: page 6 "Reading" and "Writing".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import {
  type Bleibt,
  fallAn,
  type GepruefteZeile,
  pruefeBlatt,
  ZEILEN_JE_SCHRITT,
} from '../../core/sheet/blattpruefung.ts';
import type { Cell } from '../../core/sheet/cell.ts';
import { AKTIONEN, type Aktion, findResultColumns, type Platz, placeResultColumns } from '../../core/sheet/columns.ts';
import { type Filterlage, filterlage } from '../../core/sheet/filter.ts';
import type { Leitfaden } from '../../core/sheet/leitfaden.ts';
import { createReader, type SheetReader } from '../../core/sheet/reader.ts';
import { type Ergebnisse, results } from '../../core/sheet/results.ts';
import type { Uebersicht } from '../../core/sheet/summary.ts';
import type { Geschrieben } from '../../core/sheet/written.ts';
import { lastColumn } from '../excel/area.ts';
import { ExcelFault } from '../excel/fault.ts';
import type { Formeln } from '../excel/formulas.ts';
import { type Liste, zeilenOf } from './liste.ts';
import { check, inSlices } from './pause.ts';

export interface Spaltenwerte {
  readonly platz: Platz;
  /** By grid index minus `kopf.dataFrom`; `undefined`: no data row, or a cell that stays. */
  readonly neu: readonly (Cell | undefined)[];
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
  /** Result cells that a person has changed since the last write. */
  readonly vonHand: readonly Bleibt[];
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

/** By what a list is judged. */
export interface Massstab {
  readonly stichtag: Day;
  readonly einstellungen: { readonly regeln: Einstellungen };
  readonly haus: { readonly regeln: Hausregeln };
}

export const leserOf = ({ stichtag, einstellungen, haus }: Massstab, { mapping, grid, erledigt }: Liste): SheetReader =>
  createReader({
    mapping,
    date1904: grid.sheet.date1904,
    stichtag,
    einstellungen: einstellungen.regeln,
    hausregeln: haus.regeln,
    erledigteZeilen: erledigt,
  });

export interface Auftrag {
  readonly aktion: Aktion;
  readonly liste: Liste;
  readonly reader: SheetReader;
  readonly geschrieben: Geschrieben;
  readonly formeln: Formeln;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
}

const BEISPIELE = 5;
/** Share of the first pass in the work. */
const FIRST_PASS = 0.2;

/** Assesses all rows. @throws Abgebrochen, ExcelFault `nebeneinander` */
export async function pruefe(auftrag: Auftrag): Promise<Pruefung> {
  const { aktion, liste, reader, formeln, signal, progress } = auftrag;
  const { kopf } = liste;
  const plaetze = placeResultColumns(kopf.cells, AKTIONEN[aktion], liste.lastUsed);
  if (liste.nebeneinander && !liste.growsTable && plaetze.some(({ neu }) => neu)) throw new ExcelFault('nebeneinander');
  const zeilen = zeilenOf(liste);
  const rows = zeilen.end - zeilen.dataFrom;
  const spalten = plaetze.map((platz) => ({ platz, neu: Array<Cell | undefined>(rows).fill(undefined) }));
  const formel = (row: number, column: number) => formeln.get(column)?.has(row) ?? false;
  const nimm = ({ row, zellen }: GepruefteZeile) => {
    const at = row.index - zeilen.dataFrom;
    spalten.forEach(({ neu }, place) => {
      const zelle = zellen[place];
      if (zelle !== undefined && zelle.stand !== 'von Hand' && zelle.stand !== 'Formel') neu[at] = zelle.neu;
    });
  };
  const blatt = await inSlices(
    pruefeBlatt({ ...auftrag, zeilen, kopf: kopf.cells, plaetze, formel, nimm }),
    (steps) => {
      const seen = (steps * ZEILEN_JE_SCHRITT) / Math.max(1, rows);
      progress(FIRST_PASS * Math.min(1, seen) + (1 - FIRST_PASS) * Math.min(1, Math.max(0, seen - 1)));
      check(signal);
    },
  );
  const { uebersicht, leitfaden, geaendert, geschrieben } = blatt;
  return {
    aktion,
    liste,
    reader,
    uebersicht,
    leitfaden,
    spalten,
    vonHand: blatt.bleibt.filter(({ stand }) => stand === 'von Hand'),
    formeln,
    geaendert,
    beispiele: beispieleOf(liste, reader),
    sortierung: sortierungOf(liste, plaetze),
    geschrieben,
  };
}

function beispieleOf(liste: Liste, reader: SheetReader): readonly Beispiel[] {
  const zeilen = zeilenOf(liste);
  const found: Beispiel[] = [];
  for (let index = zeilen.dataFrom; index < zeilen.end && found.length < BEISPIELE; index++) {
    const row = fallAn(reader, zeilen, index);
    if (row === undefined) continue;
    const werte = results(row, reader.date1904);
    found.push({ zeile: sheetRow(liste, index), kundennummer: row.kundennummer, werte });
  }
  return found;
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

/** The number that Excel shows for a row of the grid. */
export const sheetRow = ({ grid }: Liste, index: number): number => grid.sheet.area.row + index + 1;
