/**
 * `neufall zuruecknehmen`: takes the last run out of the history, for the morning after a bad delivery.
 * Source: page 5 "The first hour of a controller".
 */

import { type Context, inSprache } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { type StoreFlags, storePath, translatedStore } from '../aufruf/verlauf.ts';
import { loadConfig } from '../config/load.ts';
import { KeinVorherError, nimmZurueck } from '../store/vorher.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import { finishPublishing } from '../write/staging.ts';

export interface ZuruecknehmenFlags extends StoreFlags {
  readonly json?: boolean;
}

export function zuruecknehmenCommand(flags: ZuruecknehmenFlags, called: Context): ExitCode {
  const config = loadConfig(flags.config, called.cwd, called.texts.config);
  const context = inSprache(called, config.lang);
  const { verlauf } = context.texts;
  const path = storePath(flags, config, context.cwd) ?? usage(verlauf.ohneVerlauf);
  const ergebnis = translatedStore(context, () => {
    try {
      return nimmZurueck(path, finishPublishing);
    } catch (error) {
      if (error instanceof KeinVorherError) usage(verlauf.zuruecknehmen.keinVorher(error.lauf, path));
      throw error;
    }
  });
  if (flags.json ?? config.json ?? false)
    context.stdout(`${JSON.stringify({ ...ergebnis, letzter: ergebnis.letzter ?? null, exit_code: EXIT.ok })}\n`);
  else for (const line of verlauf.zuruecknehmen.ergebnis(ergebnis)) context.stdout(`${line}\n`);
  return EXIT.ok;
}
