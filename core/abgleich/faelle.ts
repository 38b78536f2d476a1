/**
 * Lines of faelle.csv read back. The file holds fewer fields than the history, each under its own id; the one reader for
 * everything that takes it: `abgleich`, the pane's Abgleich, `regeln --faelle`.
 * Source: page 5 "Files that import writes", fine print 19, 20.
 */
import type { NeufallErgebnis } from '../decide/neufall.ts';
import { emptyRow, type RowBuilder } from '../fields/complete.ts';
import type { FieldId } from '../fields/declarations.ts';
import { parseCell } from '../fields/parse.ts';
import type { Lauffall } from './vergleich.ts';

/** Fields that faelle.csv holds under their own names; the names only if the house wants them there. */
export const FAELLE_FELDER: readonly FieldId[] = [
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
const NOETIG = ['kundennummer', 'antragsdatum', 'neufall'];

/** The text of a column of one line; empty where there is no such column. */
export type Zelle = (spalte: string) => string;

/** From the cells of the header line how to read the others; `undefined`: the file is no faelle.csv. */
export function zeilenleser(kopf: readonly string[]): ((cells: readonly string[]) => Zelle) | undefined {
  const stellen = new Map(kopf.map((name, at) => [name, at]));
  if (!NOETIG.every((name) => stellen.has(name))) return undefined;
  return (cells) => (spalte) => cells[stellen.get(spalte) ?? -1] ?? '';
}

/** The fields of a line. D stands in `antragsdatum`. */
export function faelleFelder(zelle: Zelle): RowBuilder {
  const row = emptyRow();
  for (const id of FAELLE_FELDER) {
    // Text of an input is protected by a leading apostrophe (fine print 20).
    Object.assign(row, { [id]: parseCell(id, zelle(id).replace(/^'/, ''), STUMM, 0) });
  }
  return row;
}

/** What the run has decided about a line's Neufall; `undefined` for a word that it never writes. */
export function neufallVon(zelle: Zelle): NeufallErgebnis | undefined {
  const wort = zelle('neufall');
  return NEUFALL.includes(wort) ? (wort as NeufallErgebnis) : undefined;
}

/** A line as a case; `undefined` where it is not as the run has written it. */
export function lauffall(zelle: Zelle): Lauffall | undefined {
  const neufall = neufallVon(zelle);
  const row = faelleFelder(zelle);
  const { antragsdatum } = row;
  const verloren = antragsdatum === undefined && zelle('antragsdatum') !== '';
  if (neufall === undefined || row.kundennummer === undefined || verloren) return undefined;
  return { row, antragsdatum, neufall };
}
