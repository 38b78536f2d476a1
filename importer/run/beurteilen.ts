/**
 * Assesses all cases of a run and writes faelle.csv and befunde.csv: the persons in sections, a thread for each. The first
 * section goes straight into the files and counters of the run, the others follow in the order of the persons.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { createGrundlage, type Grundlage } from '../../core/grundlage.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import { messages, type Sprache } from '../../core/messages/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import { hausregelnAus } from '../config/hausregeln.ts';
import type { Profil, Vorgabe } from '../config/profile.ts';
import { abschnitte, faelleVor, type Personen } from '../join/abschnitte.ts';
import type { Bezuege } from '../join/bezuege.ts';
import { eachCase } from '../join/cases.ts';
import { type Geordnet, nachQuelle } from '../join/repeats.ts';
import { ausUebergabe, type Uebergabe, uebergabe } from '../join/uebergabe.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Bilanz } from '../protokoll/verlauf.ts';
import { Sammler, type Sammlerstand } from '../report/sammler.ts';
import type { Eintraege } from '../store/eintragen.ts';
import { type Gedaechtnisgrund, gedaechtnisFuer, oeffneDaneben } from '../store/gedaechtnis.ts';
import type { Aufnahme } from '../store/verlauf.ts';
import { BEFUNDE_HEADER, BefundeLines } from '../write/befunde.ts';
import { BOM } from '../write/csv.ts';
import { faelleHeader } from '../write/faelle.ts';
import type { Faeden } from './faeden.ts';
import { Falldateien } from './falldateien.ts';
import { type Verbunden, writeCases } from './write-cases.ts';
import { Zaehler, type Zaehlerstand } from './zaehler.ts';
import type { LogBefund } from './zeilenlauf.ts';

/** What all sections are assessed by, as plain data. */
export interface Massgaben {
  readonly folder: string;
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly hausregeln: Hausregeln['dateien'];
  readonly spalten: Spalten;
  readonly vorgabe: Vorgabe;
  /** By which the files were recognised. */
  readonly profil: Profil;
  readonly bezuege: Bezuege;
  readonly mitNamen: boolean;
  readonly sprache: Sprache;
}

/** The run that the cases belong to. */
export interface Fallauftrag {
  readonly massgaben: Massgaben;
  readonly grundlage: Grundlage;
  readonly tabellen: readonly Geordnet[];
  /** What is unusual about the files. */
  readonly lieferung: readonly Lieferungsbefund[];
  readonly zaehler: Zaehler;
  readonly sammler: Sammler;
  /** The history's part; none: a run without history. */
  readonly aufnahme: Aufnahme | undefined;
  /** Takes findings that have a place in a file, for the log. */
  readonly logBefund: LogBefund | undefined;
  /** Called with the number of source rows joined since the last call. */
  readonly tick: (rows: number) => void;
  /** How many sections there are to be. */
  readonly abschnitte: number;
  /** Called after the first section: the main thread mostly waits for others then. */
  readonly wartend: () => void;
}

/** A section after the first one, for another thread. */
export interface Abschnitt extends Massgaben {
  readonly teil: number;
  readonly personen: Personen;
  readonly uebergaben: readonly Uebergabe[];
  readonly mitLog: boolean;
  /** Of the history, where there is one. */
  readonly gedaechtnis: Gedaechtnisgrund | undefined;
}

/** Told by a section that so many source rows more are done, and what is to be written about their cases. */
type Weiter = (rows: number, eintraege?: Eintraege) => void;

export interface Abschnittsergebnis {
  readonly verbunden: Verbunden;
  /** What became of the cases of the history. */
  readonly bilanz: Bilanz | undefined;
  /** What it counted, where that is not the run's own. */
  readonly stand?: {
    readonly zaehler: Zaehlerstand;
    readonly sammler: Sammlerstand;
    readonly log: readonly Parameters<LogBefund>[];
  };
}

/** Gives the number of source rows that went into case rows, by table and file, and what history says of the cases. */
export async function beurteileFaelle(
  auftrag: Fallauftrag,
  faeden: Faeden,
): Promise<Pick<Abschnittsergebnis, 'verbunden' | 'bilanz'>> {
  const { massgaben, tabellen, zaehler, sammler, tick, logBefund, aufnahme } = auftrag;
  const { folder } = massgaben;
  const teilbar = aufnahme === undefined || aufnahme.daneben !== undefined;
  const teile = abschnitte(nachQuelle(tabellen), teilbar ? auftrag.abschnitte : 1);
  const uebergaben = teile.length > 1 ? tabellen.map(uebergabe).map(ohneAusgesonderte) : [];
  const abschnitt = (teil: number): Abschnitt => ({
    ...massgaben,
    teil,
    personen: teile[teil]!,
    uebergaben,
    mitLog: logBefund !== undefined,
    gedaechtnis: aufnahme?.daneben,
  });
  const weiter: Weiter = (rows, eintraege) => {
    if (eintraege !== undefined) aufnahme?.trage(eintraege);
    tick(rows);
  };
  const dateien = new Falldateien(folder);
  try {
    beginne(auftrag, dateien);
    const ergebnisse = await faeden.tue(
      [...teile.keys()],
      {
        hier: (teil, signal) =>
          teil === 0
            ? erster(auftrag, teile[0]!, dateien, signal)
            : beurteileAbschnitt(abschnitt(teil), weiter, signal),
        dort: (tue, teil) => tue<Abschnittsergebnis>('beurteilen', abschnitt(teil)),
      },
      weiter,
    );
    for (const [teil, { stand }] of ergebnisse.entries()) {
      if (stand === undefined) continue;
      dateien.anhaengen(folder, teil);
      zaehler.vereine(stand.zaehler);
      sammler.vereine(stand.sammler);
      for (const befund of stand.log) logBefund?.(...befund);
    }
    dateien.close();
    return {
      verbunden: summe(ergebnisse.map(({ verbunden }) => verbunden)),
      bilanz: ergebnisse.map(({ bilanz }) => bilanz).reduce(zusammen),
    };
  } finally {
    dateien.abandon();
  }
}

