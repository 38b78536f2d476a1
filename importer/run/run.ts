/**
 * The nightly run: files in, decisions out, with the books that prove that no record was lost.
 * recognise → read → join → assess and write → reconcile → publish
 * Source: page 5 "Files that import writes"; the data's way is drawn in docs/datenweg.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../core/calendar/day.ts';
import { iso } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { unmessbareFristen } from '../../core/decide/fristen.ts';
import { neufallOhne } from '../../core/decide/neufall.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import { mitWoertern } from '../../core/fields/lists.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { createGrundlage } from '../../core/grundlage.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Messages, Sprache } from '../../core/messages/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import type { Profil, Vorgabe } from '../config/profile.ts';
import { bezuegeIn } from '../join/bezuege.ts';
import type { Geordnet, Tabellen } from '../join/repeats.ts';
import { type DateiLauf, einstellungenText, LAUF_SCHEMA, type Lauf, regelwerk } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import { Phases, type Progress } from '../protokoll/phases.ts';
import type { LaufVerlauf } from '../protokoll/verlauf.ts';
import { Sammler } from '../report/sammler.ts';
import type { Dateiwahl } from '../source/dateiwahl.ts';
import { type Lieferung, pruefeLieferung, vollstaendigBis } from '../source/lieferung.ts';
import type { Source } from '../source/source.ts';
import type { Aufnahme, LaufBeginn, Verlauf } from '../store/verlauf.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import type { Tabelle } from '../table/table.ts';
import { QuarantaeneNames, writeQuarantaene } from '../write/quarantaene.ts';
import type { Staging } from '../write/staging.ts';
import type { Takt } from '../zahlen/daten.ts';
import { fortschreiben, wochenAus } from '../zahlen/verlauf.ts';
import { freizugeben, gezeigte } from '../zahlen/weitergabe.ts';
import { schreibeLaufBericht } from './bericht.ts';
import { beurteileFaelle } from './beurteilen.ts';
import { Faeden, fadenzahl } from './faeden.ts';
import { spaltenHinweis, ueberschneidungen } from './hinweise.ts';
import { liesQuellen, type Quelltabelle } from './lesen.ts';
import type { LogBefund } from './write-cases.ts';
import { Zaehler } from './zaehler.ts';
import { schreibeZusammenfassung } from './zusammenfassung.ts';

export interface RunOptions {
  /** Recognised files, by source in the order given. */
  readonly sources: readonly Source[];
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly hausregeln: Hausregeln;
  readonly profil: Profil;
  /** What the folder of the run had besides. */
  readonly eingang?: Pick<Dateiwahl, 'uebergangen' | 'ohneTreffer'>;
  readonly vorgabe: Vorgabe;
  readonly failOn: 'fehler' | 'warnung' | 'nie';
  readonly mitNamen: boolean;
  /** One more sheet with all cases in bericht.xlsx. */
  readonly alleFaelle: boolean;
  /** Values below it are hidden in what a report marks for passing on. */
  readonly kleineZahlen: number;
  /** How long the periods are whose figures may be passed on. */
  readonly takt: Takt;
  /** The history; none: a run without. */
  readonly verlauf?: Verlauf | undefined;
  /** An unusual delivery ends the run before anything is decided. */
  readonly anhalten?: boolean;
  /** What is said of the run, for zusammenfassung.txt. */
  readonly zusammenfassung?: (lauf: Lauf) => readonly string[];
  readonly version: string;
  /** Start of the run. */
  readonly beginn: Date;
  readonly messages: Messages;
  readonly sprache: Sprache;
  readonly progress: Progress;
  /** Takes findings that have a place in a file, for the log. */
  readonly logBefund?: LogBefund | undefined;
  readonly signal: AbortSignal;
  /** For tests: bytes per read. */
  readonly blockSize?: number;
  /** For tests: how many threads; otherwise the size of the files tells. */
  readonly faeden?: number;
  /** For tests: how many sections of cases; otherwise as many as threads. */
  readonly abschnitte?: number;
  /** For the benchmark: false leaves bericht.* out. */
  readonly berichte?: boolean;
}

