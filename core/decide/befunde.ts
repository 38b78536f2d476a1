/**
 * Every finding (Befund) by code: severity, level and rule. Conditions of case findings stand with their rule in
 * core/rules, or in core/decide/allgemein.ts where no document asks for them; texts stand in core/messages.
 * Source: 4-findings.csv.
 */
export type Schwere = 'fehler' | 'warnung' | 'hinweis';
/** `quarantäne`: the record is set aside; `zähler`: counted only; `feld`: one cell; `fall`: a case row. */
export type Ebene = 'quarantäne' | 'zähler' | 'feld' | 'fall';

interface Befund {
  readonly schwere: Schwere;
  readonly ebene: Ebene;
  /** The rule that asks for it; none where plain data quality does. */
  readonly regel?: string;
}

const q = { schwere: 'fehler', ebene: 'quarantäne' } as const;
const fall = <S extends Schwere>(schwere: S, regel?: string) =>
  ({ schwere, ebene: 'fall', ...(regel === undefined ? {} : { regel }) }) as const;

export const BEFUNDE = {
  KUNDENNUMMER_FEHLT: q,
  KUNDENNUMMER_FORMAT: q,
  KUNDENNUMMER_EXCEL: q,
  SPALTENZAHL: q,
  ANFUEHRUNG: q,
  ZEICHEN_UNGUELTIG: q,
  DUBLETTE_WIDERSPRUCH: q,
  DUBLETTE: { schwere: 'hinweis', ebene: 'zähler' },
  DATUM_UNGUELTIG: { schwere: 'fehler', ebene: 'feld' },
  WERT_UNBEKANNT: { schwere: 'warnung', ebene: 'feld' },
  BG_NUMMER_FORMAT: { schwere: 'warnung', ebene: 'feld' },
  FIKTIVES_GEBURTSDATUM: { schwere: 'hinweis', ebene: 'feld' },
  GEBURTSDATUM_UNPLAUSIBEL: fall('fehler'),
  FEHLT_IN_VERBIS: fall('warnung', '004-09'),
  FEHLT_IN_STEP: fall('warnung', '004-09'),
  FEHLT_IN_ALLEGRO: fall('warnung', '004-10'),
  WIDERSPRUCH_GEBURTSDATUM: fall('fehler'),
  WIDERSPRUCH_NAME: fall('warnung'),
  ANTRAGSDATUM_FEHLT: fall('fehler', '004-27'),
  ANTRAGSDATUM_ABWEICHEND: fall('fehler', '004-27'),
  ANTRAGSDATUM_GEAENDERT: fall('fehler', '004-28'),
  POSTEINGANG_ABWEICHEND: fall('fehler', '004-56'),
  ERSTANTRAG_MIT_VORBEZUG: fall('warnung', '004-03'),
  BG_NUMMER_FEHLT: fall('warnung', '004-25'),
  VORSTAND_FEHLT: fall('warnung', '004-26'),
  VORSTAND_MEHRFACH: fall('warnung', '004-26'),
  ID_PRUEFUNG_OFFEN: fall('warnung', '004-07'),
  HAUPTBETREUER_FEHLT: fall('warnung', '004-19'),
  NEBENBETREUUNG_FEHLT: fall('warnung', '004-19'),
  TRAEGERSCHAFT_SGB3: fall('warnung', '004-16'),
  ATV_TERMIN_FEHLT: fall('warnung', '004-12'),
  ATV_TERMIN_ZU_SPAET: fall('warnung', '004-36'),
  ATV_TERMIN_FENSTER: fall('hinweis', '004-39'),
  ATV_TERMIN_FREMD: fall('hinweis', '004-12'),
  ARBEITSPAKET_FEHLT: fall('warnung', '004-22'),
  ARBEITSPAKET_UEBERFAELLIG: fall('warnung', '004-23'),
  UNTERLAGEN_UEBERFAELLIG: fall('warnung', '004-31'),
  PROFILING_FEHLT: fall('warnung', '004-57'),
  VEREINBARUNG_FEHLT: fall('warnung', '004-59'),
  KOOPERATIONSPLAN_FEHLT: fall('hinweis', '004-59'),
  VOLLSTAENDIG_FEHLT: fall('warnung', '004-64'),
  ZUZUG_UNGEPRUEFT: fall('warnung', '004-14'),
  SC_NACH_SERVICEZEIT: fall('hinweis', '002-02'),
  KANAL_GESPERRT: fall('warnung', '003-04'),
  ORTSABWESENHEIT_ZU_FRUEH: fall('warnung', '000-a18'),
  DATUM_MIT_ZUSATZ: { schwere: 'hinweis', ebene: 'feld' },
  HAKEN_STATT_DATUM: { schwere: 'hinweis', ebene: 'feld' },
} as const satisfies Record<string, Befund>;

export type BefundCode = keyof typeof BEFUNDE;
type CodeOf<E extends Ebene> = { [C in BefundCode]: (typeof BEFUNDE)[C]['ebene'] extends E ? C : never }[BefundCode];
export type QuarantaeneGrund = CodeOf<'quarantäne'>;
export type FeldBefund = CodeOf<'feld'>;
export type FallBefund = CodeOf<'fall'>;

/** The declaration of a finding, widened to the common shape. */
export function befund(code: BefundCode): Befund {
  return BEFUNDE[code];
}
