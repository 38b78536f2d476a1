/**
 * `neufall import`: the nightly run.
 * Source: page 5.
 */

import { resolve } from 'node:path';
import type { Day } from '../../core/calendar/day.ts';
import { QUELLE_NAME } from '../../core/fields/declarations.ts';
import { alsObjekt, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { oeffneEingabe, waehleEingabe } from '../aufruf/eingabe.ts';
import { usage } from '../aufruf/flags.ts';
import { Log } from '../aufruf/log.ts';
import { dayFlag, einstellungen, failOn, hausregeln, inputs, today } from '../aufruf/options.ts';
import { createProgress } from '../aufruf/progress.ts';
import { storeError, storePath } from '../aufruf/verlauf.ts';
import { loadProfile } from '../config/load.ts';
import { readVorgabe } from '../config/profildatei.ts';
import { mitUeberschriften } from '../config/profile.ts';
import type { Config } from '../config/schema.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import { Phases } from '../protokoll/phases.ts';
import { InputError } from '../read/errors.ts';
import { AbstimmungError, AngehaltenError } from '../run/aufnehmen.ts';
import { Faeden, fadenzahl } from '../run/faeden.ts';
import { run } from '../run/run.ts';
import { verlaufError } from '../store/errors.ts';
import { Verlauf } from '../store/verlauf.ts';
import { mitDateirechten } from '../system/dateirechte.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';
import { ineinander } from '../system/ineinander.ts';
import { BelegtError, finishPublishing, KeinOrdnerError, NichtEingesetztError, Staging } from '../write/staging.ts';
import { KLEINE_ZAHLEN, TAKT } from '../zahlen/daten.ts';

/** Runs the import and says how it went. Throws `CliError` for everything that ends with 2 to 7 or 130. */
export async function importCommand(flags: Flags<'import'>, called: Context): Promise<ExitCode> {
  const { config, context } = konfiguriert(flags, called);
  try {
    return await mitDateirechten(config, () => configured(flags, config, context));
  } catch (error) {
    const known = toCliError(error, context, flags.out ?? config.out);
    known.json = config.json ?? false;
    throw known;
  }
}

async function configured(flags: Flags<'import'>, config: Config, context: Context): Promise<ExitCode> {
  const logPath = flags.log ?? config.log;
  const log = Log.open(logPath === undefined ? undefined : resolve(context.cwd, logPath), context);
  try {
    const { lauf, out } = await runImport(flags, config, context, log);
    log.lauf(lauf);
    if (alsObjekt(flags, config)) context.stdout(`${JSON.stringify({ ...lauf, ausgabe: out })}\n`);
    else if (!(flags.quiet ?? config.quiet ?? false)) {
      for (const line of zusammenfassung(lauf, out, context)) context.stdout(`${line}\n`);
    }
    return lauf.exit_code;
  } catch (error) {
    const known = toCliError(error, context, flags.out ?? config.out);
    log.error(known);
    throw known;
  } finally {
    log.close();
  }
}

function zusammenfassung(lauf: Lauf, out: string, { messages: { befunde }, texts }: Context): readonly string[] {
  return texts.summary(lauf, out, (code) => befunde[code].kurz);
}

async function runImport(
  flags: Flags<'import'>,
  config: Config,
  context: Context,
  log: Log,
): Promise<{ lauf: Lauf; out: string }> {
  const { texts, cwd, signal } = context;
  const input = inputs(flags, config, texts);
  const out = flags.out ?? config.out ?? usage(texts.usage.noOut);
  if ('eingang' in input && ineinander(resolve(cwd, input.eingang), resolve(cwd, out)))
    usage(texts.usage.outInEingang(input.eingang, out));
  const stichtag: Day =
    flags.stichtag === undefined ? (config.stichtag ?? today(context)) : dayFlag('--stichtag', flags.stichtag, texts);
  const options = {
    stichtag,
    anhalten: config.lieferung === 'anhalten',
    einstellungen: einstellungen(config, flags.land, texts),
    failOn: failOn(flags.failOn, config, texts),
    mitNamen: flags.mitNamen ?? config.mit_namen ?? false,
    alleFaelle: flags.alleFaelle ?? config.alle_faelle ?? false,
    kleineZahlen: config.kleine_zahlen ?? KLEINE_ZAHLEN,
    takt: config.weitergabe ?? TAKT,
  };
  const haus = hausregeln(flags.regeln, config, context);
  const { woerter, ueberschriften } = haus.sprachschatz(stichtag);
  const profilePath = flags.profile ?? config.profile;
  const profil = mitUeberschriften(loadProfile(profilePath, cwd, texts.config), ueberschriften);
  const vorgabe = readVorgabe(
    profil,
    stichtag,
    (id, allowed) => {
      const wert = JSON.stringify(profil.konstanten.get(id));
      return usage(texts.config.wrongValue(profilePath ?? '', `konstanten.${id}`, wert, allowed));
    },
    woerter,
  );

  const quiet = (flags.quiet ?? config.quiet ?? false) || alsObjekt(flags, config);
  const progress = createProgress(context, quiet);
  const eingabe = waehleEingabe(input, profil, context);
  await using faeden = new Faeden(fadenzahl(eingabe.bytes), signal);
  const { sources, ...eingang } = await oeffneEingabe(eingabe, profil, profilePath, context, new Phases(progress));
  log.sources(sources);
  const fehlend = (config.pflicht ?? []).filter((quelle) => !sources.some((source) => source.quelle === quelle));
  if (fehlend.length > 0) {
    const namen = fehlend.map((quelle) => QUELLE_NAME[quelle]);
    throw new CliError(EXIT.eingabe, texts.lieferung.pflicht(namen));
  }

  const store = storePath(flags, config, cwd);
  const verlauf =
    store === undefined ? undefined : Verlauf.open(store, config.namen_speichern ?? false, finishPublishing);
  try {
    const staging = new Staging(resolve(cwd, out));
    try {
      const lauf = await run(
        {
          ...options,
          sources,
          eingang,
          hausregeln: haus,
          profil,
          vorgabe,
          verlauf,
          version: context.version,
          beginn: context.now,
          messages: context.messages,
          sprache: context.sprache,
          progress,
          zusammenfassung: (lauf) => zusammenfassung(lauf, out, context),
          logBefund: (datei, zeile, code) => log.befund(datei, zeile, code),
          signal,
        },
        staging,
        faeden,
      );
      return { lauf, out };
    } catch (error) {
      staging.discard();
      throw verlauf === undefined ? error : verlaufError(error, verlauf.path);
    }
  } finally {
    verlauf?.close();
  }
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_WRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'EBUSY',
  'EXDEV',
  'ENAMETOOLONG',
  'EISDIR',
  'EEXIST',
]);

