/**
 * The history while a run writes into it: one transaction from the first to the last case.
 *
 *   open → beginne → (cases) → uebernehme → the output folder is put in its place → veroeffentlicht → close
 *
 * The transaction also holds a mark that names the output folder, until that is in its place; what a killed run left is
 * finished by the next command, whichever it is: docs/entscheidungen/0006-verlauf-und-ausgabe.md.
 * Errors of SQLite come through as they are, see `verlaufError`. Source: page 5 "History store".
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../core/calendar/day.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import type { FruehererLauf } from '../protokoll/lieferung.ts';
import type { Freigabe, SeitdemZahlen, Wochenzahlen } from '../zahlen/daten.ts';
import { alleAenderungen, betroffen } from './aenderungen.ts';
import { createEintragen, type Eintraege } from './eintragen.ts';
import { sqliteCode } from './errors.ts';
import { ergaenzeFelder } from './felder.ts';
import { type Fallquelle, type Gedaechtnisgrund, gedaechtnisFuer } from './gedaechtnis.ts';
import { halten } from './halten.ts';
import {
  type GespeicherterLauf,
  gelieferte,
  type LaufGrund,
  laufKennung,
  laufTage,
  letzterLauf,
  nrDesLaufs,
  schreibeLauf,
} from './laeufe.ts';
import type { Gedaechtnis } from './mitschrift.ts';
import { type Quelle, seitdem, seitdemZahlen } from './seitdem.ts';
import { bewahre, vergissAndere } from './vorher.ts';
import { freigaben, schreibeFreigaben } from './weitergabe.ts';
import { schreibeWochen, wochen } from './wochen.ts';

/** A run that the history takes in, or had already. */
export interface Aufnahme {
  readonly nr: number;
  readonly kennung: string;
  /** What other threads remember by; `undefined` where they cannot read the history beside this one. */
  readonly daneben: Gedaechtnisgrund | undefined;
  /** History had the run already. */
  readonly wiederholt: boolean;
  /** Remembers the cases of a section. */
  readonly gedaechtnis: (quelle: Fallquelle) => Gedaechtnis;
  /** Writes what another thread has found. */
  readonly trage: (eintraege: Eintraege) => void;
}

export class Verlauf {
  readonly path: string;
  private readonly db: DatabaseSync;
  private readonly mitNamen: boolean;

  private constructor(path: string, db: DatabaseSync, mitNamen: boolean) {
    this.path = path;
    this.db = db;
    this.mitNamen = mitNamen;
  }

  /**
   * Opens the history and holds it until it is closed; makes it where there is none.
   * @param mitNamen whether names are stored
   * @param finish puts an output folder into its place that a killed run had ready
   * Throws `VerlaufError` and what `finish` throws.
   */
  static open(path: string, mitNamen: boolean, finish: (ordner: string) => void): Verlauf {
    return new Verlauf(path, halten(path, finish), mitNamen);
  }

  /** The runs that came before, without those that can't differ from this one. */
  frueher(grund: LaufGrund): readonly FruehererLauf[] {
    return gelieferte(this.db, laufKennung(grund));
  }

  /** Takes up a run; its cases then go through `gedaechtnis`. */
  beginne(grund: LaufGrund): Aufnahme {
    const { db } = this;
    const kennung = laufKennung(grund);
    const letzter = letzterLauf(db)?.nr ?? 0;
    vergissAndere(this.path, letzter);
    const known = nrDesLaufs(db, kennung);
    const wiederholt = known !== undefined;
    const nr = known ?? letzter + 1;
    if (!wiederholt) bewahre(this.path, nr);
    const felder = wiederholt ? new Map() : ergaenzeFelder(db);
    const trage = createEintragen(db, nr);
    const eigenes: Gedaechtnisgrund = { path: this.path, lauf: nr, wiederholt, felder, mitNamen: this.mitNamen };
    return {
      nr,
      kennung,
      wiederholt,
      // Only with a write-ahead log others can read while this connection writes.
      daneben: db.prepare('PRAGMA journal_mode').get()?.['journal_mode'] === 'wal' ? eigenes : undefined,
      gedaechtnis: (quelle) => gedaechtnisFuer(db, eigenes, quelle, trage),
      trage,
    };
  }

  /** The weekly figures in the history. */
  wochen(): readonly Wochenzahlen[] {
    return wochen(this.db);
  }

  /** The periods that may be passed on. */
  freigaben(): readonly Freigabe[] {
    return freigaben(this.db);
  }

  /**
   * What happened since the run before, once all cases of a run have passed; `undefined` where there was none, or where
   * history had the run already and has later ones.
   */
  seitdem({ nr, wiederholt }: Aufnahme, stichtag: Day): SeitdemZahlen | undefined {
    const alle = laufTage(this.db);
    const vorher = alle.findLast((lauf) => lauf.nr < nr);
    if (vorher === undefined || (wiederholt && alle.at(-1)?.nr !== nr)) return undefined;
    const quelle: Quelle = {
      letzter: { nr, stichtag },
      laeufe: () => alle,
      alleAenderungen: (von) => alleAenderungen(this.db, von),
      betroffen: (von) => betroffen(this.db, von),
    };
    return seitdemZahlen(seitdem(quelle, vorher.nr), vorher);
  }

  /** The latest Stichtag in the history. */
  letzterStichtag(): number | undefined {
    const tag = this.db.prepare('SELECT max(stichtag) AS tag FROM lauf').get()?.['tag'];
    return typeof tag === 'number' ? tag : undefined;
  }

  /** Writes down a run whose cases have all passed. */
  abschliesse(
    { nr, kennung }: Aufnahme,
    { stichtag, einstellungen, hausregeln }: Pick<GespeicherterLauf, 'stichtag' | 'einstellungen' | 'hausregeln'>,
    spalten: Spalten,
    protokoll: Lauf,
    neueWochen: readonly Wochenzahlen[],
    neueFreigaben: readonly Freigabe[],
  ): void {
    schreibeLauf(this.db, { nr, kennung, stichtag, einstellungen, spalten, hausregeln, protokoll });
    schreibeWochen(this.db, neueWochen);
    schreibeFreigaben(this.db, neueFreigaben);
  }

  /** Makes the run part of the history, and remembers that its output is still to be put in its place. */
  uebernehme({ kennung }: Aufnahme, ordner: string): void {
    this.db.prepare('INSERT INTO veroeffentlichung (kennung, ordner) VALUES (?, ?)').run(kennung, ordner);
    this.db.exec('COMMIT');
  }

  /** The output is in its place. Where that can't be noted down, the next call does it. */
  veroeffentlicht({ nr, kennung }: Aufnahme): void {
    vergissAndere(this.path, nr);
    try {
      this.db.prepare('DELETE FROM veroeffentlichung WHERE kennung = ?').run(kennung);
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
    }
  }

  /** Gives the history free; what was not taken over is forgotten. */
  close(): void {
    if (this.db.isOpen) this.db.close();
  }
}