/** A file whose books do not balance. */
export class AbstimmungError extends Error {
  readonly datei: DateiLauf;
  constructor(datei: DateiLauf) {
    super(`${datei.quelle} ${datei.datei}`);
    this.datei = datei;
  }
}

/** The delivery is unusual, and such runs are to be held back. */
export class AngehaltenError extends Error {
  readonly lieferung: readonly Lieferungsbefund[];
  constructor(lieferung: readonly Lieferungsbefund[]) {
    super(lieferung.map(({ code }) => code).join(' '));
    this.lieferung = lieferung;
  }
}

/**
 * Writes all result files into `staging` and publishes them. On any error nothing is published: the caller discards.
 * Throws `InputError`, `AbstimmungError`, `AngehaltenError`, the signal's reason and errors of the file system.
 */
export async function run(options: RunOptions, staging: Staging): Promise<Lauf> {
  const bytes = options.sources.reduce((sum, source) => sum + source.probe.size, 0);
  const faeden = new Faeden(options.faeden ?? fadenzahl(bytes), options.signal);
  try {
    return await laufe(options, staging, bytes, faeden);
  } finally {
    await faeden.schliesse();
  }
}

async function laufe(options: RunOptions, staging: Staging, bytes: number, faeden: Faeden): Promise<Lauf> {
  const { sources, stichtag, messages, signal, progress } = options;
  const phases = new Phases(progress);
  const zaehler = new Zaehler();
  const { woerter } = options.hausregeln.sprachschatz(stichtag);
  const lesart = { woerter: mitWoertern(options.profil.woerter, woerter), ueberspringen: options.profil.ueberspringen };

  const watch = phases.begin('lesen', bytes, signal, options.blockSize);
  const gelesen = await liesQuellen(sources, { stichtag, profil: options.profil, lesart }, faeden, watch);
  const geordnet = gelesen.map((eine) => eine.geordnet);
  const records = sum(gelesen.flatMap((one) => one.gelesen.map(({ saetze }) => saetze)));
  phases.end(records);

  phases.begin('verbinden', 0, signal);
  const { spalten, vorgabe } = columnsAndConstants(mitDatensaetzen(gelesen), options.vorgabe);
  const tabellen: Tabellen = Object.fromEntries(geordnet.map((one) => [one.tabelle.quelle, one]));
  const bezuege = bezuegeIn(tabellen, vorgabe, stichtag);
  phases.end(records);
  await pause(signal);

  const grundlage = createGrundlage(options.einstellungen, spalten, options.hausregeln.regelwerk);
  const { einstellungen, profil, verlauf } = options;
  const regeln = regelwerk(options.hausregeln);
  const beginn: LaufBeginn = {
    stichtag,
    einstellungen,
    profil,
    regelwerk: regeln,
    hausregeln: options.hausregeln.dateien,
    dateien: sources.map(({ quelle, probe: { sha256 } }) => ({ quelle, sha256 })),
    tabellen: geordnet.map(({ tabelle }) => tabelle),
    vorgabe,
  };
  const lieferung = pruefeLieferung(gelieferte(gelesen, stichtag), verlauf?.frueher(beginn) ?? [], grundlage.kalender);
  if (options.anhalten && lieferung.length > 0) throw new AngehaltenError(lieferung);
  const aufnahme = verlauf?.beginne(beginn);
  const sammler = new Sammler({ stichtag, grundlage, messages });
  phases.begin('beurteilen', sum(geordnet.map(({ rows }) => rows.length)), signal);
  const verbunden = await beurteileFaelle(
    {
      massgaben: {
        folder: staging.folder,
        stichtag,
        einstellungen,
        hausregeln: options.hausregeln.dateien,
        spalten,
        vorgabe,
        profil,
        bezuege,
        mitNamen: options.mitNamen,
        sprache: options.sprache,
      },
      grundlage,
      tabellen: geordnet,
      lieferung,
      zaehler,
      sammler,
      gedaechtnis: aufnahme?.gedaechtnis,
      logBefund: options.logBefund,
      tick: (rows) => phases.advance(rows),
      abschnitte: aufnahme === undefined ? (options.abschnitte ?? faeden.anzahl) : 1,
    },
    faeden,
  );
  const laufVerlauf = verlauf && aufnahme && imVerlauf(verlauf, aufnahme, stichtag);
  phases.end(zaehler.faelle);

  phases.begin('abstimmen', 0, signal);
  const names = new QuarantaeneNames();
  const quarantaene = geordnet.map(({ tabelle }) => writeQuarantaene(staging.folder, tabelle, names, messages.befunde));
  const dateien = geordnet.flatMap(({ tabelle, dubletten }, t) =>
    tabelle.dateien.map((source, d): DateiLauf => {
      const { saetze, ...nebenbei } = gelesen[t]!.gelesen[d]!;
      return {
        quelle: source.quelle,
        datei: source.datei,
        bytes: source.probe.size,
        sha256: source.probe.sha256,
        kodierung: source.probe.encoding.name,
        trennzeichen: source.header.delimiter,
        gelesen: saetze,
        verbunden: verbunden[t]![d]!,
        quarantaene: quarantaene[t]![d]!,
        dubletten: dubletten[d]!,
        ...nebenbei,
      };
    }),
  );
  for (const datei of dateien) {
    if (datei.gelesen !== datei.verbunden + datei.quarantaene + datei.dubletten) throw new AbstimmungError(datei);
    zaehler.befund('DUBLETTE', datei.dubletten);
    sammler.saetzeOhneFall('DUBLETTE', datei.dubletten);
  }
  phases.end(records);
  await pause(signal);

  phases.begin('schreiben', 0, signal);
  const unbekannte_woerter = geordnet.flatMap(({ tabelle: { quelle } }, t) =>
    zaehler.unbekannteWoerter(quelle, sum((gelesen[t]?.gelesen ?? []).map(({ saetze }) => saetze))),
  );
  const gesammelt = sammler.ergebnis();
  const ganzBis = vollstaendigBis(lieferung, stichtag);
  const alteWochen = verlauf?.wochen() ?? [];
  const neueWochen = fortschreiben(alteWochen, gesammelt.wochen, ganzBis !== undefined);
  const wochen = wochenAus(alteWochen, neueWochen);
  const schon = verlauf?.freigaben() ?? [];
  // What half a delivery says of a period must not stand for good; a run that history has already changes nothing.
  const neue =
    ganzBis === undefined || aufnahme?.mitschrift === undefined
      ? []
      : freizugeben(wochen, schon, options.takt, ganzBis);
  if (options.berichte ?? true) {
    await schreibeLaufBericht(staging.folder, {
      ...options,
      grundlage,
      gesammelt,
      dateien,
      faelle: zaehler.faelle,
      wochen,
      freigaben: verlauf && gezeigte([...schon, ...neue], stichtag),
      lieferung,
      unbekannteWoerter: unbekannte_woerter,
      seitdem: aufnahme && verlauf?.seitdem(aufnahme, stichtag),
    });
  }
  phases.end(zaehler.faelle);

  const exit_code: ExitCode = options.failOn !== 'nie' && zaehler.mindestens(options.failOn) ? EXIT.befunde : EXIT.ok;
  const lauf: Lauf = {
    schema: LAUF_SCHEMA,
    version: options.version,
    beginn: options.beginn.toISOString(),
    stichtag: iso(stichtag),
    profil: options.profil.name,
    vorgabe: Object.fromEntries(options.profil.konstanten),
    einstellungen: einstellungenText(options.einstellungen),
    regelwerk: regeln,
    ...(options.hausregeln.dateien.length === 0
      ? {}
      : { hausregeln: options.hausregeln.dateien.map(({ name }) => name) }),
    dateien,
    faelle: zaehler.faelle,
    zaehlung: zaehler.zaehlung(),
    lieferung,
    nicht_geprueft: grundlage.nicht_geprueft,
    annahmen: grundlage.annahmen,
    nicht_messbar: unmessbareFristen(grundlage.vorhanden),
    neufall_ohne: neufallOhne(grundlage.vorhanden),
    unbekannte_woerter,
    spalten: sources.flatMap((source) => spaltenHinweis(source) ?? []),
    ueberschneidungen: geordnet.flatMap((one, t) => ueberschneidungen(one, gelesen[t]?.gelesen ?? [])),
    uebergangen: options.eingang?.uebergangen ?? [],
    ohne_treffer: options.eingang?.ohneTreffer ?? [],
    phasen: phases.list,
    ...(laufVerlauf === undefined ? {} : { verlauf: laufVerlauf }),
    exit_code,
  };
  writeFileSync(join(staging.folder, 'lauf.json'), `${JSON.stringify(lauf, null, 2)}\n`, { flush: true });
  if (options.zusammenfassung !== undefined) schreibeZusammenfassung(staging.folder, options.zusammenfassung(lauf));
  await pause(signal);
  if (verlauf === undefined || aufnahme?.mitschrift === undefined) staging.publish();
  else {
    verlauf.abschliesse(aufnahme, beginn, spalten, lauf, neueWochen, neue);
    staging.seal({ store: verlauf.path, kennung: aufnahme.kennung });
    verlauf.uebernehme(aufnahme, staging.out);
    staging.publish();
    verlauf.veroeffentlicht(aufnahme);
  }
  return lauf;
}

