/** What a run is called with. */
import type { Day } from '../../core/calendar/day.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Messages, Sprache } from '../../core/messages/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import type { Profil, Vorgabe } from '../config/profile.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import type { Progress } from '../protokoll/phases.ts';
import type { Dateiwahl } from '../source/dateiwahl.ts';
import type { Source } from '../source/source.ts';
import type { Verlauf } from '../store/verlauf.ts';
import type { Takt } from '../zahlen/daten.ts';
import type { LogBefund } from './zeilenlauf.ts';

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
  /** For tests: how many sections of cases; otherwise as many as threads. */
  readonly abschnitte?: number;
  /** For the benchmark: false leaves bericht.* out. */
  readonly berichte?: boolean;
}
