/**
 * `neufall zuruecknehmen`: takes the last run out of the history, for the morning after a bad delivery.
 * Source: page 5 "The first hour of a controller".
 */

import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { translatedStore, verlaufPfad } from '../aufruf/verlauf.ts';
import { KeinVorherError, nimmZurueck } from '../store/vorher.ts';
import type { ExitCode } from '../system/errors.ts';
import { finishPublishing } from '../write/staging.ts';

export function zuruecknehmenCommand(flags: Flags<'zuruecknehmen'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  const { verlauf } = context.texts;
  const path = verlaufPfad(flags, config, context);
  const ergebnis = translatedStore(context, () => {
    try {
      return nimmZurueck(path, finishPublishing);
    } catch (error) {
      if (error instanceof KeinVorherError) usage(verlauf.zuruecknehmen.keinVorher(error.lauf, path));
      throw error;
    }
  });
  return antworte(
    context,
    alsObjekt(flags, config),
    () => ({ ...ergebnis, letzter: ergebnis.letzter ?? null }),
    () => verlauf.zuruecknehmen.ergebnis(ergebnis),
  );
}
