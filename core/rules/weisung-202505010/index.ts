/** Document 003: Weisung 202505010, 26.05.2025 (SGB III). */
import { day } from '../../calendar/day.ts';
import type { Dokument } from '../rule.ts';
import { ABSCHNITT_2_1 } from './abschnitt-2-1.ts';
import { ABSCHNITT_2_2 } from './abschnitt-2-2.ts';
import { EINZELAUFTRAEGE } from './einzelauftraege.ts';

export const WEISUNG_202505010 = {
  id: '003',
  titel: 'Weisung 202505010 vom 26.05.2025',
  stand: day('2025-05-26'),
  regeln: [...ABSCHNITT_2_1, ...ABSCHNITT_2_2, ...EINZELAUFTRAEGE],
} as const satisfies Dokument;
