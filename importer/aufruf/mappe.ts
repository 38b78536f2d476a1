/**
 * What commands on a team lead's workbook share: where the copy goes, how it gets there, and what is said where it can't
 * be made. The original is never touched.
 * Source: page 5.
 */

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readZuordnungen, type Zuordnungen } from '../../core/sheet/index.ts';
import { BlattError, UnpruefbarError } from '../pruefen/fehler.ts';
import { CliError, EXIT, systemCode } from '../system/errors.ts';
import { MappeError } from '../xlsx/errors.ts';
import { XmlError } from '../xlsx/xml.ts';
import type { Context } from './context.ts';
import { usage } from './flags.ts';

/**
 * Where the copy goes: never onto the original, and with its ending, by which Excel knows what is inside.
 * @param anhang behind the name, where the call does not say
 */
export function outPath(
  input: string,
  out: string | undefined,
  anhang: string,
  { cwd, texts: { pruefen: texts } }: Context,
): string {
  const ending = extname(input);
  if (out === undefined) return join(dirname(input), `${basename(input, ending)}${anhang}${ending}`);
  const target = resolve(cwd, out);
  if (isSameFile(input, target)) usage(texts.gleicheDatei(out));
  if (extname(target).toLowerCase() !== ending.toLowerCase()) usage(texts.endung(out, ending));
  return target;
}

/** Also through links. */
function isSameFile(input: string, target: string): boolean {
  if (!existsSync(target)) return false;
  const [a, b] = [statSync(input, { bigint: true }), statSync(target, { bigint: true })];
  return realpathSync(input) === realpathSync(target) || (a.ino === b.ino && a.dev === b.dev && a.ino !== 0n);
}

/**
 * Written beside its place, on the disk, then moved: there is never half a workbook.
 * Whoever may not read the original may not read its copy.
 * @param keep a file that is there stays
 * @returns whether the workbook is in its place
 */
function publish(bytes: Uint8Array, input: string, target: string, keep: boolean): boolean {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.neu`);
  try {
    const fd = openSync(beside, 'wx', statSync(input).mode & 0o666);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    const isFree = !keep || !existsSync(target);
    if (isFree) renameSync(beside, target);
    else rmSync(beside);
    return isFree;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') rmSync(beside, { force: true });
    throw error;
  }
}

/** Puts the copy into its place. Throws `CliError`. */
export function writeCopy(
  bytes: Uint8Array,
  input: string,
  target: string,
  keep: boolean,
  { texts: all }: Context,
): void {
  const texts = all.pruefen;
  try {
    if (!publish(bytes, input, target, keep)) usage(texts.gibtEsSchon(target));
  } catch (error) {
    if (error instanceof CliError) throw error;
    const code = systemCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new CliError(EXIT.intern, all.output.full(target), { cause: error });
    throw new CliError(EXIT.benutzung, texts.nichtGeschrieben(target, code), { cause: error });
  }
}

/** The mapping of a file. Throws `CliError`. */
export function readMapping(name: string, { cwd, texts }: Context): Zuordnungen {
  let text = '';
  try {
    text = readFileSync(resolve(cwd, name), 'utf8');
  } catch (error) {
    throw new CliError(EXIT.benutzung, texts.config.missing(name), { cause: error });
  }
  const found = readZuordnungen(text.replace(/^\uFEFF/, ''));
  return 'fehler' in found ? usage(texts.pruefen.zuordnung(name, found)) : found;
}

/** Every way in which a workbook can't be read, as one line with its status. */
export async function translated<T>(work: Promise<T>, path: string, { texts, signal }: Context): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const cause = { cause: error };
    if (error instanceof CliError) throw error;
    if (signal.aborted) throw new CliError(EXIT.abbruch, texts.aborted, cause);
    const { fehler, keinBlatt, keinKopf, unpruefbar } = texts.pruefen;
    if (error instanceof MappeError) throw new CliError(EXIT.eingabe, fehler[error.code](path), cause);
    if (error instanceof XmlError) throw new CliError(EXIT.eingabe, fehler.beschaedigt(path), cause);
    if (error instanceof UnpruefbarError) {
      const { grund, blatt, zellen } = error;
      // Nothing is wrong with a protected sheet: it is for the call to say that it may be written.
      const exit = grund === 'geschuetzt' ? EXIT.benutzung : EXIT.eingabe;
      throw new CliError(exit, unpruefbar[grund](path, blatt, zellen), cause);
    }
    if (error instanceof BlattError) {
      const { gesucht, blaetter } = error;
      if (gesucht === undefined) throw new CliError(EXIT.eingabe, keinKopf(path, blaetter), cause);
      throw new CliError(EXIT.benutzung, keinBlatt(path, gesucht, blaetter), cause);
    }
    throw error;
  }
}
