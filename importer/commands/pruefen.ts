/**
 * `neufall pruefen`: a team lead's workbook in, a copy with the result columns out. The original is never touched.
 * Source: page 5.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { iso } from '../../core/calendar/day.ts';
import { mindestens } from '../../core/decide/befunde.ts';
import { dringendeAller, erlaubteVorgabe } from '../../core/sheet/index.ts';
import { alsObjekt, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { outPath, readMapping, translated, writeCopy } from '../aufruf/mappe.ts';
import { dayFlag, einstellungen, failOn, hausregeln, today } from '../aufruf/options.ts';
import { createProgress } from '../aufruf/progress.ts';
import type { Config } from '../config/schema.ts';
import { alsJson, type PruefBericht } from '../protokoll/pruefung.ts';
import { rememberedHausregeln } from '../pruefen/addin-settings.ts';
import { blattbericht, dringendeZeile } from '../pruefen/bericht.ts';
import { assessSheets } from '../pruefen/blaetter.ts';
import { findSheets } from '../pruefen/blatt.ts';
import { stylesOf, writeBook } from '../pruefen/schreiben.ts';
import { CliError, EXIT, type ExitCode } from '../system/errors.ts';
import { contentsOf } from '../xlsx/contents.ts';
import { openBook } from '../xlsx/datei.ts';

/** Checks a workbook and says how it went. Throws `CliError` for everything that ends with 2 to 4 or 130. */
export async function pruefenCommand(path: string, flags: Flags<'pruefen'>, called: Context): Promise<ExitCode> {
  const { config, context } = konfiguriert(flags, called);
  const done = await translated(pruefen(path, flags, config, context), path, context).catch((error: unknown) => {
    if (error instanceof CliError) error.json = config.json ?? false;
    throw error;
  });
  if (alsObjekt(flags, config)) context.stdout(`${JSON.stringify(alsJson(done))}\n`);
  else if (!(flags.quiet ?? config.quiet ?? false)) {
    const { befunde } = context.messages;
    for (const line of context.texts.pruefen.bericht(done, (code) => befunde[code].kurz)) context.stdout(`${line}\n`);
  }
  return done.exit_code;
}

async function pruefen(path: string, flags: Flags<'pruefen'>, config: Config, context: Context): Promise<PruefBericht> {
  const { cwd, signal, texts: all } = context;
  const texts = all.pruefen;
  const stichtag =
    flags.stichtag === undefined ? (config.stichtag ?? today(context)) : dayFlag('--stichtag', flags.stichtag, all);
  const settings = einstellungen(config, flags.land, all);
  const schwere = failOn(flags.failOn, config, all);
  const zuordnungen = flags.zuordnung === undefined ? undefined : readMapping(flags.zuordnung, context);
  const alle = flags.alleBlaetter ?? false;
  const namen = flags.blatt ?? [];
  if (alle && namen.length > 0) usage(texts.blattUndAlle);
  const input = resolve(cwd, path);
  const book = await openBook(input);
  const haus = hausregeln(flags.regeln, config, context, await rememberedHausregeln(book.mappe));
  const target = outPath(input, flags.out, ANHANG, context);
  const keep = !(flags.ueberschreiben ?? false);
  if (keep && existsSync(target)) usage(texts.gibtEsSchon(target));

  const bestandteile = contentsOf(book.mappe.names);
  const quiet = (flags.quiet ?? config.quiet ?? false) || alsObjekt(flags, config);
  if (bestandteile.length > 0) {
    const names = bestandteile.map((kind) => texts.bestandteile[kind]);
    if (!flags.trotzdem) usage(texts.enthaelt(path, names));
    if (!quiet) context.stderr(`${texts.enthaeltTrotzdem(names)}\n`);
  }
  const progress = createProgress(context, quiet);
  progress.begin('lesen', 0);
  const gewaehlt = await findSheets(book, { namen, alle });
  progress.end();

  progress.begin(
    'beurteilen',
    gewaehlt.gefunden.reduce((sum, { sheet }) => sum + sheet.values.length, 0),
  );
  const tick = (rows: number) => progress.advance(rows);
  const trotzdem = flags.trotzdem ?? false;
  const styles = await stylesOf(book);
  const options = { stichtag, einstellungen: settings, hausregeln: haus, zuordnungen, tick, signal, trotzdem, styles };
  const { blaetter, ausgelassen } = await assessSheets(book, gewaehlt.gefunden, options, alle);
  progress.end();
  const wrong = blaetter.flatMap(({ pruefung }) => pruefung.reader.falscheVorgabe)[0];
  if (flags.zuordnung !== undefined && wrong !== undefined) {
    usage(texts.falscheVorgabe(flags.zuordnung, wrong, erlaubteVorgabe(wrong)));
  }

  progress.begin('schreiben', 0);
  const bytes = await writeBook(book, blaetter, styles);
  signal.throwIfAborted();
  writeCopy(bytes, input, target, keep, context);
  progress.end();
  const teile = blaetter.map(({ found, pruefung }) => ({ blatt: found.blatt.name, uebersicht: pruefung.uebersicht }));
  const isSevere = blaetter.some(
    ({ pruefung }) => schwere !== 'nie' && mindestens(pruefung.uebersicht.zahlen.befunde.keys(), schwere),
  );
  return {
    mappe: path,
    stichtag: iso(stichtag),
    blaetter: blaetter.map(blattbericht),
    ausgelassen: [...gewaehlt.ausgelassen, ...ausgelassen],
    dringend: dringendeAller(teile).map(dringendeZeile),
    bestandteile,
    ausgabe: target,
    exit_code: isSevere ? EXIT.befunde : EXIT.ok,
  };
}

const ANHANG = '-geprueft';
