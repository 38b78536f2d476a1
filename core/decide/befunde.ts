/**
 * Every finding (Befund) by code: severity, level and rule. The findings of case rows come from the checks of the
 * built-in documents (core/rules); only those of records and cells, which no document asks for, stand here. Texts
 * stand in core/messages.
 * Source: 4-findings.csv.
 */
import { EINGEBAUT, type FallBefund } from '../rules/catalogue.ts';
import type { Befundliste, Schwere } from '../rules/rule.ts';

export type { FallBefund } from '../rules/catalogue.ts';
export type { Schwere } from '../rules/rule.ts';
/**
 * `quarantäne`: the record is set aside; `zähler`: counted only; `feld`: one cell; `fall`: a case row;
 * `lieferung`: a file, or a source without one.
 */
export type Ebene = 'quarantäne' | 'zähler' | 'feld' | 'fall' | 'lieferung';

interface Befund {
  readonly schwere: Schwere;
  readonly ebene: Ebene;
  /** The rule that asks for it; none where plain data quality does. */
  readonly regel?: string;
  /** The list that a case with the finding stands on: every finding of cases and cells has one. */
  readonly liste?: Befundliste;
  /** Needs several exports, or an earlier run: in a sheet it cannot be raised. */
  readonly nur_import?: boolean;
}

const q = { schwere: 'fehler', ebene: 'quarantäne' } as const;
const l = { schwere: 'warnung', ebene: 'lieferung' } as const;
const feld = <S extends Schwere>(schwere: S) => ({ schwere, ebene: 'feld', liste: 'eintraege' }) as const;

/** Findings of a record, a cell or a file. */
const EINLESEN = {
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
} as const satisfies Record<string, Befund>;

type Einlesebefund = keyof typeof EINLESEN;
type CodeOf<E extends Ebene> = {
  [C in Einlesebefund]: (typeof EINLESEN)[C]['ebene'] extends E ? C : never;
}[Einlesebefund];

export type BefundCode = Einlesebefund | FallBefund;
export type QuarantaeneGrund = CodeOf<'quarantäne'>;
export type FeldBefund = CodeOf<'feld'>;

/** Every finding: those of records and cells, then those of case rows by code. */
export const BEFUNDE: Readonly<Record<BefundCode, Befund>> = {
  ...EINLESEN,
  ...(Object.fromEntries(
    [...EINGEBAUT.pruefungen, ...EINGEBAUT.verlaufspruefungen]
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, regel, pruefung }): [FallBefund, Befund] => [
        code,
        {
          schwere: pruefung.schwere,
          ebene: 'fall',
          ...(regel === undefined ? {} : { regel: regel.id }),
          liste: pruefung.liste ?? 'weitere',
          ...('nur_verlauf' in pruefung || pruefung.nur_import !== undefined ? { nur_import: true } : {}),
        },
      ]),
  ) as Record<FallBefund, Befund>),
};

/** The declaration of a finding. */
export function befund(code: BefundCode): Befund {
  return BEFUNDE[code];
}
