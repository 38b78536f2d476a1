/** Rows with their answers, for tests of what is done with them. */
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { readSheet } from './read.ts';

export const STICHTAG = day('2026-03-31');

const HEADER = [
  'Kundennummer',
  'Antragsdatum',
  'Geburtsdatum',
  'Aufenthalt in Deutschland',
  'Antragsart',
  'Erstberatung am',
  'Unterlagen vollständig am',
  'Entschieden am',
  'Kanal',
];

/** An application of an adult on a day (TT.MM.JJJJ), its Kundennummer `123A00000n`; `rest` from `Antragsart` on. */
export function antrag(n: number, antragsdatum: Cell, ...rest: Cell[]): Cell[] {
  return [`123A00000${n}`, antragsdatum, '01.01.1990', 'ja', ...(rest.length === 0 ? ['Erstantrag'] : rest)];
}

/** The answers on the Stichtag, in a sheet with the header in its first row. */
export function answers(...rows: readonly Cell[][]): readonly SheetRow[] {
  const options = { mapping: proposeMapping(HEADER), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
  return readSheet([HEADER, ...rows], { row: 0, dataFrom: 1, cells: HEADER }, options);
}
