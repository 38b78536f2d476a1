/**
 * What the program wrote last, to tell its own result cells from those that a person changed since then: these are
 * never overwritten, only listed. Kept in the workbook (ablage.ts says where) as fingerprints, about 42 characters per
 * row:
 *
 *     {"version": 1, "personen": "6 digits per row", "faelle": "3 per row", "spalten": {"Neufall": "3 per row", …}}
 *
 * Rows may have been sorted, inserted or deleted since, so an entry is found by the row's key (its Kundennummer), and
 * among several of one person by application and matter. `---` stands for a cell that was never written.
 * Source: page 6 "Writing".
 */
import { type Cell, isBlank } from './cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from './columns.ts';
import { fromDigits, long, short, toDigits } from './fingerprint.ts';
import type { SheetRow } from './reader.ts';

/** Key in the workbook's settings, one for each sheet. */
export const geschriebenKey = (blattId: string) => `neufall.geschrieben.${blattId}`;

const VERSION = 1;
const PERSON_DIGITS = 6;
const DIGITS = 3;
/** Entries of one step. */
const STEP = 10_000;
const NEVER = -1;
const NEVER_TEXT = '---';

/**
 * A result cell before writing: `gleich` holds the new value already, `neu` is empty, `anders` holds what the program
 * wrote earlier, `von Hand` what a person wrote or emptied.
 */
export type Zellstand = 'gleich' | 'neu' | 'anders' | 'von Hand';

/** What identifies a row. */
export type Wer = Pick<SheetRow, 'key' | 'row'>;
/** Values by column: only cells that the program wrote or that hold its value. */
export type Werte = Readonly<Partial<Record<Ergebnisspalte, Cell>>>;

