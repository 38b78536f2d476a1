/** What `neufall abgleich` says, in the shape that every language fills completely. */
import type { Abgleich } from '../../core/abgleich/vergleich.ts';

export interface AbgleichTexte {
  readonly help: Readonly<
    Record<
      | 'summary'
      | 'liste'
      | 'faelle'
      | 'ergaenzen'
      | 'out'
      | 'ueberschreiben'
      | 'trotzdem'
      | 'blatt'
      | 'zuordnung'
      | 'regeln',
      string
    >
  >;
  readonly outOhneErgaenzen: string;
  readonly nurEines: string;
  readonly keineFaelle: (path: string) => string;
  readonly nichtLesbar: (path: string) => string;
  readonly ohneKundennummer: (path: string, blatt: string) => string;
  /** Below the list stands something in this row. */
  readonly unterListe: (path: string, blatt: string, zeile: number) => string;
  /** The run found no Neufall, and so many cases wait for a decision. */
  readonly unentschieden: (anzahl: number) => string;
  /** `ausgabe`: path of the copy with the missing cases. */
  readonly bericht: (abgleich: Abgleich, blatt: string, ausgabe: string | undefined) => readonly string[];
}
