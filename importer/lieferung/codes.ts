/** The findings about a delivery (4-findings.csv, level `lieferung`), in the order in which they are named. */
import type { BefundCode } from '../../core/decide/befunde.ts';

export const LIEFERUNG_BEFUNDE = [
  'LIEFERUNG_UNGEWOEHNLICH',
  'LIEFERUNG_UNVERAENDERT',
  'LIEFERUNG_ALT',
  'LIEFERUNG_VIELE_FEHLER',
  'LIEFERUNG_FEHLT',
] as const satisfies readonly BefundCode[];
export type LieferungBefund = (typeof LIEFERUNG_BEFUNDE)[number];
