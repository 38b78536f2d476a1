/** What texts are made of, in every language. */
import type { Day } from '../calendar/day.ts';

export interface BefundText {
  /** Two to four words for a cell. */
  readonly kurz: string;
  /** What is wrong, in a whole sentence without values of cells. */
  readonly text: string;
  /** What to do next, in a whole sentence. */
  readonly schritt: string;
}

/** An input of a decision: the field's name and its value in words. */
export type Angabe = readonly [feld: string, wert: string];

/** A day off by name, or an additional working day. */
export interface BenannterTag {
  readonly name: string;
  readonly tag: Day;
}
