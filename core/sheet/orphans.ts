/**
 * Rows whose key was corrected: a wrong Kundennummer put right, or a birth date where the list has no number. The memory
 * (written.ts) does not know such a row, but an entry of it no longer has a row. A row is that entry's where all its
 * result cells are what the program wrote for it, and not all of them are blank.
 * Source: page 6 "Writing" (only cells that a person has changed are asked about).
 */
import type { Cell } from './cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from './columns.ts';
import type { Steps } from './steps.ts';
import { type Eintraege, NEVER } from './written-text.ts';

/** Rows or entries of one step. */
const STEP = 5000;

/** The result cells of a row, of all result columns that the sheet has. */
export type Ergebniszellen = Readonly<Partial<Record<Ergebnisspalte, Cell>>>;

/**
 * For each of some rows that the memory does not know the place of its entry, if it is found.
 * @param zellen of the unknown rows
 * @param personen of all rows that the list has now, as in the memory
 * @param isOwn whether an entry is of this list
 * @param print the fingerprint of a cell
 */
export function* findOrphans(
  eintraege: Eintraege,
  zellen: readonly Ergebniszellen[],
  personen: Iterable<number>,
  isOwn: (at: number) => boolean,
  print: (cell: Cell | undefined) => number,
): Steps<readonly (number | undefined)[]> {
  const over = yield* entriesOver(eintraege, personen, isOwn);
  const spalten = ERGEBNISSPALTEN.filter((spalte) => zellen[0]?.[spalte] !== undefined);
  const blank = print(undefined);
  const blanks = spalten.map(() => blank).join();
  const waisen = new Map<string, number[]>();
  for (const [at, person] of eintraege.personen.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (!isOwn(at) || !over.has(person)) continue;
    // What the program never wrote has to be blank.
    const prints = spalten.map((spalte) => eintraege.spalten.get(spalte)?.[at] ?? NEVER);
    const key = prints.map((one) => (one === NEVER ? blank : one)).join();
    if (key === blanks) continue;
    const same = waisen.get(key);
    if (same === undefined) waisen.set(key, [at]);
    else same.push(at);
  }
  const found: (number | undefined)[] = [];
  for (const one of waisen.size === 0 ? [] : zellen) {
    const same = waisen.get(spalten.map((spalte) => print(one[spalte])).join()) ?? [];
    found.push(takeOne(same, eintraege, over));
    if (found.length % STEP === 0) yield;
  }
  return found;
}

/** One of equal entries that is still free: of several rows of one number only so many as have gone. */
function takeOne(same: number[], { personen }: Eintraege, over: Map<number, number>): number | undefined {
  for (let at = same.pop(); at !== undefined; at = same.pop()) {
    const person = personen[at] ?? NEVER;
    const left = over.get(person) ?? 0;
    over.set(person, left - 1);
    if (left > 0) return at;
  }
  return undefined;
}

/** How many entries of a person there are more than rows, for those of whom there are any. */
function* entriesOver(
  eintraege: Eintraege,
  personen: Iterable<number>,
  isOwn: (at: number) => boolean,
): Steps<Map<number, number>> {
  const count = new Map<number, number>();
  for (const [at, person] of eintraege.personen.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (isOwn(at)) count.set(person, (count.get(person) ?? 0) + 1);
  }
  let step = 0;
  for (const person of personen) {
    if (++step % STEP === 0) yield;
    const left = count.get(person);
    if (left === 1) count.delete(person);
    else if (left !== undefined) count.set(person, left - 1);
  }
  return count;
}
