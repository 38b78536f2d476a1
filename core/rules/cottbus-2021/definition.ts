/** Neukundenmanagement Cottbus, section 2: who is a Neukunde (004-01 to 004-05). */
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 2');

export const DEFINITION = [
  {
    ...ABSCHNITT,
    id: '004-01',
    title: 'Neukunde nur ab 15 Jahren und vor der Altersgrenze des § 7a SGB II',
    type: 'classify',
    effect: { does: 'decides', how: 'Bedingung A der Entscheidung über den Neufall, beurteilt am Antragsdatum.' },
  },
  {
    ...ABSCHNITT,
    id: '004-02',
    title: 'Neukunde nur bei gewöhnlichem Aufenthalt in Deutschland',
    type: 'classify',
    effect: { does: 'decides', how: 'Bedingung B der Entscheidung über den Neufall.' },
  },
  {
    ...ABSCHNITT,
    id: '004-03',
    title: 'Ein Erstantrag auf Grundsicherung macht zum Neukunden',
    type: 'classify',
    effect: {
      does: 'decides',
      how: 'Bedingung C der Entscheidung über den Neufall; meldet außerdem Erstanträge trotz früheren Bezugs.',
    },
    checks: {
      // Not limited to Neufälle: the contradiction may be the very reason why the row is none. A running receipt
      // counts as known (fine print 23).
      ERSTANTRAG_MIT_VORBEZUG: {
        schwere: 'warnung',
        jeder_fall: true,
        nach: 'antrag',
        liste: 'widersprueche',
        liest: ['antragsart', 'letzter_bezug_bis'],
        wenn: ({ row }) => row.antragsart === 'Erstantrag' && row.letzter_bezug_bis !== undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-04',
    title: 'Neukunde auch nach mehr als 182 Kalendertagen ohne Hilfebedürftigkeit',
    type: 'classify',
    effect: { does: 'decides', how: 'Bedingung C der Entscheidung über den Neufall, gezählt in vollen Tagen.' },
    unterbrechung_tage: { bezug: 182 },
  },
  {
    ...ABSCHNITT,
    id: '004-05',
    title: 'Neukunde auch nach abgelehnter Hilfebedürftigkeit',
    type: 'classify',
    effect: {
      does: 'decides',
      how: 'Bedingung C der Entscheidung über den Neufall; kurze Ablehnungen nach der Einstellung „ablehnung“.',
    },
    unterbrechung_tage: { ablehnung: 182 },
  },
] as const satisfies readonly Rule[];
