/**
 * The first half of a run: files in, cases assessed and written, and the books of every file. What comes back holds figures
 * and no rows: the memory of the tables is free for the reports.
 */
import type { Day } from '../../core/calendar/day.ts';
import { iso } from '../../core/calendar/day.ts';
import { mitWoertern } from '../../core/fields/lists.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { createGrundlage, type Grundlage } from '../../core/grundlage.ts';
import { bezuegeIn } from '../join/bezuege.ts';
import { nachQuelle } from '../join/repeats.ts';
import { type DateiLauf, type Lauf, regelwerk } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Phases } from '../protokoll/phases.ts';
import type { Bilanz, LaufVerlauf } from '../protokoll/verlauf.ts';
import { Sammler } from '../report/sammler.ts';
import { pruefeLieferung } from '../source/lieferung.ts';
import type { LaufGrund } from '../store/laeufe.ts';
import type { Aufnahme, Verlauf } from '../store/verlauf.ts';
import { QuarantaeneNames, writeQuarantaene } from '../write/quarantaene.ts';
import { beurteileFaelle } from './beurteilen.ts';
import type { Faeden } from './faeden.ts';
import { columnsAndConstants, gelieferte, mitDatensaetzen } from './geliefert.ts';
import { ueberschneidungen } from './hinweise.ts';
import { groesse, liesQuellen } from './lesen.ts';
import type { RunOptions } from './optionen.ts';
import { pause } from './pause.ts';
import { sum } from './sum.ts';
import { Zaehler } from './zaehler.ts';

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

/** What a run knows once all its cases have passed. */
export interface Aufgenommen extends Pick<Lauf, 'dateien' | 'lieferung' | 'ueberschneidungen' | 'unbekannte_woerter'> {
  readonly grundlage: Grundlage;
  readonly spalten: Spalten;
  readonly zaehler: Zaehler;
  readonly sammler: Sammler;
  /** Where there is a history. */
  readonly aufnahme: Aufnahme | undefined;
  readonly laufVerlauf: LaufVerlauf | undefined;
}

/**
 * Reads the files and writes everything but the reports and lauf.json into the folder. Throws as `run`.
 * @param wartend called when this thread has assessed its cases, and others not yet
 */
export async function nimmAuf(
  options: RunOptions,
  folder: string,
  phases: Phases,
  faeden: Faeden,
  wartend: () => void,
): Promise<Aufgenommen> {
  const { sources, stichtag, messages, signal, profil, einstellungen, hausregeln, verlauf } = options;
  const { woerter } = hausregeln.sprachschatz(stichtag);
  const lesart = { woerter: mitWoertern(profil.woerter, woerter), ueberspringen: profil.ueberspringen };

  const watch = phases.begin('lesen', groesse(sources), signal, options.blockSize);
  const gelesen = await liesQuellen(sources, { stichtag, profil, lesart }, faeden, watch);
  const geordnet = gelesen.map((eine) => eine.geordnet);
  const saetze = gelesen.map((eine) => sum(eine.gelesen.map((datei) => datei.saetze)));
  phases.end(sum(saetze));

  phases.begin('verbinden', 0, signal);
  const { spalten, vorgabe } = columnsAndConstants(mitDatensaetzen(gelesen), options.vorgabe);
  const bezuege = bezuegeIn(nachQuelle(geordnet), vorgabe, stichtag);
  phases.end(sum(saetze));
  await pause(signal);

  const grundlage = createGrundlage(einstellungen, spalten, hausregeln.regelwerk);
  const grund: LaufGrund = {
    stichtag,
    einstellungen,
    profil,
    regelwerk: regelwerk(hausregeln),
    dateien: sources.map(({ quelle, probe: { sha256 } }) => ({ quelle, sha256 })),
  };
  const lieferung = pruefeLieferung(gelieferte(gelesen, stichtag), verlauf?.frueher(grund) ?? [], grundlage.kalender);
  if (options.anhalten && lieferung.length > 0) throw new AngehaltenError(lieferung);
  const aufnahme = verlauf?.beginne(grund);
  const zaehler = new Zaehler();
  const sammler = new Sammler({ stichtag, grundlage, messages });
  phases.begin('beurteilen', sum(geordnet.map(({ rows }) => rows.length)), signal);
  const { verbunden, bilanz } = await beurteileFaelle(
    {
      massgaben: {
        folder,
        stichtag,
        einstellungen,
        hausregeln: hausregeln.dateien,
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
      aufnahme,
      logBefund: options.logBefund,
      tick: (rows) => phases.advance(rows),
      abschnitte: options.abschnitte ?? faeden.anzahl,
      wartend,
    },
    faeden,
  );
  await faeden.schliesse();
  const laufVerlauf = verlauf && aufnahme && imVerlauf(verlauf, aufnahme, bilanz, stichtag);
  phases.end(zaehler.faelle);

  phases.begin('abstimmen', 0, signal);
  const names = new QuarantaeneNames();
  const quarantaene = geordnet.map(({ tabelle }) => writeQuarantaene(folder, tabelle, names, messages.befunde));
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
  phases.end(sum(saetze));
  await pause(signal);
  return {
    dateien,
    lieferung,
    grundlage,
    spalten,
    zaehler,
    sammler,
    aufnahme,
    laufVerlauf,
    unbekannte_woerter: geordnet.flatMap(({ tabelle: { quelle } }, t) => zaehler.unbekannteWoerter(quelle, saetze[t]!)),
    ueberschneidungen: gelesen.flatMap((eine) => ueberschneidungen(eine.geordnet, eine.gelesen)),
  };
}

/** What lauf.json says about the history, once all cases have passed. */
function imVerlauf(
  verlauf: Verlauf,
  { nr, wiederholt }: Aufnahme,
  faelle: Bilanz | undefined,
  stichtag: Day,
): LaufVerlauf {
  if (wiederholt || faelle === undefined) return { lauf: nr, wiederholt: true };
  const letzter = verlauf.letzterStichtag();
  return {
    lauf: nr,
    wiederholt: false,
    faelle,
    ...(letzter !== undefined && letzter > stichtag ? { spaeter: iso(letzter) } : {}),
  };
}
