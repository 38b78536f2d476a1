/** Document 000: Weisung 202310003, 12.10.2023 (SGB III; Familienkasse for information). */
import { day } from '../../calendar/day.ts';
import type { Rule } from '../rule.ts';
import { ABSCHNITT_2A } from './abschnitt-2a.ts';
import { ABSCHNITT_2B } from './abschnitt-2b.ts';

const ABSCHNITT_3: readonly Rule[] = [
  {
    id: '000-e1',
    title: 'Agenturen und Service Center wenden die neuen Arbeitsmittel an',
    citation: 'Abschnitt 3',
    valid_from: day('2023-10-12'),
    type: 'org',
    effect: {
      does: 'none',
      why: 'Richtet sich an Agenturen und Service Center; der Inhalt steht in den Arbeitsmitteln.',
    },
    last_confirmed: day('2026-11-20'),
  },
];

export const WEISUNG_202310003: readonly Rule[] = [...ABSCHNITT_2A, ...ABSCHNITT_2B, ...ABSCHNITT_3];
