/**
 * `neufall selbsttest`: a table of what the next run needs, and 0 where nothing is wrong, else 1.
 * Source: page 5 "The first hour of a controller".
 */
import { antworte } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import { type Context, inSprache } from '../aufruf/context.ts';
import { selbsttest } from '../betrieb/selbsttest.ts';
import { loadConfig } from '../config/load.ts';
import { inSpalten } from '../messages/spalten.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';

export function selbsttestCommand(flags: Flags<'selbsttest'>, called: Context): ExitCode {
  const context = inSprache(called, sprache(flags, called));
  const befunde = selbsttest(flags, context);
  const anzahl = (stand: string) => befunde.filter((eins) => eins.stand === stand).length;
  const { selbsttest: t } = context.texts;
  return antworte(
    context,
    flags.json ?? false,
    () => ({ befunde }),
    () => [
      ...inSpalten(befunde.map(({ schritt, stand, text }) => [t.stand[stand], t.schritt[schritt], text])),
      t.ergebnis(anzahl('fehler'), anzahl('hinweis')),
    ],
    anzahl('fehler') > 0 ? EXIT.nichtBereit : EXIT.ok,
  );
}

/** The language of a configuration that can be read; one that can't is for the test to say. */
function sprache(flags: Flags<'selbsttest'>, { cwd, texts }: Context) {
  try {
    return loadConfig(flags.config, cwd, texts.config).lang;
  } catch {
    return undefined;
  }
}
