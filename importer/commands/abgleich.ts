/**
 * `neufall abgleich`: the EZ's list beside a run; with --ergaenzen a copy with what it lacks. The original is never touched.
 * Source: page 8 "The list of the EZ and last night's run" (004-62).
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { anhang, anhangspalten } from '../../core/abgleich/anhang.ts';
import type { Abgleich, Lauffall, Listenzeile } from '../../core/abgleich/vergleich.ts';
import { iso } from '../../core/calendar/day.ts';
import { haengeAn, UnterListeError } from '../abgleich/anhaengen.ts';
import { ausCsv, ausVerlauf } from '../abgleich/faelle.ts';
import { type Abgeglichen, gleicheAb } from '../abgleich/liste.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { outPath, readMapping, translated, writeCopy } from '../aufruf/mappe.ts';
import { hausregeln, today } from '../aufruf/options.ts';
import { liesVerlauf, verlaufPfad } from '../aufruf/verlauf.ts';
import type { Config } from '../config/schema.ts';
import { rememberedHausregeln } from '../pruefen/addin-settings.ts';
import { findSheet, type Gefunden } from '../pruefen/blatt.ts';
import { CliError, EXIT, type ExitCode } from '../system/errors.ts';
import type { Book } from '../xlsx/book.ts';
import { contentsOf } from '../xlsx/contents.ts';
import { openBook } from '../xlsx/datei.ts';

const ANHANG = '-ergaenzt';

/** Compares and says how it went. Throws `CliError`. */
export async function abgleichCommand(path: string, flags: Flags<'abgleich'>, called: Context): Promise<ExitCode> {
  const { config, context } = konfiguriert(flags, called);
  const { texts } = context;
  if (flags.out !== undefined && !flags.ergaenzen) usage(texts.abgleich.outOhneErgaenzen);
  const faelle = lauf(flags, config, context);
  const { abgeglichen, found, ausgabe } = await translated(
    abgleichen(path, flags, config, faelle, context),
    path,
    context,
  );
  const { abgleich } = abgeglichen;
  const unentschieden = nichtsEntschieden(faelle);
  const { name: blatt } = found.blatt;
  return antworte(
    context,
    alsObjekt(flags, config),
    () => ({ mappe: path, blatt, ...alsJson(abgleich), unentschieden, ausgabe: ausgabe ?? null }),
    () => [
      ...(unentschieden > 0 ? [texts.abgleich.unentschieden(unentschieden)] : []),
      ...texts.abgleich.bericht(abgleich, blatt, ausgabe),
    ],
  );
}

/** The cases that wait for a decision in a run that found no Neufall at all: then none is missing in any list. */
function nichtsEntschieden(faelle: readonly Lauffall[]): number {
  const zahl = (neufall: Lauffall['neufall']) => faelle.filter((fall) => fall.neufall === neufall).length;
  return zahl('ja') > 0 ? 0 : zahl('prüfen');
}

/** The cases of the run: of a file, or of the history. */
function lauf(flags: Flags<'abgleich'>, config: Config, context: Context): readonly Lauffall[] {
  const { texts, cwd } = context;
  if (flags.faelle !== undefined && flags.store !== undefined) usage(texts.abgleich.nurEines);
  const { faelle } = flags;
  if (faelle !== undefined) {
    try {
      return ausCsv(resolve(cwd, faelle)) ?? usage(texts.abgleich.keineFaelle(faelle));
    } catch (error) {
      if (error instanceof CliError) throw error;
      throw new CliError(EXIT.eingabe, texts.abgleich.nichtLesbar(faelle), { cause: error });
    }
  }
  return liesVerlauf(verlaufPfad(flags, config, context), context, ausVerlauf);
}

interface Ergebnis {
  readonly abgeglichen: Abgeglichen;
  readonly found: Gefunden;
  /** Path of the copy. */
  readonly ausgabe: string | undefined;
}

