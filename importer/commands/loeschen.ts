/**
 * `neufall loeschen`: takes closed cases out of the history once they are old enough.
 * Source: page 5.
 */

import { iso } from '../../core/calendar/day.ts';
import { type Context, inSprache } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { type StoreFlags, storePath, translatedStore } from '../aufruf/verlauf.ts';
import { loadConfig } from '../config/load.ts';
import { loeschen } from '../store/loeschen.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import { finishPublishing } from '../write/staging.ts';

export interface LoeschenFlags extends StoreFlags {
  readonly aelterAls?: string;
  readonly probe?: boolean;
  readonly json?: boolean;
}

export function loeschenCommand(flags: LoeschenFlags, called: Context): ExitCode {
  const config = loadConfig(flags.config, called.cwd, called.texts.config);
  const context = inSprache(called, config.lang);
  const { texts, cwd, stdout } = context;
  const age = flags.aelterAls ?? usage(texts.verlauf.loeschen.ohneAlter);
  const months = /^(\d{1,4})m$/.exec(age)?.[1] ?? usage(texts.verlauf.loeschen.keinAlter(age));
  const path = storePath(flags, config, cwd) ?? usage(texts.verlauf.ohneVerlauf);
  const probe = flags.probe ?? false;
  const result = translatedStore(context, () => loeschen(path, Number(months), probe, finishPublishing));
  if (flags.json ?? config.json ?? false) {
    const tage = { stichtag: iso(result.stichtag), vor: iso(result.vor) };
    stdout(`${JSON.stringify({ probe, ...result, ...tage, exit_code: EXIT.ok })}\n`);
  } else for (const line of texts.verlauf.loeschen.ergebnis(path, result, probe)) stdout(`${line}\n`);
  return EXIT.ok;
}
