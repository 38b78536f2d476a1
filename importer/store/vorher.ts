/**
 * The state before the last run, kept beside the history as a file of its own (`neufall.sqlite.vor-lauf-12`), and the way
 * back to it. The name says before which run it stood, so that a copy that a broken run left is never taken for another.
 * Source: page 5 "The first hour of a controller" (`neufall zuruecknehmen`).
 */
import { closeSync, copyFileSync, existsSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Day, iso } from '../../core/calendar/day.ts';
import type { Zuruecknahme } from '../protokoll/verlauf.ts';
import { systemCode } from '../system/errors.ts';
import { VerlaufError, verlaufError } from './errors.ts';
import { halten } from './halten.ts';
import { letzterLauf } from './laeufe.ts';

const copyName = (path: string, nr: number) => `${path}.vor-lauf-${nr}`;

/** The files beside the history whose names go on like this, in order. */
export function daneben(path: string, anfang: string): string[] {
  const start = `${basename(path)}${anfang}`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start))
    .sort()
    .map((name) => join(dirname(path), name));
}

/** Every copy beside the history. */
const vorherige = (path: string) => daneben(path, '.vor-lauf-');

/**
 * Copies the history as it stands before run `nr`. The caller holds it in a transaction that has written nothing yet.
 * Throws errors of the file system and of SQLite.
 */
export function bewahre(path: string, nr: number): void {
  const copy = copyName(path, nr);
  rmSync(copy, { force: true });
  const db = new DatabaseSync(path);
  try {
    // What waits in the write-ahead log has to be in the file before the file is copied. Readers may hold it back.
    const { busy, log, checkpointed } = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() ?? {};
    if (busy === 0 && log === checkpointed) copyFileSync(path, copy);
    else {
      // SQLite fills an empty file and keeps its mode.
      closeSync(openSync(copy, 'wx', 0o600));
      db.prepare('VACUUM INTO ?').run(copy);
    }
  } finally {
    db.close();
  }
}

/** Once run `nr` is part of the history, the states before other runs are of no use. What can't be deleted, the next run does. */
export function vergissAndere(path: string, nr: number): void {
  for (const copy of vorherige(path)) {
    if (copy === copyName(path, nr)) continue;
    try {
      rmSync(copy, { force: true });
    } catch (error) {
      if (systemCode(error) === '') throw error;
    }
  }
}

/** Deletes every copy: they still hold what `loeschen` took out. */
export function vergissAlle(path: string): void {
  for (const copy of vorherige(path)) rmSync(copy, { force: true });
}

/** There is no state before the last run: it was taken back already, or its copy is gone. */
export class KeinVorherError extends Error {
  readonly lauf: number;
  constructor(lauf: number) {
    super(`Lauf ${lauf}`);
    this.lauf = lauf;
  }
}

/**
 * Takes the last run out of the history: afterwards everything stands as before it. One step back only.
 * @param finish puts an output folder into its place that a killed run had ready
 * Throws `VerlaufError`, `KeinVorherError` and what `finish` throws.
 */
export function nimmZurueck(path: string, finish: (ordner: string) => void): Zuruecknahme {
  if (!existsSync(path)) throw new VerlaufError('fehlt', path);
  const db = halten(path, finish);
  try {
    const letzter = letzterLauf(db);
    if (letzter === undefined) throw new VerlaufError('fehlt', path);
    const copy = copyName(path, letzter.nr);
    if (!existsSync(copy)) throw new KeinVorherError(letzter.nr);
    replaceBy(db, copy);
    const davor = letzterLauf(db);
    rmSync(copy, { force: true });
    return { ...stand(letzter), letzter: davor === undefined ? undefined : stand(davor) };
  } catch (error) {
    throw verlaufError(error, path);
  } finally {
    db.close();
  }
}

const stand = ({ nr, stichtag }: { nr: number; stichtag: Day }) => ({ lauf: nr, stichtag: iso(stichtag) });

/** Everything that the copy holds in place of everything that the history holds, in one transaction. */
function replaceBy(db: DatabaseSync, copy: string): void {
  db.exec('ROLLBACK');
  db.prepare('ATTACH ? AS vorher').run(copy);
  db.exec('BEGIN IMMEDIATE');
  const tables = db.prepare("SELECT name FROM vorher.sqlite_schema WHERE type = 'table'").all();
  for (const { name } of tables)
    db.exec(`DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM vorher.${name}`);
  db.exec('COMMIT');
  db.exec('DETACH vorher');
}