async function abgleichen(
  path: string,
  flags: Flags<'abgleich'>,
  config: Config,
  faelle: readonly Lauffall[],
  context: Context,
): Promise<Ergebnis> {
  const { texts, cwd, signal } = context;
  const zuordnungen = flags.zuordnung === undefined ? undefined : readMapping(flags.zuordnung, context);
  const input = resolve(cwd, path);
  const book = await openBook(input);
  const haus = hausregeln(flags.regeln, config, context, await rememberedHausregeln(book.mappe));
  const found = await findSheet(book, flags.blatt);
  const abgeglichen = await gleicheAb(book, found, faelle, config.stichtag ?? today(context), zuordnungen, haus);
  if (!abgeglichen.mapping.columns.has('kundennummer')) usage(texts.abgleich.ohneKundennummer(path, found.blatt.name));
  if (!flags.ergaenzen || abgeglichen.abgleich.fehlt.length === 0) return { abgeglichen, found, ausgabe: undefined };
  const target = outPath(input, flags.out, ANHANG, context);
  const keep = !(flags.ueberschreiben ?? false);
  if (keep && existsSync(target)) usage(texts.pruefen.gibtEsSchon(target));
  if (!flags.trotzdem) nurTrotzdem(book, found, path, context);
  const bytes = await ergaenzt(book, found, abgeglichen, path, context);
  signal.throwIfAborted();
  writeCopy(bytes, input, target, keep, context);
  return { abgeglichen, found, ausgabe: target };
}

/** What would be lost or refused by Excel, as in `pruefen`. */
function nurTrotzdem(
  book: Book,
  { sheet, blatt }: Gefunden,
  path: string,
  { texts: { pruefen: texte } }: Context,
): void {
  const bestandteile = contentsOf(book.mappe.names);
  if (bestandteile.length > 0)
    usage(
      texte.enthaelt(
        path,
        bestandteile.map((kind) => texte.bestandteile[kind]),
      ),
    );
  if (sheet.geschuetzt) usage(texte.unpruefbar.geschuetzt(path, blatt.name));
}

/** The workbook with the missing cases below the list. */
async function ergaenzt(
  book: Book,
  found: Gefunden,
  { abgleich, mapping, lastRow, vorbild, tabelle }: Abgeglichen,
  path: string,
  { texts }: Context,
): Promise<Uint8Array> {
  const { kopf, sheet } = found;
  const spalten = anhangspalten(mapping, sheet.values.slice(kopf.dataFrom, lastRow + 1));
  const zeilen = abgleich.fehlt.map((fall) => anhang(fall, spalten, book.date1904));
  try {
    return await haengeAn(book, found, { lastRow, vorbild, zeilen, tabelle });
  } catch (error) {
    if (error instanceof UnterListeError) usage(texts.abgleich.unterListe(path, error.blatt, error.zeile));
    throw error;
  }
}

function alsJson({ fehlt, zuPruefen, unbekannt, abweichend, gleich }: Abgleich) {
  const tag = (one: Pick<Lauffall, 'antragsdatum'>) => (one.antragsdatum === undefined ? '' : iso(one.antragsdatum));
  const fall = (one: Lauffall) => ({
    kundennummer: one.row.kundennummer ?? '',
    antragsdatum: tag(one),
    hauptbetreuer: one.row.hauptbetreuer ?? '',
    team: one.row.team ?? '',
  });
  const zeile = (one: Listenzeile) => ({
    zeile: one.index + 1,
    kundennummer: one.kundennummer,
    antragsdatum: tag(one),
  });
  return {
    fehlt: fehlt.map(fall),
    fehlt_zu_pruefen: zuPruefen.map(fall),
    unbekannt: unbekannt.map(zeile),
    abweichend: abweichend.map(({ zeile: one, unterschiede }) => ({ ...zeile(one), unterschiede })),
    gleich,
  };
}
