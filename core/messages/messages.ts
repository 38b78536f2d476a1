/**
 * What a catalogue of messages holds: the shape that every language fills completely. Data keep their German words
 * (`ja`, `überfällig`, `EZ`); these are the words that people read.
 * Source: page 2 "Explanation", page 5 (`--lang`), page 6 "Writing".
 */
import type { BefundCode, Schwere } from '../decide/befunde.ts';
import type { Grundwort } from '../decide/begruendung.ts';
import type { FristStatus } from '../decide/fristen.ts';
import type { NeufallErgebnis } from '../decide/neufall.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { HausTexte } from '../hausregeln/texte.ts';
import type { ErklaerungTexte } from './erklaerung.ts';
import type { VorgangTexte } from './vorgang.ts';

export interface BefundText {
  /** Two to four words for a cell. */
  readonly kurz: string;
  /** What is wrong, in a whole sentence without values of cells. */
  readonly text: string;
  /** What to do next, in a whole sentence. */
  readonly schritt: string;
}

export interface Messages {
  readonly befunde: Readonly<Record<BefundCode, BefundText>>;
  readonly schwere: Readonly<Record<Schwere, string>>;
  /** Field names as sentences and column headers call them. */
  readonly felder: Readonly<Record<FieldId, string>>;
  readonly neufall: Readonly<Record<NeufallErgebnis, string>>;
  readonly status: Readonly<Record<FristStatus, string>>;
  /** The words of `neufall_grund` and `route_grund`; for whole reasons see `grundInWorten`. */
  readonly gruende: Readonly<Record<Grundwort, string>>;
  /** That fields are missing, by their names. */
  readonly fehlt: (felder: readonly string[]) => string;
  readonly erklaerung: ErklaerungTexte;
  readonly hausregeln: HausTexte;
  /** The steps of the process. */
  readonly vorgang: VorgangTexte;
}
