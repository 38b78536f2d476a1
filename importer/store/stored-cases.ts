/**
 * The stored cases in the order of their keys, person by person, in pieces: memory does not grow with the store.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ALLE, type Personen } from '../join/abschnitte.ts';
import { idsOf, personOf } from './ids.ts';

/** A stored case, its `zustand` still encoded. `weg`: run that missed it first. */
export interface StoredCase {
  readonly id: number;
  readonly seit: number;
  readonly weg: number | null;
  readonly zustand: string;
}

/** Rows read at once: measured, `all` in pieces takes half the time of `iterate`. */
const PIECE = 1000;

type Row = [id: number, seit: number, weg: number | null, zustand: string];

export class StoredCases {
  /** The person whose cases come next; infinite after the last. */
  person: number;
  private readonly statement: StatementSync;
  private piece: readonly Row[] = [];
  private next = 0;
  private last: number;
  private readonly bis: number;

  /** @param personen whose cases are wanted */
  constructor(db: DatabaseSync, { von, bis }: Personen = ALLE) {
    this.last = idsOf(von)[0] - 1;
    this.bis = Math.min(idsOf(bis)[0], Number.MAX_SAFE_INTEGER);
    this.statement = db.prepare('SELECT id, seit, weg, zustand FROM fall WHERE id > ? AND id < ? ORDER BY id LIMIT ?');
    this.statement.setReturnArrays(true);
    this.person = this.peek();
  }

  private peek(): number {
    if (this.next === this.piece.length) {
      if (this.last === Number.POSITIVE_INFINITY) return this.last;
      const found: unknown = this.statement.all(this.last, this.bis, PIECE);
      const rows = found as Row[];
      this.piece = rows;
      this.next = 0;
      this.last = rows.length < PIECE ? Number.POSITIVE_INFINITY : (rows.at(-1)?.[0] ?? 0);
      if (rows.length === 0) return Number.POSITIVE_INFINITY;
    }
    const one = this.piece[this.next];
    return one === undefined ? Number.POSITIVE_INFINITY : personOf(one[0]);
  }

  /**
   * The cases of the next person. The person after is looked up before this returns, so cases of this person may be
   * written from then on without being met again.
   */
  take(): StoredCase[] {
    const { person } = this;
    const cases: StoredCase[] = [];
    while (this.person === person) {
      const [id, seit, weg, zustand] = this.piece[this.next++]!;
      cases.push({ id, seit, weg, zustand });
      this.person = this.peek();
    }
    return cases;
  }

  /** All cases, for readers. */
  *[Symbol.iterator](): Generator<StoredCase> {
    while (this.person !== Number.POSITIVE_INFINITY) yield* this.take();
  }
}
