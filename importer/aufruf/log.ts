/**
 * The log (`--log FILE`): JSON lines that name file, line and rule, never a person's data.
 * Source: page 5.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import type { Source } from '../source/source.ts';
import { CliError, EXIT, systemCode } from '../system/errors.ts';
import type { Context } from './context.ts';

/** What the log says of a run. */
const VOM_LAUF = [
  'stichtag',
  'lieferung',
  'nicht_messbar',
  'neufall_ohne',
  'dateien',
  'faelle',
  'zaehlung',
  'verlauf',
  'phasen',
  'exit_code',
] as const satisfies readonly (keyof Lauf)[];

export class Log {
  private readonly fd: number | undefined;
  private readonly path: string;
  private constructor(fd: number | undefined, path: string) {
    this.fd = fd;
    this.path = path;
  }

  /** Opens the log to append to it; without a path nothing is logged. Throws `CliError`. */
  static open(path: string | undefined, { texts }: Pick<Context, 'texts'>): Log {
    if (path === undefined) return new Log(undefined, '');
    try {
      return new Log(openSync(path, 'a', 0o600), path);
    } catch (error) {
      throw new CliError(EXIT.benutzung, texts.output.notWritable(path, systemCode(error)), { cause: error });
    }
  }

  /** One line; what is `undefined` does not stand in it. */
  private line(ereignis: string, data: Readonly<Record<string, unknown>>): void {
    if (this.fd === undefined) return;
    try {
      writeSync(this.fd, `${JSON.stringify({ zeit: new Date().toISOString(), ereignis, ...data })}\n`);
    } catch (error) {
      // Which file could not be written, the system does not say of an open one.
      throw error instanceof Error ? Object.assign(error, { path: this.path }) : error;
    }
  }

  sources(sources: readonly Source[]): void {
    for (const { quelle, datei, probe, header } of sources) {
      this.line('datei', {
        quelle,
        datei,
        bytes: probe.size,
        sha256: probe.sha256,
        kodierung: probe.encoding.name,
        trennzeichen: header.delimiter,
        kopfzeile: header.zeile,
      });
    }
  }

  /** A finding at a place in a file. */
  befund(datei: string, zeile: number, code: BefundCode): void {
    if (this.fd === undefined) return;
    const { schwere, regel } = befund(code);
    this.line('befund', { datei, zeile, code, schwere, regel });
  }

  lauf(lauf: Lauf): void {
    this.line('lauf', Object.fromEntries(VOM_LAUF.map((key) => [key, lauf[key]])));
  }

  error({ exitCode, cause }: CliError): void {
    // The message may name what a file holds; the log says which kind of error it was.
    const art = cause instanceof Error ? cause.name : 'CliError';
    this.line('fehler', { exit_code: exitCode, art, code: systemCode(cause) });
  }

  close(): void {
    if (this.fd !== undefined) closeSync(this.fd);
  }
}
