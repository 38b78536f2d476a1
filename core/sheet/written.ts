/**
 * What the program wrote last, to tell its own result cells from those that a person changed since then: these are
 * never overwritten, only listed. Kept in the workbook (ablage.ts says where) as fingerprints (written-text.ts).
 *
 * Rows may have been sorted, inserted or deleted since, so an entry is found by the row's key (its Kundennummer), and
 * among several of one person by application and matter; recognise.ts has what happens when the key was corrected,
 * or answers were parted from their rows.
 *
 * A sheet has one trace, but may have several tables. What was written into the others is kept with a print of their
 * names, as long as they are there: so the trace never has more entries than the tables had rows when they were last
 * checked, and rows that a table has lost go with its next check.
 * Source: page 6 "Writing".
 */
import { addTo, getOrMake, once } from '../maps.ts';
import { abdruck } from './ablage.ts';
import { type Cell, isBlank, rawText } from './cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from './columns.ts';
import { long, short } from './fingerprint.ts';
import type { SheetRow } from './reader.ts';
import { type Ergebniszellen, findEntries, printsOf } from './recognise.ts';
import { finish, type Steps } from './steps.ts';
import { type Eintraege, leer, NEVER, readEintraege, writeEintraege } from './written-text.ts';

/** Key in the workbook's settings, one for each sheet. */
export const geschriebenKey = (blattId: string) => `neufall.geschrieben.${blattId}`;

/** Entries of one step. */
const STEP = 10_000;

/**
 * A result cell before writing: `gleich` holds the new value already, `neu` is empty, `anders` holds what the program
 * wrote earlier, `von Hand` what a person wrote or emptied, `Formel` a person's formula that shows the new value.
 */
export type Zellstand = 'gleich' | 'neu' | 'anders' | 'von Hand' | 'Formel';

/** What identifies a row. */
export type Wer = Pick<SheetRow, 'key' | 'row'>;
/** Values by column: only cells that the program wrote or that hold its value. */
export type Werte = Readonly<Partial<Record<Ergebnisspalte, Cell | undefined>>>;

/** The list that is checked, and the other tables of its sheet. */
export interface Listen {
  /** The table's name; '' for a list that is no table. */
  readonly name: string;
  /** Names. */
  readonly andere: readonly string[];
}

const NONE: readonly number[] = [];
const EINZELN: Listen = { name: '', andere: [] };

/** A row that the trace does not know, or that holds other answers, with what its result cells hold. */
interface Unbekannt {
  readonly row: Wer;
  readonly zellen: Ergebniszellen;
}

/** The same value, as far as Excel tells them apart; blank cells are equal. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || rawText(a) === rawText(b);
}

const fall = ({ row: { antragsdatum, antragsdatum_verbis, eingang_am, anliegen } }: Wer) =>
  short(`${antragsdatum ?? ''}|${antragsdatum_verbis ?? ''}|${eingang_am ?? ''}|${anliegen ?? ''}`);

const LEER = short('');
/** Who no row is. */
const NIEMAND = long('');
const abdruckOf = (name: string) => (name === '' ? '' : abdruck(name));

export class Geschrieben {
  private readonly alle: Eintraege;
  /** Prints of the names. */
  private readonly eigene: string;
  private readonly andere: ReadonlySet<string>;
  /** The fingerprint of a cell; result columns have few values. */
  private readonly print = once((cell: Cell | undefined) => short(rawText(cell)));
  private index: Map<number, number[]> | undefined;
  private letzte = { key: '', person: NIEMAND };

  private constructor(alle: Eintraege, eigene: string, andere: ReadonlySet<string>) {
    this.alle = alle;
    this.eigene = eigene;
    this.andere = andere;
  }

  /** What the settings hold; nothing, where they hold nothing that can be read. */
  static read(json: string | undefined, listen = EINZELN): Geschrieben {
    return finish(Geschrieben.reading(json, listen));
  }

  /** As `read`, in steps. */
  static *reading(json: string | undefined, { name, andere }: Listen = EINZELN): Steps<Geschrieben> {
    const alle = yield* readEintraege(json ?? '');
    const one = new Geschrieben(alle, abdruckOf(name), new Set(andere.map(abdruckOf)));
    yield;
    one.index = yield* one.indexing();
    return one;
  }

