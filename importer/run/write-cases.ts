/**
 * Assesses the case rows of one section of the persons and writes their lines of faelle.csv and befunde.csv.
 */
import { setImmediate } from 'node:timers/promises';
import { assess } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { FallBefund, FeldBefund } from '../../core/decide/befunde.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { messages, type Sprache } from '../../core/messages/index.ts';
import { verlaufsbefunde } from '../../core/verlaufsbefunde.ts';
import type { Fall } from '../join/cases.ts';
import type { Sammler } from '../report/sammler.ts';
import type { Gedaechtnis } from '../store/mitschrift.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Tabelle } from '../table/table.ts';
import { BefundeLines, PersonBefunde } from '../write/befunde.ts';
import { faelleLine } from '../write/faelle.ts';
import type { Falldateien } from './falldateien.ts';
import { sum } from './sum.ts';
import type { Zaehler } from './zaehler.ts';
import { type LogBefund, Zeilenlauf } from './zeilenlauf.ts';

/** What the cases of a section are assessed by, and what takes them in. */
export interface CaseWriting {
  readonly dateien: Falldateien;
  readonly faelle: Iterable<Fall, undefined>;
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

/** Cases between two looks at the clock and at Ctrl-C. */
const BREATH = 2000;

/** Source rows that went into case rows, by table and file. */
export type Verbunden = readonly (readonly number[])[];

/** Gives the number of source rows that went into case rows, by table and file. */
export async function writeCases(options: CaseWriting): Promise<Verbunden> {
  const { tick, signal } = options;
  const schreiber = new Fallschreiber(options);
  let rows = 0;
  const melde = () => {
    const bisher = rows;
    rows = sum(schreiber.verbunden.flat());
    tick(rows - bisher);
  };
  const faelle = options.faelle[Symbol.iterator]();
  while (schreiber.nimmEinige(faelle)) {
    melde();
    await setImmediate();
    signal?.throwIfAborted();
  }
  schreiber.ende();
  melde();
  return schreiber.verbunden;
}

/** Takes in one case after the other. */
class Fallschreiber {
  private readonly options: CaseWriting;
  private readonly lines: BefundeLines;
  private readonly line: ReturnType<typeof faelleLine>;
  private readonly person: PersonBefunde;
  private readonly laeufe: readonly Zeilenlauf[];
  private cases: number;

  constructor(options: CaseWriting) {
    const { dateien, grundlage, sprache, mitNamen, zaehler, logBefund } = options;
    this.options = options;
    this.cases = options.davor;
    this.lines = new BefundeLines(messages(sprache), grundlage);
    this.line = faelleLine(mitNamen);
    this.person = new PersonBefunde(dateien.befunde);
    const empfang = { lines: this.lines, person: this.person, zaehler, logBefund };
    this.laeufe = options.tabellen.map((tabelle) => new Zeilenlauf(tabelle, empfang));
  }

  get verbunden(): Verbunden {
    return this.laeufe.map((lauf) => lauf.verbunden);
  }

  /** Takes the next cases; false where no more will come. */
  nimmEinige(faelle: Iterator<Fall, undefined>): boolean {
    for (let i = 0; i < BREATH; i++) {
      const { value } = faelle.next();
      if (value === undefined) return false;
      this.nimm(value);
    }
    return true;
  }

  /** A method of its own: what runs once for each case is soon compiled, a loop is not. */
  private nimm(fall: Fall): void {
    const { row, umfeld, zeilen, person, paare, index } = fall;
    const { stichtag, grundlage, dateien, zaehler, sammler, gedaechtnis } = this.options;
    if (index === 0) {
      gedaechtnis?.person(person, paare);
      this.person.schreibe();
    }
    const nummer = ++this.cases;
    const urteil = assess(row, stichtag, grundlage, umfeld);
    const kundennummer = row.kundennummer ?? '';
    let zellen = KEINE_ZELLEN;
    for (const lauf of this.laeufe) {
      const eigene = lauf.nimm(zeilen[lauf.quelle], kundennummer, nummer);
      if (eigene.length > 0) zellen = [...zellen, ...eigene];
    }
    const feldCodes = codes(zellen);
    const geaendert = gedaechtnis?.fall(fall, urteil, zellen);
    const verlauf =
      geaendert === undefined ? OHNE_VERLAUF : verlaufsbefunde(geaendert, row, stichtag, grundlage, umfeld);
    const fallCodes = verlauf.length === 0 ? urteil.befunde : [...urteil.befunde, ...verlauf].sort();
    for (const code of fallCodes) {
      this.person.add(this.lines.fall(kundennummer, code, row), nummer);
      zaehler.befund(code);
    }
    dateien.faelle.text(this.line(row, urteil, joinCodes(fallCodes, feldCodes)));
    sammler.fall(row, urteil, verlauf.length === 0 ? feldCodes : [...feldCodes, ...verlauf]);
    zaehler.fall(urteil);
  }

  /** After the last case. */
  ende(): void {
    this.person.schreibe();
  }
}

const KEINE_ZELLEN: readonly ZellBefund[] = [];
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