/** Work in steps of a few milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const text = (cell: Cell | undefined) => (isBlank(cell) ? '' : String(cell));

/** The same value, as far as Excel tells them apart; blank cells are equal. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return text(a) === text(b);
}

const fall = ({ row }: Wer) =>
  short([row.antragsdatum, row.antragsdatum_verbis, row.eingang_am, row.anliegen].map((v) => v ?? '').join('|'));

export class Geschrieben {
  private readonly personen: number[] = [];
  private readonly faelle: number[] = [];
  private readonly spalten = new Map<Ergebnisspalte, number[]>();
  private index: Map<number, number[]> | undefined;

  /** What the settings hold; nothing, where they hold nothing that can be read. */
  static read(json: string | undefined): Geschrieben {
    return finish(Geschrieben.reading(json));
  }

  /** As `read`, with a stop after each column: a page can do something else in between. */
  static *reading(json: string | undefined): Steps<Geschrieben> {
    const one = new Geschrieben();
    const found = json === undefined ? undefined : parse(json);
    if (found === undefined) return one;
    yield;
    for (const number of fromDigits(found.personen, PERSON_DIGITS)) one.personen.push(number);
    yield;
    for (const number of fromDigits(found.faelle, DIGITS)) one.faelle.push(number);
    for (const spalte of ERGEBNISSPALTEN) {
      yield;
      const digits = found.spalten[spalte];
      if (typeof digits === 'string') one.spalten.set(spalte, fromDigits(digits, DIGITS));
    }
    yield;
    one.index = yield* one.indexing();
    return one;
  }

  /** Number of rows that are remembered; 0: nothing was written yet. */
  get size(): number {
    return this.personen.length;
  }

  toText(): string {
    return finish(this.writing());
  }

  /** As `toText`, with a stop after each column. */
  *writing(): Steps<string> {
    const digits = (numbers: readonly number[], count: number) =>
      numbers.map((number) => (number === NEVER ? NEVER_TEXT : toDigits(number, count))).join('');
    const personen = digits(this.personen, PERSON_DIGITS);
    yield;
    const faelle = digits(this.faelle, DIGITS);
    const spalten: Record<string, string> = {};
    for (const [spalte, numbers] of this.spalten) {
      yield;
      spalten[spalte] = digits(numbers, DIGITS);
    }
    yield;
    return JSON.stringify({ version: VERSION, personen, faelle, spalten });
  }

  /** How a result cell stands to the value that it is to get. */
  zellstand(spalte: Ergebnisspalte, row: Wer, alt: Cell | undefined, neu: Cell): Zellstand {
    if (sameCell(alt, neu)) return 'gleich';
    const numbers = this.spalten.get(spalte);
    const known = this.entries(row)
      .map((entry) => numbers?.[entry] ?? NEVER)
      .filter((number) => number !== NEVER);
    const blank = isBlank(alt);
    if (known.length === 0) return blank ? 'neu' : 'von Hand';
    if (!known.includes(short(text(alt)))) return 'von Hand';
    return blank ? 'neu' : 'anders';
  }

  /**
   * The memory after a write: rows are added in any order with `add`. What was remembered of their other columns is
   * kept, rows that are not added are forgotten.
   */
  next(): { readonly add: (row: Wer, werte: Werte) => void; readonly done: () => Geschrieben } {
    const after = new Geschrieben();
    const add = (row: Wer, werte: Werte) => {
      const [entry] = this.entries(row);
      const at = after.personen.push(long(row.key)) - 1;
      after.faelle.push(fall(row));
      for (const spalte of ERGEBNISSPALTEN) {
        const value = werte[spalte];
        const before = entry === undefined ? NEVER : (this.spalten.get(spalte)?.[entry] ?? NEVER);
        after.put(spalte, at, value === undefined ? before : short(text(value)));
      }
    };
    return { add, done: () => after };
  }

  /** Remembers what was written into one row, as live mode does. */
  update(row: Wer, werte: Werte): void {
    let [entry] = this.entries(row);
    if (entry === undefined) {
      entry = this.personen.push(long(row.key)) - 1;
      this.index = undefined;
    }
    this.faelle[entry] = fall(row);
    for (const spalte of ERGEBNISSPALTEN) {
      const value = werte[spalte];
      if (value !== undefined) this.put(spalte, entry, short(text(value)));
    }
  }

  private put(spalte: Ergebnisspalte, at: number, number: number): void {
    let numbers = this.spalten.get(spalte);
    if (numbers === undefined) {
      if (number === NEVER) return;
      numbers = [];
      this.spalten.set(spalte, numbers);
    }
    while (numbers.length < at) numbers.push(NEVER);
    numbers[at] = number;
  }

  /** Entries by person. */
  private *indexing(): Steps<Map<number, number[]>> {
    const index = new Map<number, number[]>();
    for (const [at, person] of this.personen.entries()) {
      const all = index.get(person);
      if (all === undefined) index.set(person, [at]);
      else all.push(at);
      if (at % STEP === STEP - 1) yield;
    }
    return index;
  }

  /** Entries of the row: those of the same case, else all of the person. */
  private entries(row: Wer): readonly number[] {
    this.index ??= finish(this.indexing());
    const all = this.index.get(long(row.key)) ?? [];
    if (all.length < 2) return all;
    const one = fall(row);
    const same = all.filter((at) => this.faelle[at] === one);
    return same.length === 0 ? all : same;
  }
}

interface Stored {
  readonly personen: string;
  readonly faelle: string;
  readonly spalten: Readonly<Record<string, unknown>>;
}

function parse(json: string): Stored | undefined {
  try {
    const found: unknown = JSON.parse(json);
    if (typeof found !== 'object' || found === null) return undefined;
    const { version, personen, faelle, spalten } = found as Record<string, unknown>;
    if (version !== VERSION || typeof personen !== 'string' || typeof faelle !== 'string') return undefined;
    if (typeof spalten !== 'object' || spalten === null) return undefined;
    return { personen, faelle, spalten: spalten as Record<string, unknown> };
  } catch {
    return undefined;
  }
}
