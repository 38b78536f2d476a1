/** What the pane says where it leads: the guide, the result, the case, the help. Every language fills it completely. */
import type { Grundfeld, Stufe } from '../../core/sheet/summary.ts';

export interface FuehrungTexte {
  readonly leitfaden: LeitfadenTexte;
  readonly uebersicht: UebersichtTexte;
  readonly urteile: UrteilTexte;
  readonly hilfe: HilfeTexte;
  /** Name of the bar. */
  readonly fortschritt: string;
}

/** The four blocks before the first check of a list. */
export interface LeitfadenTexte {
  readonly titel: string;
  readonly einleitung: string;
  /** Takes every proposal at once. */
  readonly annehmen: (anzahl: number) => string;
  readonly soLassen: string;
  readonly soLassenHilfe: string;
  /** What has become of an answer: it names what was kept. */
  readonly gemerkt: (was: string, wert: string) => string;
  readonly alleGemerkt: (anzahl: number) => string;
  readonly gelassen: string;
  readonly erkannt: (anzahl: number) => string;
  readonly erkannteSpalte: (spalte: string, feld: string) => string;
  readonly spalten: (anzahl: number) => string;
  readonly spaltenHilfe: string;
  readonly spalte: (kopf: string, buchstabe: string) => string;
  readonly vielleicht: (feld: string) => string;
  readonly spalteWaehlen: (kopf: string) => string;
  readonly ohneVorschlag: (koepfe: readonly string[]) => string;
  readonly nichtBenutzen: string;
  readonly anderes: string;
  readonly felder: (anzahl: number) => string;
  readonly felderHilfe: string;
  readonly fehltIn: (zeilen: number, alle: boolean) => string;
  /** A constant in one click. */
  readonly konstante: Readonly<Partial<Record<Grundfeld, string>>>;
  readonly ausSpalte: (kopf: string) => string;
  readonly feldWaehlen: (feld: string) => string;
  readonly spalteNehmen: string;
  readonly woerter: (anzahl: number) => string;
  readonly woerterHilfe: string;
  readonly wort: (wort: string, feld: string, anzahl: number) => string;
  readonly bedeutet: (wort: string) => string;
  readonly wortWaehlen: (wort: string) => string;
  readonly bleibtUnbekannt: string;
  readonly zellen: (anzahl: number) => string;
  readonly zellenHilfe: string;
  readonly zelle: (adresse: string, feld: string, text: string) => string;
  readonly mehr: (naechste: number, noch: number) => string;
}

export interface UebersichtTexte {
  readonly kacheln: string;
  readonly stufe: Readonly<Record<Stufe, string>>;
  readonly nichtsGeprueft: (zeilen: number) => string;
  readonly nichtBekannt: (felder: readonly string[]) => string;
  readonly nichtsGeprueftRat: string;
  /** Some rows do not say whether they are applications. */
  readonly ungeklaert: (zeilen: number) => string;
  readonly titel: (gezeigt: number, alle: number) => string;
  readonly keine: string;
  /** No row is urgent as far as it can be measured. */
  readonly keineMessbar: (zeilen: number) => string;
  readonly keineTreffer: string;
  readonly filter: string;
  readonly wer: string;
  readonly team: string;
  readonly betreuer: string;
  readonly alle: string;
  readonly niemand: string;
  readonly filterLoeschen: string;
  readonly schrittBis: (tag: string) => string;
  readonly zeile: (zeile: number, nummer: string) => string;
  readonly frist: (name: string, faellig: string, resttage: number) => string;
  readonly weitere: (naechste: number, noch: number) => string;
  readonly stand: string;
  readonly standSpalte: string;
  readonly dringend: (ueberfaellig: number, bald: number) => string;
}

export interface UrteilTexte {
  readonly naechster: string;
  readonly urteile: string;
  readonly befunde: (anzahl: number) => string;
  readonly vorgang: string;
  readonly warum: string;
  readonly erstZellen: (zellen: readonly string[]) => string;
}

export interface HilfeTexte {
  readonly titel: string;
  readonly schritte: readonly string[];
  readonly farben: string;
  /** By the data's own word, which gives colour and sign. */
  readonly farbe: readonly (readonly [art: string, wort: string, bedeutet: string])[];
}
