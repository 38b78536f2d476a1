/** What `neufall regeln` says about house files and about what changes, in the shape that every language fills. */
import type { Day } from '../../core/calendar/day.ts';
import type { Entscheidung, Weg } from '../../core/regelvergleich.ts';
import type { Fenster } from '../../core/rules/fenster.ts';

export interface VergleichTexte {
  readonly help: Readonly<
    Record<'regeln' | 'pruefen' | 'neu' | 'von' | 'bis' | 'faelle' | 'store' | 'html' | 'land', string>
  >;
  readonly nurEines: string;
  readonly vonUndBis: string;
  readonly nurMitVergleich: (option: string) => string;
  readonly faelleUndStore: string;
  readonly gibtEs: (path: string) => string;
  readonly nichtGeschrieben: (path: string, code: string) => string;
  readonly geschrieben: (path: string) => string;
  readonly gut: (dateien: number, regeln: number) => string;
  readonly titel: (von: Day, bis: Day) => string;
  readonly am: (tag: Day) => string;
  readonly woerter: (wort: string, mehr: readonly string[]) => string;
  readonly ueberschriften: (feld: string, mehr: readonly string[]) => string;
  readonly unveraendert: string;
  readonly seite: string;

  readonly beginnt: string;
  readonly endet: string;
  readonly wege: string;
  readonly fristen: string;
  readonly faelle: string;
  readonly liste: string;
  readonly spalten: Readonly<
    Record<
      | 'regel'
      | 'inhalt'
      | 'beendet'
      | 'rechtskreis'
      | 'kanal'
      | 'anliegen'
      | 'vorher'
      | 'nachher'
      | 'frist'
      | 'entscheidung'
      | 'anzahl'
      | 'kundennummer'
      | 'bg_nummer'
      | 'antragsdatum',
      string
    >
  >;
  readonly keine: string;
  readonly nichtGeregelt: string;
  readonly sonstNichtGeregelt: string;
  readonly weg: (weg: Weg) => string;
  readonly frist: (frist: 'erstberatung' | 'entscheidung', gruppe: 'U25' | 'Ü25') => string;
  readonly fenster: string;
  readonly fensterText: (fenster: readonly Fenster[]) => string;
  readonly unterbrechung: string;
  readonly anders: (anders: number, gesamt: number) => string;
  readonly ausCsv: string;
  readonly weitere: (anzahl: number) => string;
  readonly was: Readonly<Record<Entscheidung, string>>;
}
