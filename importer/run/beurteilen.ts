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
import type { Geordnet, Tabellen } from '../join/repeats.ts';
import { ausUebergabe, type Uebergabe, uebergabe } from '../join/uebergabe.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import { Sammler, type Sammlerstand } from '../report/sammler.ts';
import type { Gedaechtnis } from '../store/mitschrift.ts';
import { BEFUNDE_HEADER, BefundeLines } from '../write/befunde.ts';
import { BOM } from '../write/csv.ts';
import { faelleHeader } from '../write/faelle.ts';
import type { Faeden } from './faeden.ts';
import { Falldateien } from './falldateien.ts';
import { type LogBefund, type Verbunden, writeCases } from './write-cases.ts';
import { Zaehler, type Zaehlerstand } from './zaehler.ts';

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
  /** Remembers the runs before; none: a run without history. */
  readonly gedaechtnis: Gedaechtnis | undefined;
  /** Takes findings that have a place in a file, for the log. */
  readonly logBefund: LogBefund | undefined;
  /** Called with the number of source rows joined since the last call. */
  readonly tick: (rows: number) => void;
  /** How many sections there are to be. */
  readonly abschnitte: number;
}

/** A section after the first one, for another thread. */
export interface Abschnitt extends Massgaben {
  readonly teil: number;
  readonly personen: Personen;
  readonly uebergaben: readonly Uebergabe[];
  readonly mitLog: boolean;
}

export interface Abschnittsergebnis {
  readonly verbunden: Verbunden;
  /** What it counted, where that is not the run's own. */
  readonly stand?: {
    readonly zaehler: Zaehlerstand;
    readonly sammler: Sammlerstand;
    readonly log: readonly Parameters<LogBefund>[];
  };
}

const nachQuelle = (alle: readonly Geordnet[]): Tabellen =>
  Object.fromEntries(alle.map((eine) => [eine.tabelle.quelle, eine]));

/** Gives the number of source rows that went into case rows, by table and file. */
export async function beurteileFaelle(auftrag: Fallauftrag, faeden: Faeden): Promise<Verbunden> {
  const { massgaben, tabellen, zaehler, sammler, tick, logBefund } = auftrag;
  const { folder } = massgaben;
  const teile = abschnitte(nachQuelle(tabellen), auftrag.abschnitte);
  const uebergaben = teile.length > 1 ? tabellen.map(uebergabe).map(ohneAusgesonderte) : [];
  const abschnitt = (teil: number): Abschnitt => ({
    ...massgaben,
    teil,
    personen: teile[teil]!,
    uebergaben,
    mitLog: logBefund !== undefined,
  });
  const dateien = new Falldateien(folder);
  try {
    beginne(auftrag, dateien);
    const ergebnisse = await faeden.tue(
      [...teile.keys()],
      {
        hier: (teil, signal) =>
          teil === 0 ? erster(auftrag, teile[0]!, dateien, signal) : beurteileAbschnitt(abschnitt(teil), tick, signal),
        dort: (tue, teil) => tue<Abschnittsergebnis>('beurteilen', abschnitt(teil)),
      },
      tick,
    );
    for (const [teil, { stand }] of ergebnisse.entries()) {
      if (stand === undefined) continue;
      dateien.anhaengen(folder, teil);
      zaehler.vereine(stand.zaehler);
      sammler.vereine(stand.sammler);
      for (const befund of stand.log) logBefund?.(...befund);
    }
    dateien.close();
    return summe(ergebnisse.map(({ verbunden }) => verbunden));
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
  const { massgaben, tabellen } = auftrag;
  const faelle = eachCase(nachQuelle(tabellen), massgaben.vorgabe, massgaben.bezuege, personen);
  return {
    verbunden: await writeCases({
      ...massgaben,
      ...auftrag,
      tabellen: nur(tabellen),
      dateien,
      faelle,
      davor: 0,
      signal,
    }),
  };
}

/** Assesses a section from what can be handed to another thread. */
export async function beurteileAbschnitt(
  abschnitt: Abschnitt,
  tick: (rows: number) => void,
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
  const dateien = new Falldateien(folder, teil);
  try {
    const verbunden = await writeCases({
      ...abschnitt,
      dateien,
      faelle: eachCase(tabellen, vorgabe, abschnitt.bezuege, personen),
      davor: faelleVor(personen.von, tabellen, vorgabe),
      tabellen: nur(geordnet),
      grundlage,
      zaehler,
      sammler,
      gedaechtnis: undefined,
      logBefund: abschnitt.mitLog ? (...befund) => log.push(befund) : undefined,
      tick,
      signal,
    });
    dateien.closeForNow();
    return { verbunden, stand: { zaehler: zaehler.stand(), sammler: sammler.stand(), log } };
  } finally {
    dateien.abandon();
  }
}

const nur = (alle: readonly Geordnet[]) => alle.map(({ tabelle }) => tabelle);

/** The first section writes them. */
const ohneAusgesonderte = (eine: Uebergabe): Uebergabe => ({ ...eine, inhalt: { ...eine.inhalt, ausgesondert: [] } });

function summe(alle: readonly Verbunden[]): Verbunden {
  return alle.reduce((a, b) => a.map((dateien, t) => dateien.map((n, d) => n + (b[t]?.[d] ?? 0))));
}
