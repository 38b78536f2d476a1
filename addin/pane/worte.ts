/** What the parts of the pane work with. */
import type { Messages } from '../../core/messages/index.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Texte } from '../texte/index.ts';

/** The words of one language: the pane's own and those of the core. */
export interface Worte {
  readonly t: Texte;
  readonly m: Messages;
}

export interface Bedienung extends Worte {
  readonly steuerung: Steuerung;
  /** Says something beside the states, until the state changes: what is wrong with an entry. */
  readonly melde: (text: string) => void;
  /** Something that a person decided is being kept: says what has become of it, `gut` where it is. */
  readonly behalten: (kept: Promise<boolean>, gut: string) => void;
}
