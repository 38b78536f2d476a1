/**
 * Which rules are in force on a day, and when that changes. A rule is in force from `von` to `bis`, both included, so
 * it ends on the day after `bis`. Source: page 2 "Rule catalogue".
 */
import type { Day } from '../calendar/day.ts';
import type { Regelwerk } from './regelwerk.ts';
import type { Rule } from './rule.ts';
import { imZeitraum, type Zeitraum } from './zeitraum.ts';

/** The rules that begin and the rules that end on a day. */
export interface Change {
  readonly day: Day;
  readonly begins: readonly Rule[];
  readonly ends: readonly Rule[];
}

/** The rules in force on the day, in the order of the rule set. */
export function rulesInForce({ regeln }: Regelwerk, day: Day): readonly Rule[] {
  return regeln.filter((rule) => imZeitraum(rule, day));
}

/** The days on which a period begins, or has just ended, in order. */
function grenzen(zeitraeume: readonly Zeitraum[]): readonly Day[] {
  const tage = zeitraeume.flatMap(({ von, bis }) => (bis === undefined ? [von] : bis < von ? [] : [von, bis + 1]));
  return [...new Set(tage)].toSorted((a, b) => a - b);
}

function changesOn({ regeln }: Regelwerk, day: Day | undefined): Change | undefined {
  if (day === undefined) return undefined;
  return {
    day,
    begins: regeln.filter((rule) => rule.von === day && imZeitraum(rule, day)),
    ends: regeln.filter((rule) => imZeitraum(rule, day - 1) && rule.bis === day - 1),
  };
}

/** The first change of rules after the day; `undefined` where none is known. */
export function nextChanges(regelwerk: Regelwerk, day: Day): Change | undefined {
  return changesOn(
    regelwerk,
    grenzen(regelwerk.regeln).find((change) => change > day),
  );
}

/** The latest change of rules up to and including the day; `undefined` before the first one. */
export function lastChanges(regelwerk: Regelwerk, day: Day): Change | undefined {
  return changesOn(
    regelwerk,
    grenzen(regelwerk.regeln).findLast((change) => change <= day),
  );
}

/** Every day on which a period of a rule or of a route begins, or has just ended, in order. */
export function boundaries({ regeln, routen }: Regelwerk): readonly Day[] {
  return grenzen([...regeln, ...routen]);
}
