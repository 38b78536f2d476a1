/**
 * The columns that the program writes, and which action writes which of them.
 * Source: page 6 "Writing", page 8 "Where it shows".
 */

interface Spalte {
  /** The action that writes it, besides `alles`. */
  readonly aktion: 'markieren' | 'routen' | 'fristen';
  /** The number format, in Excel's own (English) notation. */
  readonly format?: string;
  /** The width of its usual text, in characters; else it is as wide as its header. */
  readonly breite?: number;
}

const TAG = 'dd.mm.yyyy';

/** The result columns by their headers, in their order. */
const SPALTEN = {
  Neufall: { aktion: 'markieren' },
  'Neufall-Grund': { aktion: 'markieren', breite: 32 },
  Zuständig: { aktion: 'routen', breite: 28 },
  Weg: { aktion: 'routen', breite: 32 },
  'Frist Erstberatung': { aktion: 'fristen', format: TAG },
  'Status Erstberatung': { aktion: 'fristen' },
  'Resttage Erstberatung': { aktion: 'fristen', format: '0' },
  'Frist Entscheidung': { aktion: 'fristen', format: TAG },
  'Status Entscheidung': { aktion: 'fristen' },
  'Resttage Entscheidung': { aktion: 'fristen', format: '0' },
  Befunde: { aktion: 'fristen', breite: 44 },
  'Nächster Schritt': { aktion: 'fristen', breite: 60 },
  Wer: { aktion: 'fristen', breite: 24 },
  'Bis wann': { aktion: 'fristen', format: TAG, breite: 14 },
} as const satisfies Record<string, Spalte>;
export type Ergebnisspalte = keyof typeof SPALTEN;

export const ERGEBNISSPALTEN = Object.keys(SPALTEN) as readonly Ergebnisspalte[];

export type Aktion = Spalte['aktion'] | 'alles';
const spaltenVon = (aktion: Aktion) => ERGEBNISSPALTEN.filter((one) => SPALTEN[one].aktion === aktion);
export const AKTIONEN: Readonly<Record<Aktion, readonly Ergebnisspalte[]>> = {
  markieren: spaltenVon('markieren'),
  routen: spaltenVon('routen'),
  fristen: spaltenVon('fristen'),
  alles: ERGEBNISSPALTEN,
};

const von = (spalte: Ergebnisspalte): Spalte => SPALTEN[spalte];

/** The number format of a column, in Excel's own (English) notation. */
export const zahlenformat = (spalte: Ergebnisspalte): string => von(spalte).format ?? 'General';

const RAND = 3;

/** The width of a new column, in characters: it shows the header, a date, or the usual text of the column. */
export const breite = (spalte: Ergebnisspalte): number => von(spalte).breite ?? spalte.length + RAND;

/** Letters of any case, white space of any kind (`\s` knows the no-break space) at its ends and between words. */
const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const BY_HEADER: ReadonlyMap<string, Ergebnisspalte> = new Map(ERGEBNISSPALTEN.map((one) => [folded(one), one]));

/**
 * The result column that a header text names. Case does not count, because Excel ignores it in the names of a table's
 * columns: beside a column `neufall` it would call a new one `Neufall2`, and later delete the wrong one of the two.
 */
export const ergebnisspalte = (header: string): Ergebnisspalte | undefined => BY_HEADER.get(folded(header));

/** Result columns that a header has; of several the one of exactly the program's own text, else the leftmost. */
export function findResultColumns(cells: readonly string[]): Map<Ergebnisspalte, number> {
  const found = new Map<Ergebnisspalte, number>();
  for (const [column, text] of cells.entries()) {
    const spalte = ergebnisspalte(text);
    if (spalte === undefined) continue;
    const other = found.get(spalte);
    if (other === undefined || (text === spalte && cells[other] !== spalte)) found.set(spalte, column);
  }
  return found;
}

/** The columns of a table that crosses the header row, as grid indices. */
interface Spaltenbereich {
  readonly first: number;
  readonly last: number;
}

const holds = ({ first, last }: Spaltenbereich, column: number) => first <= column && column <= last;

/** What of a header row with several tables is the list's. */
interface EigenerKopf {
  /** Without result columns of other lists. */
  readonly cells: readonly string[];
  /**
   * Another table is a list, too. Result columns outside of tables could then be either's: they are taken for nobody's, and
   * none may be appended there.
   */
  readonly nebeneinander: boolean;
}

/**
 * The header without result columns of other lists. A result column inside another table belongs to that table. Where
 * the list's own table has a result column, one of the same name outside of it belongs to nobody here. Where the list is
 * no table, a table that holds none of its fields is another list.
 * @param columns of the list's fields
 * @param eigene the table that the list is, one of `tabellen`
 * @param istListe whether a table is a list, too
 */
export function ohneFremde<T extends Spaltenbereich>(
  cells: readonly string[],
  columns: readonly number[],
  tabellen: readonly T[],
  eigene: T | undefined,
  istListe: (tabelle: T) => boolean,
): EigenerKopf {
  const isForeign = (one: T) => (eigene === undefined ? !columns.some((column) => holds(one, column)) : one !== eigene);
  const fremde = tabellen.filter(isForeign);
  const nebeneinander = fremde.some(istListe);
  const innen = eigene === undefined ? [] : cells.slice(eigene.first, eigene.last + 1);
  const namen = new Set(innen.map(ergebnisspalte));
  const isOthers = (column: number, spalte: Ergebnisspalte) =>
    nebeneinander || namen.has(spalte) || fremde.some((one) => holds(one, column));
  const own = cells.map((text, column) => {
    const spalte = ergebnisspalte(text);
    if (spalte === undefined || (eigene !== undefined && holds(eigene, column))) return text;
    return isOthers(column, spalte) ? '' : text;
  });
  return { cells: own, nebeneinander };
}

/**
 * The last column of a list: result columns are appended behind it. What stands further away than the new columns and an
 * empty one reach is not the list's: a second list, or a value that strayed to the sheet's edge.
 * @param from the last column of its fields
 * @param used columns that hold something in its rows
 * @param count how many columns are appended
 */
export function lastColumnOf(from: number, used: Iterable<number>, count: number): number {
  let last = from;
  for (const column of [...used].sort((a, b) => a - b)) {
    if (column > last + count + 1) break;
    last = Math.max(last, column);
  }
  return last;
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
