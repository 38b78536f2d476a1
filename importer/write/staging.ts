/**
 * The output folder, all or nothing: a run writes into a folder beside it and takes its place at the end. Only one run
 * at a time; what a killed run left behind, the next one puts in order.
 * Why folders are swapped: docs/entscheidungen/0003-ausgabe-alles-oder-nichts.md. Source: page 5.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { QUARANTAENE } from './quarantaene.ts';

/** What a run may write. Anything else in the output folder is somebody else's and stays. */
const EIGENE: ReadonlySet<string> = new Set(['faelle.csv', 'befunde.csv', 'lauf.json', QUARANTAENE]);

/** Another run holds the output folder. */
export class BelegtError extends Error {}

/** The path names something other than a folder. */
export class KeinOrdnerError extends Error {}

export class Staging {
  /** The folder to write into. */
  readonly folder: string;
  private readonly out: string;
  private readonly old: string;
  private readonly lock: DatabaseSync;

  /** Locks the output folder and makes room. Throws `BelegtError`, `KeinOrdnerError` and errors of the file system. */
  constructor(path: string) {
    const wanted = resolve(path);
    this.out = existsSync(wanted) ? realpathSync(wanted) : wanted;
    const parent = dirname(this.out);
    const beside = (kind: string) => join(parent, `.${basename(this.out)}.${kind}`);
    this.folder = beside('neu');
    this.old = beside('alt');
    mkdirSync(parent, { recursive: true });
    this.lock = acquire(beside('sperre'));
    try {
      this.recover();
      if (existsSync(this.out) && !lstatSync(this.out).isDirectory()) throw new KeinOrdnerError(path);
      mkdirSync(this.folder);
    } catch (error) {
      this.lock.close();
      throw error;
    }
  }

  /** Puts the new folder in the place of the old one. */
  publish(): void {
    syncTree(this.folder);
    if (existsSync(this.out)) renameSync(this.out, this.old);
    renameSync(this.folder, this.out);
    this.clearOld();
    syncFolder(dirname(this.out));
    this.lock.close();
  }

  /** Throws the new folder away; the old one stays as it is. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
    this.lock.close();
  }

  /** Finishes or takes back what a killed run began. */
  private recover(): void {
    if (existsSync(this.old)) {
      if (existsSync(this.out)) this.clearOld();
      else renameSync(this.old, this.out);
    }
    rmSync(this.folder, { recursive: true, force: true });
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

/**
 * A lock that ends with its process, however it ends: SQLite's lock on an empty file. The file stays.
 */
function acquire(path: string): DatabaseSync {
  const lock = new DatabaseSync(path);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) throw new BelegtError(path);
    throw error;
  }
}

const SQLITE_BUSY = 5;

/** Makes the folder's entries and its subfolders' durable; the files were synced when they were closed. */
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
