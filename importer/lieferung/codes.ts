/** The findings about a delivery (4-findings.csv, level `lieferung`), in the order in which they are named. */
export const LIEFERUNG_BEFUNDE = [
  'LIEFERUNG_UNGEWOEHNLICH',
  'LIEFERUNG_UNVERAENDERT',
  'LIEFERUNG_ALT',
  'LIEFERUNG_VIELE_FEHLER',
  'LIEFERUNG_FEHLT',
] as const;
export type LieferungBefund = (typeof LIEFERUNG_BEFUNDE)[number];
