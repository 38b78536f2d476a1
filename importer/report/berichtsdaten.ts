/** What a report says, before anyone words it: the figures, the work list, and what they were made of. */
import type { Day } from '../../core/calendar/day.ts';
import type { Zeitraum } from '../../core/calendar/weeks.ts';
import type { Terminplan } from '../../core/process/terminplan.ts';
import type { Regelwerk } from '../../core/rules/regelwerk.ts';
import type { UnbekannteWoerter } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Bestand, Bewegung, Freigabe, Luecken, Periode, SeitdemZahlen, Takt } from '../zahlen/daten.ts';
import type { Vorratsspalten } from './vorrat-spalten.ts';

/** An input file of the run. */
export interface BerichtQuelle {
  readonly quelle: string;
  readonly datei: string;
  readonly saetze: number;
}

export interface Berichtsdaten {
  readonly art: 'lauf' | 'zeitraum';
  /** The lists and the stock are of this day. */
  readonly stichtag: Day;
  /** Of a report over a period. */
  readonly zeitraum?: Zeitraum;
  /** Start of the run, or of the call that made the report: ISO 8601 in UTC. */
  readonly erstellt: string;
  readonly version: string;
  readonly quellen: readonly BerichtQuelle[];
  /** The settings, as lauf.json writes them. */
  readonly einstellungen: Readonly<Record<string, unknown>>;
  /** The rules that the figures name. */
  readonly regelwerk: Regelwerk;
  /** Cells below this are hidden in what is marked for passing on; 0 hides nothing. */
  readonly kleine_zahlen: number;
  /** The most urgent case first. */
  readonly vorrat: Vorratsspalten;
  readonly luecken: Luecken;
  /** The advisors' windows of the next working days. */
  readonly termine: Terminplan;
  /** What is unusual about the files. */
  readonly lieferung: readonly Lieferungsbefund[];
  /** Fields with many words that nobody knows. */
  readonly unbekannte_woerter: readonly UnbekannteWoerter[];
  /** Since the run before; missing without a history or an earlier run. */
  readonly seitdem?: SeitdemZahlen;
  /** Of a run: over all its cases. Of a period: of the period. */
  readonly bewegung: Bewegung;
  readonly bestand: Bestand;
  /** Periods in order that follow on each other and are equally long; the last one is the report's own, if it can be. */
  readonly vergleich: readonly Periode[];
  /** How long the periods are that may be passed on. */
  readonly takt: Takt;
  /** Those periods, in order; missing without a history. */
  readonly weitergabe?: readonly Freigabe[];
}
