/**
 * What can be wrong with a history, as values that the command line puts into words.
 * Source: page 5 (a newer or damaged store is refused with what to do; exit 6).
 */
import type { VerlaufFehler } from '../protokoll/verlauf.ts';

export class VerlaufError extends Error {
  readonly art: VerlaufFehler;
  readonly path: string;
  constructor(art: VerlaufFehler, path: string, options?: ErrorOptions) {
    super(`${art}: ${path}`, options);
    this.name = 'VerlaufError';
    this.art = art;
    this.path = path;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html). A missing table (1) means that the file is not whole. */
const ART: Readonly<Record<number, VerlaufFehler>> = {
  1: 'beschaedigt',
  3: 'rechte',
  5: 'belegt',
  6: 'belegt',
  8: 'rechte',
  11: 'beschaedigt',
  13: 'voll',
  14: 'rechte',
  23: 'rechte',
  26: 'beschaedigt',
};

const SQLITE_FULL = 13;
/** An extended code: there was no room for the index of the write-ahead log (sqlite.org/rescode.html#ioerr_shmsize). */
const SQLITE_IOERR_SHMSIZE = 4874;

/** The primary result code of an error of SQLite, or `undefined`. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined;
  return error.errcode === SQLITE_IOERR_SHMSIZE ? SQLITE_FULL : error.errcode & 0xff;
}

/** A text in the history that should be JSON and is not: a page was overwritten. */
class UnlesbarError extends Error {}

/** What a text in the history says. */
export function fromJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new UnlesbarError('JSON', { cause: error });
  }
}

/** An error about the history at `path` as a `VerlaufError`; any other error as it is. */
export function verlaufError(error: unknown, path: string): unknown {
  if (error instanceof UnlesbarError) return new VerlaufError('beschaedigt', path, { cause: error });
  const code = sqliteCode(error);
  const art = code === undefined ? undefined : ART[code];
  return art === undefined ? error : new VerlaufError(art, path, { cause: error });
}
