/**
 * The rows of one table beside the cases: each is counted, and the findings at its cells are reported, once, also where
 * it feeds several cases: a VerBIS row feeds all case rows of its person.
 */
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import { NONE } from '../join/cursor.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Tabelle } from '../table/table.ts';
import type { BefundeLines, PersonBefunde } from '../write/befunde.ts';
import type { Zaehler } from './zaehler.ts';

export type LogBefund = (datei: string, zeile: number, code: BefundCode) => void;

/** What takes the findings in. */
export interface Befundempfang {
  readonly lines: BefundeLines;
  readonly person: PersonBefunde;
  readonly zaehler: Zaehler;
  /** Takes findings that have a place in a file, for the log. */
  readonly logBefund: LogBefund | undefined;
}

const KEINE: readonly ZellBefund[] = [];

export class Zeilenlauf {
  readonly quelle: Quelle;
  /** Rows that went into cases, by file. */
  readonly verbunden: number[];
  private readonly tabelle: Tabelle;
  private readonly empfang: Befundempfang;
  private letzte = NONE;
  /** The findings of the last row, and the first of their lines among those of the person. */
  private zellen: readonly ZellBefund[] = KEINE;
  private erste = 0;

  constructor(tabelle: Tabelle, empfang: Befundempfang) {
    this.quelle = tabelle.quelle;
    this.tabelle = tabelle;
    this.empfang = empfang;
    this.verbunden = tabelle.dateien.map(() => 0);
  }

  /**
   * Takes the row of a case.
   * @param zeile its number, or `NONE`
   * @param fall the case's number
   * @returns the findings at its cells
   */
  nimm(zeile: number, kundennummer: string, fall: number): readonly ZellBefund[] {
    if (zeile === NONE) return KEINE;
    if (zeile === this.letzte) {
      for (let i = 0; i < this.zellen.length; i++) this.empfang.person.auch(this.erste + i, fall);
      return this.zellen;
    }
    this.letzte = zeile;
    this.verbunden[this.tabelle.dateiVon(zeile)]!++;
    this.zellen = this.tabelle.befunde(zeile);
    for (let i = 0; i < this.zellen.length; i++) {
      const nummer = this.melde(this.zellen[i]!, kundennummer, fall);
      if (i === 0) this.erste = nummer;
    }
    return this.zellen;
  }

  private melde(zelle: ZellBefund, kundennummer: string, fall: number): number {
    const { lines, person, zaehler, logBefund } = this.empfang;
    const { quelle, tabelle } = this;
    const position = tabelle.position(this.letzte);
    const source = tabelle.dateien[position.datei]!;
    zaehler.befund(zelle.code);
    if (zelle.code === 'WERT_UNBEKANNT') zaehler.wort(quelle, zelle.id);
    logBefund?.(source.datei, position.zeile, zelle.code);
    return person.add(lines.zelle(source, position, kundennummer, zelle), fall);
  }
}
