/**
 * The value lists of the list fields: each canonical word with its synonyms.
 * Words are compared by `fold` (without case, blanks, hyphens and umlaut spelling), so spellings that differ only
 * in these need no synonym of their own. Source: pages 1 and 3 of the specification, fine print 10.
 */
export const LISTS = {
  status: { Rasu: ['ratsuchend'], Asu: ['arbeitsuchend'], Alo: ['arbeitslos'], kein: [] },
  traeger: { 'SGB II': ['II', 'SGB2', '2'], 'SGB III': ['III', 'SGB3', '3'] },
  antragsart: { Erstantrag: ['EA', 'Erst'], Neuantrag: ['NA'], Weiterbewilligung: ['WBA', 'Folgeantrag'] },
  rechtskreis: { 'SGB II': ['II', 'SGB2', '2'], 'SGB III': ['III', 'SGB3', '3'], Familienkasse: [] },
  kanal: {
    persönlich: ['pers', 'Vorsprache'],
    Telefon: ['tel', 'telefonisch'],
    Post: ['Hausbriefkasten', 'Brief'],
    Fax: [],
    'E-Mail': [],
    eService: [],
    Online: ['BA-Portal', 'jobcenter.digital', 'Jobcenter App', 'App'],
    Kontaktformular: [],
    Postfachnachricht: [],
  },
  anliegen: {
    Neuantrag: [],
    Arbeitsuchendmeldung: ['ASU'],
    Arbeitslosmeldung: ['ALO'],
    'Veränderung AU': [],
    'Veränderung sonstige': [],
    Stammdaten: ['KUSOS', 'STEP-Online'],
    'Terminanfrage AV': [],
    'Terminanfrage BB': [],
    Terminabsage: [],
    Abmeldung: [],
    'Abmeldung BBiE': [],
    Betreuungswechsel: [],
    Rechtskreiswechsel: [],
    Ortsabwesenheit: [],
    'Umzug Frankreich-Deutschland': [],
    'Familienkasse Bescheinigung': [],
    Beschwerde: [],
    Sonstiges: [],
  },
  eingangsstelle: { EZ: [], SC: [] },
  terminart: { persönlich: [], telefonisch: [], Video: [] },
  antrag_durch: { selbst: [], Bevollmächtigte: [], Dritte: [] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type ListName = keyof typeof LISTS;
/** All lists, in the order of the declarations. */
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
/** A canonical word of the list `L`. */
export type Word<L extends ListName> = keyof (typeof LISTS)[L] & string;

export type Kanal = Word<'kanal'>;
export type Anliegen = Word<'anliegen'>;
export type Rechtskreis = Word<'rechtskreis'>;

/** Further words of a house, by list and canonical word. */
export type Woerter = Readonly<Partial<Record<ListName, Readonly<Record<string, readonly string[]>>>>>;

/** The words of both. */
export function mitWoertern(eine: Woerter, andere: Woerter): Woerter {
  const alle: Partial<Record<ListName, Record<string, readonly string[]>>> = {};
  for (const teil of [eine, andere]) {
    for (const [list, worte] of Object.entries(teil) as [ListName, Readonly<Record<string, readonly string[]>>][]) {
      const bisher = { ...alle[list] };
      for (const [wort, mehr] of Object.entries(worte)) bisher[wort] = [...(bisher[wort] ?? []), ...mehr];
      alle[list] = bisher;
    }
  }
  return alle;
}

/** The canonical words of a list, in the order of the specification. */
export function words<L extends ListName>(list: L): readonly Word<L>[] {
  return Object.keys(LISTS[list]) as Word<L>[];
}
