/**
 * What the peers do, "a tenth of the job": read all columns of the three plain exports as text and count the records;
 * normalise the Kundennummern, leave out malformed ones and repeats of a key; read every column of days (TT.MM.JJJJ or
 * JJJJ-MM-TT, 1900 to 2100); pair applications with matters as page 1 "Join" says; give each new application its 15th working
 * day; write the cases in order. Left out are all decisions but this deadline, all findings, the quarantine, reports, history.
 */
import { writeFileSync } from 'node:fs';
import { FIRST_DAY, iso, LAST_DAY, weekday } from '../../core/calendar/day.ts';
import { createCalendar } from '../../core/calendar/workdays.ts';
import { field, fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { VORGABEN } from '../../core/settings.ts';

export interface Auftrag {
  readonly exporte: Readonly<Record<Quelle, string>>;
  /** Columns that hold days, and those by which records repeat. */
  readonly tage: Readonly<Record<Quelle, readonly string[]>>;
  readonly schluessel: Readonly<Record<Quelle, readonly string[]>>;
  /** Mondays to Fridays that are no working days. */
  readonly frei: readonly string[];
  readonly arbeitstage: number;
  /** Columns of the result; `Frist` is the one that was computed. */
  readonly spalten: readonly string[];
  readonly aus: string;
}

/** What both peers print. */
export interface Gezaehlt {
  readonly saetze: Readonly<Record<Quelle, number>>;
  /** Cells that were read as days. */
  readonly tage: number;
  readonly faelle: number;
  readonly antraege: number;
}

const TAGE = new Set<unknown>(['date', 'date-or-running', 'date-or-tick', 'birth-date', 'moment']);
const jeQuelle = <T>(of: (quelle: Quelle) => T) =>
  Object.fromEntries(QUELLEN.map((quelle) => [quelle, of(quelle)])) as Record<Quelle, T>;

/** Number of the weekday. */
const FREITAG = 5;

/** Writes the Auftrag to `path`. */
export function schreibeAuftrag(path: string, exporte: (quelle: Quelle) => string, aus: string): string {
  const kalender = createCalendar(VORGABEN);
  const frei: string[] = [];
  for (let tag = FIRST_DAY; tag <= LAST_DAY; tag++) {
    if (weekday(tag) <= FREITAG && !kalender.isWorkday(tag)) frei.push(iso(tag));
  }
  const auftrag: Auftrag = {
    exporte: jeQuelle(exporte),
    tage: jeQuelle((quelle) =>
      fieldsOf(quelle).flatMap((id) => (TAGE.has(field(id).type) ? [field(id).labels[0]] : [])),
    ),
    schluessel: {
      verbis: ['Kundennummer'],
      allegro: ['Kundennummer', 'Antragsdatum'],
      step: ['Kundennummer', 'Eingang am', 'Anliegen'],
    },
    frei,
    arbeitstage: 15,
    spalten: [
      ...['Kundennummer', 'BG-Nummer', 'Rechtskreis', 'Anliegen', 'Zugangskanal', 'Eingang am'],
      ...['Antragsdatum', 'Antragsart', 'Team', 'Hauptbetreuer', 'Frist'],
    ],
    aus,
  };
  writeFileSync(path, JSON.stringify(auftrag));
  return path;
}
