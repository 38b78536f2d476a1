/**
 * Assessing a list: every row through the core, in slices, and what an action would change on the sheet.
 * Source: page 6 "Reading" and "Writing".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Einstellungen } from '../../core/settings.ts';
import type { Cell } from '../../core/sheet/cell.ts';
import {
  AKTIONEN,
  type Aktion,
  type Ergebnisspalte,
  type Platz,
  placeResultColumns,
} from '../../core/sheet/columns.ts';
import { planRow } from '../../core/sheet/plan.ts';
import { createReader, type SheetReader, type SheetRow } from '../../core/sheet/reader.ts';
import { type Ergebnisse, results } from '../../core/sheet/results.ts';
import { type Dringend, Uebersicht } from '../../core/sheet/summary.ts';
import type { Geschrieben } from '../../core/sheet/written.ts';
import type { Liste } from './liste.ts';
import { check, eachInSlices } from './pause.ts';

/** A result cell that a person has changed since the last write. */
export interface VonHand {
  readonly row: SheetRow;
  readonly spalte: Ergebnisspalte;
  readonly alt: Cell;
  readonly neu: Cell;
}

export interface Spaltenwerte {
  readonly platz: Platz;
  /** By grid index minus `kopf.dataFrom`; `undefined`: no data row. */
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
  /** The most urgent rows. */
  readonly dringend: readonly Dringend[];
  readonly spalten: readonly Spaltenwerte[];
  readonly vonHand: readonly VonHand[];
  /** Cells that get another value than they have, without those changed by hand. */
  readonly geaendert: number;
  readonly beispiele: readonly Beispiel[];
  /** What will have been written, if cells changed by hand stay. */
  readonly geschrieben: Geschrieben;
}

export interface Auftrag {
  readonly aktion: Aktion;
  readonly liste: Liste;
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly geschrieben: Geschrieben;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
}

const BEISPIELE = 5;
/** Urgent rows that are listed. */
const DRINGEND = 50;
/** Share of the first pass in the work. */
const FIRST_PASS = 0.2;

/** Assesses all rows. @throws Abgebrochen */
export async function pruefe(auftrag: Auftrag): Promise<Pruefung> {
  const { aktion, liste, signal, progress, geschrieben } = auftrag;
  const { grid, kopf, mapping, end } = liste;
  const { date1904 } = grid.sheet;
  const reader = createReader({ ...auftrag, mapping, date1904 });
  const rows = grid.values.slice(kopf.dataFrom, end);
  await eachInSlices(
    rows.length,
    signal,
    (index) => reader.collect(rows.slice(index, index + 1)),
    (share) => progress(share * FIRST_PASS),
  );
  const spalten = placeResultColumns(kopf.cells, AKTIONEN[aktion], liste.lastUsed).map(
    (platz): Spaltenwerte => ({ platz, neu: [], alt: [] }),
  );
  const uebersicht = new Uebersicht();
  const beispiele: Beispiel[] = [];
  const vonHand: VonHand[] = [];
  const next = geschrieben.next();
  let geaendert = 0;
  const step = (index: number) => {
    const cells = rows[index] ?? [];
    const [row] = reader.assess([cells], kopf.dataFrom + index);
    if (row === undefined) {
      for (const { platz, neu, alt } of spalten) {
        neu.push(undefined);
        alt.push(platz.neu ? undefined : cells[platz.column]);
      }
      return;
    }
    uebersicht.add(row);
    const werte = results(row, date1904);
    if (beispiele.length < BEISPIELE) {
      beispiele.push({ zeile: sheetRow(liste, row.index), kundennummer: row.kundennummer, werte });
    }
    const eigene: Partial<Record<Ergebnisspalte, Cell>> = {};
    const namen = spalten.map(({ platz }) => platz.spalte);
    const vorher = Object.fromEntries(
      spalten.flatMap(({ platz }) => (platz.neu ? [] : [[platz.spalte, cells[platz.column] ?? '']])),
    );
    for (const [at, { stand, alt, neu, spalte }] of planRow(row, werte, namen, vorher, geschrieben).entries()) {
      spalten[at]?.neu.push(neu);
      spalten[at]?.alt.push(alt);
      if (stand === 'von Hand') vonHand.push({ row, spalte, alt, neu });
      else eigene[spalte] = neu;
      if (stand === 'neu' || stand === 'anders') geaendert++;
    }
    next.add(row, eigene);
  };
  await eachInSlices(rows.length, signal, step, (share) => progress(FIRST_PASS + share * (1 - FIRST_PASS)));
  check(signal);
  return {
    aktion,
    liste,
    reader,
    uebersicht,
    dringend: uebersicht.dringend(DRINGEND),
    spalten,
    vonHand,
    geaendert,
    beispiele,
    geschrieben: next.done(),
  };
}

/** The number that Excel shows for a row of the grid. */
export const sheetRow = ({ grid }: Liste, index: number): number => grid.sheet.area.row + index + 1;
