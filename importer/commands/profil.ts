/**
 * `neufall profil`: from exports that nobody knows to a profile in one call, or a profile checked against files.
 * Source: page 5 "The first hour of a controller".
 */

import { existsSync, globSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { QUELLEN } from '../../core/fields/declarations.ts';
import { antworte } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { today } from '../aufruf/options.ts';
import { createProgress } from '../aufruf/progress.ts';
import { loadProfile } from '../config/load.ts';
import { STANDARD } from '../config/profile.ts';
import { Abgebrochen, befrage } from '../profil/befragung.ts';
import { berichtObjekt, berichtZeilen } from '../profil/bericht.ts';
import { type Exportdatei, liesExport } from '../profil/datei.ts';
import { liesMappe } from '../profil/mappe.ts';
import { pruefeProfil } from '../profil/pruefung.ts';
import { profilText } from '../profil/schreiben.ts';
import { alsBesteQuelle, leiteAb, type Profilvorschlag } from '../profil/vorschlag.ts';
import { Phases } from '../protokoll/phases.ts';
import { InputError } from '../read/errors.ts';
import type { Watch } from '../read/probe.ts';
import { istSichtbar } from '../source/dateiwahl.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';
import { MappeError } from '../xlsx/errors.ts';
import { XmlError } from '../xlsx/xml.ts';

const OUT = 'haus.profil.json';
const MAPPE = /\.xls[xm]$/i;
/** Exports of a folder. */
const EXPORT = /\.(csv|xls[xm])$/i;

export async function profilCommand(
  genannt: readonly string[],
  flags: Flags<'profil'>,
  context: Context,
): Promise<ExitCode> {
  const { texts, signal } = context;
  try {
    const files = genannt.flatMap((eins) => dateien(eins, context));
    return await (flags.pruefen === undefined
      ? schlageVor(files, flags, context)
      : pruefe(files, flags.pruefen, flags, context));
  } catch (error) {
    const cause = { cause: error };
    if (error instanceof Abgebrochen || signal.aborted) throw new CliError(EXIT.abbruch, texts.aborted, cause);
    if (error instanceof InputError) throw new CliError(EXIT.eingabe, texts.input.error(error), cause);
    throw error;
  }
}

/** The files that an argument names: one, those of a folder, or those of a pattern, which Windows leaves to the program. */
function dateien(genannt: string, { cwd, texts }: Context): readonly string[] {
  const path = resolve(cwd, genannt);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    const namen = readdirSync(path)
      .filter((name) => istSichtbar({ name }) && EXPORT.test(name))
      .sort();
    if (namen.length === 0) throw new CliError(EXIT.eingabe, texts.profil.leererOrdner(genannt));
    return namen.map((name) => join(genannt, name));
  }
  if (existsSync(path) || !/[*?]/.test(genannt)) return [genannt];
  const treffer = globSync(genannt, { cwd })
    .filter((file) => istSichtbar({ name: basename(file) }))
    .sort();
  return treffer.length === 0 ? usage(texts.config.noMatch(genannt)) : treffer;
}

/** The files, what their reading tells, and what to call when all are read: no bar may run on under a question. */
function zuLesen(files: readonly string[], flags: Flags<'profil'>, context: Context) {
  const all = files.map((file) => resolve(context.cwd, file));
  const bytes = all.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  const phases = new Phases(createProgress(context, flags.json ?? false));
  return { all, watch: phases.begin('lesen', bytes, context.signal), fertig: () => phases.end(0) };
}

