/**
 * `neufall pruefen`: a team lead's workbook in, a copy with the result columns out. The original is never touched.
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
import { erlaubteVorgabe, readZuordnungen, type Zuordnungen } from '../../core/sheet/index.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../errors.ts';
import { createProgress } from '../progress.ts';
import { rememberedHausregeln } from '../pruefen/addin-settings.ts';
import { bericht, mindestens, type PruefBericht } from '../pruefen/bericht.ts';
import { findSheet } from '../pruefen/blatt.ts';
import { contentsOf } from '../pruefen/contents.ts';
import { BlattError, FormelError, NachbarError, PlatzError } from '../pruefen/fehler.ts';
import { assessSheet } from '../pruefen/pruefen.ts';
import { writeBook } from '../pruefen/schreiben.ts';
import { openBook } from '../xlsx/book.ts';
import { MappeError } from '../xlsx/errors.ts';
import { XmlError } from '../xlsx/xml.ts';
import { type Context, inSprache } from './context.ts';
import { dayFlag, einstellungen, failOn, hausregeln, today, usage } from './options.ts';

export interface PruefenFlags {
  readonly blatt?: string;
  readonly zuordnung?: string;
  readonly out?: string;
  readonly trotzdem?: boolean;
  readonly ueberschreiben?: boolean;
  readonly stichtag?: string;
  readonly land?: string;
  readonly config?: string;
  readonly regeln?: readonly string[];
  readonly failOn?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Checks a workbook and says how it went. Throws `CliError` for everything that ends with 2 to 4 or 130. */
export async function pruefenCommand(path: string, flags: PruefenFlags, called: Context): Promise<ExitCode> {
  const config = loadConfig(flags.config, called.cwd, called.texts.config);
  const context = inSprache(called, config.lang);
  const done = await translated(pruefen(path, flags, config, context), path, context).catch((error: unknown) => {
    if (error instanceof CliError) error.json = config.json ?? false;
    throw error;
  });
  if (flags.json ?? config.json ?? false) context.stdout(`${JSON.stringify(done)}\n`);
  else if (!(flags.quiet ?? config.quiet ?? false)) {
    const { befunde } = context.messages;
    for (const line of context.texts.pruefen.bericht(done, (code) => befunde[code].kurz)) context.stdout(`${line}\n`);
  }
  return done.exit_code;
}

async function pruefen(path: string, flags: PruefenFlags, config: Config, context: Context): Promise<PruefBericht> {
  const { cwd, signal, texts: all } = context;
  const texts = all.pruefen;
  const stichtag =
    flags.stichtag === undefined ? (config.stichtag ?? today(context)) : dayFlag('--stichtag', flags.stichtag, all);
  const settings = einstellungen(config, flags.land, all);
  const schwere = failOn(flags.failOn, config, all);
  const zuordnungen = flags.zuordnung === undefined ? undefined : readFile(flags.zuordnung, context);
  const input = resolve(cwd, path);
  const book = await openBook(input);
  const haus = hausregeln(flags.regeln, config, context, await rememberedHausregeln(book.mappe));
  const target = outPath(input, flags.out, context);
  const keep = !(flags.ueberschreiben ?? false);
  if (keep && existsSync(target)) usage(texts.gibtEsSchon(target));

  const bestandteile = contentsOf(book.mappe.names);
  const quiet = (flags.quiet ?? config.quiet ?? false) || (flags.json ?? config.json ?? false);
  if (bestandteile.length > 0) {
    const names = bestandteile.map((kind) => texts.bestandteile[kind]);
    if (!flags.trotzdem) usage(texts.enthaelt(path, names));
    if (!quiet) context.stderr(`${texts.enthaeltTrotzdem(names)}\n`);
  }
  const progress = createProgress(context, quiet);
  progress.begin('lesen', 0);
  const found = await findSheet(book, flags.blatt);
  progress.end();
  if (found.sheet.geschuetzt && !flags.trotzdem) usage(texts.geschuetzt(path, found.blatt.name));

  progress.begin('beurteilen', found.sheet.values.length);
  const tick = (rows: number) => progress.advance(rows);
  const trotzdem = flags.trotzdem ?? false;
  const options = { stichtag, einstellungen: settings, hausregeln: haus, zuordnungen, tick, signal, trotzdem };
  const pruefung = await assessSheet(book, found, options);
  progress.end();
  const wrong = pruefung.reader.falscheVorgabe[0];
  if (flags.zuordnung !== undefined && wrong !== undefined) {
    usage(texts.falscheVorgabe(flags.zuordnung, wrong, erlaubteVorgabe(wrong)));
  }

  progress.begin('schreiben', 0);
  const bytes = await writeBook(book, found, pruefung);
  signal.throwIfAborted();
  try {
    if (!publish(bytes, target, keep)) usage(texts.gibtEsSchon(target));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new CliError(EXIT.intern, all.output.full(target), { cause: error });
    throw new CliError(EXIT.benutzung, texts.nichtGeschrieben(target, code), { cause: error });
  }
  progress.end();
  const exit_code = schwere !== 'nie' && mindestens(pruefung, schwere) ? EXIT.befunde : EXIT.ok;
  return bericht(found, pruefung, { mappe: path, bestandteile, ausgabe: target, exit_code });
}

