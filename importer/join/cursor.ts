/**
 * A table's rows person by person, and their values put into the case row.
 */
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Column } from '../table/columns.ts';
import type { Geordnet } from './repeats.ts';

/** No row of this export. */
export const NONE = -1;

/** Reads one field of any row; `NONE` and a missing column give `undefined`. */
export type Reader<T> = (row: number) => T | undefined;

const NO_ROWS = new Uint32Array(0);
const NO_PERSONS = new Float64Array(0);

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
  private readonly persons: Float64Array;
  private readonly tabelle: Geordnet['tabelle'] | undefined;
  private readonly ids: readonly FieldId[];
  private readonly columns: readonly Column[];
  /** The row whose values the case row holds: nothing is loaded twice. */
  private loaded = NONE;

  /** @param von the first person whose rows are wanted */
  constructor(geordnet: Geordnet | undefined, von = 0) {
    this.tabelle = geordnet?.tabelle;
    this.rows = geordnet?.rows ?? NO_ROWS;
    this.persons = geordnet?.persons ?? NO_PERSONS;
    this.ids = [...(geordnet?.tabelle.columns.keys() ?? [])];
    this.columns = [...(geordnet?.tabelle.columns.values() ?? [])];
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

  /** Row number of the taken person's first row, or `NONE`. */
  first(): number {
    return this.from < this.to ? this.rows[this.from]! : NONE;
  }

  has(id: FieldId): boolean {
    return this.tabelle?.columns.has(id) ?? false;
  }

  /** A reader of a field whose values are of type `T`: words, texts, days or moments, by the field's declaration. */
  reader<T>(id: FieldId): Reader<T> {
    const column = this.tabelle?.columns.get(id);
    return column === undefined
      ? () => undefined
      : (row) => (row === NONE ? undefined : (column.get(row) as T | undefined));
  }

  /** Puts a row's values into the case row; `NONE` makes them unknown. */
  load(target: Record<FieldId, unknown>, row: number): void {
    if (row === this.loaded) return;
    this.loaded = row;
    const { columns, ids } = this;
    for (let i = 0; i < ids.length; i++) target[ids[i]!] = row === NONE ? undefined : columns[i]!.get(row);
  }
}
