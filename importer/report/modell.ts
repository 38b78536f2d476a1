/**
 * A report in words and cells, in one language, before it becomes a page or a workbook: which tables there are, which
 * columns they have and what stands in them, with small numbers hidden where a table is for passing on.
 * Source: page 5 "Reports".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { Berichtsdaten, ListenId } from './daten.ts';
import { LISTEN } from './daten.ts';
import { gemessen } from './kennwerte.ts';
import { diagramme } from './modell-diagramme.ts';
import { listenTabelle } from './modell-listen.ts';
import { abschnitte } from './modell-zahlen.ts';
import { berichtTexte } from './texte/index.ts';
import { type AbschnittId, type DiagrammId, KENNZAHLEN, type KennzahlId, type Texte } from './texte/texte.ts';

/** A hidden number as it is shown: `<3` or `–`. */
export interface Verdeckt {
  readonly verdeckt: string;
}

/** `tag`: days since 1970; `prozent`: from 0 to 1; `undefined`: an empty cell. */
export type Wert = string | number | Verdeckt | undefined;

/** `rest`: working days left, negative where overdue. */
export type Art = 'text' | 'zahl' | 'prozent' | 'tag' | 'rest';

export interface Spalte {
  readonly id: string;
  readonly titel: string;
  readonly art: Art;
  /** In characters. */
  readonly breite: number;
  /** The numbers are worth a bar. */
  readonly balken?: boolean;
}

export type Zeile = readonly Wert[];

export interface Tabelle {
  /** Letters, digits and `_`; unique in a report. */
  readonly id: string;
  readonly titel: string;
  readonly spalten: readonly Spalte[];
  readonly anzahl: number;
  readonly zeilen: Iterable<Zeile>;
  readonly gesamt?: Zeile;
}

export interface Diagramm {
  readonly id: DiagrammId;
  readonly titel: string;
  readonly einheit: string;
  /** In words, for who cannot see it. */
  readonly beschreibung: string;
  /** Lines and columns over time, bars by length. */
  readonly form: 'linie' | 'saeulen' | 'balken';
  readonly kategorien: readonly string[];
  /** `null`: hidden, or nothing to show. */
  readonly reihen: readonly { readonly name: string; readonly werte: readonly (number | null)[] }[];
}

export interface Liste {
  readonly id: ListenId;
  readonly titel: string;
  readonly text: string;
  readonly tabelle: Tabelle;
}

export interface Abschnitt {
  readonly id: AbschnittId;
  readonly titel: string;
  readonly text: string;
  readonly tabellen: readonly Tabelle[];
  readonly diagramme: readonly Diagramm[];
}

export interface Modell {
  readonly texte: Texte;
  readonly messages: Messages;
  readonly stichtag: Day;
  readonly untertitel: string;
  /** ISO 8601 in UTC. */
  readonly erstellt: string;
  readonly version: string;
  /** Exact figures: internal. */
  readonly kennzahlen: readonly { readonly id: KennzahlId; readonly titel: string; readonly wert: string }[];
  readonly listen: readonly Liste[];
  /** For passing on. */
  readonly abschnitte: readonly Abschnitt[];
  readonly verborgen: string;
  readonly angaben: readonly Tabelle[];
}

