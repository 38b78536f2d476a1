/**
 * What Excel and the help page say about the custom functions, and what a function says where it can't answer: that stands
 * in the message of the cell's #WERT!. Cell values are never repeated. Source: page 6, page 1 "Cell values".
 */
import type { FUNKTIONEN } from '../declarations.ts';

type Deklaration = (typeof FUNKTIONEN)[number];

export interface FunktionTexte {
  /** Between arguments, as Excel of that language writes it. */
  readonly trenner: string;
  /** Each function, and each of its parameters. */
  readonly funktionen: {
    readonly [F in Deklaration as F['id']]: {
      readonly text: string;
      readonly parameter: Readonly<Record<F['parameter'][number]['name'], string>>;
    };
  };
  readonly fehlt: (name: string) => string;
  readonly keinDatum: (name: string) => string;
  readonly keineZahl: (name: string) => string;
  readonly keinJaNein: (name: string) => string;
  readonly nichtErlaubt: (name: string, erlaubt: readonly string[]) => string;
  readonly ausserhalb: string;
  /** The limit itself lies after 2100. */
  readonly grenzeAusserhalb: string;
}
