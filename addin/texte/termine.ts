/** What the pane says of calendar file and print list: the shape that every language fills. Source: page 6 "Termine". */
import type { Terminart } from '../../core/termine/termine.ts';

export interface TermineTexte {
  readonly titel: string;
  readonly erklaerung: string;
  readonly welche: string;
  readonly alle: string;
  readonly dringende: string;
  readonly blaetter: string;
  readonly namen: string;
  readonly namenHilfe: string;
  readonly datei: string;
  /** What an entry of the calendar is called, before the Kundennummer. */
  readonly eintrag: Readonly<Record<Terminart, string>>;
  readonly bereit: (eintraege: number) => string;
  readonly speichern: (name: string) => string;
  /** Where the Excel of a Mac saves no file. */
  readonly alsText: string;
  readonly alsTextHilfe: (name: string) => string;
  readonly inhalt: string;
  readonly eingefuegt: (zeilen: number, blatt: string) => string;
}