/** The headers, and what belongs to no case. */
function beginne(auftrag: Fallauftrag, { faelle, befunde }: Falldateien): void {
  const { massgaben, grundlage, zaehler, sammler, logBefund } = auftrag;
  const lines = new BefundeLines(messages(massgaben.sprache), grundlage);
  faelle.text(BOM + faelleHeader(massgaben.mitNamen));
  befunde.text(BOM + BEFUNDE_HEADER);
  for (const befund of auftrag.lieferung) {
    befunde.text(lines.lieferung(befund));
    zaehler.befund(befund.code);
  }
  for (const { tabelle } of auftrag.tabellen) {
    for (const satz of tabelle.ausgesondert) {
      const source = tabelle.dateien[satz.datei]!;
      befunde.text(lines.satz(source, satz));
      zaehler.befund(satz.code);
      sammler.saetzeOhneFall(satz.code);
      logBefund?.(source.datei, satz.zeile, satz.code);
    }
  }
}

async function erster(
  auftrag: Fallauftrag,
  personen: Personen,
  dateien: Falldateien,
  signal: AbortSignal,
): Promise<Abschnittsergebnis> {
  const { massgaben, tabellen, aufnahme } = auftrag;
  const { vorgabe } = massgaben;
  const gedaechtnis = aufnahme?.gedaechtnis({ personen, tabellen: nur(tabellen), vorgabe });
  const faelle = eachCase(nachQuelle(tabellen), vorgabe, massgaben.bezuege, personen);
  const verbunden = await writeCases({
    ...massgaben,
    ...auftrag,
    tabellen: nur(tabellen),
    dateien,
    faelle,
    davor: 0,
    gedaechtnis,
    signal,
  });
  auftrag.wartend();
  return { verbunden, bilanz: gedaechtnis?.ende() };
}

/** Assesses a section from what can be handed to another thread. */
export async function beurteileAbschnitt(
  abschnitt: Abschnitt,
  weiter: Weiter,
  signal?: AbortSignal,
): Promise<Abschnittsergebnis> {
  const { folder, stichtag, spalten, vorgabe, profil, sprache, personen, teil } = abschnitt;
  const { regelwerk } = hausregelnAus(abschnitt.hausregeln);
  const grundlage = createGrundlage(abschnitt.einstellungen, spalten, regelwerk);
  const geordnet = abschnitt.uebergaben.map((eine) => ausUebergabe(eine, profil));
  const tabellen = nachQuelle(geordnet);
  const zaehler = new Zaehler();
  const sammler = new Sammler({ stichtag, grundlage, messages: messages(sprache) });
  const log: Parameters<LogBefund>[] = [];
  const db = abschnitt.gedaechtnis && oeffneDaneben(abschnitt.gedaechtnis);
  const dateien = new Falldateien(folder, teil);
  try {
    const gedaechtnis =
      db &&
      abschnitt.gedaechtnis &&
      gedaechtnisFuer(db, abschnitt.gedaechtnis, { personen, tabellen: nur(geordnet), vorgabe }, (eintraege) =>
        weiter(0, eintraege),
      );
    const verbunden = await writeCases({
      ...abschnitt,
      dateien,
      faelle: eachCase(tabellen, vorgabe, abschnitt.bezuege, personen),
      davor: faelleVor(personen.von, tabellen, vorgabe),
      tabellen: nur(geordnet),
      grundlage,
      zaehler,
      sammler,
      gedaechtnis,
      logBefund: abschnitt.mitLog ? (...befund) => log.push(befund) : undefined,
      tick: weiter,
      signal,
    });
    const bilanz = gedaechtnis?.ende();
    dateien.close();
    return { verbunden, bilanz, stand: { zaehler: zaehler.stand(), sammler: sammler.stand(), log } };
  } finally {
    dateien.abandon();
    db?.close();
  }
}

const nur = (alle: readonly Geordnet[]) => alle.map(({ tabelle }) => tabelle);

/** The first section writes them. */
const ohneAusgesonderte = (eine: Uebergabe): Uebergabe => ({ ...eine, inhalt: { ...eine.inhalt, ausgesondert: [] } });

function summe(alle: readonly Verbunden[]): Verbunden {
  return alle.reduce((a, b) => a.map((dateien, t) => dateien.map((n, d) => n + (b[t]?.[d] ?? 0))));
}

function zusammen(a: Bilanz | undefined, b: Bilanz | undefined): Bilanz | undefined {
  return (
    a &&
    b && {
      neu: a.neu + b.neu,
      geaendert: a.geaendert + b.geaendert,
      unveraendert: a.unveraendert + b.unveraendert,
      weg: a.weg + b.weg,
      zurueck: a.zurueck + b.zurueck,
    }
  );
}
