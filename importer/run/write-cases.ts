/**
 * Assesses the case rows of one section of the persons and writes their lines of faelle.csv and befunde.csv.
 */
import { setImmediate } from 'node:timers/promises';
import { assess } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { BefundCode, FallBefund, FeldBefund } from '../../core/decide/befunde.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { messages, type Sprache } from '../../core/messages/index.ts';
import { verlaufsbefunde } from '../../core/verlaufsbefunde.ts';
import type { Fall } from '../join/cases.ts';
import { NONE } from '../join/cursor.ts';
import type { Sammler } from '../report/sammler.ts';
import type { Gedaechtnis } from '../store/mitschrift.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Tabelle } from '../table/table.ts';
import { BefundeLines, PersonBefunde } from '../write/befunde.ts';
import { faelleLine } from '../write/faelle.ts';
import type { Falldateien } from './falldateien.ts';
import type { Zaehler } from './zaehler.ts';

/** What the cases of a section are assessed by, and what takes them in. */
export interface CaseWriting {
  readonly dateien: Falldateien;
  readonly faelle: Iterable<Fall>;
  /** Cases of the sections before. */
  readonly davor: number;
  readonly tabellen: readonly Tabelle[];
  readonly stichtag: Day;
  readonly grundlage: Grundlage;
  readonly mitNamen: boolean;
  readonly sprache: Sprache;
  readonly zaehler: Zaehler;
  readonly sammler: Sammler;
  /** Remembers the runs before; none: a run without history. */
  readonly gedaechtnis: Gedaechtnis | undefined;
  /** Takes findings that have a place in a file, for the log. */
  readonly logBefund: LogBefund | undefined;
  /** Called with the number of source rows joined since the last call. */
  readonly tick: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

export type LogBefund = (datei: string, zeile: number, code: BefundCode) => void;

/** Cases between two looks at the clock and at Ctrl-C. */
const BREATH = 2000;

/** Source rows that went into case rows, by table and file. */
export type Verbunden = readonly (readonly number[])[];

/** Gives the number of source rows that went into case rows. */
export async function writeCases(options: CaseWriting): Promise<Verbunden> {
  const { tabellen, stichtag, grundlage, zaehler, sammler, gedaechtnis, logBefund, tick, signal } = options;
  const { faelle, befunde } = options.dateien;
  const lines = new BefundeLines(messages(options.sprache), grundlage);
  const toLine = faelleLine(options.mitNamen);
  const verbunden = tabellen.map(({ dateien }) => dateien.map(() => 0));
  /** The row of each table that came last: a VerBIS row feeds all case rows of its person. */
  const last = tabellen.map(() => NONE);
  /** The lines of the row's cells among those of the person. */
  const zellzeilen: number[][] = tabellen.map(() => []);
  const zeilenDerPerson = new PersonBefunde();
  let cases = options.davor;
  let rows = 0;
  for (const fall of options.faelle) {
    const { row, umfeld, zeilen, person, paare, index } = fall;
    if (index === 0) {
      gedaechtnis?.person(person, paare);
      befunde.text(zeilenDerPerson.take());
    }
    const nummer = cases + 1;
    const urteil = assess(row, stichtag, grundlage, umfeld);
    const kundennummer = row.kundennummer ?? '';
    const zellen: ZellBefund[] = [];
    for (let t = 0; t < tabellen.length; t++) {
      const tabelle = tabellen[t]!;
      const zeile = zeilen[tabelle.quelle];
      if (zeile === NONE) continue;
      const isNew = zeile !== last[t];
      last[t] = zeile;
      if (isNew) {
        verbunden[t]![tabelle.dateiVon(zeile)]!++;
        rows++;
        zellzeilen[t]!.length = 0;
      } else for (const eine of zellzeilen[t]!) zeilenDerPerson.auch(eine, nummer);
      for (const zelle of tabelle.befunde(zeile)) {
        zellen.push(zelle);
        if (!isNew) continue;
        const position = tabelle.position(zeile);
        const source = tabelle.dateien[position.datei]!;
        zellzeilen[t]!.push(zeilenDerPerson.add(lines.zelle(source, position, kundennummer, zelle), nummer));
        zaehler.befund(zelle.code);
        if (zelle.code === 'WERT_UNBEKANNT') zaehler.wort(tabelle.quelle, zelle.id);
        logBefund?.(source.datei, position.zeile, zelle.code);
      }
    }
    const feldCodes = codes(zellen);
    const geaendert = gedaechtnis?.fall(fall, urteil, zellen);
    const verlauf =
      geaendert === undefined ? OHNE_VERLAUF : verlaufsbefunde(geaendert, row, stichtag, grundlage, umfeld);
    const fallCodes = verlauf.length === 0 ? urteil.befunde : [...urteil.befunde, ...verlauf].sort();
    for (const code of fallCodes) {
      zeilenDerPerson.add(lines.fall(kundennummer, code, row), nummer);
      zaehler.befund(code);
    }
    faelle.text(toLine(row, urteil, joinCodes(fallCodes, feldCodes)));
    sammler.fall(row, urteil, verlauf.length === 0 ? feldCodes : [...feldCodes, ...verlauf]);
    zaehler.fall(urteil);
    if (++cases % BREATH === 0) {
      tick(rows);
      rows = 0;
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  befunde.text(zeilenDerPerson.take());
  tick(rows);
  return verbunden;
}

const OHNE_VERLAUF: readonly FallBefund[] = [];

const KEINE: readonly FeldBefund[] = [];

/** Each code once, in alphabetical order. */
function codes(zellen: readonly ZellBefund[]): readonly FeldBefund[] {
  return zellen.length === 0 ? KEINE : [...new Set(zellen.map(({ code }) => code))].sort();
}

/** The column `befunde`: codes in alphabetical order, joined by a blank. */
function joinCodes(fall: readonly FallBefund[], feld: readonly FeldBefund[]): string {
  return feld.length === 0 ? fall.join(' ') : [...fall, ...feld].sort().join(' ');
}
