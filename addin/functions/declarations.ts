/**
 * The custom functions of namespace NEUFALL, declared once: the metadata that Excel reads (functions.json), the help
 * page and the tests are made from this.
 * Source: page 6 "Showing".
 */
import type { Sprache } from '../../core/messages/index.ts';

type Text = Readonly<Record<Sprache, string>>;

/**
 * What an argument means. `datum` takes Excel's date values and every notation of page 1; `zahl` is cut to a whole
 * number; `jaNein` takes the words of page 1 and WAHR/FALSCH.
 */
export type Art = 'datum' | 'geburtsdatum' | 'zahl' | 'text' | 'jaNein';

export interface Parameter {
  readonly name: string;
  readonly art: Art;
  readonly optional?: true;
  readonly text: Text;
}

export interface Funktion {
  readonly id: string;
  readonly text: Text;
  readonly parameter: readonly Parameter[];
}

const LAND: Parameter = {
  name: 'land',
  art: 'text',
  optional: true,
  text: {
    de: 'Land, dessen Feiertage gelten, etwa BB. Ohne Angabe gilt das Land der Einstellungen.',
    en: 'Land whose public holidays count, such as BB. Without it the Land of the settings counts.',
  },
};

export const FUNKTIONEN = [
  {
    id: 'ARBEITSTAG',
    text: {
      de: 'Der n-te Arbeitstag nach einem Tag. Der Starttag selbst zählt nicht mit.',
      en: 'The n-th working day after a day. The start itself is not counted.',
    },
    parameter: [
      { name: 'start', art: 'datum', text: { de: 'Tag, nach dem gezählt wird', en: 'Day from which to count' } },
      {
        name: 'tage',
        art: 'zahl',
        text: {
          de: 'Zahl der Arbeitstage; eine negative Zahl zählt zurück',
          en: 'Number of working days; a negative one counts back',
        },
      },
      LAND,
    ],
  },
  {
    id: 'ARBEITSTAGE',
    text: {
      de: 'Zahl der Arbeitstage nach „von“ bis einschließlich „bis“; negativ, wenn „bis“ vor „von“ liegt.',
      en: 'Number of working days after "von" up to and with "bis"; negative when "bis" lies before "von".',
    },
    parameter: [
      { name: 'von', art: 'datum', text: { de: 'Tag, der selbst nicht zählt', en: 'Day that is not counted itself' } },
      { name: 'bis', art: 'datum', text: { de: 'letzter Tag, der zählt', en: 'last day that is counted' } },
      LAND,
    ],
  },
  {
    id: 'ALTERSGRENZE',
    text: {
      de: 'Der letzte Tag, an dem die Person unter der Altersgrenze nach § 7a SGB II liegt.',
      en: 'The last day on which the person is below the age limit of § 7a SGB II.',
    },
    parameter: [{ name: 'geburtsdatum', art: 'geburtsdatum', text: { de: 'Geburtsdatum', en: 'Date of birth' } }],
  },
  {
    id: 'NEUFALL',
    text: {
      de: 'Ob ein Neuantrag im SGB II ein Neufall ist: ja, nein oder prüfen.',
      en: 'Whether an application under SGB II is a new case: ja (yes), nein (no) or prüfen (to be checked).',
    },
    parameter: [
      { name: 'geburtsdatum', art: 'geburtsdatum', text: { de: 'Geburtsdatum', en: 'Date of birth' } },
      { name: 'antragsdatum', art: 'datum', text: { de: 'Tag der Antragstellung', en: 'Day of the application' } },
      {
        name: 'antragsart',
        art: 'text',
        text: {
          de: 'Erstantrag, Neuantrag oder Weiterbewilligung; leer, wenn unbekannt',
          en: 'Erstantrag, Neuantrag or Weiterbewilligung; empty when unknown',
        },
      },
      {
        name: 'letzter_bezug_bis',
        art: 'datum',
        text: {
          de: 'Ende des letzten Leistungsbezugs; 31.12.9999 für laufend, leer, wenn es keinen gab',
          en: 'End of the last benefit; 31.12.9999 when it is running, empty when there was none',
        },
      },
      {
        name: 'abgelehnt_am',
        art: 'datum',
        text: {
          de: 'Tag der letzten Ablehnung; leer, wenn es keine gab',
          en: 'Day of the last refusal; empty when there was none',
        },
      },
      {
        name: 'aufenthalt_de',
        art: 'jaNein',
        text: {
          de: 'gewöhnlicher Aufenthalt in Deutschland: ja oder nein; leer, wenn unbekannt (auch die Zahl 0)',
          en: 'habitual residence in Germany: ja or nein; empty when unknown (the number 0, too)',
        },
      },
    ],
  },
  {
    id: 'ZUSTAENDIG',
    text: {
      de: 'Welche Stelle für ein Anliegen zuständig ist, oder prüfen.',
      en: 'Who is in charge of a matter, or prüfen (to be checked).',
    },
    parameter: [
      {
        name: 'rechtskreis',
        art: 'text',
        text: { de: 'SGB II, SGB III oder Familienkasse', en: 'SGB II, SGB III or Familienkasse' },
      },
      {
        name: 'kanal',
        art: 'text',
        text: { de: 'Zugangskanal, etwa Post oder Telefon', en: 'Channel, such as Post or Telefon' },
      },
      {
        name: 'anliegen',
        art: 'text',
        text: { de: 'Anliegen, etwa Neuantrag oder Abmeldung', en: 'Matter, such as Neuantrag or Abmeldung' },
      },
      { name: 'eingang_am', art: 'datum', text: { de: 'Tag des Eingangs', en: 'Day of receipt' } },
      {
        name: 'frueherer_status',
        art: 'text',
        optional: true,
        text: {
          de: 'früherer Status: Rasu, Asu, Alo oder kein; leer, wenn unbekannt',
          en: 'former status: Rasu, Asu, Alo or kein; empty when unknown',
        },
      },
    ],
  },
] as const satisfies readonly Funktion[];

export type FunktionId = (typeof FUNKTIONEN)[number]['id'];

/** The namespace that the manifest gives the functions: `=NEUFALL.ARBEITSTAG(…)`. */
export const NAMESPACE = 'NEUFALL';
