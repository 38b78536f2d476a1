/**
 * The shape of an explanation, and what its sections are built from.
 * Source: page 2 "Explanation".
 */
import type { Beurteilung } from '../assess.ts';
import type { BefundCode, Schwere } from '../decide/befunde.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Grundlage } from '../grundlage.ts';
import type { Messages } from '../messages/index.ts';
import type { Terminvorschlag } from '../process/fenster.ts';
import type { Schrittzustand } from '../process/schritt.ts';
import type { Lage } from '../rules/lage.ts';

export interface Satz {
  /** One or more whole sentences. */
  readonly text: string;
  /** Id of the rule behind it, with its citation and period. */
  readonly regel?: string;
  readonly fundstelle?: string;
  readonly gueltig?: string;
  /** The state of the step that the sentence is about; the text names it, too. */
  readonly zustand?: Schrittzustand;
  /** How grave the finding is that the sentence is about; the text names it, too. */
  readonly schwere?: Schwere;
}

/** A section of any text of this kind. */
export interface Textabschnitt {
  readonly titel: string;
  /** The result in a few words. */
  readonly ergebnis: string;
  readonly saetze: readonly Satz[];
}

export interface Abschnitt extends Textabschnitt {
  readonly thema: keyof Messages['erklaerung']['titel'] | 'naechster' | 'vorgang' | 'merkliste';
  /** The result in parts, where it is a verdict. */
  readonly urteil?: Urteil;
}

/** A verdict, for who shows it as a badge. */
interface Urteil {
  /** The data's own word: `ja`, `überfällig`, a Stelle. */
  readonly art: string;
  /** The same in the language of the reader. */
  readonly wort: string;
  /** Why, or until when; may be empty. */
  readonly grund: string;
}

export type Erklaerung = readonly Abschnitt[];

/** What is wrong with a cell of the row. */
export interface Zellbefund {
  readonly feld: FieldId;
  readonly code: BefundCode;
  /** Its address and what stands there, where somebody looks at the sheet. */
  readonly zelle?: { readonly adresse: string; readonly text: string };
}

/** What every section looks at: the row's situation, what was decided about it, and the words. */
export interface Kontext {
  readonly lage: Lage;
  readonly urteil: Beurteilung;
  readonly grundlage: Grundlage;
  /** Where the Erstberatung can be booked, as far as the other rows are known. */
  readonly vorschlag: Terminvorschlag | undefined;
  readonly m: Messages;
  /** What is wrong with cells of the row. */
  readonly zellen: readonly Zellbefund[];
}

/** A sentence without a rule. */
export const satz = (text: string): Satz => ({ text });

/** A sentence with the citation of its rule; without one where `id` is empty. */
export function mitRegel(
  text: string,
  id: string | undefined,
  { m, grundlage: { regelwerk } }: Pick<Kontext, 'm' | 'grundlage'>,
): Satz {
  if (id === undefined || id === '') return { text };
  const regel = regelwerk.regel(id);
  return {
    text,
    regel: id,
    fundstelle: regelwerk.fundstelle(regel),
    gueltig: m.erklaerung.gueltig(regel.von, regel.bis),
  };
}

/** A verdict in a few words, and in parts. */
export function urteil(art: string, wort: string, grund: string): Pick<Abschnitt, 'ergebnis' | 'urteil'> {
  return { ergebnis: grund === '' ? wort : `${wort} – ${grund}`, urteil: { art, wort, grund } };
}
