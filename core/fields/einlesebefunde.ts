/** The findings of a record, a cell or a file, which no document asks for. Source: 4-findings.csv. */

/**
 * `quarantäne`: the record is set aside; `zähler`: counted only; `feld`: one cell; `lieferung`: a file, or a source
 * without one.
 */
export type Einleseebene = 'quarantäne' | 'zähler' | 'feld' | 'lieferung';

const q = { schwere: 'fehler', ebene: 'quarantäne' } as const;
const l = { schwere: 'warnung', ebene: 'lieferung' } as const;
const feld = <S extends 'fehler' | 'warnung' | 'hinweis'>(schwere: S) => ({ schwere, ebene: 'feld' }) as const;

export const EINLESEBEFUNDE = {
  KUNDENNUMMER_FEHLT: q,
  KUNDENNUMMER_FORMAT: q,
  KUNDENNUMMER_EXCEL: q,
  SPALTENZAHL: q,
  ANFUEHRUNG: q,
  ZEICHEN_UNGUELTIG: q,
  DUBLETTE_WIDERSPRUCH: q,
  DUBLETTE: { schwere: 'hinweis', ebene: 'zähler' },
  DATUM_UNGUELTIG: feld('fehler'),
  WERT_UNBEKANNT: feld('warnung'),
  BG_NUMMER_FORMAT: feld('warnung'),
  FIKTIVES_GEBURTSDATUM: feld('hinweis'),
  DATUM_MIT_ZUSATZ: feld('hinweis'),
  HAKEN_STATT_DATUM: feld('hinweis'),
  ANFUEHRUNG_WOERTLICH: feld('hinweis'),
  LIEFERUNG_UNGEWOEHNLICH: l,
  LIEFERUNG_UNVERAENDERT: l,
  LIEFERUNG_ALT: l,
  LIEFERUNG_VIELE_FEHLER: l,
  LIEFERUNG_FEHLT: l,
} as const satisfies Record<string, { readonly schwere: string; readonly ebene: Einleseebene }>;

export type Einlesebefund = keyof typeof EINLESEBEFUNDE;
type CodeOf<E extends Einleseebene> = {
  [C in Einlesebefund]: (typeof EINLESEBEFUNDE)[C]['ebene'] extends E ? C : never;
}[Einlesebefund];

export type QuarantaeneGrund = CodeOf<'quarantäne'>;
export type FeldBefund = CodeOf<'feld'>;
