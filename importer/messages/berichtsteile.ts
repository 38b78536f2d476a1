/** What the parts of a report are called, in their order: sections, figures of the overview, charts. */
/** Sections of figures. */
export const ABSCHNITTE = ['fristen', 'ueberfaellig', 'neufaelle', 'zustaendigkeit', 'qualitaet'] as const;
export type AbschnittId = (typeof ABSCHNITTE)[number];

export const KENNZAHLEN = [
  'faelle',
  'neu',
  'zu_pruefen',
  'erstberatung',
  'entscheidung',
  'ueberfaellig',
  'bald_faellig',
] as const;
export type KennzahlId = (typeof KENNZAHLEN)[number];

export const DIAGRAMME = [
  'quoten',
  'ueberfaellig',
  'ueberfaellig_reihe',
  'kanal',
  'altersgruppe',
  'team',
  'stelle',
  'kanal_sgb3',
  'befunde',
] as const;
export type DiagrammId = (typeof DIAGRAMME)[number];
