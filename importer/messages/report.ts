/** What the texts of a report are, in every language. */
import type { Day } from '../../core/calendar/day.ts';
import type { Woche, Zeitraum } from '../../core/calendar/weeks.ts';
import type { Ebene } from '../../core/decide/befunde.ts';
import type { Kalenderslot } from '../../core/process/fenster.ts';
import type { Terminplan } from '../../core/process/terminplan.ts';
import type { UnbekannteWoerter } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Art } from '../protokoll/verlauf.ts';
import type { Altersband, ListenId, Takt } from '../zahlen/daten.ts';

/** Sections of figures. */
export const ABSCHNITTE = ['fristen', 'ueberfaellig', 'neufaelle', 'zustaendigkeit', 'qualitaet'] as const;
export type AbschnittId = (typeof ABSCHNITTE)[number];

export const KENNZAHLEN = [
  'faelle',
  'neu',
  'zu_pruefen',
  'erstberatung',
  'entscheidung',
  'ueberfaellig',
  'bald_faellig',
] as const;
export type KennzahlId = (typeof KENNZAHLEN)[number];

export const DIAGRAMME = [
  'quoten',
  'ueberfaellig',
  'ueberfaellig_reihe',
  'kanal',
  'altersgruppe',
  'team',
  'stelle',
  'kanal_sgb3',
  'befunde',
] as const;
export type DiagrammId = (typeof DIAGRAMME)[number];

/** Headings of columns. */
export type SpaltenId =
  | 'kundennummer'
  | 'bg_nummer'
  | 'team'
  | 'hauptbetreuer'
  | 'antragsdatum'
  | 'dringlichkeit'
  | 'wer'
  | 'bis'
  | 'aufgabe'
  | 'auffaellig'
  | 'listen'
  | 'resttage'
  | 'schritt'
  | 'frist'
  | 'erfuellt'
  | 'verspaetet'
  | 'ueberfaellig'
  | 'gemessen'
  | 'anteil'
  | 'median'
  | 'p90'
  | 'noch_offen'
  | 'nicht_messbar'
  | 'alter'
  | 'kanal'
  | 'altersgruppe'
  | 'stelle'
  | 'anliegen'
  | 'ohne_termin'
  | 'ohne_fenster'
  | 'information_an'
  | 'regel'
  | 'inhalt'
  | 'anzahl'
  | 'neu'
  | 'code'
  | 'befund'
  | 'schwere'
  | 'ebene'
  | 'periode'
  | 'von'
  | 'kennzahl'
  | 'wert'
  | 'blatt'
  | 'zeilen'
  | 'weitergabe'
  | 'angabe'
  | 'quelle'
  | 'datei'
  | 'saetze';

export interface Texte {
  /** For the page's `lang` and for sorting. */
  readonly sprache: string;
  readonly tag: (tag: Day) => string;
  readonly zahl: (zahl: number) => string;
  /** Of 100, with one decimal. */
  readonly prozent: (anteil: number) => string;
  readonly woche: (woche: Woche) => string;
  /** Working days left, negative where overdue; as `formate.rest` shows them. */
  readonly rest: (tage: number) => string;
  readonly zeitraum: (zeitraum: Zeitraum) => string;
  /** Number formats for Excel. */
  readonly formate: { readonly tag: string; readonly zahl: string; readonly prozent: string; readonly rest: string };

