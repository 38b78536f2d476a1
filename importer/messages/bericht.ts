/** What the command line says about reports, in the shape that every language fills completely. */
import type { Zeitraum } from '../../core/calendar/weeks.ts';

export interface BerichtMeldungen {
  readonly help: Readonly<
    Record<'summary' | 'store' | 'woche' | 'von' | 'bis' | 'out' | 'config' | 'json' | 'quiet', string>
  >;
  /** For `import`. */
  readonly alleFaelle: string;
  readonly keineWoche: (text: string) => string;
  readonly wocheUndZeitraum: string;
  readonly vonUndBis: string;
  readonly verkehrt: string;
  /** The period begins after the last run. */
  readonly zuSpaet: (stichtag: number) => string;
  readonly ergebnis: (zeitraum: Zeitraum, stichtag: number, dateien: readonly string[]) => readonly string[];
}
