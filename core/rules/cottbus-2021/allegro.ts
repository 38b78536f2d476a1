/** Neukundenmanagement Cottbus, section 3: records in ALLEGRO (004-25 to 004-27). */
import type { Rule } from '../rule.ts';
import { EIN_ANTRAGSDATUM } from '../spalten.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Datenerfassung ALLEGRO');

export const ALLEGRO = [
  {
    ...ABSCHNITT,
    id: '004-25',
    title: 'Eine vorhandene BG-Nummer wird weitergeführt, sonst eine neue vergeben',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle ohne BG-Nummer.' },
    checks: {
      // In an import a missing ALLEGRO row is a finding of its own (004-10).
      BG_NUMMER_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['bg_nummer'],
        wenn: ({ row, umfeld: { teile } }) => row.bg_nummer === undefined && (teile === undefined || teile.allegro),
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-26',
    title: 'Genau ein Vorstand je BG ist eingetragen',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, deren BG keinen oder mehr als einen Vorstand hat.' },
    checks: {
      VORSTAND_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['bg_nummer', 'vorstand_bg'],
        wenn: ({ umfeld }) => umfeld.vorstaende === 0,
      },
      VORSTAND_MEHRFACH: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'widersprueche',
        liest: ['bg_nummer', 'vorstand_bg'],
        wenn: ({ umfeld }) => umfeld.vorstaende !== undefined && umfeld.vorstaende > 1,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-27',
    title: 'Antragsdatum in der Maske Fallzeiträume, im Sinne der Mindeststandards',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Neufälle ohne Antragsdatum und verschiedene Antragsdaten in ALLEGRO und VerBIS.',
    },
    checks: {
      ANTRAGSDATUM_FEHLT: {
        schwere: 'fehler',
        nach: 'antrag',
        liste: 'erfassung',
        liest: [EIN_ANTRAGSDATUM],
        wenn: ({ antragsdatum }) => antragsdatum === undefined,
      },
      // VerBIS knows only the latest application, so older ALLEGRO rows may differ (fine print 15).
      ANTRAGSDATUM_ABWEICHEND: {
        schwere: 'fehler',
        jeder_fall: true,
        nach: 'antrag',
        liste: 'widersprueche',
        liest: ['antragsdatum', 'antragsdatum_verbis'],
        wenn: ({ row, umfeld }) =>
          row.antragsdatum !== undefined &&
          row.antragsdatum_verbis !== undefined &&
          row.antragsdatum !== row.antragsdatum_verbis &&
          umfeld.letzter_antrag,
      },
      // On every such case row, as 004-20 for VerBIS (fine print 55).
      ANTRAGSDATUM_ALLEGRO_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['antragsdatum', 'antragsdatum_verbis'],
        wenn: ({ row, umfeld: { teile } }) =>
          row.antragsdatum === undefined &&
          row.antragsdatum_verbis !== undefined &&
          (teile === undefined || teile.allegro),
      },
    },
  },
] as const satisfies readonly Rule[];
