/**
 * The rule catalogue: all rules of the five documents, looked up by id, and what they hold for the decisions: routes
 * by precedence and checks by code. Source: page 2 "Rule catalogue", rules.csv.
 */
import { ALLGEMEINE_PRUEFUNGEN } from '../decide/allgemein.ts';
import type { FallBefund } from '../decide/befunde.ts';
import { COTTBUS_2021 } from './cottbus-2021/index.ts';
import { DOKUMENTE, type DokumentId, type Pruefung, type Route, type Rule } from './rule.ts';
import { WEISUNG_202310003 } from './weisung-202310003/index.ts';
import { WEISUNG_202404002 } from './weisung-202404002/index.ts';
import { WEISUNG_202505010 } from './weisung-202505010/index.ts';
import { WEISUNG_202511007 } from './weisung-202511007/index.ts';

/** Every rule, by date of its document, then by number. */
export const RULES: readonly Rule[] = [
  ...COTTBUS_2021,
  ...WEISUNG_202310003,
  ...WEISUNG_202404002,
  ...WEISUNG_202505010,
  ...WEISUNG_202511007,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id; throws RangeError where there is none. */
export function rule(id: string): Rule {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`Keine Regel mit der Nummer „${id}“.`);
  return found;
}

/** Whether there is a rule with this id. */
export function kenntRegel(id: string): boolean {
  return BY_ID.has(id);
}

/** The document that a rule comes from. */
export function dokument(rule: Rule): (typeof DOKUMENTE)[DokumentId] {
  return DOKUMENTE[rule.id.slice(0, rule.id.indexOf('-')) as DokumentId];
}

/** Where a rule is written, in full: `Weisung 202404002 vom 03.04.2024, Abschnitt 2`. */
export function citation(rule: Rule): string {
  const { titel, stand } = dokument(rule);
  return `${titel}${titel.startsWith('Weisung') ? ' vom' : ', Stand'} ${stand}, ${rule.citation}`;
}

/** A route with the id of its rule. */
export interface CatalogueRoute extends Route {
  readonly regel: string;
}

/** Every route by precedence: the first one that matches wins. */
export const ROUTES: readonly CatalogueRoute[] = RULES.flatMap(({ id, routes = [] }) =>
  routes.map((route) => ({ ...route, regel: id })),
).toSorted((a, b) => a.rang - b.rang);

/** A check with its code and, where a document asks for it, the id of its rule. */
export interface Check {
  readonly code: FallBefund;
  readonly regel?: string;
  readonly pruefung: Pruefung;
}

const entries = (checks: NonNullable<Rule['checks']>) => Object.entries(checks) as [FallBefund, Pruefung][];

/** Every check on a case row, by code. */
export const CHECKS: readonly Check[] = [
  ...entries(ALLGEMEINE_PRUEFUNGEN).map(([code, pruefung]) => ({ code, pruefung })),
  ...RULES.flatMap(({ id, checks = {} }) => entries(checks).map(([code, pruefung]) => ({ code, regel: id, pruefung }))),
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
