/** Document 000: Weisung 202310003, 12.10.2023 (SGB III; Familienkasse for information). */
import { day } from '../../calendar/day.ts';
import type { Dokument, Rule } from '../rule.ts';
import { ABSCHNITT_2A } from './abschnitt-2a.ts';
import { ABSCHNITT_2B } from './abschnitt-2b.ts';

const ABSCHNITT_3 = [
  {
    id: '000-e1',
    title: 'Agenturen und Service Center wenden die neuen Arbeitsmittel an',
    citation: 'Abschnitt 3',
    von: day('2023-10-12'),
    type: 'org',
    effect: {
      does: 'none',
      why: 'Richtet sich an Agenturen und Service Center; der Inhalt steht in den Arbeitsmitteln.',
    },
    last_confirmed: day('2026-11-20'),
  },
] as const satisfies readonly Rule[];

export const WEISUNG_202310003 = {
  id: '000',
  titel: 'Weisung 202310003 vom 12.10.2023',
  stand: day('2023-10-12'),
  regeln: [...ABSCHNITT_2A, ...ABSCHNITT_2B, ...ABSCHNITT_3],
} as const satisfies Dokument;
