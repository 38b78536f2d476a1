/**
 * Opens a history: creates it, refuses what is none, and leads an older version to this one after a backup copy.
 * Source: page 5 "History store".
 */
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { sqliteCode, VerlaufError, verlaufError } from './errors.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

/** How long another process may hold the file for a moment; a run holds it longer. */
const PATIENCE_MS = 1000;
/** Memory for pages, in KiB; more changes than that wait in the write-ahead log. */
const CACHE_KIB = 16 * 1024;
const MAGIC = Buffer.from('SQLite format 3\0');

/**
 * Opens the history for writing, making it where there is none.
 * @param migrations for tests: the steps that are known
 * Throws `VerlaufError`.
 */
export function openForWriting(path: string, migrations = MIGRATIONS): DatabaseSync {
  return guarded(path, () => {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const [db, version] = checked(connect(path), path, migrations.length);
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      if (version < migrations.length) migrate(db, path, version, migrations);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Opens a history that is there for reading; one of an older version is led to this one first. Throws `VerlaufError`. */
export function openForReading(path: string, migrations = MIGRATIONS): DatabaseSync {
  return guarded(path, () => {
    if (!existsSync(path)) throw new VerlaufError('fehlt', path);
    let [db, version] = readable(path, migrations.length);
    if (version === 0) {
      db.close();
      throw new VerlaufError('fehlt', path);
    }
    if (version < migrations.length) {
      db.close();
      openForWriting(path, migrations).close();
      [db, version] = readable(path, migrations.length);
    }
    db.exec('PRAGMA query_only = ON');
    return db;
  });
}

/**
 * Not opened read-only: such a connection leaves files beside the history. Who may not write there reads the file as it
 * stands, as long as no run is at it.
 */
function readable(path: string, known: number): [DatabaseSync, version: number] {
  try {
    return checked(connect(path), path, known);
  } catch (error) {
    const code = sqliteCode(error);
    if ((code !== SQLITE_READONLY && code !== SQLITE_CANTOPEN) || existsSync(`${path}-wal`)) throw error;
    const url = pathToFileURL(path);
    url.searchParams.set('immutable', '1');
    return checked(new DatabaseSync(url, { readOnly: true }), path, known);
  }
}

const SQLITE_READONLY = 8;
const SQLITE_CANTOPEN = 14;

function checked(db: DatabaseSync, path: string, known: number): [DatabaseSync, version: number] {
  try {
    return [db, check(db, path, known)];
  } catch (error) {
    db.close();
    throw error;
  }
}

function guarded(path: string, open: () => DatabaseSync): DatabaseSync {
  try {
    return open();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const rechte = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].some((one) => one === code);
    throw rechte ? new VerlaufError('rechte', path, { cause: error }) : verlaufError(error, path);
  }
}

function connect(path: string): DatabaseSync {
  const start = Buffer.alloc(MAGIC.length);
  const fd = openSync(path, 'r');
  try {
    const length = readSync(fd, start, 0, start.length, 0);
    if (length > 0 && !start.equals(MAGIC)) throw new VerlaufError('beschaedigt', path);
  } finally {
    closeSync(fd);
  }
  const db = new DatabaseSync(realpathSync(path), { timeout: PATIENCE_MS });
  db.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  return db;
}

/** The version of a history; 0 for an empty file. */
function check(db: DatabaseSync, path: string, known: number): number {
  const application = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const empty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  if (empty && application === 0 && version === 0) return 0;
  if (application !== APPLICATION_ID) throw new VerlaufError('fremd', path);
  if (version > known) throw new VerlaufError('neuer', path);
  if (version < 1 || empty) throw new VerlaufError('beschaedigt', path);
  return version;
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function migrate(db: DatabaseSync, path: string, version: number, migrations: readonly string[]): void {
  if (version > 0) backUp(db, path, version);
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    const now = pragma(db, 'user_version');
    for (const step of migrations.slice(now)) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    // Where the disk is full, SQLite has rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** A whole copy beside the history: `NAME.version-N.sicherung`. */
function backUp(db: DatabaseSync, path: string, version: number): void {
  let copy = `${path}.version-${version}.sicherung`;
  for (let n = 2; existsSync(copy); n++) copy = `${path}.version-${version}-${n}.sicherung`;
  // SQLite fills an empty file and keeps its mode.
  closeSync(openSync(copy, 'wx', 0o600));
  db.prepare('VACUUM INTO ?').run(copy);
}
