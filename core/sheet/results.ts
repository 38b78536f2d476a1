/**
 * What is written into the result columns of a row: the words of faelle.csv, reasons and findings in short German words,
 * deadlines as serials, the next step as a German sentence.
 * Source: page 6 "Writing", page 8 "Where it shows".
 */
import type { BefundCode } from '../decide/befunde.ts';
import { befunde as BEFUND_TEXTE } from '../messages/de/befunde.ts';
import { bisVon, werText } from '../process/naechster.ts';
import type { Cell } from './cell.ts';
import type { Ergebnisspalte } from './columns.ts';
import type { SheetRow } from './reader.ts';
import { dayCell } from './serial.ts';
import { zustaendigInZelle } from './zellworte.ts';

/** One row's values by column; empty cells are `''`. */
export type Ergebnisse = Readonly<Record<Ergebnisspalte, Cell>>;

/** All findings of a row, each once: what is wrong with the Kundennummer, then the others by their code. */
export function befundCodes({ zellen, urteil }: SheetRow): readonly BefundCode[] {
  if (zellen.length === 0) return urteil.befunde;
  const first = zellen.find(({ field }) => field === 'kundennummer')?.code;
  const rest = new Set<BefundCode>([...zellen.map(({ code }) => code), ...urteil.befunde]);
  const sorted = [...rest].filter((code) => code !== first).sort();
  return first === undefined ? sorted : [first, ...sorted];
}

/** Between the findings of a cell. */
export const TRENNER = '; ';

/** The findings in short words: `Datum ungültig; ID-Prüfung offen`. German in every language, as all results are. */
export function befundText(row: SheetRow): string {
  return befundCodes(row)
    .map((code) => BEFUND_TEXTE[code].kurz)
    .join(TRENNER);
}

/** The values of all result columns of a row, for a workbook of one date system. */
export function results(row: SheetRow, date1904: boolean): Ergebnisse {
  const { neufall, zustaendigkeit, erstberatung, entscheidung, naechster } = row.urteil;
  return {
    Neufall: neufall.neufall,
    'Neufall-Grund': row.grund,
    Zuständig: zustaendigInZelle(zustaendigkeit),
    Weg: zustaendigkeit.weg,
    'Frist Erstberatung': dayCell(erstberatung.faellig, date1904),
    'Status Erstberatung': erstberatung.status,
    'Resttage Erstberatung': erstberatung.resttage ?? '',
    'Frist Entscheidung': dayCell(entscheidung.faellig, date1904),
    'Status Entscheidung': entscheidung.status,
    'Resttage Entscheidung': entscheidung.resttage ?? '',
    Befunde: befundText(row),
    'Nächster Schritt': row.schritt,
    Wer: werText(naechster),
    'Bis wann': dayCell(bisVon(naechster), date1904),
  };
}
