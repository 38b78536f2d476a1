/**
 * Rows whose result cells are what the program wrote for another entry of the trace (written.ts):
 * - the row's key was corrected: the trace does not know the row, but an entry of it no longer has one;
 * - answers were parted from their rows, by the arrow of a filter that does not reach over them: they stand in other rows
 *   of the list, and each row's own entry does not fit. One cell alone proves nothing, because a person may have typed
 *   "nein" where the program wrote "ja": in some row at least two cells have to differ.
 * An entry is a row's where all its result cells are what the program wrote, and not all of them are blank.
 * Source: page 6 "Writing" (only cells that a person has changed are asked about), "Sorting keeps rows together".
 */
import { count } from '../maps.ts';
import type { Cell } from './cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from './columns.ts';
import type { Steps } from './steps.ts';
import { type Eintraege, NEVER } from './written-text.ts';

/** Rows or entries of one step. */
const STEP = 5000;
/** Cells of one row that have to differ from its own entry before answers count as parted from their rows. */
const PROOF = 2;

/** The result cells of a row, of all result columns that the sheet has. */
export type Ergebniszellen = Readonly<Partial<Record<Ergebnisspalte, Cell>>>;

/** A row that fits no entry of its own: its cells, and the one entry that its key has; `undefined`: none. */
export interface Fremd {
  readonly zellen: Ergebniszellen;
  readonly eigener: number | undefined;
}

type Print = (cell: Cell | undefined) => number;

/** What an entry says of some columns; what the program never wrote has to be blank. */
export function printsOf(
  { spalten }: Eintraege,
  at: number,
  namen: readonly Ergebnisspalte[],
  blank: number,
): number[] {
  return namen.map((spalte) => {
    const written = spalten.get(spalte)?.[at] ?? NEVER;
    return written === NEVER ? blank : written;
  });
}

/**
 * For each of some rows the place of the entry that its cells are of, if it is found.
 * @param personen of all rows that the list has now, as in the trace
 * @param isOwn whether an entry is of this list
 * @param print the fingerprint of a cell
 */
export function* findEntries(
  eintraege: Eintraege,
  rows: readonly Fremd[],
  personen: Iterable<number>,
  isOwn: (at: number) => boolean,
  print: Print,
): Steps<readonly (number | undefined)[]> {
  const namen = ERGEBNISSPALTEN.filter((spalte) => rows[0]?.zellen[spalte] !== undefined);
  const blank = print(undefined);
  const blanks = namen.map(() => blank).join();
  const over = yield* entriesOver(eintraege, personen, isOwn);
  const parted = new Set(rows.flatMap(({ eigener }) => eigener ?? []));
  const free = new Map<string, { readonly gone: number[]; readonly parted: number[] }>();
  for (const [at, person] of eintraege.personen.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (!isOwn(at) || !(over.has(person) || parted.has(at))) continue;
    const key = printsOf(eintraege, at, namen, blank).join();
    if (key === blanks) continue;
    const same = free.get(key) ?? { gone: [], parted: [] };
    free.set(key, same);
    (parted.has(at) ? same.parted : same.gone).push(at);
  }
  const found: (number | undefined)[] = Array(rows.length).fill(undefined);
  const prints = rows.map(({ zellen }) => namen.map((spalte) => print(zellen[spalte])));
  for (const [index, { eigener }] of rows.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (eigener === undefined) found[index] = takeGone(free.get(prints[index]!.join())?.gone, eintraege, over);
  }
  let proven = false;
  for (const [index, { eigener }] of rows.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (eigener === undefined) continue;
    const same = free.get(prints[index]!.join());
    found[index] = same?.parted.pop() ?? takeGone(same?.gone, eintraege, over);
    if (found[index] === undefined) continue;
    const own = printsOf(eintraege, eigener, namen, blank);
    proven ||= own.filter((one, at) => one !== prints[index]![at]).length >= PROOF;
  }
  return proven ? found : found.map((at, index) => (rows[index]?.eigener === undefined ? at : undefined));
}

/** One of equal entries that is still free: of several rows of one number only so many as have gone. */
function takeGone(same: number[] = [], { personen }: Eintraege, over: Map<number, number>): number | undefined {
  for (let at = same.pop(); at !== undefined; at = same.pop()) {
    const person = personen[at]!;
    const left = over.get(person)!;
    over.set(person, left - 1);
    if (left > 0) return at;
  }
  return undefined;
}

/** For each person with more entries than rows: how many entries are left over. */
function* entriesOver(
  eintraege: Eintraege,
  personen: Iterable<number>,
  isOwn: (at: number) => boolean,
): Steps<Map<number, number>> {
  const over = new Map<number, number>();
  for (const [at, person] of eintraege.personen.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (isOwn(at)) count(over, person);
  }
  let step = 0;
  for (const person of personen) {
    if (++step % STEP === 0) yield;
    const left = over.get(person);
    if (left === 1) over.delete(person);
    else if (left !== undefined) over.set(person, left - 1);
  }
  return over;
}
