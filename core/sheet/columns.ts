/**
 * The columns that the program writes, and which action writes which of them.
 * Source: page 6 "Writing".
 */

/** Headers of the result columns, in their order. */
export const ERGEBNISSPALTEN = [
  'Neufall',
  'Neufall-Grund',
  'Zuständig',
  'Weg',
  'Frist Erstberatung',
  'Status Erstberatung',
  'Resttage Erstberatung',
  'Frist Entscheidung',
  'Status Entscheidung',
  'Resttage Entscheidung',
  'Befunde',
] as const;
export type Ergebnisspalte = (typeof ERGEBNISSPALTEN)[number];

export const AKTIONEN = {
  markieren: ['Neufall', 'Neufall-Grund'],
  routen: ['Zuständig', 'Weg'],
  fristen: [
    'Frist Erstberatung',
    'Status Erstberatung',
    'Resttage Erstberatung',
    'Frist Entscheidung',
    'Status Entscheidung',
    'Resttage Entscheidung',
    'Befunde',
  ],
  alles: ERGEBNISSPALTEN,
} as const satisfies Record<string, readonly Ergebnisspalte[]>;
export type Aktion = keyof typeof AKTIONEN;

const FRIST: ReadonlySet<Ergebnisspalte> = new Set(['Frist Erstberatung', 'Frist Entscheidung']);
const ZAHL: ReadonlySet<Ergebnisspalte> = new Set(['Resttage Erstberatung', 'Resttage Entscheidung']);

/** The number format of a column, in Excel's own (English) notation. */
export function zahlenformat(spalte: Ergebnisspalte): string {
  if (FRIST.has(spalte)) return 'dd.mm.yyyy';
  return ZAHL.has(spalte) ? '0' : 'General';
}

const BREITE: Readonly<Partial<Record<Ergebnisspalte, number>>> = {
  'Neufall-Grund': 24,
  Zuständig: 16,
  Weg: 32,
  Befunde: 44,
};
const RAND = 3;

/** The width of a new column, in characters: it shows the header, a date, or the usual text of the column. */
export const breite = (spalte: Ergebnisspalte): number => BREITE[spalte] ?? spalte.length + RAND;

/** Result columns that a header has, by exactly this text; of several the leftmost. */
export function findResultColumns(cells: readonly string[]): Map<Ergebnisspalte, number> {
  const found = new Map<Ergebnisspalte, number>();
  for (const spalte of ERGEBNISSPALTEN) {
    const column = cells.indexOf(spalte);
    if (column >= 0) found.set(spalte, column);
  }
  return found;
}

export interface Platz {
  readonly spalte: Ergebnisspalte;
  readonly column: number;
  /** The column is appended: its header has to be written. */
  readonly neu: boolean;
}

/**
 * Where the columns of an action stand: found by their header, or appended in their order.
 * @param lastUsed grid index of the last column in use
 */
export function placeResultColumns(
  cells: readonly string[],
  spalten: readonly Ergebnisspalte[],
  lastUsed: number,
): readonly Platz[] {
  const found = findResultColumns(cells);
  let next = lastUsed + 1;
  return spalten.map((spalte) => {
    const column = found.get(spalte);
    return column === undefined ? { spalte, column: next++, neu: true } : { spalte, column, neu: false };
  });
}
