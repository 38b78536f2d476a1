/** What a run writes down about cases. Another thread says it in plain data; only the one that holds the history writes. */
import type { DatabaseSync } from 'node:sqlite';
import { Puffer } from './puffer.ts';

/** A change of a watched field, or of `vorhanden`. */
export type Aenderungseintrag = readonly [fall: number, feld: string, alt: string | null, neu: string | null];

/** What is to be written about some cases; the order does not matter. */
export interface Eintraege {
  /** Cases that are new, came back or changed, and where the text of each ends in `texte`, which are one after the other. */
  readonly faelle: readonly number[];
  readonly enden: readonly number[];
  /** UTF-8. */
  readonly texte: Uint8Array;
  /** Cases that the run misses. */
  readonly weg: readonly number[];
  readonly aenderungen: readonly Aenderungseintrag[];
}

/** Bytes and entries that are handed over at once. */
const VOLL = 1 << 18;
const VIELE = 4096;

/** Collects what is to be written. */
export class Sammlung {
  /** The text of the case at hand is written at its end. */
  readonly puffer = new Puffer();
  private readonly trage: (eintraege: Eintraege) => void;
  private faelle: number[] = [];
  private enden: number[] = [];
  private weg: number[] = [];
  private aenderungen: Aenderungseintrag[] = [];

  /** @param trage takes what was collected, from time to time */
  constructor(trage: (eintraege: Eintraege) => void) {
    this.trage = trage;
  }

  /** Where the text at hand begins. */
  get von(): number {
    return this.enden.at(-1) ?? 0;
  }

  /** The text at hand. */
  text(): string {
    return this.puffer.bytes.toString('utf8', this.von, this.puffer.ende);
  }

  /** The text at hand is what the case is from now on. */
  stand(fall: number): void {
    this.faelle.push(fall);
    this.enden.push(this.puffer.ende);
  }

  fehlt(fall: number): void {
    this.weg.push(fall);
  }

  aenderung(...aenderung: Aenderungseintrag): void {
    this.aenderungen.push(aenderung);
  }

  /** Goes on to the next case. A text that is nobody's is forgotten. */
  weiter(): void {
    const { von } = this;
    this.puffer.ende = von;
    if (von > VOLL || this.weg.length + this.aenderungen.length > VIELE) this.gib();
  }

  /** Hands over what there is. */
  gib(): void {
    const { faelle, enden, weg, aenderungen, puffer, von } = this;
    if (faelle.length + weg.length + aenderungen.length === 0) return;
    this.trage({ faelle, enden, texte: new Uint8Array(puffer.bytes.subarray(0, von)), weg, aenderungen });
    puffer.ende = 0;
    this.faelle = [];
    this.enden = [];
    this.weg = [];
    this.aenderungen = [];
  }
}

/** The function that writes what a run collected. `db` is within a transaction. */
export function createEintragen(db: DatabaseSync, lauf: number): (eintraege: Eintraege) => void {
  const put = db.prepare(
    `INSERT INTO fall (id, seit, weg, zustand) VALUES (?, ?, NULL, CAST(? AS TEXT))
      ON CONFLICT (id) DO UPDATE SET weg = NULL, zustand = excluded.zustand`,
  );
  const miss = db.prepare('UPDATE fall SET weg = ? WHERE id = ?');
  const change = db.prepare('INSERT INTO aenderung (lauf, fall, feld, alt, neu) VALUES (?, ?, ?, ?, ?)');
  return ({ faelle, enden, texte, weg, aenderungen }) => {
    for (let i = 0, von = 0; i < faelle.length; von = enden[i++]!)
      put.run(faelle[i]!, lauf, texte.subarray(von, enden[i]!));
    for (const fall of weg) miss.run(lauf, fall);
    for (const aenderung of aenderungen) change.run(lauf, ...aenderung);
  };
}
