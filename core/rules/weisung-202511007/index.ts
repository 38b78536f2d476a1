/** Document 001: Weisung 202511007, 20.11.2025 (SGB III). */
import { day } from '../../calendar/day.ts';
import type { Dokument } from '../rule.ts';
import { ABSCHNITT_2 } from './abschnitt-2.ts';

export const WEISUNG_202511007 = {
  id: '001',
  titel: 'Weisung 202511007 vom 20.11.2025',
  stand: day('2025-11-20'),
  regeln: ABSCHNITT_2,
} as const satisfies Dokument;
