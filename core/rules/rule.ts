/**
 * What a rule is: a plain readonly record with its citation and its period, and, where it has an effect here, the
 * routes it gives and the findings it asks for. One folder per source document holds them (core/rules/<document>/).
 * Source: page 2 "Rule catalogue", page 3, 4-findings.csv.
 */
import type { Day } from '../calendar/day.ts';
import type { Bedingung } from '../decide/bedingungen.ts';
import type { FallBefund } from '../decide/befunde.ts';
import type { Lage } from '../decide/lage.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Anliegen, Kanal, Rechtskreis, Word } from '../fields/lists.ts';

export const DOKUMENTE = {
  '004': { titel: 'Neukundenmanagement des Jobcenter Cottbus', stand: '01.01.2021' },
  '000': { titel: 'Weisung 202310003', stand: '12.10.2023' },
  '002': { titel: 'Weisung 202404002', stand: '03.04.2024' },
  '003': { titel: 'Weisung 202505010', stand: '26.05.2025' },
  '001': { titel: 'Weisung 202511007', stand: '20.11.2025' },
} as const;
export type DokumentId = keyof typeof DOKUMENTE;

/** `classify` decides on the Neufall, `route` on the Stelle; `doc` and `org` are addressed to people. */
export type RuleType = 'classify' | 'check' | 'route' | 'count' | 'doc' | 'org';

/** What a rule does in this program, and, where it does nothing, why. */
export type Effect =
  | { readonly does: 'decides' | 'checks' | 'routes' | 'counts' | 'checklist'; readonly how: string }
  | { readonly does: 'none'; readonly why: string };

/** One way a matter takes: the row it matches and who is in charge then. */
export interface Route {
  /** Precedence, smallest first. Routes of equal precedence never match the same row on the same day. */
  readonly rang: number;
  readonly rechtskreis: Rechtskreis;
  /** Channels; none: any. */
  readonly kanal?: readonly Kanal[];
  /** Matters; none: any. */
  readonly anliegen?: readonly Anliegen[];
  readonly bedingung?: Bedingung;
  /** First and last day of receipt, both included; without `bis` the route is open. */
  readonly von: Day;
  readonly bis?: Day;
  readonly stelle: Stelle | 'eingangsstelle';
  readonly weg: string;
  readonly hinweis?: string;
}

export type Stelle =
  | Word<'eingangsstelle'>
  | 'Inga'
  | 'BBiE'
  | 'OS AlgPlus'
  | 'MA-Serviceplatz'
  | 'KRM'
  | 'Familienkasse BA'
  | 'Leistungsteam';

/** A check: the fields its condition names, and the condition. */
export interface Pruefung {
  /**
   * Fields that the condition reads; a list inside means that one of its columns is enough. Without a column for
   * one of them the check is not run at all (page 1 "Missing columns", fine print 21).
   */
  readonly liest: readonly (FieldId | readonly FieldId[])[];
  /** True where the finding is to be raised. */
  readonly wenn: (lage: Lage) => boolean;
}

export interface Rule {
  /** As in the catalogue of the specification, e.g. `004-57`; the part before the hyphen is the document. */
  readonly id: string;
  readonly title: string;
  /** Section of the document. */
  readonly citation: string;
  readonly valid_from: Day;
  /** Last day in force; `undefined`: open. */
  readonly valid_to?: Day;
  readonly type: RuleType;
  readonly effect: Effect;
  /** Day on which a person last compared the rule with its source. */
  readonly last_confirmed: Day;
  readonly routes?: readonly Route[];
  readonly checks?: Readonly<Partial<Record<FallBefund, Pruefung>>>;
}