  readonly titel: string;
  readonly stichtag: (tag: Day) => string;
  readonly untertitel: (stichtag: Day, zeitraum: Zeitraum | undefined) => string;
  readonly zumInhalt: string;
  readonly inhalt: string;
  readonly ueberblick: string;
  readonly angaben: string;
  readonly alleFaelle: string;
  readonly intern: string;
  /** The part that may be passed on. */
  readonly weitergabe: {
    readonly marke: string;
    readonly stand: string;
    readonly nochKeine: (takt: Takt) => string;
    readonly ohneVerlauf: string;
    readonly andererZeitraum: string;
    /** What the sections of it count. */
    readonly texte: Readonly<Partial<Record<AbschnittId, string>>>;
  };
  readonly zahlenTitel: string;
  /** How small numbers are hidden, for `grenze` above 0. */
  readonly verborgen: (grenze: number) => string;
  readonly nichtsVerborgen: string;
  readonly nurZahlen: string;
  readonly wiederAlles: string;
  readonly zahlenIntern: string;
  readonly lieferung: string;
  readonly lieferungSatz: (befund: Lieferungsbefund) => string;
  readonly woerterSatz: (eine: UnbekannteWoerter) => string;
  readonly seitdem: { readonly titel: (stichtag: Day) => string; readonly arten: Readonly<Record<Art, string>> };
  /** The figures of two periods beside each other. */
  readonly trend: (vorher: string, a: string, jetzt: string, b: string) => string;
  /** `{gezeigt}`, `{treffer}` and `{alle}` stand for numbers; the page's script fills them in. */
  readonly vorratStand: string;
  readonly mehrZeilen: (n: number) => string;
  readonly filter: { readonly alle: string; readonly text: string; readonly leeren: string };
  /** Words of a line; `{n}` stands for a number of working days. */
  readonly vorratWorte: Readonly<Record<'warum' | 'vorgang' | 'nochTage' | 'seitTagen' | 'heute' | 'tagform', string>>;
  readonly fenster: {
    readonly titel: string;
    readonly text: (plan: Terminplan) => string;
    readonly zustand: Readonly<Record<Kalenderslot['zustand'], string>>;
  };
  /** Title of the matters by Anliegen and Stelle. */
  readonly vorgaenge: string;
  /** The label of the period in which the channels of SGB III changed. */
  readonly stichtagSgb3: (periode: string, tag: Day) => string;
  readonly vorratTitel: string;
  readonly vorratText: string;
  readonly ansichtenTitel: string;
  /** What is missing: sources by name, columns as `spalteFehlt` says. */
  readonly nichtGeprueft: (fehlt: readonly string[]) => string;
  /** In a cell in place of a number. */
  readonly ungeprueft: string;
  /** In place of the figures of a period without a run. */
  readonly keinLauf: string;
  /** Points that a line of a chart lacks: `was` is one of the two texts above. */
  readonly bildluecke: (reihe: string, was: string, perioden: readonly string[]) => string;
  /** In place of a chart that would be a single point. */
  readonly zuKurz: (titel: string) => string;
  readonly spalteFehlt: (name: string) => string;
  /** What is missing, and what could not be checked for that. */
  readonly luecke: (satz: string, teile: readonly string[]) => string;
  /** Of a view of which a part could not be checked. */
  readonly zumTeil: (satz: string) => string;
  /** What to do where only the Neufall is open. */
  readonly klaeren: (grund: string) => string;
  /** A case without a next step. */
  readonly ohneSchritt: string;
  readonly ja: string;
  readonly nein: string;
  readonly gesamt: string;
  readonly unbekannt: string;
  readonly ohneRegel: string;
  readonly leereListe: string;
  readonly leereTabelle: string;
  /** In place of a chart that could not be drawn. */
  readonly ohneBild: (titel: string) => string;
  /** Beside a table that shows only the first lines. */
  readonly weitereZeilen: (gezeigt: number, alle: number) => string;
  /** Above a table that is longer than a sheet. */
  readonly gekappt: (gezeigt: number, alle: number) => string;
  readonly seite: { readonly vor: string; readonly von: string };
  readonly fuss: (version: string, erstellt: string) => string;

  readonly listen: Readonly<Record<ListenId, { readonly titel: string; readonly text: string }>>;
  readonly abschnitte: Readonly<Record<AbschnittId, { readonly titel: string; readonly text: string }>>;
  /** For the figures of a period instead of a whole run. */
  readonly abschnittText: (id: AbschnittId, bestand: Day, zeitraum: boolean) => string;
  readonly kennzahlen: Readonly<Record<KennzahlId, string>>;
  /** „41 von 50 (82,0 %)“ */
  /** The share alone. */
  readonly anteil: (erfuellt: number, gemessen: number) => string;
  readonly quote: (erfuellt: number, gemessen: number) => string;
  readonly diagramme: Readonly<Record<DiagrammId, { readonly titel: string; readonly einheit: string }>>;
  /** Describes a chart for who cannot see it; `punkte`: „label: value“. */
  readonly beschreibung: (
    titel: string,
    reihen: readonly (readonly [name: string, punkte: readonly string[]])[],
  ) => string;
  readonly spalten: Readonly<Record<SpaltenId, string>>;
  readonly fristen: Readonly<Record<'erstberatung' | 'entscheidung', string>>;
  readonly alter: Readonly<Record<Altersband, string>>;
  /** Titles of tables over time, and what follows a deadline's name in a heading: „Erstberatung: gemessen“. */
  readonly jePeriode: (titel: string) => string;
  readonly zuFrist: (frist: string, spalte: string) => string;
  /** A period as the label of a row or an axis. */
  readonly periode: (zeitraum: Zeitraum) => string;
  /** The series of a chart that are not shown one by one. */
  readonly uebrige: string;
  readonly ebenen: Readonly<Record<Ebene, string>>;
  readonly angabenZeilen: Readonly<
    Record<
      'erstellt' | 'version' | 'stichtag' | 'zeitraum' | 'kleine_zahlen' | 'perzentile' | 'arbeitstage' | 'bestand',
      string
    >
  >;
  readonly erklaerungen: { readonly perzentile: string; readonly arbeitstage: string };
}