/**
 * Every way in which a run ends without a result, as one line with its status.
 * @param out the output folder: an error while writing an open file names none
 */
function toCliError(error: unknown, { texts, signal }: Context, out = ''): CliError {
  const cause = { cause: error };
  if (error instanceof CliError) return error;
  if (signal.aborted) return new CliError(EXIT.abbruch, texts.aborted, cause);
  if (error instanceof NichtEingesetztError)
    return new CliError(EXIT.intern, texts.verlauf.nichtEingesetzt(error.message), cause);
  const verlauf = storeError(error, texts);
  if (verlauf !== undefined) return verlauf;
  if (error instanceof InputError) return new CliError(EXIT.eingabe, texts.input.error(error), cause);
  if (error instanceof BelegtError) return new CliError(EXIT.belegt, texts.output.busy(error.message), cause);
  if (error instanceof KeinOrdnerError)
    return new CliError(EXIT.benutzung, texts.output.notAFolder(error.message), cause);
  if (error instanceof AngehaltenError) {
    const saetze = error.lieferung.map(texts.lieferung.satz);
    return new CliError(EXIT.angehalten, texts.lieferung.angehalten(saetze), cause);
  }
  if (error instanceof AbstimmungError) return new CliError(EXIT.abstimmung, texts.reconciliation(error.datei), cause);
  const code = systemCode(error);
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : out;
  if (DISK_FULL.has(code)) return new CliError(EXIT.intern, texts.output.full(path), cause);
  if (NOT_WRITABLE.has(code)) return new CliError(EXIT.benutzung, texts.output.notWritable(path, code), cause);
  return new CliError(EXIT.intern, texts.internal(error instanceof Error ? error.message : String(error)), cause);
}
