/**
 * Findings that need an earlier run to compare with. Source: 4-findings.csv "nur mit Verlauf", fine print 71.
 */
import type { Day } from '../calendar/day.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { inIngasZeit } from '../rules/weisung-202310003/inga.ts';
import type { FallBefund } from './befunde.ts';

const KEINE: readonly FallBefund[] = [];

/**
 * @param geaendert what is another one than in the last run, where both are known
 */
export function verlaufsbefunde(
  row: CaseRow,
  geaendert: { readonly antragsdatum: boolean; readonly hauptbetreuer: boolean },
  stichtag: Day,
): readonly FallBefund[] {
  if (!geaendert.antragsdatum && !geaendert.hauptbetreuer) return KEINE;
  return [
    ...(geaendert.antragsdatum ? (['ANTRAGSDATUM_GEAENDERT'] as const) : []),
    ...(geaendert.hauptbetreuer && inIngasZeit(row, stichtag) ? (['INGA_WECHSEL'] as const) : []),
  ];
}