/** Words a report in the language of `messages`. */
export function berichtsmodell(daten: Berichtsdaten, messages: Messages, sprache: 'de' | 'en'): Modell {
  const texte = berichtTexte(sprache);
  const { bestand, kleine_zahlen } = daten;
  return {
    texte,
    messages,
    stichtag: daten.stichtag,
    untertitel: texte.untertitel(daten.stichtag, daten.zeitraum),
    erstellt: daten.erstellt,
    version: daten.version,
    kennzahlen: KENNZAHLEN.map((id) => ({ id, titel: texte.kennzahlen[id], wert: kennzahl(id, daten, texte) })),
    listen: LISTEN.map((id) => ({
      id,
      titel: texte.listen[id].titel,
      text: texte.listen[id].text,
      tabelle: listenTabelle(id, daten.listen[id], texte, messages),
    })),
    abschnitte: abschnitte(daten, texte, messages).map((abschnitt) => ({
      ...abschnitt,
      titel: texte.abschnitte[abschnitt.id].titel,
      text: [
        texte.abschnitte[abschnitt.id].text,
        texte.abschnittText(abschnitt.id, bestand.stichtag, daten.zeitraum !== undefined),
      ]
        .filter((satz) => satz !== '')
        .join(' '),
      diagramme: diagramme(abschnitt.tabellen, texte),
    })),
    verborgen: kleine_zahlen === 0 ? texte.nichtsVerborgen : texte.verborgen(kleine_zahlen),
    angaben: angaben(daten, texte),
  };
}

function kennzahl(id: KennzahlId, { bestand, bewegung }: Berichtsdaten, { zahl, quote }: Texte): string {
  const status = (name: 'überfällig' | 'bald fällig') =>
    (bestand.status_erstberatung[name] ?? 0) + (bestand.status_entscheidung[name] ?? 0);
  switch (id) {
    case 'faelle':
      return zahl(bestand.faelle);
    case 'neu':
      return zahl(bewegung.neu);
    case 'zu_pruefen':
      return zahl(bewegung.zu_pruefen);
    case 'erstberatung':
    case 'entscheidung':
      return quote(bewegung[id].erfuellt, gemessen(bewegung[id]));
    case 'ueberfaellig':
      return zahl(status('überfällig'));
    case 'bald_faellig':
      return zahl(status('bald fällig'));
  }
}

/** What the report was made of and how it counts. */
function angaben(daten: Berichtsdaten, texte: Texte): Tabelle[] {
  const { angabenZeilen: z, erklaerungen, spalten } = texte;
  const zeilen: Zeile[] = [
    [z.erstellt, zeitpunkt(daten.erstellt)],
    [z.version, `neufall ${daten.version}`],
    [z.stichtag, texte.tag(daten.stichtag)],
    ...(daten.zeitraum === undefined ? [] : [[z.zeitraum, texte.zeitraum(daten.zeitraum)]]),
    [z.bestand, texte.tag(daten.bestand.stichtag)],
    [z.kleine_zahlen, daten.kleine_zahlen === 0 ? texte.nichtsVerborgen : texte.verborgen(daten.kleine_zahlen)],
    [z.perzentile, erklaerungen.perzentile],
    [z.arbeitstage, erklaerungen.arbeitstage],
    ...Object.entries(daten.einstellungen).map(([name, wert]) => [
      name,
      typeof wert === 'string' ? wert : JSON.stringify(wert),
    ]),
  ];
  const quellen: Zeile[] = daten.quellen.map(({ quelle, datei, saetze }) => [quelle, datei, saetze]);
  return [
    {
      id: 'Angaben',
      titel: texte.angaben,
      spalten: [
        { id: 'angabe', titel: spalten.angabe, art: 'text', breite: 26 },
        { id: 'wert', titel: spalten.wert, art: 'text', breite: 90 },
      ],
      anzahl: zeilen.length,
      zeilen,
    },
    ...(quellen.length === 0
      ? []
      : [
          {
            id: 'Quellen',
            titel: spalten.quelle,
            spalten: [
              { id: 'quelle', titel: spalten.quelle, art: 'text', breite: 26 },
              { id: 'datei', titel: spalten.datei, art: 'text', breite: 90 },
              { id: 'saetze', titel: spalten.saetze, art: 'zahl', breite: 14 },
            ],
            anzahl: quellen.length,
            zeilen: quellen,
          } satisfies Tabelle,
        ]),
  ];
}

/** `2026-03-31 22:05` of an ISO 8601 time. */
export function zeitpunkt(erstellt: string): string {
  return erstellt.slice(0, 16).replace('T', ' ');
}
