/**
 * The custom functions of namespace NEUFALL, declared once: the metadata that Excel reads (functions.json), the help
 * page and the tests are made from this and from texte/.
 * Source: page 6 "Showing".
 */

/**
 * What an argument means. `datum` takes Excel's date values and every notation of page 1; `zahl` is cut to a whole
 * number; `jaNein` takes the words of page 1 and WAHR/FALSCH.
 */
export type Art = 'datum' | 'geburtsdatum' | 'zahl' | 'text' | 'jaNein';

interface Parameter {
  readonly name: string;
  readonly art: Art;
  readonly optional?: true;
}

export interface Funktion {
  readonly id: FunktionId;
  readonly parameter: readonly Parameter[];
}

const LAND = {
  name: 'land',
  art: 'text',
  optional: true,
} as const satisfies Parameter;

export const FUNKTIONEN = [
  {
    id: 'ARBEITSTAG',
    parameter: [{ name: 'start', art: 'datum' }, { name: 'tage', art: 'zahl' }, LAND],
  },
  {
    id: 'ARBEITSTAGE',
    parameter: [{ name: 'von', art: 'datum' }, { name: 'bis', art: 'datum' }, LAND],
  },
  {
    id: 'ALTERSGRENZE',
    parameter: [{ name: 'geburtsdatum', art: 'geburtsdatum' }],
  },
  {
    id: 'NEUFALL',
    parameter: [
      { name: 'geburtsdatum', art: 'geburtsdatum' },
      { name: 'antragsdatum', art: 'datum' },
      { name: 'antragsart', art: 'text' },
      { name: 'letzter_bezug_bis', art: 'datum' },
      { name: 'abgelehnt_am', art: 'datum' },
      { name: 'aufenthalt_de', art: 'jaNein' },
    ],
  },
  {
    id: 'ZUSTAENDIG',
    parameter: [
      { name: 'rechtskreis', art: 'text' },
      { name: 'kanal', art: 'text' },
      { name: 'anliegen', art: 'text' },
      { name: 'eingang_am', art: 'datum' },
      { name: 'frueherer_status', art: 'text', optional: true },
    ],
  },
] as const satisfies readonly { readonly id: string; readonly parameter: readonly Parameter[] }[];

export type FunktionId = (typeof FUNKTIONEN)[number]['id'];

/** The namespace that the manifest gives the functions: `=NEUFALL.ARBEITSTAG(…)`. */
export const NAMESPACE = 'NEUFALL';
