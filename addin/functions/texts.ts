/**
 * What a function says where it can't answer: it stands in the message of the cell's #WERT!. Cell values are never
 * repeated. Source: page 6, page 1 "Cell values".
 */
import type { Sprache } from '../../core/messages/index.ts';

export interface FunktionTexte {
  readonly fehlt: (name: string) => string;
  readonly keinDatum: (name: string) => string;
  readonly keineZahl: (name: string) => string;
  readonly keinJaNein: (name: string) => string;
  readonly nichtErlaubt: (name: string, erlaubt: readonly string[]) => string;
  readonly ausserhalb: string;
  /** The limit itself lies after 2100. */
  readonly grenzeAusserhalb: string;
}

export const TEXTE: Readonly<Record<Sprache, FunktionTexte>> = {
  de: {
    fehlt: (name) => `Die Angabe „${name}“ fehlt.`,
    keinDatum: (name) =>
      `Die Angabe „${name}“ ist kein Datum; erlaubt sind Datumswerte von Excel, TT.MM.JJJJ und JJJJ-MM-TT von 1900 bis 2100.`,
    keineZahl: (name) => `Die Angabe „${name}“ ist keine Zahl.`,
    keinJaNein: (name) => `Die Angabe „${name}“ ist weder ja noch nein.`,
    nichtErlaubt: (name, erlaubt) => `Das Wort bei „${name}“ ist nicht bekannt; erlaubt sind: ${erlaubt.join(', ')}.`,
    ausserhalb: 'Das Ergebnis liegt nicht zwischen 1900 und 2100; bitte prüfen Sie die Zahl der Tage.',
    grenzeAusserhalb: 'Das Ergebnis liegt nicht zwischen 1900 und 2100; bitte prüfen Sie das Geburtsdatum.',
  },
  en: {
    fehlt: (name) => `The argument "${name}" is missing.`,
    keinDatum: (name) =>
      `The argument "${name}" is no date; allowed are Excel's date values, DD.MM.YYYY and YYYY-MM-DD from 1900 to 2100.`,
    keineZahl: (name) => `The argument "${name}" is no number.`,
    keinJaNein: (name) => `The argument "${name}" is neither ja nor nein.`,
    nichtErlaubt: (name, erlaubt) => `The word for "${name}" is not known; allowed are: ${erlaubt.join(', ')}.`,
    ausserhalb: 'The result does not lie between 1900 and 2100; please check the number of days.',
    grenzeAusserhalb: 'The result does not lie between 1900 and 2100; please check the date of birth.',
  },
};
