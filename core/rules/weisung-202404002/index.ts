/** Document 002: Weisung 202404002, 03.04.2024 (SGB III). */
import type { Rule } from '../rule.ts';
import { ABSCHNITT_2 } from './abschnitt-2.ts';
import { EINZELAUFTRAEGE } from './einzelauftraege.ts';
import { REGELUNGEN } from './regelungen.ts';

export const WEISUNG_202404002: readonly Rule[] = [...ABSCHNITT_2, ...REGELUNGEN, ...EINZELAUFTRAEGE];