  /** Number of rows that are remembered; 0: nothing was written yet. */
  get size(): number {
    return this.alle.personen.length;
  }

  toText(): string {
    return finish(this.writing());
  }

  /** As `toText`, in steps. */
  writing(): Steps<string> {
    return writeEintraege(this.alle);
  }

  /** Whether other rows are remembered, but not this one: it is new, or its key was corrected (`wiedererkennen`). */
  vermisst(row: Wer): boolean {
    return this.size > 0 && this.entries(row).length === 0;
  }

  /** Whether other rows are remembered, but not this one with what its result cells hold (`wiedererkennen`). */
  istFremd(row: Wer, zellen: Ergebniszellen): boolean {
    if (this.size === 0) return false;
    const namen = ERGEBNISSPALTEN.filter((spalte) => zellen[spalte] !== undefined);
    return !this.entries(row).some((at) => {
      const own = printsOf(this.alle, at, namen, LEER);
      return namen.every((spalte, index) => this.print(zellen[spalte]) === own[index]);
    });
  }

  /** How many rows of this one's key are remembered. */
  anzahl({ key }: Wer): number {
    return this.entriesOf(key).length;
  }

  /** Whether a cell holds what was written into it; `undefined`: nothing was. */
  istEigen(spalte: Ergebnisspalte, row: Wer, cell: Cell | undefined): boolean | undefined {
    const known = this.known(spalte, row);
    return known.length === 0 ? undefined : known.includes(this.print(cell));
  }

  /** How a result cell stands to the value that it is to get. */
  zellstand(spalte: Ergebnisspalte, row: Wer, alt: Cell | undefined, neu: Cell): Zellstand {
    if (sameCell(alt, neu)) return 'gleich';
    const isEigen = this.istEigen(spalte, row, alt);
    const blank = isBlank(alt);
    if (isEigen === undefined) return blank ? 'neu' : 'von Hand';
    if (!isEigen) return 'von Hand';
    return blank ? 'neu' : 'anders';
  }

  /**
   * Finds rows again whose key was corrected, and answers that were parted from their rows: from then on the trace knows
   * the rows by the answers that stand in them.
   * @param keys of all rows that the list has now
   */
  *wiedererkennen(fremde: readonly Unbekannt[], keys: Iterable<string>): Steps<void> {
    const { personen, faelle, listen } = this.alle;
    const hasOwn = listen.includes(this.eigene);
    const isOwn = (at: number) => (hasOwn ? listen[at] === this.eigene : this.isUsable(at));
    const entries = fremde.map(({ row }) => this.entries(row));
    // Which of several rows of one key is meant, nobody knows.
    const rows = fremde.flatMap(({ row, zellen }, index) => {
      const [eigener, another] = entries[index] ?? NONE;
      return another === undefined ? [{ row, zellen, eigener }] : [];
    });
    const places = yield* findEntries(this.alle, rows, personenOf(keys), isOwn, this.print);
    for (const [index, { eigener }] of rows.entries())
      if (eigener !== undefined && places[index] !== undefined) personen[eigener] = NIEMAND;
    for (const [index, { row }] of rows.entries()) {
      const at = places[index];
      if (at === undefined) continue;
      personen[at] = long(row.key);
      faelle[at] = fall(row);
    }
    if (places.some((at) => at !== undefined)) this.index = yield* this.indexing();
  }

