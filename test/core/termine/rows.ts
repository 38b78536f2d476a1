/** A list with advisors and appointments, for tests of what is made of it. */
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { readSheet } from '../sheet/read.ts';

/** A Tuesday. */
export const STICHTAG = day('2026-03-31');

export const HEADER = [
  'Kundennummer',
  'Nachname',
  'Vorname',
  'Geburtsdatum',
  'Antragsdatum',
  'Antragsart',
  'Aufenthalt in Deutschland',
  'Hauptbetreuer',
  'ATV-Termin',
  'Erstberatung am',
  'Unterlagen vollständig am',
  'Entschieden am',
  'Erledigt',
];

type Spalte = Partial<Record<'nr' | 'name' | 'antrag' | 'betreuer' | 'termin' | 'beraten' | 'vollstaendig', Cell>> & {
  readonly art?: string;
  readonly erledigt?: string;
};

/** An adult's application; by default of 30.03.2026, due 15 working days later, on 22.04.2026 (page 2). */
export function zeile({ nr = '123A000001', name = 'Muster', antrag = '30.03.2026', ...rest }: Spalte = {}): Cell[] {
  const { art = 'Erstantrag', betreuer = 'IFK 1', termin = '', beraten = '', vollstaendig = '', erledigt = '' } = rest;
  return [nr, name, 'Anna', '01.01.1990', antrag, art, 'ja', betreuer, termin, beraten, vollstaendig, '', erledigt];
}

export function fallzeilen(...rows: readonly (readonly Cell[])[]): readonly SheetRow[] {
  const options = { mapping: proposeMapping(HEADER), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
  return readSheet([HEADER, ...rows], { row: 0, dataFrom: 1, cells: HEADER }, options);
}
