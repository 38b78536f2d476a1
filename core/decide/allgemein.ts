/**
 * Checks of plain data quality, which no document asks for. Source: 4-findings.csv, rows without a rule.
 */
import type { Pruefung } from '../rules/rule.ts';
import { EIN_ANTRAGSDATUM } from '../rules/spalten.ts';
import type { FallBefund } from './befunde.ts';

export const ALLGEMEINE_PRUEFUNGEN = {
  GEBURTSDATUM_UNPLAUSIBEL: {
    liest: ['geburtsdatum', EIN_ANTRAGSDATUM],
    wenn: ({ geburtsdatum_unplausibel }) => geburtsdatum_unplausibel,
  },
  // What the exports write is compared where they are joined (fine print 23).
  WIDERSPRUCH_GEBURTSDATUM: {
    liest: ['geburtsdatum'],
    wenn: ({ umfeld }) => umfeld.widerspruch_geburtsdatum,
  },
  WIDERSPRUCH_NAME: {
    liest: [['nachname', 'vorname']],
    wenn: ({ umfeld }) => umfeld.widerspruch_name,
  },
} as const satisfies Partial<Record<FallBefund, Pruefung>>;
