/**
 * `neufall loeschen`: takes closed cases out of the history once they are old enough.
 * Source: page 5.
 */

import { iso } from '../../core/calendar/day.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { translatedStore, verlaufPfad } from '../aufruf/verlauf.ts';
import { loeschen } from '../store/loeschen.ts';
import type { ExitCode } from '../system/errors.ts';
import { finishPublishing } from '../write/staging.ts';

export function loeschenCommand(flags: Flags<'loeschen'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  const { texts } = context;
  const age = flags.aelterAls ?? usage(texts.verlauf.loeschen.ohneAlter);
  const months = /^(\d{1,4})m$/.exec(age)?.[1] ?? usage(texts.verlauf.loeschen.keinAlter(age));
  const path = verlaufPfad(flags, config, context);
  const probe = flags.probe ?? false;
  const result = translatedStore(context, () => loeschen(path, Number(months), probe, finishPublishing));
  return antworte(
    context,
    alsObjekt(flags, config),
    () => ({ probe, ...result, stichtag: iso(result.stichtag), vor: iso(result.vor) }),
    () => texts.verlauf.loeschen.ergebnis(path, result, probe),
  );
}
