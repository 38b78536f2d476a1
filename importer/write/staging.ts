/**
 * The output folder, all or nothing: a run writes into a folder beside it and takes its place at the end. Only one run
 * at a time; what a killed run left behind, the next one puts in order. A run that history takes in seals its folder
 * first: whether the folder or the history goes forward or back is then decided by the history alone.
 * Why folders are swapped: docs/entscheidungen/0003-ausgabe-alles-oder-nichts.md; why sealed: 0006. Source: page 5.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { istAusstehend } from '../store/ausstehend.ts';
import { sqliteCode } from '../store/errors.ts';
import { systemCode } from '../system/errors.ts';
import { QUARANTAENE } from './quarantaene.ts';

/** What a run may write. Anything else in the output folder is somebody else's and stays. */
const EIGENE: ReadonlySet<string> = new Set([
  'faelle.csv',
  'befunde.csv',
  'bericht.xlsx',
  'bericht.html',
  'lauf.json',
  QUARANTAENE,
]);

/** Another run holds the output folder. */
export class BelegtError extends Error {}

/** The path names something other than a folder. */
export class KeinOrdnerError extends Error {}

/** History has gone on, but the new folder could not take its place; the next call tries again. */
export class NichtEingesetztError extends Error {}

/** The run of a history that a sealed folder belongs to. */
export interface Siegel {
  /** Path of the history. */
  readonly store: string;
  readonly kennung: string;
}

export class Staging {
  /** The folder to write into, and the one whose place it takes. */
  readonly folder: string;
  readonly out: string;
  private readonly old: string;
  /** The file that holds the seal. */
  private readonly siegel: string;
  private readonly lock: DatabaseSync;

  /** Locks the output folder and makes room. Throws `BelegtError`, `KeinOrdnerError` and errors of the file system. */
  constructor(path: string) {
    const wanted = resolve(path);
    this.out = existsSync(wanted) ? realpathSync(wanted) : wanted;
    const parent = dirname(this.out);
    const beside = (kind: string) => join(parent, `.${basename(this.out)}.${kind}`);
    this.folder = beside('neu');
    this.old = beside('alt');
    this.siegel = beside('siegel');
    if (existsSync(this.out) && !lstatSync(this.out).isDirectory()) throw new KeinOrdnerError(path);
    makeParent(parent);
    this.lock = acquire(beside('sperre'), path);
    try {
      this.recover();
      mkdirSync(this.folder);
    } catch (error) {
      this.lock.close();
      throw error;
    }
  }

  /**
   * Ties the folder, which is complete, to a run that history is about to take in. From then on a run that is killed is
   * finished or taken back as history says.
   */
  seal(siegel: Siegel): void {
    syncTree(this.folder);
    // Windows moves no folder with a file that somebody has open: better now than when history has gone on.
    if (process.platform === 'win32') tryFiles(this.out);
    writeFileSync(this.siegel, JSON.stringify(siegel), { flush: true, mode: 0o600 });
    syncFolder(dirname(this.out));
  }

  /** Puts the new folder in the place of the old one. */
  publish(): void {
    if (existsSync(this.siegel)) {
      try {
        this.swap();
      } catch (error) {
        throw new NichtEingesetztError(this.out, { cause: error });
      }
    } else {
      syncTree(this.folder);
      this.swap();
    }
    this.lock.close();
  }

  /** Throws the new folder away, unless history has taken it in; the old one stays as it is. */
  discard(): void {
    if (!this.lock.isOpen) return;
    try {
      if (!this.takenIn()) this.clear();
    } finally {
      this.lock.close();
    }
  }

  private swap(): void {
    const replaces = existsSync(this.out);
    if (replaces) renameSync(this.out, this.old);
    try {
      renameSync(this.folder, this.out);
    } catch (error) {
      if (replaces) renameSync(this.old, this.out);
      throw error;
    }
    try {
      this.clearOld();
      rmSync(this.siegel, { force: true });
      syncFolder(dirname(this.out));
    } catch {
      // The new result is in its place: what could not be cleared away, the next run will.
    }
  }

  private clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.siegel, { force: true });
  }

  /** Whether the folder is sealed and history has its run. */
  private takenIn(): boolean {
    if (!existsSync(this.siegel) || !existsSync(this.folder)) return false;
    const { store, kennung } = readSiegel(this.siegel);
    return istAusstehend(store, kennung);
  }

  /** Finishes or takes back what a killed run began. */
  private recover(): void {
    if (existsSync(this.old)) {
      if (existsSync(this.out)) this.clearOld();
      else renameSync(this.old, this.out);
    }
    if (this.takenIn()) this.swap();
    else this.clear();
  }

  /** Moves what is not ours from the old folder into the new one, and deletes the rest. */
  private clearOld(): void {
    if (!existsSync(this.old)) return;
    for (const name of readdirSync(this.old)) {
      if (!EIGENE.has(name) && !existsSync(join(this.out, name)))
        renameSync(join(this.old, name), join(this.out, name));
    }
    rmSync(this.old, { recursive: true, force: true });
  }
}

function makeParent(parent: string): void {
  try {
    mkdirSync(parent, { recursive: true });
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes(systemCode(error))) throw new KeinOrdnerError(parent, { cause: error });
    throw error;
  }
}

/** Finishes or takes back what a killed run began in an output folder, if it had sealed it. Throws as `Staging`. */
export function finishPublishing(out: string): void {
  if (existsSync(join(dirname(out), `.${basename(out)}.siegel`))) new Staging(out).discard();
}

/** Opens each file of the folder for writing: a file that somebody holds open can't be moved. Throws errors of the system. */
function tryFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) closeSync(openSync(join(entry.parentPath, entry.name), 'r+'));
  }
}

function readSiegel(path: string): Siegel {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Siegel;
  } catch {
    // The seal was being written: history has not taken anything in yet.
    return { store: '', kennung: '' };
  }
}

/**
 * A lock that ends with its process, however it ends: SQLite's lock on an empty file. The file stays.
 */
function acquire(path: string, out: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path);
    // Without a journal file: there is nothing to roll back, and a killed run would leave it.
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    const code = sqliteCode(error);
    if (code === SQLITE_BUSY) throw new BelegtError(out);
    // SQLite only says that it can't open a file; the file system says why.
    if (code === SQLITE_CANTOPEN) closeSync(openSync(path, 'a'));
    const system = code === undefined ? undefined : SYSTEM_CODE[code];
    throw system === undefined ? error : Object.assign(new Error(system, { cause: error }), { code: system, path });
  }
}

const SQLITE_BUSY = 5;
const SQLITE_CANTOPEN = 14;
/** Read-only, and full, as the file system would say it. */
const SYSTEM_CODE: Readonly<Record<number, string>> = { 8: 'EROFS', 13: 'ENOSPC' };

/** Makes the folder's entries and its subfolders' durable; the files are on the disk already, see `sichere`. */
function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
  }
  syncFolder(folder);
}

function syncFolder(folder: string): void {
  // Windows opens no folders; there the file system keeps renames in order by itself.
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