/** The files as a delivery is judged by: their records, those set aside, and the days that they name. */
function gelieferte(gelesen: readonly Quelltabelle[], stichtag: Day): Lieferung {
  return {
    stichtag,
    dateien: gelesen.flatMap(({ geordnet: { tabelle }, gelesen: files }) =>
      tabelle.dateien.map(({ quelle, datei, probe: { sha256 } }, d) => ({
        quelle,
        datei,
        sha256,
        gelesen: files[d]?.saetze ?? 0,
        quarantaene: ausgesondert(tabelle, d),
      })),
    ),
    tage: Object.fromEntries(gelesen.map(({ geordnet }) => [geordnet.tabelle.quelle, tageVon(geordnet)])),
  };
}

/** The days of receipt of STEP, the days of application of ALLEGRO. */
function* tageVon({ tabelle, rows }: Geordnet): Generator<Day> {
  const eingang = tabelle.quelle === 'step';
  const column = tabelle.columns.get(eingang ? 'eingang_am' : 'antragsdatum');
  if (column === undefined) return;
  for (const row of rows) {
    const value = column.get(row) as number | undefined;
    if (value !== undefined) yield eingang ? dayOf(value) : value;
  }
}

/** Lets Ctrl-C come in, which waits while a step works without a break. */
async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** What lauf.json says about the history, once all cases have passed. */
function imVerlauf(verlauf: Verlauf, { nr, mitschrift }: Aufnahme, stichtag: Day): LaufVerlauf {
  if (mitschrift === undefined) return { lauf: nr, wiederholt: true };
  const letzter = verlauf.letzterStichtag();
  return {
    lauf: nr,
    wiederholt: false,
    faelle: mitschrift.ende(),
    ...(letzter !== undefined && letzter > stichtag ? { spaeter: iso(letzter) } : {}),
  };
}

