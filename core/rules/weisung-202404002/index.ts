/** Document 002: Weisung 202404002, 03.04.2024 (SGB III). */
import { day } from '../../calendar/day.ts';
import type { Dokument } from '../rule.ts';
import { ABSCHNITT_2 } from './abschnitt-2.ts';
import { EINZELAUFTRAEGE } from './einzelauftraege.ts';
import { REGELUNGEN } from './regelungen.ts';

export const WEISUNG_202404002 = {
  id: '002',
  titel: 'Weisung 202404002 vom 03.04.2024',
  stand: day('2024-04-03'),
  regeln: [...ABSCHNITT_2, ...REGELUNGEN, ...EINZELAUFTRAEGE],
} as const satisfies Dokument;
