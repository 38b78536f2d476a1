/**
 * What a document and its rules are: plain readonly records. A rule stands with its citation, its period and all that
 * it has an effect by: routes, checks, deadlines, windows. One folder per document holds them
 * (core/rules/<document>/); a house file describes the same shape.
 * Source: page 2 "Rule catalogue", page 3, page 9, 4-findings.csv.
 */
import type { Day } from '../calendar/day.ts';
import type { FieldId, Quelle } from '../fields/declarations.ts';
import type { Anliegen, Kanal, Rechtskreis } from '../fields/lists.ts';
import type { Bedingung } from './bedingungen.ts';
import type { Fenster } from './fenster.ts';
import type { Lage } from './lage.ts';
import type { Zeitraum } from './zeitraum.ts';

/** A source document with its rules. */
export interface Dokument<Code extends string = string> {
  /** Short and unique; the ids of its rules begin with it. */
  readonly id: string;
  /** As it is cited, with its day where that belongs to the name: `Weisung 202404002 vom 03.04.2024`. */
  readonly titel: string;
  /** Day of the wording; none for a law, which is cited in the wording of its day. */
  readonly stand?: Day;
  readonly regeln: readonly Rule<Code>[];
  /** Checks that no rule asks for. */
  readonly checks?: Checks<Code>;
}

/** `classify` decides on the Neufall, `route` on the Stelle; `doc` and `org` are addressed to people. */
export type RuleType = 'classify' | 'check' | 'route' | 'count' | 'doc' | 'org';

/** What a rule does in this program, and, where it does nothing, why. */
export type Effect =
  | { readonly does: 'decides' | 'checks' | 'routes' | 'counts' | 'checklist'; readonly how: string }
  | { readonly does: 'none'; readonly why: string };

export interface Rule<Code extends string = string> extends Zeitraum {
  /** As in the catalogue of the specification, e.g. `004-57`. */
  readonly id: string;
  readonly title: string;
  /** Section of the document. */
  readonly citation: string;
  readonly type: RuleType;
  readonly effect: Effect;
  /** Day on which a person last compared the rule with its source. */
  readonly last_confirmed?: Day;
  readonly routes?: readonly Route[];
  readonly checks?: Checks<Code>;
  readonly fristen?: readonly Fristregel[];
  /** ATV windows for Erstgespräche. */
  readonly fenster?: readonly Fenster[];
  /** More full days than these without need make a returning person a Neukunde. */
  readonly unterbrechung_tage?: Readonly<Partial<Record<Unterbrechung, number>>>;
  /** Ids of the rules that end on the day before this one begins. */
  readonly beendet?: readonly string[];
}

/** The receipt ended, or the application was refused. */
export type Unterbrechung = 'bezug' | 'ablehnung';

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
  /** First and last day of receipt where they are not those of the rule. */
  readonly von?: Day;
  readonly bis?: Day;
  /** Who is in charge, or `BEI_EINGANG`. */
  readonly stelle: string;
  readonly weg: string;
  readonly hinweis?: string;
  /** Who has to be told. */
  readonly information_an?: string;
}

/** As the Stelle of a route: where the matter came in. */
export const BEI_EINGANG = '=eingangsstelle';

/** A deadline in working days. */
export interface Fristregel {
  readonly frist: 'erstberatung' | 'entscheidung';
  /** The age group that it holds for; none: both. */
  readonly gruppe?: 'U25' | 'Ü25';
  readonly arbeitstage: number;
}

export type Schwere = 'fehler' | 'warnung' | 'hinweis';

/** The lists for team leads that hold the cases with a finding. */
export const BEFUNDLISTEN = [
  'kein_termin',
  'kein_hauptbetreuer',
  'id_pruefung',
  'widersprueche',
  'termine',
  'unterlagen',
  'gespraech',
  'erfassung',
  'eintraege',
  'weitere',
] as const;
export type Befundliste = (typeof BEFUNDLISTEN)[number];

/**
 * The day that says whether a check's rule is in force: D, the day of receipt, the appointment, the Erstberatung,
 * the Genehmigung, the Abmeldung (else the receipt), or the Stichtag (fine print 69). Where the day is unknown, the Stichtag.
 */
export type Tagesbezug = 'antrag' | 'eingang' | 'termin' | 'erstberatung' | 'genehmigung' | 'abmeldung' | 'stichtag';

interface Pruefungskopf {
  readonly schwere: Schwere;
  /** The day by which the rule has to be in force. */
  readonly nach: Tagesbezug;
  /** The list that a case with the finding stands on; none: the one of further findings. */
  readonly liste?: Befundliste;
  /**
   * Fields that the condition reads; a list inside means that one of its columns is enough. Without a column for
   * one of them the check is not run at all (page 1 "Missing columns", fine print 21).
   */
  readonly liest: readonly (FieldId | readonly FieldId[])[];
}

/** A check of a case row. */
export interface Pruefung extends Pruefungskopf {
  /** It looks at every case; by default at open ones, whose Neufall is `ja` or `prüfen`. */
  readonly jeder_fall?: true;
  /** True where the finding is to be raised. */
  readonly wenn: (lage: Lage) => boolean;
  /** The rule that decided, where another one may stand in the place of the check's own: a house's windows. */
  readonly zitat?: (lage: Pick<Lage, 'row' | 'fenster_am'>) => string | undefined;
  /** Compares or misses exports: in a sheet it cannot be raised. The exports of which a file is needed. */
  readonly nur_import?: readonly Quelle[];
  /** The field needs a column in every export that carries it (fine print 21). */
  readonly in_jeder_quelle?: FieldId;
}

/** A finding that needs an earlier run to compare with: only the history can raise it (fine print 71). */
export interface Verlaufspruefung extends Pruefungskopf {
  /** What has to be another one than in the last run. */
  readonly nur_verlauf: 'antragsdatum' | 'hauptbetreuer';
  /** What has to hold besides; none: nothing. */
  readonly wenn?: (lage: Lage) => boolean;
}

export type Checks<Code extends string = string> = Readonly<Partial<Record<Code, Pruefung | Verlaufspruefung>>>;
