/**
 * The print list of the advisors: who has to do what until when, one block for each of them.
 * Source: page 6 "Termine", page 8 "The next step".
 */
import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { betreuerVon } from '../decide/betreuer.ts';
import { nameVon } from '../fields/name.ts';
import { bisVon } from '../process/naechster.ts';
import type { SheetRow } from '../sheet/reader.ts';
import { gebuchterTermin } from './termine.ts';

export interface Listenzeile {
  readonly kundennummer: string;
  readonly name: string;
  /** The next step in German words, as in the sheet. */
  readonly schritt: string;
  readonly bis: Day | undefined;
  readonly termin: Moment | undefined;
}

export interface Listenblock {
  /** `undefined`: rows whose advisor nobody knows. */
  readonly betreuer: string | undefined;
  /** The earliest due day first, then those without one. */
  readonly zeilen: readonly Listenzeile[];
}

/** Blocks by name of the advisor; a row without an open step is in none. */
export function terminliste(rows: readonly SheetRow[], stichtag: Day): readonly Listenblock[] {
  const bloecke = new Map<string | undefined, Listenzeile[]>();
  for (const { row, urteil, kundennummer, schritt } of rows) {
    if (typeof urteil.naechster !== 'object') continue;
    const betreuer = betreuerVon(row);
    const zeilen = bloecke.get(betreuer) ?? [];
    bloecke.set(betreuer, zeilen);
    const termin = gebuchterTermin(row, stichtag);
    zeilen.push({ kundennummer, name: nameVon(row), schritt, bis: bisVon(urteil.naechster), termin });
  }
  return [...bloecke]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined || a < b ? -1 : 1))
    .map(([betreuer, zeilen]) => ({
      betreuer,
      // Rows of one day stay in the order of the sheet.
      zeilen: zeilen.toSorted((a, b) => (a.bis ?? NIE) - (b.bis ?? NIE)),
    }));
}

const NIE = Number.MAX_SAFE_INTEGER;
