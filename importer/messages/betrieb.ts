/** What `neufall betrieb` and `neufall selbsttest` say, in the shape that every language fills. Source: page 5. */
import type { Schritt, Stand } from '../protokoll/selbsttest.ts';

export interface BetriebTexte {
  readonly help: Readonly<Record<'summary' | 'system', string>>;
  /** The configuration lacks a key that a run in the night needs. */
  readonly ohne: (config: string, key: string) => string;
}

export interface SelbsttestTexte {
  readonly help: Readonly<Record<'summary', string>>;
  readonly stand: Readonly<Record<Stand, string>>;
  readonly schritt: Readonly<Record<Schritt, string>>;
  readonly node: (version: string) => string;
  readonly keineConfig: string;
  readonly keinProfil: string;
  readonly regeln: (anzahl: number) => string;
  readonly eingabe: (dateien: number) => string;
  /** Patterns of the profile that no file of the folder has. */
  readonly ohneTreffer: (dateien: number, muster: readonly string[]) => string;
  readonly keineEingabe: string;
  readonly ordnerFehlt: (pfad: string) => string;
  readonly nichtLesbar: (pfad: string) => string;
  readonly schreibbar: (pfad: string) => string;
  readonly nichtSchreibbar: (pfad: string, code: string) => string;
  readonly keinOut: string;
  readonly frei: (megabyte: number, pfad: string) => string;
  readonly ohneVerlauf: string;
  readonly neuerVerlauf: (pfad: string) => string;
  readonly verlaufGanz: (laeufe: number) => string;
  readonly verlaufKaputt: (pfad: string, wort: string) => string;
  readonly uhr: (zeit: string, zone: string) => string;
  readonly uhrVorLauf: (zeit: string, lauf: string) => string;
  readonly keinLauf: string;
  readonly lauf: (nr: number, beginn: string, tage: number) => string;
  readonly ergebnis: (fehler: number, hinweise: number) => string;
}