async function schlageVor(files: readonly string[], flags: Flags<'profil'>, context: Context): Promise<ExitCode> {
  const { texts, cwd } = context;
  const out = flags.out ?? OUT;
  const target = resolve(cwd, out);
  if (existsSync(target)) usage(texts.profil.gibtEs(out));
  const { all, watch, fertig } = zuLesen(files, flags, context);
  const exporte: Exportdatei[] = [];
  for (const path of all) exporte.push(await lies(path, watch, context));
  fertig();
  const vorschlag = await entwirf(basename(out).replace(/(\.profil)?\.json$/i, ''), exporte, flags, context);
  if (vorschlag.dateien.every(({ quelle }) => quelle === undefined))
    throw new CliError(EXIT.eingabe, texts.profil.keineQuelle(exporte.map(({ datei }) => datei)));
  try {
    writeFileSync(target, profilText(vorschlag, texts.profil), { flag: 'wx' });
  } catch (error) {
    throw new CliError(EXIT.benutzung, texts.profil.nichtGeschrieben(out, systemCode(error)), { cause: error });
  }
  const { bericht } = texts.profil;
  return antworte(
    context,
    flags.json ?? false,
    () => ({ ...berichtObjekt(vorschlag), ausgabe: target }),
    () => [
      ...berichtZeilen(vorschlag, texts.profil, context.messages.befunde),
      bericht.geschrieben(target),
      bericht.weiter(importAufruf(out, files, vorschlag)),
    ],
  );
}

/** The proposal, with a person's answers where there is somebody to ask. */
async function entwirf(
  name: string,
  exporte: readonly Exportdatei[],
  flags: Flags<'profil'>,
  { frage, texts }: Context,
): Promise<Profilvorschlag> {
  if (frage !== undefined && !flags.ja && !flags.json) return befrage(name, exporte, STANDARD, frage, texts.profil);
  return leiteAb(
    name,
    exporte.map((datei) => alsBesteQuelle(datei, STANDARD)),
    STANDARD,
  );
}

async function lies(path: string, watch: Watch, context: Context): Promise<Exportdatei> {
  const { texts } = context;
  try {
    return await (MAPPE.test(path) ? liesMappe(path, today(context)) : liesExport(path, today(context), watch));
  } catch (error) {
    const cause = { cause: error };
    if (error instanceof MappeError) throw new CliError(EXIT.eingabe, texts.pruefen.fehler[error.code](path), cause);
    if (error instanceof XmlError) throw new CliError(EXIT.eingabe, texts.pruefen.fehler.beschaedigt(path), cause);
    if (error instanceof InputError && error.code === 'kopf')
      throw new CliError(EXIT.eingabe, texts.profil.keinKopf(path), cause);
    throw error;
  }
}

/** The call that imports these files with the profile. */
function importAufruf(out: string, files: readonly string[], { dateien }: Profilvorschlag): string {
  const wort = (text: string) => (/[\s"']/.test(text) ? `"${text}"` : text);
  const eingabe = QUELLEN.flatMap((quelle) => {
    const eigene = files.filter((_, i) => dateien[i]?.quelle === quelle);
    // A workbook is to be saved as CSV first.
    return eigene.length === 0 ? [] : [`--${quelle}`, ...eigene.map((file) => wort(file.replace(MAPPE, '.csv')))];
  });
  return ['neufall import --profile', wort(out), ...eingabe, '--out ergebnis'].join(' ');
}

async function pruefe(
  files: readonly string[],
  profilPath: string,
  flags: Flags<'profil'>,
  context: Context,
): Promise<ExitCode> {
  const { texts, cwd } = context;
  const profil = loadProfile(profilPath, cwd, texts.config);
  const { all, watch, fertig } = zuLesen(files, flags, context);
  const { vorschlag, fehlend } = await pruefeProfil(all, profil, today(context), watch);
  fertig();
  const { passt, passtNicht } = texts.profil.bericht;
  return antworte(
    context,
    flags.json ?? false,
    () => ({ ...berichtObjekt(vorschlag), fehlend }),
    () => [
      ...berichtZeilen(vorschlag, texts.profil, context.messages.befunde),
      ...fehlend.map((eine) => texts.input.ueberschriftFehlt(profilPath, eine)),
      (fehlend.length === 0 ? passt : passtNicht)(profilPath),
    ],
    fehlend.length === 0 ? EXIT.ok : EXIT.benutzung,
  );
}
