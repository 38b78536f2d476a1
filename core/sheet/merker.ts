/** What a person decided about one sheet, as memory.ts keeps it. Source: page 6 "Reading", "The first hour". */
import type { FieldId } from '../fields/declarations.ts';
import type { ListName } from '../fields/lists.ts';

/** By list and word as written. */
export type Wortwahl = Readonly<Partial<Record<ListName, Readonly<Record<string, string | null>>>>>;

/** A column by its header text; `nr`: the second, third … column of the same text. */
export interface GemerkteSpalte {
  readonly kopf: string;
  readonly nr?: number;
}

/** What about the cell of a Kundennummer says that its row is done. */
export interface Erledigtzeichen {
  /** Colours of the fill, `#RRGGBB` in capital letters. */
  readonly farben: readonly string[];
  readonly durchgestrichen: boolean;
}

/** The decisions on one sheet; `null`: the field has no column. */
export interface Merker {
  /** Excel's id of the sheet, which outlives its name. */
  readonly id?: string;
  readonly spalten: Readonly<Partial<Record<FieldId, GemerkteSpalte | null>>>;
  readonly vorgabe: Readonly<Partial<Record<FieldId, string>>>;
  /** What words of this list stand for; `null`: it stays unknown, and nobody asks again. */
  readonly woerter?: Wortwahl;
  /** Headers of columns that nobody needs, and of which nobody asks again. */
  readonly unbenutzt?: readonly string[];
  readonly erledigt?: Erledigtzeichen;
}
