/**
 * What is remembered of a delivery, and what can be unusual about one. Source: 4-findings.csv, rows of the level `lieferung`.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Quelle } from '../../core/fields/declarations.ts';

/** What this and earlier runs are compared by. */
export interface GelieferteDatei {
  readonly quelle: Quelle;
  readonly datei: string;
  readonly sha256: string;
  /** Records after the header. */
  readonly gelesen: number;
}

/** An earlier run of the history. */
export interface FruehererLauf {
  readonly nr: number;
  readonly stichtag: Day;
  readonly dateien: readonly GelieferteDatei[];
}

/** One remark about a delivery, with what it was concluded from; days are ISO, as in lauf.json. */
export type Lieferungsbefund = { readonly quelle: Quelle } & (
  | {
      readonly code: 'LIEFERUNG_UNGEWOEHNLICH';
      readonly saetze: number;
      /** Missing where there are too few runs to tell: then the source has no record at all. */
      readonly sonst?: number;
    }
  | {
      readonly code: 'LIEFERUNG_UNVERAENDERT';
      readonly datei: string;
      readonly lauf: number;
      readonly stichtag: string;
    }
  | { readonly code: 'LIEFERUNG_ALT'; readonly juengster: string; readonly arbeitstage: number }
  | {
      readonly code: 'LIEFERUNG_VIELE_FEHLER';
      readonly datei: string;
      readonly quarantaene: number;
      readonly saetze: number;
    }
  | { readonly code: 'LIEFERUNG_FEHLT'; readonly lauf: number }
);
