/**
 * The self-test: whether the next run in the night can work, and whether the last one did. Each step looks by itself, so
 * that one broken thing hides no other. It writes nothing that stays.
 * Source: page 5 "The first hour of a controller".
 */
import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
import type { Context } from '../aufruf/context.ts';
import { type StoreFlags, storeError, storePath } from '../aufruf/verlauf.ts';
import { configFolder, loadConfig, loadProfile } from '../config/load.ts';
import type { Profil } from '../config/profile.ts';
import type { Config } from '../config/schema.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Schritt, Selbstbefund, Stand } from '../protokoll/selbsttest.ts';
import { ordnerdateien, waehleDateien } from '../source/dateiwahl.ts';
import { VerlaufLeser } from '../store/lesen.ts';
import { pruefeGanz } from '../store/pruefen.ts';
import { CliError, systemCode } from '../system/errors.ts';

/** Below this much room a night with history and reports of a large Jobcenter may not fit. */
const PLATZ_MB = 500;
/** A last run older than this many days was missed on some night. */
const TAGE = 4;
const TAG_MS = 86_400_000;

type Antwort = readonly [Stand, string];

/** Looks at everything; in the order of `SCHRITTE`. */
export function selbsttest(flags: StoreFlags, context: Context): readonly Selbstbefund[] {
  const { texts, cwd } = context;
  const t = texts.selbsttest;
  const befunde: Selbstbefund[] = [];
  const pruefe = (schritt: Schritt, schau: () => Antwort): void => {
    const [stand, text] = versuche(schau, context);
    befunde.push({ schritt, stand, text });
  };

  let config: Config = {};
  let muster: Profil['dateien'] = {};
  pruefe('node', () => ['gut', t.node(process.versions.node)]);
  pruefe('config', () => {
    config = loadConfig(flags.config, cwd, texts.config);
    return Object.keys(config).length === 0 ? ['hinweis', t.keineConfig] : ['gut', configFolder(flags.config, cwd)];
  });
  pruefe('profil', () => {
    const { name, dateien } = loadProfile(config.profile, cwd, texts.config);
    muster = dateien;
    return ['gut', config.profile === undefined ? t.keinProfil : name];
  });
  pruefe('regeln', () => ['gut', t.regeln(EINGEBAUT.regeln.length)]);
  pruefe('eingabe', () => eingabe(config, muster, context));
  pruefe('ausgabe', () => (config.out === undefined ? ['hinweis', t.keinOut] : schreibbar(config.out, context)));
  pruefe('platz', () => platz(config.out ?? cwd, context));
  const store = storePath(flags, config, cwd);
  pruefe('verlauf', () => verlauf(store, context));
  const letzter = store === undefined || !existsSync(store) ? undefined : letzterLauf(store);
  pruefe('uhr', () => uhr(letzter?.beginn, context));
  pruefe('lauf', () => {
    if (letzter === undefined) return ['hinweis', t.keinLauf];
    const tage = Math.floor((context.now.getTime() - letzter.beginn.getTime()) / TAG_MS);
    // A run of an earlier version said nothing of its delivery.
    const saetze = (letzter.lieferung ?? []).map(texts.lieferung.satz);
    const stand = tage > TAGE ? 'fehler' : saetze.length > 0 ? 'hinweis' : 'gut';
    return [stand, [t.lauf(letzter.nr, zeit(letzter.beginn), tage), ...saetze].join('; ')];
  });
  return befunde;
}

/** What a step throws is what it found. */
function versuche(schau: () => Antwort, { texts }: Context): Antwort {
  try {
    return schau();
  } catch (error) {
    if (error instanceof CliError) return ['fehler', error.message];
    return ['fehler', storeError(error, texts)?.message ?? (error instanceof Error ? error.message : String(error))];
  }
}

/** @param muster the patterns of the profile */
function eingabe(config: Config, muster: Profil['dateien'], { texts }: Context): Antwort {
  const t = texts.selbsttest;
  if (config.eingang !== undefined) {
    if (!existsSync(config.eingang)) return ['fehler', t.ordnerFehlt(config.eingang)];
    const { gewaehlt, ohneTreffer } = waehleDateien(ordnerdateien(config.eingang), muster);
    const fehlend = ohneTreffer.map((eins) => eins.muster);
    if (fehlend.length > 0) return ['hinweis', t.ohneTreffer(gewaehlt.length, fehlend)];
    return [gewaehlt.length === 0 ? 'hinweis' : 'gut', t.eingabe(gewaehlt.length)];
  }
  const dateien = [config.verbis, config.allegro, config.step].flatMap((eins) => eins ?? []);
  if (dateien.length === 0) return ['hinweis', t.keineEingabe];
  for (const datei of dateien) {
    try {
      accessSync(datei, constants.R_OK);
    } catch {
      return ['fehler', t.nichtLesbar(datei)];
    }
  }
  return ['gut', t.eingabe(dateien.length)];
}

/** A run builds its result beside the output folder: it is tried there. */
function schreibbar(out: string, { cwd, texts }: Context): Antwort {
  const neben = dirname(resolve(cwd, out));
  try {
    rmdirSync(mkdtempSync(join(neben, '.neufall-selbsttest-')));
    return ['gut', texts.selbsttest.schreibbar(neben)];
  } catch (error) {
    return ['fehler', texts.selbsttest.nichtSchreibbar(neben, systemCode(error))];
  }
}

function platz(out: string, { cwd, texts }: Context): Antwort {
  let folder = resolve(cwd, out);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const megabyte = Math.floor((bavail * bsize) / 2 ** 20);
  return [megabyte < PLATZ_MB ? 'fehler' : 'gut', texts.selbsttest.frei(megabyte, folder)];
}

function verlauf(store: string | undefined, context: Context): Antwort {
  const { selbsttest: t } = context.texts;
  if (store === undefined) return ['hinweis', t.ohneVerlauf];
  if (!existsSync(store)) {
    const [stand, text] = schreibbar(store, context);
    return stand === 'gut' ? ['hinweis', t.neuerVerlauf(store)] : [stand, text];
  }
  const wort = pruefeGanz(store);
  if (wort !== 'ok') return ['fehler', t.verlaufKaputt(store, wort)];
  accessSync(store, constants.R_OK | constants.W_OK);
  const leser = new VerlaufLeser(store);
  try {
    return ['gut', t.verlaufGanz(leser.laeufe().length)];
  } finally {
    leser.close();
  }
}

interface LetzterLauf {
  readonly nr: number;
  readonly beginn: Date;
  readonly lieferung: readonly Lieferungsbefund[] | undefined;
}

/** The last run, as far as the history can be read; what is wrong with it, the step before has said. */
function letzterLauf(store: string): LetzterLauf | undefined {
  try {
    const leser = new VerlaufLeser(store);
    try {
      const { nr, protokoll } = leser.letzter;
      return { nr, beginn: new Date(protokoll.beginn), lieferung: protokoll.lieferung };
    } finally {
      leser.close();
    }
  } catch {
    return undefined;
  }
}

/** Local time, to the minute. */
function zeit(date: Date): string {
  return date.toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
}

/** A clock that stands before the last run judges everything on the wrong day. */
function uhr(lauf: Date | undefined, { now, texts }: Context): Antwort {
  const t = texts.selbsttest;
  if (lauf !== undefined && now < lauf) return ['fehler', t.uhrVorLauf(zeit(now), zeit(lauf))];
  return ['gut', t.uhr(zeit(now), Intl.DateTimeFormat().resolvedOptions().timeZone)];
}
