/**
 * What a report is made of, in words and cells of one language: tables, charts, views, sections. Pages and workbooks know
 * nothing else of it. Source: page 5 "Reports".
 */
import type { AbschnittId, DiagrammId } from '../messages/report.ts';
import type { ListenId } from '../zahlen/daten.ts';

/** What stands in place of a number: `–` where it is hidden, or that nobody counted it. */
interface Verdeckt {
  readonly verdeckt: string;
}

/** `tag`: days since 1970; `prozent`: from 0 to 1; `undefined`: an empty cell. */
export type Wert = string | number | Verdeckt | undefined;

/** `rest`: working days left, negative where overdue. */
export type Art = 'text' | 'zahl' | 'prozent' | 'tag' | 'rest';

export interface Spalte {
  readonly id: string;
  readonly titel: string;
  /** What its series is called in a chart; the title, unless it says more. */
  readonly reihe?: string;
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
  /** The values are per cent: the axis reaches from 0 to 100. */
  readonly prozent: boolean;
  /** In words, for who cannot see it. */
  readonly beschreibung: string;
  /** Lines and columns over time, bars by length. */
  readonly form: 'linie' | 'saeulen' | 'balken';
  readonly kategorien: readonly string[];
  /** Which of its lines have a gap, and why; empty where none has. */
  readonly luecken: readonly string[];
  /** The table and its columns that hold the series, one by one. */
  readonly quelle: { readonly tabelle: string; readonly spalten: readonly number[] };
  /** `null`: nothing to show. */
  readonly reihen: readonly { readonly name: string; readonly werte: readonly (number | null)[] }[];
}

/** A view of the work list. */
export interface Ansicht {
  readonly id: ListenId;
  readonly titel: string;
  readonly text: string;
  readonly anzahl: number;
  /** What of it could not be checked; where that is all of it, there is no number. */
  readonly luecke: { readonly ganz: boolean; readonly satz: string } | undefined;
}

export interface Abschnitt {
  readonly id: AbschnittId;
  readonly titel: string;
  readonly text: string;
  readonly tabellen: readonly Tabelle[];
  readonly diagramme: readonly Diagramm[];
  /** What could not be checked, and which charts there are none of. */
  readonly hinweise: readonly string[];
}
