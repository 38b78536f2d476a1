/**
 * A table's rows person by person, and the one of them that belongs to the case at hand.
 */
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Geordnet } from './repeats.ts';

/** No row of this export. */
export const NONE = -1;

/** Reads one field of any row; `NONE` and a missing column give `undefined`. */
export type Reader<T> = (row: number) => T | undefined;

const NO_ROWS = new Uint32Array(0);
const NO_PERSONS = new Float64Array(0);

/** Rows that are looked at ahead in one go. */
const AHEAD = 128;

/** Position of the first row of a person, or of whoever comes next. */
export function platzVon(persons: Float64Array, person: number): number {
  let from = 0;
  let to = persons.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (persons[middle]! < person) from = middle + 1;
    else to = middle;
  }
  return from;
}

export class Cursor {
  /** The person whose rows come next, as a number; infinite after the last. */
  person: number;
  /** The rows of the person taken last: `rows[from]` … `rows[to - 1]`. */
  from = 0;
  to = 0;
  readonly rows: Uint32Array;
  /** The row of the case at hand, or `NONE`. */
  row = NONE;
  /** What looking ahead gave: nothing of meaning. */
  spur = 0;
  /** Position up to which rows have been looked at ahead. */
  private voraus = 0;
  private readonly persons: Float64Array;
  private readonly tabelle: Geordnet['tabelle'] | undefined;

  /** @param von the first person whose rows are wanted */
  constructor(geordnet: Geordnet | undefined, von = 0) {
    this.tabelle = geordnet?.tabelle;
    this.rows = geordnet?.rows ?? NO_ROWS;
    this.persons = geordnet?.persons ?? NO_PERSONS;
    this.to = platzVon(this.persons, von);
    this.person = this.at(this.to);
  }

  private at(index: number): number {
    return this.persons[index] ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the rows of `person`, who is the next person or a later one. */
  take(person: number): void {
    this.from = this.to;
    while (this.person === person) this.person = this.at(++this.to);
  }

  /** Takes the rows of any person. */
  seek(person: number): void {
    this.from = platzVon(this.persons, person);
    this.to = platzVon(this.persons, person + 1);
    this.person = this.at(this.to);
  }

  /** To be called before a person is taken whose rows will be read. */
  lookAhead(): void {
    if (this.to < this.voraus) return;
    this.voraus = this.to + AHEAD;
    // Not a sum: a field that outgrows the small integers changes its form, and with it all code that was compiled for it.
    this.spur ^= this.tabelle?.lookAt(this.rows.subarray(this.to, this.voraus)) ?? 0;
  }

  /** Row number of the taken person's first row, or `NONE`. */
  first(): number {
    return this.from < this.to ? this.rows[this.from]! : NONE;
  }

  /** A reader of a field whose values are of type `T`: words, texts, days or moments, by the field's declaration. */
  reader<T>(id: FieldId): Reader<T> {
    const column = this.tabelle?.columns.get(id);
    return column === undefined
      ? () => undefined
      : (row) => (row === NONE ? undefined : (column.get(row) as T | undefined));
  }

  /** By field: what gives its value in the row of the case at hand. */
  getters(): [FieldId, () => unknown][] {
    return [...(this.tabelle?.columns ?? [])].map(([id, column]) => [
      id,
      () => (this.row === NONE ? undefined : column.get(this.row)),
    ]);
  }
}
