/**
 * Checks of plain data quality, which no document asks for. Source: 4-findings.csv, rows without a rule.
 */
import type { Dokument } from '../rule.ts';
import { EIN_ANTRAGSDATUM } from '../spalten.ts';

export const ALLGEMEIN = {
  id: 'allgemein',
  titel: 'Datenqualität',
  regeln: [],
  checks: {
    GEBURTSDATUM_UNPLAUSIBEL: {
      schwere: 'fehler',
      jeder_fall: true,
      nach: 'stichtag',
      liste: 'widersprueche',
      liest: ['geburtsdatum', EIN_ANTRAGSDATUM],
      wenn: ({ geburtsdatum_unplausibel }) => geburtsdatum_unplausibel,
    },
    // What the exports write is compared where they are joined (fine print 23).
    WIDERSPRUCH_GEBURTSDATUM: {
      schwere: 'fehler',
      jeder_fall: true,
      nach: 'stichtag',
      liste: 'widersprueche',
      nur_import: ['verbis', 'step'],
      in_jeder_quelle: 'geburtsdatum',
      liest: ['geburtsdatum'],
      wenn: ({ umfeld }) => umfeld.widerspruch_geburtsdatum,
    },
    WIDERSPRUCH_NAME: {
      schwere: 'warnung',
      jeder_fall: true,
      nach: 'stichtag',
      liste: 'widersprueche',
      nur_import: ['verbis', 'step'],
      liest: [['nachname', 'vorname']],
      wenn: ({ umfeld }) => umfeld.widerspruch_name,
    },
  },
} as const satisfies Dokument;
