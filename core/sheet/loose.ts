/**
 * Tables side by side: what is appended to one of them may stand behind all, where no header says whose it is. So the
 * memory (written.ts) has for each list which of the result columns of one name outside of tables is its own, counted
 * from the right: from there all tables see the same columns.
 * Source: page 6 "Writing" (found again by their header).
 */
import { type Ergebnisspalte, ergebnisspalte, type Platz, type Spaltenbereich } from './columns.ts';

/** A result column outside of tables that a list has. */
export interface Anspruch {
  readonly spalte: Ergebnisspalte;
  /** How many of the name stand to the right of it. */
  readonly vonRechts: number;
  /** It is appended now: those of other lists have one more to the right of them. */
  readonly neu: boolean;
}

/** The columns by list and name. */
export type Ansprueche = Map<string, Partial<Record<Ergebnisspalte, number>>>;

/**
 * Of `count` columns of a name the list's own, if it is there, else the leftmost that no other list has.
 * @param andere lists that are there besides; what others had is free
 */
export function anspruchOf(
  all: Ansprueche,
  eigene: string,
  andere: ReadonlySet<string>,
  spalte: Ergebnisspalte,
  count: number,
): number | undefined {
  const own = all.get(eigene)?.[spalte];
  if (own !== undefined && own < count) return own;
  const taken = new Set([...all].map(([liste, one]) => (isThere(liste, eigene, andere) ? one[spalte] : undefined)));
  const free = Array.from({ length: count }, (_, index) => count - 1 - index);
  return free.find((vonRechts) => !taken.has(vonRechts));
}

/** Whether a list is one of the others; of one that is no table nobody can say. */
const isThere = (liste: string, eigene: string, andere: ReadonlySet<string>) =>
  liste !== eigene && (liste === '' || andere.has(liste));

/** The result columns outside of tables by name, from the right. */
function looseOf(cells: readonly string[], tabellen: readonly Spaltenbereich[]): Map<Ergebnisspalte, number[]> {
  const found = new Map<Ergebnisspalte, number[]>();
  for (let column = cells.length - 1; column >= 0; column--) {
    const spalte = ergebnisspalte(cells[column] ?? '');
    if (spalte === undefined || tabellen.some(({ first, last }) => first <= column && column <= last)) continue;
    found.set(spalte, [...(found.get(spalte) ?? []), column]);
  }
  return found;
}

/**
 * The header without result columns that are other lists'.
 * @param tabellen all tables that cross the header row; with one at most, there is nobody else
 * @param own gives the list's own of some columns of a name
 */
export function ohneNachbarn(
  cells: readonly string[],
  tabellen: readonly Spaltenbereich[],
  own: (spalte: Ergebnisspalte, count: number) => number | undefined,
): readonly string[] {
  const foreign = new Set<number>();
  for (const [spalte, columns] of looseOf(cells, tabellen)) {
    const mine = own(spalte, columns.length);
    for (const [index, column] of columns.entries()) if (index !== mine) foreign.add(column);
  }
  return cells.map((text, column) => (foreign.has(column) ? '' : text));
}

/** Which columns a list has, when its result columns stand in these places. `cells`: the header with all columns. */
export function ansprueche(
  cells: readonly string[],
  tabellen: readonly Spaltenbereich[],
  plaetze: readonly Platz[],
  waechst: boolean,
): readonly Anspruch[] {
  const loose = looseOf(cells, tabellen);
  return plaetze.flatMap(({ spalte, column, neu }): Anspruch[] => {
    if (neu) return waechst ? [] : [{ spalte, vonRechts: 0, neu }];
    const vonRechts = loose.get(spalte)?.indexOf(column) ?? -1;
    return vonRechts < 0 ? [] : [{ spalte, vonRechts, neu }];
  });
}

/** What is claimed after an action of a list; of other lists only of those that are still there. */
export function mitAnspruechen(
  before: Ansprueche,
  eigene: string,
  andere: ReadonlySet<string>,
  neue: readonly Anspruch[],
): Ansprueche {
  const after: Ansprueche = new Map();
  for (const [liste, one] of before) {
    if (liste !== eigene && !isThere(liste, eigene, andere)) continue;
    const moved = { ...one };
    for (const { spalte, neu } of neue) {
      const place = moved[spalte];
      if (neu && place !== undefined) moved[spalte] = place + 1;
    }
    after.set(liste, moved);
  }
  for (const { spalte, vonRechts } of neue) after.set(eigene, { ...after.get(eigene), [spalte]: vonRechts });
  return after;
}

/** Reads claims out of JSON; what is none is left out. */
export function readAnsprueche(value: unknown): Ansprueche {
  const all: Ansprueche = new Map();
  if (typeof value !== 'object' || value === null) return all;
  for (const [liste, one] of Object.entries(value)) {
    const read: Partial<Record<Ergebnisspalte, number>> = {};
    for (const [name, place] of Object.entries(typeof one === 'object' && one !== null ? one : {})) {
      const spalte = ergebnisspalte(name);
      if (spalte !== undefined && typeof place === 'number' && Number.isInteger(place)) read[spalte] = place;
    }
    all.set(liste, read);
  }
  return all;
}
