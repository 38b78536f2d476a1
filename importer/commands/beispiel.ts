/**
 * `neufall beispiel`: synthetic exports of any size, with the dirt that real exports have.
 * Source: page 5; what is in them: docs/beispieldaten.md.
 */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { german } from '../../core/calendar/day.ts';
import { QUELLEN } from '../../core/fields/declarations.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../errors.ts';
import { createProgress } from '../progress.ts';
import { BEISPIEL_STICHTAG, writeSample } from '../sample/write.ts';
import type { Context } from './context.ts';
import { dayFlag, numberFlag, usage } from './options.ts';

export interface BeispielFlags {
  readonly zeilen?: string;
  readonly personen?: string;
  readonly seed?: string;
  readonly stichtag?: string;
  readonly quiet?: boolean;
}

const PERSONEN = 1000;

export async function beispielCommand(dir: string, flags: BeispielFlags, context: Context): Promise<ExitCode> {
  const { texts, cwd, signal } = context;
  if (flags.zeilen !== undefined && flags.personen !== undefined) usage(texts.usage.zeilenAndPersonen);
  const folder = resolve(cwd, dir);
  if (QUELLEN.some((quelle) => existsSync(join(folder, `${quelle}.csv`)))) usage(texts.output.notEmpty(dir));
  const stichtag = flags.stichtag === undefined ? BEISPIEL_STICHTAG : dayFlag('--stichtag', flags.stichtag, texts);
  const size =
    flags.zeilen === undefined
      ? { personen: flags.personen === undefined ? PERSONEN : numberFlag('--personen', flags.personen, texts) }
      : { zeilen: numberFlag('--zeilen', flags.zeilen, texts) };
  const seed = flags.seed === undefined ? 1 : numberFlag('--seed', flags.seed, texts);
  const progress = createProgress(context, flags.quiet ?? false);
  let last = 0;
  const onProgress = (done: number, total: number) => {
    if (last === 0) progress.begin('schreiben', total);
    progress.advance(done - last);
    last = done;
  };
  try {
    const { dateien } = await writeSample(folder, { seed, stichtag, ...size }, onProgress, signal);
    progress.end();
    const files = dateien.map(({ datei, zeilen }) => ({ datei: basename(datei), zeilen }));
    if (!flags.quiet) for (const line of texts.sample(dir, files, german(stichtag))) context.stdout(`${line}\n`);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof RangeError) usage(error.message);
    if (signal.aborted) throw new CliError(EXIT.abbruch, texts.aborted, { cause: error });
    const code = systemCode(error);
    if (code === 'ENOSPC') throw new CliError(EXIT.intern, texts.output.full(dir), { cause: error });
    if (code !== '') throw new CliError(EXIT.benutzung, texts.output.notWritable(dir, code), { cause: error });
    throw error;
  }
}
