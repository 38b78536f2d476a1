/**
 * Why an input file can't be read at all. The messages are made where they are printed; here are the facts only.
 * Source: page 5, exit code 3 (missing, unreadable, empty, no recognisable header).
 */
import { systemCode } from '../errors.ts';

/**
 * `fehlt`: no such file. `kein-datei`: a folder or a device. `unlesbar`: not allowed, or a read error. `leer`: no byte
 * but a byte order mark. `kopf`: no header row. `veraendert`: the file changed while it was read. `zeile-zu-lang`: one
 * physical line is longer than the reader holds in memory.
 */
export type InputCode = 'fehlt' | 'kein-datei' | 'unlesbar' | 'leer' | 'kopf' | 'veraendert' | 'zeile-zu-lang';

/** What a file without a recognisable header looks like. */
export interface KopfHinweis {
  /** First line, at most 80 characters; empty where it may hold a person's data or is no text. */
  readonly ersteZeile: string;
  /** What the bytes are instead of a text export; none: they look like text. */
  readonly art?: 'pdf' | 'zip' | 'ole' | 'binaer';
}

/** An input file that can't be used. */
export class InputError extends Error {
  readonly code: InputCode;
  /** The path as the caller gave it. */
  readonly datei: string;
  /** Only with code `kopf`. */
  readonly kopf?: KopfHinweis;

  constructor(code: InputCode, datei: string, details: { readonly kopf?: KopfHinweis; readonly cause?: unknown } = {}) {
    super(`${code}: ${datei}`, { cause: details.cause });
    this.name = 'InputError';
    this.code = code;
    this.datei = datei;
    if (details.kopf !== undefined) this.kopf = details.kopf;
  }
}

/** Runs `act`; an error of the operating system comes out as an `InputError` about `datei`. */
export function withInputErrors<T>(datei: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
    throw new InputError(missing ? 'fehlt' : 'unlesbar', datei, { cause: error });
  }
}
