/** What the command line says about the history, in the shape that every language fills completely. */
import type { Day } from '../../core/calendar/day.ts';
import type { Art, LaufVerlauf, Loeschung, Seitdem, VerlaufFehler, Zuruecknahme } from '../protokoll/verlauf.ts';

export interface VerlaufTexte {
  /** One line that says what is wrong with the file and what to do. */
  readonly fehler: Readonly<Record<VerlaufFehler, (path: string) => string>>;
  /** The run is in the history, its output could not take its place. */
  readonly nichtEingesetzt: (out: string) => string;
  /** Lines of the summary of a run. */
  readonly summary: (verlauf: LaufVerlauf) => readonly string[];
  /** A command that needs the history has none, because the configuration says so. */
  readonly ohneVerlauf: string;
  readonly erklaeren: {
    readonly help: Readonly<Record<'summary' | 'kundennummer', string>>;
    readonly keineKundennummer: (text: string) => string;
    readonly unbekannt: (kundennummer: string, path: string) => string;
    readonly titel: (kundennummer: string, faelle: number, stichtag: string, lauf: number) => string;
    readonly fall: (
      nr: number,
      bg: string | undefined,
      antragsdatum: Day | undefined,
      anliegen: string | undefined,
    ) => string;
    readonly weitereBefunde: string;
    readonly verlauf: string;
    readonly anzahlAenderungen: (n: number) => string;
    /** A run by number and Stichtag, for the sentences below. */
    readonly lauf: (nr: number, stichtag: string) => string;
    readonly seit: (lauf: string) => string;
    readonly aktuell: (lauf: string) => string;
    readonly weg: (lauf: string) => string;
    readonly aenderung: (
      lauf: string,
      was: { readonly feld: string; readonly alt: string; readonly neu: string },
    ) => string;
    /** Name of a watched field, and a value of it as people read it. */
    readonly feld: (feld: string) => string;
    readonly wert: (feld: string, text: string) => string;
  };
  readonly zuruecknehmen: {
    readonly help: Readonly<Record<'summary', string>>;
    readonly keinVorher: (lauf: number, path: string) => string;
    readonly ergebnis: (zuruecknahme: Zuruecknahme) => readonly string[];
  };
  readonly aenderungen: {
    readonly help: Readonly<Record<'summary' | 'seit', string>>;
    readonly keinLauf: (nr: number, letzter: number) => string;
    readonly keinSeit: (text: string) => string;
    readonly titel: (von: Seitdem['von'], bis: Seitdem['bis']) => string;
    readonly arten: Readonly<Record<Art, string>>;
    /** In place of a value that is unknown. */
    readonly leer: string;
    /** In place of a number, or after one, that the last run could see nothing or not all of. */
    readonly nichtGeprueft: (anzahl: number | undefined, felder: readonly string[]) => string;
  };
  readonly loeschen: {
    readonly help: Readonly<Record<'summary' | 'aelterAls' | 'probe', string>>;
    readonly ohneAlter: string;
    readonly keinAlter: (text: string) => string;
    readonly ergebnis: (path: string, loeschung: Loeschung, probe: boolean) => readonly string[];
  };
}
