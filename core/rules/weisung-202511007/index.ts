/** Document 001: Weisung 202511007, 20.11.2025 (SGB III). */
import type { Rule } from '../rule.ts';
import { ABSCHNITT_2 } from './abschnitt-2.ts';

export const WEISUNG_202511007: readonly Rule[] = ABSCHNITT_2;
