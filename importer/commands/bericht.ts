/**
 * `neufall bericht`: the report over a week or another period, from the history.
 * Source: page 5.
 */

import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Day, iso } from '../../core/calendar/day.ts';
import { letzteVolleWoche, parseWoche, type Zeitraum } from '../../core/calendar/weeks.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { dayFlag } from '../aufruf/options.ts';
import { liesVerlauf, verlaufPfad } from '../aufruf/verlauf.ts';
import { berichtAusVerlauf } from '../report/aus-verlauf.ts';
import type { Berichtsdaten } from '../report/berichtsdaten.ts';
import { mitDateirechten } from '../system/dateirechte.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';
import { sichere } from '../write/sichern.ts';
import { KLEINE_ZAHLEN, TAKT } from '../zahlen/daten.ts';

/** Makes the report and says where it is. Throws `CliError`. */
export async function berichtCommand(flags: Flags<'bericht'>, called: Context): Promise<ExitCode> {
  const { config, context } = konfiguriert(flags, called);
  const { texts, cwd } = context;
  const path = verlaufPfad(flags, config, context);
  // Not the folder of the configuration: there lies the report of the last run.
  const out = flags.out ?? usage(texts.usage.noOut);
  const wunsch = gewuenscht(flags, context);
  const { zeitraum, daten } = liesVerlauf(path, context, (leser) => {
    const zeitraum = wunsch ?? vorgabe(leser.letzter.stichtag);
    if (zeitraum.von > leser.letzter.stichtag) usage(texts.bericht.zuSpaet(leser.letzter.stichtag));
    const beginn = parseWoche(leser.wochen()[0]?.woche ?? '')?.von;
    if (beginn !== undefined && zeitraum.bis < beginn) usage(texts.bericht.zuFrueh(beginn));
    const { version, now, messages } = context;
    const daten = berichtAusVerlauf(leser, {
      zeitraum,
      kleine_zahlen: config.kleine_zahlen ?? KLEINE_ZAHLEN,
      takt: config.weitergabe ?? TAKT,
      version,
      messages,
      erstellt: now,
    });
    return { zeitraum, daten };
  });
  const namen = await mitDateirechten(config, () => geschrieben(resolve(cwd, out), daten, context));
  const dateien = namen.map((name) => join(out, name));
  const { stichtag } = daten;
  const quiet = flags.quiet ?? config.quiet ?? false;
  return antworte(
    context,
    alsObjekt(flags, config),
    () => ({ von: iso(zeitraum.von), bis: iso(zeitraum.bis), stichtag: iso(stichtag), dateien }),
    () => (quiet ? [] : texts.bericht.ergebnis(texts.report.zeitraum(zeitraum), stichtag, dateien)),
  );
}

/** The period that the call names, if it names one. */
function gewuenscht({ woche, von, bis }: Flags<'bericht'>, { texts }: Context): Zeitraum | undefined {
  if (woche !== undefined) {
    if (von !== undefined || bis !== undefined) usage(texts.bericht.wocheUndZeitraum);
    return parseWoche(woche) ?? usage(texts.bericht.keineWoche(woche));
  }
  if (von === undefined && bis === undefined) return undefined;
  if (von === undefined || bis === undefined) return usage(texts.bericht.vonUndBis);
  const zeitraum = { von: dayFlag('--von', von, texts), bis: dayFlag('--bis', bis, texts) };
  return zeitraum.bis < zeitraum.von ? usage(texts.bericht.verkehrt) : zeitraum;
}

function vorgabe(stichtag: Day): Zeitraum {
  const woche = parseWoche(letzteVolleWoche(stichtag));
  if (woche === undefined) throw new RangeError(`Zum ${iso(stichtag)} gibt es keine Woche.`);
  return woche;
}

/** Both files whole, or neither: written beside their place and then moved there. Anything else in the folder stays. */
async function ablegen(out: string, daten: Berichtsdaten, { messages, sprache }: Context): Promise<string[]> {
  // Charts and workbooks take a moment to load; only this command and the import need them.
  const { BERICHT_HTML, BERICHT_XLSX, schreibeBericht } = await import('../report/schreiben.ts');
  mkdirSync(out, { recursive: true });
  const neu = mkdtempSync(join(out, '.bericht-'));
  try {
    await schreibeBericht(neu, daten, messages, sprache);
    await sichere(neu);
    const namen = [BERICHT_XLSX, BERICHT_HTML];
    for (const name of namen) renameSync(join(neu, name), join(out, name));
    return namen;
  } finally {
    rmSync(neu, { recursive: true, force: true });
  }
}

/** Writes the files; an error of the file system becomes one line. Throws `CliError`. */
async function geschrieben(out: string, daten: Berichtsdaten, context: Context): Promise<string[]> {
  try {
    return await ablegen(out, daten, context);
  } catch (error) {
    const code = systemCode(error);
    const { output } = context.texts;
    if (code === 'ENOSPC') throw new CliError(EXIT.intern, output.full(out), { cause: error });
    if (code !== '') throw new CliError(EXIT.benutzung, output.notWritable(out, code), { cause: error });
    throw error;
  }
}
