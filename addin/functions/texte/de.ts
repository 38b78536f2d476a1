/**
 * What Excel and the help page say about the custom functions, and what a function says where it can't answer: that stands
 * in the message of the cell's #WERT!. Cell values are never repeated. In German; every language says the same.
 * Source: page 6, page 1 "Cell values".
 */
import type { FUNKTIONEN } from '../declarations.ts';

type Deklaration = (typeof FUNKTIONEN)[number];
/** Each function, and each of its parameters. */
type Beschreibungen = {
  readonly [F in Deklaration as F['id']]: {
    readonly text: string;
    readonly parameter: Readonly<Record<F['parameter'][number]['name'], string>>;
  };
};

const LAND = 'Land, dessen Feiertage gelten, etwa BB. Ohne Angabe gilt das Land der Einstellungen.';

export const de = {
  /** Between arguments, as Excel of that language writes it. */
  trenner: '; ',
  funktionen: {
    ARBEITSTAG: {
      text: 'Der n-te Arbeitstag nach einem Tag. Der Starttag selbst zählt nicht mit.',
      parameter: {
        start: 'Tag, nach dem gezählt wird',
        tage: 'Zahl der Arbeitstage; eine negative Zahl zählt zurück',
        land: LAND,
      },
    },
    ARBEITSTAGE: {
      text: 'Zahl der Arbeitstage nach „von“ bis einschließlich „bis“; negativ, wenn „bis“ vor „von“ liegt.',
      parameter: {
        von: 'Tag, der selbst nicht zählt',
        bis: 'letzter Tag, der zählt',
        land: LAND,
      },
    },
    ALTERSGRENZE: {
      text: 'Der letzte Tag, an dem die Person unter der Altersgrenze nach § 7a SGB II liegt.',
      parameter: {
        geburtsdatum: 'Geburtsdatum',
      },
    },
    NEUFALL: {
      text: 'Ob ein Neuantrag im SGB II ein Neufall ist: ja, nein oder prüfen.',
      parameter: {
        geburtsdatum: 'Geburtsdatum',
        antragsdatum: 'Tag der Antragstellung',
        antragsart: 'Erstantrag, Neuantrag oder Weiterbewilligung; leer, wenn unbekannt',
        letzter_bezug_bis: 'Ende des letzten Leistungsbezugs; 31.12.9999 für laufend, leer, wenn es keinen gab',
        abgelehnt_am: 'Tag der letzten Ablehnung; leer, wenn es keine gab',
        aufenthalt_de: 'gewöhnlicher Aufenthalt in Deutschland: ja oder nein; leer, wenn unbekannt (auch die Zahl 0)',
      },
    },
    ZUSTAENDIG: {
      text: 'Welche Stelle für ein Anliegen zuständig ist, oder prüfen.',
      parameter: {
        rechtskreis: 'SGB II, SGB III oder Familienkasse',
        kanal: 'Zugangskanal, etwa Post oder Telefon',
        anliegen: 'Anliegen, etwa Neuantrag oder Abmeldung',
        eingang_am: 'Tag des Eingangs',
        frueherer_status: 'früherer Status: Rasu, Asu, Alo oder kein; leer, wenn unbekannt',
      },
    },
  } satisfies Beschreibungen,
  fehlt: (name: string) => `Die Angabe „${name}“ fehlt.`,
  keinDatum: (name: string) =>
    `Die Angabe „${name}“ ist kein Datum; erlaubt sind Datumswerte von Excel, TT.MM.JJJJ und JJJJ-MM-TT von 1900 bis 2100.`,
  keineZahl: (name: string) => `Die Angabe „${name}“ ist keine Zahl.`,
  keinJaNein: (name: string) => `Die Angabe „${name}“ ist weder ja noch nein.`,
  nichtErlaubt: (name: string, erlaubt: readonly string[]) =>
    `Das Wort bei „${name}“ ist nicht bekannt; erlaubt sind: ${erlaubt.join(', ')}.`,
  ausserhalb: 'Das Ergebnis liegt nicht zwischen 1900 und 2100; bitte prüfen Sie die Zahl der Tage.',
  /** The limit itself lies after 2100. */
  grenzeAusserhalb: 'Das Ergebnis liegt nicht zwischen 1900 und 2100; bitte prüfen Sie das Geburtsdatum.',
};

export type FunktionTexte = typeof de;
