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

/** Cases of a piece. */
const PIECE = 1000;

/**
 * A piece as few values instead of a few for every case: measured, that takes half the time. The inner query has a limit, so
 * all lists are in its order.
 */
const READ = `
  SELECT json_group_array(id) AS ids, json_group_array(seit) AS seit, json_group_array(weg) AS weg,
    json_group_array(octet_length(zustand)) AS laengen, CAST(group_concat(zustand, '') AS BLOB) AS texte
  FROM (SELECT id, seit, weg, zustand FROM fall WHERE id > ? AND id < ? ORDER BY id LIMIT ${PIECE})`;

/** The values of a piece: lists as JSON, texts as UTF-8 one after the other. */
type Row = Record<'ids' | 'seit' | 'weg' | 'laengen', string> & { readonly texte: Uint8Array | null };

/** A stored case among the texts of its piece. */
export class GelesenerFall implements StoredCase {
  readonly id: number;
  readonly seit: number;
  readonly weg: number | null;
  private readonly texte: Buffer;
  private readonly von: number;
  private readonly bis: number;

  constructor(id: number, seit: number, weg: number | null, texte: Buffer, von: number, bis: number) {
    this.id = id;
    this.seit = seit;
    this.weg = weg;
    this.texte = texte;
    this.von = von;
    this.bis = bis;
  }

  get zustand(): string {
    return this.texte.toString('utf8', this.von, this.bis);
  }

  /** Whether its text is the one that stands in `bytes`. */
  gleicht(bytes: Uint8Array, von: number, bis: number): boolean {
    return this.bis - this.von === bis - von && this.texte.compare(bytes, von, bis, this.von, this.bis) === 0;
  }
}

/** A piece: lists with a place for every case, and the texts. */
interface Piece {
  readonly ids: readonly number[];
  readonly seit: readonly number[];
  readonly weg: readonly (number | null)[];
  readonly laengen: readonly number[];
  readonly texte: Buffer;
}

const NICHTS: Piece = { ids: [], seit: [], weg: [], laengen: [], texte: Buffer.alloc(0) };

export class StoredCases {
  /** The person whose cases come next; infinite after the last. */
  person: number;
  private readonly statement: StatementSync;
  private piece = NICHTS;
  /** The case of the piece that comes next, and where its text begins. */
  private next = 0;
  private von = 0;
  private last: number;
  private readonly bis: number;

  /** @param personen whose cases are wanted */
  constructor(db: DatabaseSync, { von, bis }: Personen = ALLE) {
    this.last = idsOf(von)[0] - 1;
    this.bis = Math.min(idsOf(bis)[0], Number.MAX_SAFE_INTEGER);
    this.statement = db.prepare(READ);
    this.person = this.peek();
  }

  private peek(): number {
    if (this.next === this.piece.ids.length) {
      if (this.last === Number.POSITIVE_INFINITY) return this.last;
      const row: unknown = this.statement.get(this.last, this.bis);
      this.piece = piece(row as Row);
      this.next = 0;
      this.von = 0;
      const { ids } = this.piece;
      this.last = ids.length < PIECE ? Number.POSITIVE_INFINITY : (ids.at(-1) ?? 0);
    }
    const id = this.piece.ids[this.next];
    return id === undefined ? Number.POSITIVE_INFINITY : personOf(id);
  }

  /**
   * The cases of the next person. The person after is looked up before this returns, so cases of this person may be
   * written from then on without being met again.
   */
  take(): GelesenerFall[] {
    const { person } = this;
    const cases: GelesenerFall[] = [];
    while (this.person === person) {
      const { ids, seit, weg, laengen, texte } = this.piece;
      const [i, von] = [this.next++, this.von];
      this.von += laengen[i]!;
      cases.push(new GelesenerFall(ids[i]!, seit[i]!, weg[i] ?? null, texte, von, this.von));
      this.person = this.peek();
    }
    return cases;
  }

  /** All cases, for readers. */
  *[Symbol.iterator](): Generator<StoredCase> {
    while (this.person !== Number.POSITIVE_INFINITY) yield* this.take();
  }
}

function piece({ ids, seit, weg, laengen, texte }: Row): Piece {
  if (texte === null) return NICHTS;
  return {
    ids: JSON.parse(ids),
    seit: JSON.parse(seit),
    weg: JSON.parse(weg),
    laengen: JSON.parse(laengen),
    texte: Buffer.from(texte.buffer, texte.byteOffset, texte.byteLength),
  };
}
