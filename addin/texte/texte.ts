/** What the pane says: the shape that every language fills completely. Words of the core come from core/messages. */
import type { Land } from '../../core/calendar/holidays.ts';
import type { Ablehnung, OnlineAntrag } from '../../core/settings.ts';
import type { Wie } from '../../core/sheet/mapping.ts';
import type { Stufe } from '../../core/sheet/summary.ts';
import type { Sortierung } from '../actions/pruefung.ts';
import type { Phase } from '../actions/zustand.ts';
import type { FaultKind, SheetState } from '../excel/fault.ts';
import type { Title } from '../excel/journal.ts';
import type { AbgleichTexte } from './abgleich.ts';
import type { BlaetterTexte, ErledigtTexte } from './blaetter.ts';
import type { FuehrungTexte } from './fuehrung.ts';
import type { NeufallTexte } from './neufall.ts';
import type { TermineTexte } from './termine.ts';

export type Reiter = 'pruefen' | 'zuordnung' | 'fall' | 'einstellungen';

export interface Texte extends FuehrungTexte {
  /** For numbers. */
  readonly sprache: string;
  readonly titel: string;
  readonly reiter: Readonly<Record<Reiter, string>>;
  readonly aktion: Readonly<Record<Title['aktion'], string>>;
  readonly knopf: {
    readonly rueckgaengig: string;
    readonly uebernehmen: string;
    readonly verwerfen: string;
    readonly abbrechen: string;
    readonly trotzdem: string;
    readonly neuLesen: string;
  };
  readonly phase: Readonly<Record<Phase, string>>;
  readonly aktionen: string;
  readonly bereit: string;
  readonly ergebnis: {
    readonly geschrieben: (aktion: string, zellen: number, behalten: number) => string;
    readonly nichtsZuTun: (aktion: string) => string;
    readonly verworfen: string;
    readonly abgebrochen: string;
    readonly zurueckgenommen: (blatt: string) => string;
    readonly uebersicht: (blatt: string) => string;
    readonly zuVieleGeaendert: (zeilen: number) => string;
  };
  readonly fault: Readonly<Record<FaultKind, string>>;
  readonly sheetState: Readonly<Record<Exclude<SheetState, 'zeilen-offen'>, string>>;
  readonly zeilenOffen: (zeilen: readonly number[]) => string;
  readonly nichtGespeichert: string;
  readonly offen: string;
  readonly frageRueckgaengig: (zeilen: readonly number[]) => string;
  /** What Rückgängig would take back: an action or the chart sheet, and where. */
  readonly naechstes: (was: string, blatt: string) => string;
  readonly nichtsZurueck: string;
  readonly hinweis: {
    readonly stichtag: (tag: string) => string;
    readonly heuteNehmen: string;
    readonly veraltet: string;
    readonly neuPruefen: string;
    /** Another list begins in this row. */
    readonly weitereListe: (zeile: number) => string;
  };
  readonly vorschau: VorschauTexte;
  readonly zahlen: ZahlenTexte;
  readonly dringend: DringendTexte;
  readonly termine: TermineTexte;
  readonly blaetter: BlaetterTexte;
  readonly erledigt: ErledigtTexte;
  readonly neufall: NeufallTexte;
  readonly annahmen: { readonly titel: string; readonly zeile: (feld: string, regeln: string) => string };
  readonly nichtGeprueft: { readonly titel: string; readonly zeile: (check: string, felder: string) => string };
  readonly zuordnung: ZuordnungTexte;
  readonly fall: FallTexte;
  readonly einstellungen: EinstellungenTexte;
  readonly hausregeln: HausregelnTexte;
  readonly abgleich: AbgleichTexte;
}

/** The rules of the house in Einstellungen. */
export interface HausregelnTexte {
  readonly titel: string;
  readonly keine: string;
  readonly ausgeliefert: (name: string) => string;
  readonly dieserMappe: (name: string, tag: string) => string;
  readonly laden: string;
  readonly hilfe: string;
  readonly entfernen: string;
  readonly geladen: (name: string) => string;
  readonly entfernt: string;
  readonly nichtGeladen: (zeilen: readonly string[]) => string;
  /** Files beside the pane, or that of the workbook, are wrong: the last good rules go on. */
  readonly falsch: string;
}