/** The records of a file that were set aside. */
const ausgesondert = (tabelle: Tabelle, datei: number) =>
  tabelle.ausgesondert.filter((satz) => satz.datei === datei).length;

/**
 * The files of which a record can be used: where there is only a header, or nothing that can be read, nothing was
 * delivered, and nothing can be checked.
 */
const mitDatensaetzen = (gelesen: readonly Quelltabelle[]): readonly Source[] =>
  gelesen.flatMap(({ geordnet: { tabelle }, gelesen: files }) =>
    tabelle.dateien.filter((_, d) => (files[d]?.saetze ?? 0) > ausgesondert(tabelle, d)),
  );

/** The columns that the run has over all files, and the constants of the fields that have none. */
function columnsAndConstants(sources: readonly Source[], all: Vorgabe): { spalten: Spalten; vorgabe: Vorgabe } {
  const quellen = new Map<Quelle, ReadonlySet<FieldId>>(
    sources.map(({ quelle, zuordnung }) => [quelle, new Set(zuordnung.columns.keys())]),
  );
  const columns = new Set([...quellen.values()].flatMap((ids) => [...ids]));
  const vorgabe = new Map([...all].filter(([id]) => !columns.has(id)));
  return { spalten: { vorhanden: new Set([...columns, ...vorgabe.keys()]), quellen }, vorgabe };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
