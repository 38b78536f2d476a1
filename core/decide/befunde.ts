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
/** `quarantäne`: the record is set aside; `zähler`: counted only; `feld`: one cell; `fall`: a case row. */
export type Ebene = 'quarantäne' | 'zähler' | 'feld' | 'fall';

interface Befund {
  readonly schwere: Schwere;
  readonly ebene: Ebene;
  /** The rule that asks for it; none where plain data quality does. */
  readonly regel?: string;
  /** The list that a case with the finding stands on. */
  readonly liste?: Befundliste;
  /** Needs several exports, or an earlier run: in a sheet it cannot be raised. */
  readonly nur_import?: boolean;
}

const q = { schwere: 'fehler', ebene: 'quarantäne' } as const;

/** Findings of a record or a cell. */
const EINLESEN = {
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
  ANFUEHRUNG_WOERTLICH: { schwere: 'hinweis', ebene: 'feld' },
  FIKTIVES_GEBURTSDATUM: { schwere: 'hinweis', ebene: 'feld' },
  DATUM_MIT_ZUSATZ: { schwere: 'hinweis', ebene: 'feld' },
  HAKEN_STATT_DATUM: { schwere: 'hinweis', ebene: 'feld' },
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
          ...(pruefung.liste === undefined ? {} : { liste: pruefung.liste }),
          ...('wenn' in pruefung && pruefung.nur_import === undefined ? {} : { nur_import: true }),
        },
      ]),
  ) as Record<FallBefund, Befund>),
};

/** The declaration of a finding. */
export function befund(code: BefundCode): Befund {
  return BEFUNDE[code];
}
