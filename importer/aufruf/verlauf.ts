/**
 * The history as commands name it: which file, and what is said where it can't be used.
 * Source: page 5 "History store", "Exit codes".
 */
import { resolve } from 'node:path';
import { configFolder } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { VerlaufFehler } from '../protokoll/verlauf.ts';
import { VerlaufError } from '../store/errors.ts';
import { VerlaufLeser } from '../store/lesen.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';
import { BelegtError, finishPublishing } from '../write/staging.ts';
import type { Context } from './context.ts';
import { usage } from './flags.ts';

const STORE_NAME = 'neufall.sqlite';

/** The flags as commander gives them; `--no-store` makes `store` false. */
export interface StoreFlags {
  readonly store?: string | boolean;
  readonly config?: string;
}

/**
 * The path of the history, or `undefined` for a run without: flag, configuration, or neufall.sqlite beside the
 * configuration or in the working directory.
 */
export function storePath(flags: StoreFlags, config: Config, cwd: string): string | undefined {
  if (typeof flags.store === 'string') return resolve(cwd, flags.store);
  const store = flags.store === false ? false : config.store;
  return store === false ? undefined : (store ?? resolve(configFolder(flags.config, cwd), STORE_NAME));
}

const EXIT_FOR: Readonly<Partial<Record<VerlaufFehler, ExitCode>>> = { belegt: EXIT.belegt, voll: EXIT.intern };

/** The error of a command whose history can't be used, or `undefined` for another error. */
export function storeError(error: unknown, texts: CliMessages): CliError | undefined {
  if (!(error instanceof VerlaufError)) return undefined;
  const { art, path } = error;
  return new CliError(EXIT_FOR[art] ?? EXIT.benutzung, texts.verlauf.fehler[art](path), { cause: error });
}

/** The same for a command that needs one. Throws `CliError`. */
export function verlaufPfad(flags: StoreFlags, config: Config, { cwd, texts }: Context): string {
  return storePath(flags, config, cwd) ?? usage(texts.verlauf.ohneVerlauf);
}

/** Does a command's work on the history; what goes wrong there ends it with one line. Throws `CliError`. */
export function translatedStore<T>({ texts }: Pick<Context, 'texts'>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BelegtError)
      throw new CliError(EXIT.belegt, texts.output.busy(error.message), { cause: error });
    throw storeError(error, texts) ?? error;
  }
}

/**
 * Does a command's work on the history that it reads, once the output folders that a killed run had ready are in their
 * place. Throws `CliError`.
 */
export function liesVerlauf<T>(path: string, context: Context, work: (leser: VerlaufLeser) => T): T {
  return translatedStore(context, () => {
    const leser = new VerlaufLeser(path);
    try {
      for (const ordner of leser.ausstehend()) setzeEin(ordner);
      return work(leser);
    } finally {
      leser.close();
    }
  });
}

/** Where another run is at it, or the folder can't be written, a command that only reads goes on without. */
function setzeEin(ordner: string): void {
  try {
    finishPublishing(ordner);
  } catch (error) {
    if (!(error instanceof BelegtError) && systemCode(error) === '') throw error;
  }
}
