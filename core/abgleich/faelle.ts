/**
 * A line of faelle.csv as a case of a run. The file holds fewer fields than the history, each under its own id.
 * Source: page 5 "Files that import writes", fine print 19, 20.
 */
import { parseIso } from '../calendar/day.ts';
import type { NeufallErgebnis } from '../decide/neufall.ts';
import { emptyRow } from '../fields/complete.ts';
import type { FieldId } from '../fields/declarations.ts';
import { parseCell } from '../fields/parse.ts';
import type { Lauffall } from './vergleich.ts';

const FELDER: readonly FieldId[] = [
  'kundennummer',
  'bg_nummer',
  'nachname',
  'vorname',
  'rechtskreis',
  'anliegen',
  'kanal',
  'eingang_am',
  'antragsdatum',
  'antragsart',
  'team',
  'hauptbetreuer',
];
const NEUFALL: readonly string[] = ['ja', 'nein', 'prüfen', 'entfällt'] satisfies NeufallErgebnis[];
const STUMM = () => {};

/** Columns without which a file is no faelle.csv. */
export const FAELLE_SPALTEN = ['kundennummer', 'antragsdatum', 'neufall'] as const;

/** @param zelle gives the text of a column, `undefined` where there is none */
export function lauffall(zelle: (spalte: string) => string | undefined): Lauffall | undefined {
  const neufall = zelle('neufall') ?? '';
  if (!NEUFALL.includes(neufall)) return undefined;
  const row = emptyRow();
  for (const id of FELDER) {
    // Text of an input is protected by a leading apostrophe (fine print 20).
    const text = (zelle(id) ?? '').replace(/^'/, '');
    Object.assign(row, { [id]: parseCell(id, text, STUMM, 0) });
  }
  return { row, antragsdatum: parseIso(zelle('antragsdatum') ?? ''), neufall: neufall as NeufallErgebnis };
}
