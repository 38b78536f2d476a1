/** What is said about a delivery, in the shape that every language fills. Source: page 5 "Deliveries". */
import type { UnbekannteWoerter } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';

export interface LieferungTexte {
  /** One whole sentence: what is unusual, compared with what. */
  readonly satz: (befund: Lieferungsbefund) => string;
  /** A field with many words that nobody knows, and what to do. */
  readonly woerter: (eine: UnbekannteWoerter) => string;
  /** The run was held back because of it. */
  readonly angehalten: (saetze: readonly string[]) => string;
  /** Of the sources that must be there (`pflicht`), these are not. */
  readonly pflicht: (quellen: readonly string[]) => string;
}
