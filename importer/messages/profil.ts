/** What `neufall profil` says, writes and asks, in the shape that every language fills. Source: page 5. */
import type { Quelle } from '../../core/fields/declarations.ts';
import type { Entscheidung } from '../../core/vorschlag/kosten.ts';
import type { Grund } from '../../core/vorschlag/spalten.ts';
import type { Dateibild } from '../protokoll/einrichtung.ts';

export interface ProfilTexte {
  readonly help: Readonly<Record<'summary' | 'dateien' | 'out' | 'ja' | 'pruefen' | 'json', string>>;
  /** Why a column is a field. */
  readonly grund: Readonly<Record<Grund, string>>;
  readonly unpassend: string;
  /** Comments of the file that is written. */
  readonly datei: {
    readonly kopf: readonly string[];
    readonly quelle: (datei: string, felder: number) => string;
    readonly vielleicht: string;
    readonly fremd: (titel: readonly string[]) => string;
    readonly wort: (wort: string, anzahl: number) => string;
  };
  /** Questions, each with its answers on arrow keys. */
  readonly frage: {
    readonly quelle: (datei: string) => string;
    readonly keineQuelle: string;
    readonly spalte: (titel: string, form: string, datei: string) => string;
    readonly keinFeld: string;
    readonly wort: (feld: string, wort: string, anzahl: number) => string;
    readonly keinWort: string;
    readonly konstante: (feld: string) => string;
    readonly jaUeberall: (wert: string) => string;
    readonly keineKonstante: string;
  };
  /** The report, line by line. */
  readonly bericht: {
    readonly datei: (datei: Dateibild, quelle: Quelle | undefined, felder: number, von: number) => string;
    readonly mappe: (datei: string) => string;
    readonly uebrig: (spalten: readonly string[]) => string;
    readonly uebrigSpalte: (titel: string, form: string, vielleicht: string | undefined) => string;
    readonly leer: string;
    readonly verschieden: (eine: string, andere: string, quelle: string) => string;
    readonly ohneSpalte: string;
    /** Decisions, names of findings, rules of routes. */
    readonly kosten: (
      feld: string,
      entscheidungen: readonly Entscheidung[],
      pruefungen: readonly string[],
      routen: readonly string[],
      konstante: string | undefined,
    ) => string;
    readonly woerter: string;
    readonly wort: (feld: string, wort: string, anzahl: number, vorschlag: string | undefined) => string;
    readonly weitere: (feld: string, anzahl: number) => string;
    readonly ueberspringen: (muster: readonly string[]) => string;
    readonly geschrieben: (pfad: string) => string;
    readonly weiter: (befehl: string) => string;
    readonly passt: (profil: string) => string;
    readonly passtNicht: (profil: string) => string;
  };
  readonly leererOrdner: (pfad: string) => string;
  readonly keinKopf: (datei: string) => string;
  readonly keineQuelle: (dateien: readonly string[]) => string;
  readonly gibtEs: (pfad: string) => string;
  readonly nichtGeschrieben: (pfad: string, code: string) => string;
}
