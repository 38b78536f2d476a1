/** What the command line says about reports, in the shape that every language fills completely. */

export interface BerichtMeldungen {
  readonly help: Readonly<Record<'summary' | 'woche' | 'von' | 'bis' | 'out' | 'quiet', string>>;
  /** For `import`. */
  readonly alleFaelle: string;
  readonly keineWoche: (text: string) => string;
  readonly wocheUndZeitraum: string;
  readonly vonUndBis: string;
  readonly verkehrt: string;
  /** The period begins after the last run. */
  readonly zuSpaet: (stichtag: number) => string;
  /** The period ends before the first week of the history. */
  readonly zuFrueh: (beginn: number) => string;
  /** `zeitraum`: in words. */
  readonly ergebnis: (zeitraum: string, stichtag: number, dateien: readonly string[]) => readonly string[];
}
