/**
 * Why an input file can't be read at all. The messages are made where they are printed; here are the facts only.
 * Source: page 5, exit code 3 (missing, unreadable, empty, no recognisable header).
 */
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import { systemCode } from '../system/errors.ts';

/**
 * `fehlt`: no such file. `kein-datei`: a folder or a device. `unlesbar`: not allowed, or a read error. `leer`: no byte
 * but a byte order mark. `kopf`: no header row. `veraendert`: the file changed while it was read. `zeile-zu-lang`: one
 * physical line is longer than the reader holds in memory.
 */
export type InputCode = 'fehlt' | 'kein-datei' | 'unlesbar' | 'leer' | 'kopf' | 'veraendert' | 'zeile-zu-lang';

/**
 * What a file without a recognisable header is instead of a text export, as far as its first bytes tell. Its lines are
 * never shown: the first may be a person's.
 */
export type DateiArt = 'pdf' | 'zip' | 'ole' | 'binaer';

/** The source whose header comes nearest to some line of the file, with the fields that it names and those that it lacks. */
export interface Naehe {
  readonly quelle: Quelle;
  readonly gefunden: readonly FieldId[];
  readonly fehlt: readonly FieldId[];
}

/** An input file that can't be used. */
export class InputError extends Error {
  readonly code: InputCode;
  /** The path as the caller gave it. */
  readonly datei: string;
  /** Only with code `kopf`; none: it looks like text. */
  readonly art?: DateiArt;
  /** Only with code `kopf`; none: no line names a field. */
  readonly naehe?: Naehe;

  constructor(
    code: InputCode,
    datei: string,
    details: { readonly art?: DateiArt | undefined; readonly naehe?: Naehe | undefined; readonly cause?: unknown } = {},
  ) {
    super(`${code}: ${datei}`, { cause: details.cause });
    this.name = 'InputError';
    this.code = code;
    this.datei = datei;
    if (details.art !== undefined) this.art = details.art;
    if (details.naehe !== undefined) this.naehe = details.naehe;
  }
}

/** An error that another thread threw: there it had a class, here it has what the class gave it. */
export function ausFaden(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'InputError') return error;
  const { code, datei, ...details } = error as InputError;
  return new InputError(code, datei, { ...details, cause: error.cause });
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
