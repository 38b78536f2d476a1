/** What the pane says of several sheets and of done rows: the shape that every language fills. Source: page 6. */

export interface BlaetterTexte {
  readonly titel: string;
  readonly hilfe: string;
  readonly pruefen: string;
  /** Of a sheet that can be chosen and is not visible. */
  readonly keine: string;
  readonly vorschau: (zellen: number, blaetter: number) => string;
  readonly blatt: (name: string, zeilen: number, zellen: number, vonHand: number) => string;
  readonly ausgelassen: (name: string, grund: string) => string;
  readonly geschrieben: (zellen: number, blaetter: number) => string;
  readonly dringend: (anzahl: number) => string;
  readonly zeile: (blatt: string, zeile: number, kundennummer: string) => string;
  readonly weitere: (anzahl: number) => string;
  readonly keineDringenden: string;
  readonly nichtPruefbar: (blatt: string, felder: readonly string[]) => string;
  /** What Rückgängig would take back. */
  readonly naechstes: (was: string, blaetter: number) => string;
  readonly zurueckgenommen: (blaetter: number) => string;
  readonly veraltet: string;
  /** Names the sheets: a text that stood there already would not be read out. */
  readonly gemerkt: (blaetter: readonly string[]) => string;
}

export interface ErledigtTexte {
  readonly titel: string;
  readonly hilfe: string;
  readonly keineListe: string;
  readonly zuAlt: string;
  readonly strich: string;
  readonly farbeNehmen: string;
  readonly ohneFarbe: string;
  readonly genommen: (farbe: string) => string;
  readonly entfernen: string;
  readonly farbeEntfernen: (farbe: string) => string;
  readonly entfernt: (farbe: string) => string;
}