export interface VorschauTexte {
  readonly titel: string;
  readonly zeilen: (zeilen: number, blatt: string, tabelle: string | undefined) => string;
  readonly aendern: (zellen: number) => string;
  readonly neueSpalten: (namen: readonly string[]) => string;
  /** What becomes of the answers when a person sorts; nothing where they stay beside their rows anyway. */
  readonly sortierung: Readonly<Record<Exclude<Sortierung['art'], 'haelt'>, string>>;
  readonly beispiele: string;
  readonly zeile: string;
  readonly mehrdeutig: string;
  readonly mehrdeutigKurz: (felder: readonly string[]) => string;
  readonly vonHand: (zellen: number) => string;
  readonly vonHandKurz: (zellen: number) => string;
  readonly vonHandZeile: (zeile: number, spalte: string, alt: string, neu: string) => string;
  readonly weitere: (anzahl: number) => string;
  readonly ueberschreiben: string;
  readonly leer: string;
}

export interface ZahlenTexte {
  readonly titel: string;
  readonly kurz: (zeilen: number, ja: number, pruefen: number) => string;
  readonly neufall: string;
  readonly stelle: string;
  readonly befunde: string;
}

export interface DringendTexte {
  readonly stufe: Readonly<Record<Stufe, string>>;
  readonly fristName: Readonly<Record<'Erstberatung' | 'Entscheidung', string>>;
}

export interface ZuordnungTexte {
  readonly titel: (blatt: string) => string;
  readonly erklaerung: string;
  readonly keineListe: string;
  readonly keineSpalte: string;
  /** How sure it is, in words. */
  readonly sicher: Readonly<Record<Wie, string>>;
  readonly mehrdeutig: (spalten: readonly string[]) => string;
  readonly offen: (spalte: string) => string;
  readonly ohneSpalte: (anzahl: number) => string;
  readonly vorgabe: (feld: string) => string;
  readonly keineVorgabe: string;
  readonly falscheVorgabe: string;
  readonly unbenutzt: (spalten: readonly string[]) => string;
  readonly zugeordnet: (anzahl: number) => string;
  /** Fields without a column, by what they are for. */
  readonly gruppe: Readonly<Record<Feldgruppe, string>>;
  readonly gespeichert: (feld: string, wert: string) => string;
  readonly woerter: (anzahl: number) => string;
  readonly wort: (wort: string, steht: string) => string;
  readonly bleibtUnbekannt: string;
  readonly wortVergessen: (wort: string) => string;
}

export type Feldgruppe = 'grundlage' | 'zustaendigkeit' | 'fristen' | 'person' | 'weitere';

export interface FallTexte {
  readonly titel: (zeile: number, kundennummer: string) => string;
  readonly keinFall: string;
  readonly anderesBlatt: string;
  readonly regel: (regel: string) => string;
}

export interface EinstellungenTexte {
  readonly liste: string;
  readonly stichtag: string;
  readonly stichtagHilfe: string;
  readonly land: string;
  readonly landName: Readonly<Record<Land, string>>;
  readonly verhalten: string;
  readonly ohneRueckfrage: string;
  readonly live: string;
  readonly liveHilfe: string;
  readonly arbeitstage: string;
  readonly silvester: string;
  readonly zusatzFrei: string;
  readonly zusatzArbeitstage: string;
  readonly tageHilfe: string;
  readonly fristen: string;
  readonly antragstag: string;
  readonly vorwarnung: string;
  readonly atvDauer: string;
  readonly ablehnung: string;
  readonly ablehnungWort: Readonly<Record<Ablehnung, string>>;
  readonly onlineAntrag: string;
  readonly onlineAntragWort: Readonly<Record<OnlineAntrag, string>>;
  /** A reference day that is not fixed. */
  readonly heute: string;
  /** No days. */
  readonly keine: string;
  readonly einAus: (an: boolean) => string;
  readonly gespeichert: (was: string, wert: string) => string;
  readonly falscheTage: (wort: string) => string;
}
