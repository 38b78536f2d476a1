/**
 * Which rules are in force on a day, and when that changes. A rule is in force from `valid_from` to `valid_to`, both
 * included, so it ends on the day after `valid_to`. Source: page 2 "Rule catalogue".
 */
import type { Day } from '../calendar/day.ts';
import { ROUTES, RULES } from './catalogue.ts';
import type { Rule } from './rule.ts';

/** The rules that begin and the rules that end on a day. */
export interface Change {
  readonly day: Day;
  readonly begins: readonly Rule[];
  readonly ends: readonly Rule[];
}

/** Is the rule in force on the day? */
export function inForce({ valid_from, valid_to }: Rule, day: Day): boolean {
  return valid_from <= day && (valid_to === undefined || day <= valid_to);
}

/** The rules in force on the day, in the order of the catalogue. */
export function rulesInForce(day: Day): readonly Rule[] {
  return RULES.filter((rule) => inForce(rule, day));
}

/** The first day after a period; none after an open one. */
const endOf = (last: Day | undefined): Day[] => (last === undefined ? [] : [last + 1]);
const sorted = (days: readonly Day[]): readonly Day[] => [...new Set(days)].toSorted((a, b) => a - b);

const RULE_CHANGES = sorted(RULES.flatMap(({ valid_from, valid_to }) => [valid_from, ...endOf(valid_to)]));
const ALL_CHANGES = sorted([...RULE_CHANGES, ...ROUTES.flatMap(({ von, bis }) => [von, ...endOf(bis)])]);

function changesOn(day: Day | undefined): Change | undefined {
  if (day === undefined) return undefined;
  return {
    day,
    begins: RULES.filter(({ valid_from }) => valid_from === day),
    ends: RULES.filter(({ valid_to }) => valid_to !== undefined && valid_to + 1 === day),
  };
}

/** The first change of rules after the day; `undefined` where none is known. */
export function nextChanges(day: Day): Change | undefined {
  return changesOn(RULE_CHANGES.find((change) => change > day));
}

/** The latest change of rules up to and including the day; `undefined` before the first one. */
export function lastChanges(day: Day): Change | undefined {
  return changesOn(RULE_CHANGES.findLast((change) => change <= day));
}

/** Every day on which a period of a rule or of a route begins, or has just ended, in order. */
export function boundaries(): readonly Day[] {
  return ALL_CHANGES;
}