  /**
   * The trace after a write: rows are added in any order with `add`. What was remembered of their other columns, and of
   * other tables of the sheet, is kept; rows of the list that are not added are forgotten.
   */
  next(): {
    readonly add: (row: Wer, werte: Werte) => void;
    readonly done: () => Geschrieben;
  } {
    const after = new Geschrieben(leer(), this.eigene, this.andere);
    const taken = new Set<number | undefined>();
    const spalten = ERGEBNISSPALTEN.map((spalte) => {
      const vorher = this.alle.spalten.get(spalte);
      return { spalte, neu: [] as number[], vorherAt: (entry = -1) => vorher?.[entry] ?? NEVER };
    });
    const add = (row: Wer, werte: Werte) => {
      const entries = this.entries(row);
      const entry = entries.find((at) => !taken.has(at)) ?? entries[0];
      taken.add(entry);
      after.push(this.personOf(row.key), fall(row), this.eigene);
      for (const { spalte, neu, vorherAt } of spalten) {
        const value = werte[spalte];
        neu.push(value === undefined ? vorherAt(entry) : this.print(value));
      }
    };
    const done = () => {
      for (const [at, person] of this.alle.personen.entries()) {
        const liste = this.alle.listen[at] ?? '';
        // A list that is no table may stand beside a table; no name says whether it still does.
        const isOther = this.andere.has(liste) || (liste === '' && this.eigene !== '');
        if (taken.has(at) || !isOther) continue;
        after.push(person, this.alle.faelle[at]!, liste);
        for (const { neu, vorherAt } of spalten) neu.push(vorherAt(at));
      }
      for (const { spalte, neu } of spalten)
        if (neu.some((number) => number !== NEVER)) after.alle.spalten.set(spalte, neu);
      return after;
    };
    return { add, done };
  }

  /** Remembers what was written into one row, as live mode does. `istNeu`: others of its key are other rows. */
  update(row: Wer, werte: Werte, istNeu = false): void {
    let [entry] = istNeu ? [] : this.entries(row);
    if (entry === undefined) {
      entry = this.push(this.personOf(row.key), fall(row), this.eigene);
      this.index = undefined;
    }
    this.alle.faelle[entry] = fall(row);
    this.alle.listen[entry] = this.eigene;
    for (const spalte of ERGEBNISSPALTEN) {
      const value = werte[spalte];
      if (value !== undefined) this.put(spalte, entry, this.print(value));
    }
  }

  /** Adds an entry; gives its place. */
  private push(person: number, one: number, liste: string): number {
    this.alle.faelle.push(one);
    this.alle.listen.push(liste);
    return this.alle.personen.push(person) - 1;
  }

  private put(spalte: Ergebnisspalte, at: number, number: number): void {
    const numbers = getOrMake(this.alle.spalten, spalte, () => []);
    while (numbers.length < at) numbers.push(NEVER);
    numbers[at] = number;
  }

  /** Entries by person. */
  private *indexing(): Steps<Map<number, number[]>> {
    const index = new Map<number, number[]>();
    for (const [at, person] of this.alle.personen.entries()) {
      addTo(index, person, at);
      if (at % STEP === STEP - 1) yield;
    }
    return index;
  }

  /** What was written into the row's cell, by all entries that may be the row's. */
  private known(spalte: Ergebnisspalte, row: Wer): readonly number[] {
    const numbers = this.alle.spalten.get(spalte);
    return this.entries(row).flatMap((entry) => {
      const number = numbers?.[entry] ?? NEVER;
      return number === NEVER ? [] : [number];
    });
  }

  /** Not another table's: a table may have got another name since, or the list become one. */
  private isUsable(at: number): boolean {
    const liste = this.alle.listen[at] ?? '';
    return liste === this.eigene || !this.andere.has(liste);
  }

  /** A row is asked about many times in turn, so the last one is kept. */
  private personOf(key: string): number {
    if (key !== this.letzte.key) this.letzte = { key, person: long(key) };
    return this.letzte.person;
  }

  /** All entries of a key that may be this list's. */
  private entriesOf(key: string): readonly number[] {
    if (this.size === 0) return NONE;
    this.index ??= finish(this.indexing());
    const found = this.index.get(this.personOf(key)) ?? NONE;
    return this.andere.size === 0 ? found : found.filter((at) => this.isUsable(at));
  }

  /** Entries of the row: those of the same list and case, else all of the person. */
  private entries(row: Wer): readonly number[] {
    const all = this.entriesOf(row.key);
    if (all.length < 2) return all;
    const own = preferred(all, (at) => this.alle.listen[at] === this.eigene);
    if (own.length < 2) return own;
    const one = fall(row);
    return preferred(own, (at) => this.alle.faelle[at] === one);
  }
}

/** Those that pass, or all where none does. */
function preferred(all: readonly number[], test: (at: number) => boolean): readonly number[] {
  const some = all.filter(test);
  return some.length === 0 ? all : some;
}

function* personenOf(keys: Iterable<string>): Generator<number, void, undefined> {
  for (const key of keys) yield long(key);
}
