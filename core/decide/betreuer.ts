/**
 * Whose case it is, and who holds its appointment.
 * Source: fine print 51, 52.
 */
import type { CaseRow } from '../fields/declarations.ts';

type Betreuung = Pick<CaseRow, 'hauptbetreuer' | 'nebenbetreuung' | 'aufstocker'>;

/** The Betreuer: of an Aufstocker the Nebenbetreuung alone, of everybody else the Hauptbetreuer. */
export function betreuerVon(row: Betreuung): string | undefined {
  return row.aufstocker === true ? row.nebenbetreuung : row.hauptbetreuer;
}

/** In whose calendar the ATV appointment stands. */
export function terminPerson(row: Betreuung & Pick<CaseRow, 'termin_bei'>): string | undefined {
  return row.termin_bei ?? betreuerVon(row);
}
