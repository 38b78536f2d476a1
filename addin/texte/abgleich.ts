/** What the pane says about Abgleich and appended rows. */
import type { Abgleich, Verglichen } from '../../core/abgleich/vergleich.ts';
import type { Dateifehler } from '../actions/faelle-datei.ts';

export interface AbgleichTexte {
  readonly titel: string;
  readonly datei: string;
  readonly hilfe: string;
  readonly angehaengt: (von: number, bis: number) => string;
  readonly verglichen: (abgleich: Abgleich) => string;
  /** One sentence for each file that is no faelle.csv of last night, and what to do. */
  readonly falsch: Readonly<Record<Dateifehler, (name: string) => string>>;
  /** The file that was compared; `tage`: how old it is. */
  readonly verglichenMit: (name: string, tag: string, tage: number) => string;
  readonly veraltet: string;
  readonly neuVergleichen: string;
  readonly fehlt: (anzahl: number) => string;
  readonly fehltHilfe: string;
  readonly zuPruefen: (anzahl: number) => string;
  readonly zuPruefenHilfe: string;
  readonly abweichend: (anzahl: number) => string;
  readonly abweichendHilfe: string;
  readonly unbekannt: (anzahl: number) => string;
  readonly unbekanntHilfe: string;
  readonly keine: string;
  readonly gleich: (anzahl: number) => string;
  readonly alle: string;
  readonly fall: (antragsdatum: string, team: string, betreuer: string) => string;
  readonly feld: Readonly<Record<Verglichen, string>>;
  readonly unterschied: (feld: string, liste: string, lauf: string) => string;
  readonly mehr: (anzahl: number) => string;
  /** What Übernehmen does: rows from this one on. */
  readonly vorschau: (anzahl: number, von: number) => string;
  readonly nichtsGewaehlt: string;
  readonly rueckt: string;
  readonly filterBleibt: string;
}
