/**
 * `neufall beispiel`: synthetic exports of any size, with the dirt that real exports have.
 * Source: page 5; what is in them: docs/beispieldaten.md.
 */

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { german } from '../../core/calendar/day.ts';
import { QUELLEN } from '../../core/fields/declarations.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { dayFlag, numberFlag } from '../aufruf/options.ts';
import { createProgress } from '../aufruf/progress.ts';
import { BEISPIEL_HOECHSTZAHL, BEISPIEL_WOCHEN, beispielStichtag, writeSample } from '../sample/write.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';

const PERSONEN = 1000;

export async function beispielCommand(dir: string, flags: Flags<'beispiel'>, context: Context): Promise<ExitCode> {
  const { texts, cwd, signal } = context;
  if (flags.zeilen !== undefined && flags.personen !== undefined) usage(texts.usage.zeilenAndPersonen);
  if (flags.zeilen !== undefined && flags.woche !== undefined) usage(texts.usage.zeilenAndWoche);
  const folder = resolve(cwd, dir);
  if (QUELLEN.some((quelle) => existsSync(join(folder, `${quelle}.csv`)))) usage(texts.output.notEmpty(dir));
  const woche = flags.woche === undefined ? undefined : numberFlag('--woche', flags.woche, texts, 1, BEISPIEL_WOCHEN);
  const stichtag =
    flags.stichtag === undefined ? beispielStichtag(woche) : dayFlag('--stichtag', flags.stichtag, texts);
  const sizeFlag = (option: string, value: string) => numberFlag(option, value, texts, 1, BEISPIEL_HOECHSTZAHL);
  const size =
    flags.zeilen === undefined
      ? { personen: flags.personen === undefined ? PERSONEN : sizeFlag('--personen', flags.personen) }
      : { zeilen: sizeFlag('--zeilen', flags.zeilen) };
  const seed = flags.seed === undefined ? 1 : numberFlag('--seed', flags.seed, texts);
  const progress = createProgress(context, flags.quiet ?? false);
  let last = 0;
  const onProgress = (done: number, total: number) => {
    if (last === 0) progress.begin('schreiben', total);
    progress.advance(done - last);
    last = done;
  };
  try {
    const { dateien } = await writeSample(
      folder,
      { seed, stichtag, ...size, ...(woche === undefined ? {} : { woche }) },
      onProgress,
      signal,
    );
    progress.end();
    const files = dateien.map(({ datei, zeilen }) => ({ datei: basename(datei), zeilen }));
    if (!flags.quiet) for (const line of texts.sample(dir, files, german(stichtag))) context.stdout(`${line}\n`);
    return EXIT.ok;
  } catch (error) {
    if (signal.aborted) throw new CliError(EXIT.abbruch, texts.aborted, { cause: error });
    const code = systemCode(error);
    if (code === 'ENOSPC') throw new CliError(EXIT.intern, texts.output.full(dir), { cause: error });
    if (code !== '') throw new CliError(EXIT.benutzung, texts.output.notWritable(dir, code), { cause: error });
    throw error;
  }
}