/** The mapping of a file. */
function readFile(name: string, { cwd, texts }: Context): Zuordnungen {
  let text = '';
  try {
    text = readFileSync(resolve(cwd, name), 'utf8');
  } catch (error) {
    throw new CliError(EXIT.benutzung, texts.config.missing(name), { cause: error });
  }
  const found = readZuordnungen(text.replace(/^\uFEFF/, ''));
  return 'fehler' in found ? usage(texts.pruefen.zuordnung(name, found)) : found;
}

const ANHANG = '-geprueft';

/** Where the copy goes: never onto the original, and with its ending, by which Excel knows what is inside. */
function outPath(input: string, out: string | undefined, { cwd, texts: { pruefen: texts } }: Context): string {
  const ending = extname(input);
  if (out === undefined) return join(dirname(input), `${basename(input, ending)}${ANHANG}${ending}`);
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
 * @param keep a file that is there stays
 * @returns whether the workbook is in its place
 */
function publish(bytes: Buffer, target: string, keep: boolean): boolean {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.neu`);
  try {
    const fd = openSync(beside, 'wx');
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

/** Every way in which a check ends without a result, as one line with its status. */
async function translated<T>(work: Promise<T>, path: string, { texts, signal }: Context): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const cause = { cause: error };
    if (error instanceof CliError) throw error;
    if (signal.aborted) throw new CliError(EXIT.abbruch, texts.aborted, cause);
    const { fehler, keinBlatt, keinKopf, keinPlatz, nebeneinander, ohneWert } = texts.pruefen;
    if (error instanceof MappeError) throw new CliError(EXIT.eingabe, fehler[error.code](path), cause);
    if (error instanceof XmlError) throw new CliError(EXIT.eingabe, fehler.beschaedigt(path), cause);
    if (error instanceof PlatzError) throw new CliError(EXIT.eingabe, keinPlatz(path, error.blatt), cause);
    if (error instanceof NachbarError) throw new CliError(EXIT.eingabe, nebeneinander(path, error.blatt), cause);
    if (error instanceof FormelError) {
      throw new CliError(EXIT.eingabe, ohneWert(path, error.blatt, error.zellen), cause);
    }
    if (error instanceof BlattError) {
      const { gesucht, blaetter } = error;
      if (gesucht === undefined) throw new CliError(EXIT.eingabe, keinKopf(path, blaetter), cause);
      throw new CliError(EXIT.benutzung, keinBlatt(path, gesucht, blaetter), cause);
    }
    throw error;
  }
}
