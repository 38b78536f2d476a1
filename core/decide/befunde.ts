/**
 * Every finding (Befund) by code: severity, level and rule. The findings of case rows come from the checks of the
 * built-in documents (core/rules), those of records, cells and files from core/fields. Texts stand in core/messages.
 * Source: 4-findings.csv.
 */
import { EINLESEBEFUNDE, type Einlesebefund, type Einleseebene } from '../fields/einlesebefunde.ts';
import { EINGEBAUT, type FallBefund } from '../rules/catalogue.ts';
import type { Befundliste, Schwere } from '../rules/rule.ts';

export type { FeldBefund, QuarantaeneGrund } from '../fields/einlesebefunde.ts';
export type { FallBefund } from '../rules/catalogue.ts';
export type { Schwere } from '../rules/rule.ts';

/** What a finding is about, `fall`: a case row. */
export type Ebene = Einleseebene | 'fall';

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

export type BefundCode = Einlesebefund | FallBefund;

/** Every finding: those of records and cells, then those of case rows by code. */
export const BEFUNDE: Readonly<Record<BefundCode, Befund>> = {
  ...(Object.fromEntries(
    Object.entries(EINLESEBEFUNDE).map(([code, eins]) => [
      code,
      eins.ebene === 'feld' ? { ...eins, liste: 'eintraege' } : eins,
    ]),
  ) as Record<Einlesebefund, Befund>),
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

const RANG: Readonly<Record<Schwere, number>> = { hinweis: 0, warnung: 1, fehler: 2 };

/** Whether one of the findings is of this severity or a worse one. */
export function mindestens(codes: Iterable<BefundCode>, schwere: Schwere): boolean {
  for (const code of codes) if (RANG[befund(code).schwere] >= RANG[schwere]) return true;
  return false;
}
