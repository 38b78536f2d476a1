/** Document 003: Weisung 202505010, 26.05.2025 (SGB III). */
import type { Rule } from '../rule.ts';
import { ABSCHNITT_2_1 } from './abschnitt-2-1.ts';
import { ABSCHNITT_2_2 } from './abschnitt-2-2.ts';
import { EINZELAUFTRAEGE } from './einzelauftraege.ts';

export const WEISUNG_202505010: readonly Rule[] = [...ABSCHNITT_2_1, ...ABSCHNITT_2_2, ...EINZELAUFTRAEGE];
