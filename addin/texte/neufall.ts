/** What the pane says of the form for a new Neufall: the shape that every language fills. Source: page 6 "A new Neufall". */

/** What is wrong with an entry, by what the field takes. */
export type Eingabefehler = 'kundennummer' | 'bg-nummer' | 'tag' | 'wort';

export interface NeufallTexte {
  readonly fuer: (blatt: string, zeile: number) => string;
  readonly rueckt: string;
  readonly filterBleibt: string;
  readonly tage: string;
  readonly weitere: (felder: number) => string;
  readonly keineAngabe: string;
  readonly pflicht: string;
  readonly falsch: Readonly<Record<Eingabefehler, string>>;
  readonly vorhanden: (zeile: number, antragsdatum: string, derselbe: boolean) => string;
  readonly urteil: string;
  readonly nochNichts: string;
  readonly neufall: string;
  readonly stelle: string;
  readonly erstberatung: string;
  readonly entscheidung: string;
  readonly frist: (tag: string, resttage: number | undefined) => string;
  readonly schritt: string;
  readonly befunde: string;
  readonly nichtUebernommen: (felder: readonly string[]) => string;
  readonly angehaengt: (zeile: number) => string;
  readonly andereListe: (blatt: string) => string;
}
