/**
 * The catalogue in force on a day, what changed last and what changes next.
 * Source: page 5.
 */
import { type Day, german, iso } from '../../core/calendar/day.ts';
import { lastChanges, nextChanges, rulesInForce } from '../../core/rules/in-force.ts';
import type { Regelwerk } from '../../core/rules/regelwerk.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { CliMessages } from '../messages/messages.ts';

type Changes = ReturnType<typeof nextChanges>;

/** The catalogue as data. */
export function katalogJson(regelwerk: Regelwerk, stichtag: Day) {
  const changes = (found: Changes) =>
    found === undefined
      ? null
      : { day: iso(found.day), begins: found.begins.map(({ id }) => id), ends: found.ends.map(({ id }) => id) };
  return {
    stichtag: iso(stichtag),
    rules: rulesInForce(regelwerk, stichtag).map((rule) => ruleJson(rule, regelwerk)),
    last_change: changes(lastChanges(regelwerk, stichtag)),
    next_change: changes(nextChanges(regelwerk, stichtag)),
  };
}

function ruleJson(rule: Rule, { routen, fundstelle }: Regelwerk) {
  const { id, title, type, effect, von, bis, last_confirmed, checks = {} } = rule;
  return {
    id,
    title,
    citation: fundstelle(rule),
    valid_from: iso(von),
    valid_to: bis === undefined ? null : iso(bis),
    type,
    effect,
    last_confirmed: last_confirmed === undefined ? null : iso(last_confirmed),
    routes: routen
      .filter(({ regel }) => regel === id)
      .map(({ von, bis, regel: _, ...route }) => ({
        ...route,
        von: iso(von),
        bis: bis === undefined ? null : iso(bis),
      })),
    findings: Object.keys(checks),
  };
}

/** The catalogue as lines. */
export function katalogText(regelwerk: Regelwerk, stichtag: Day, { regeln }: CliMessages): string[] {
  const { fundstelle } = regelwerk;
  const rules = rulesInForce(regelwerk, stichtag);
  const period = ({ von, bis }: Rule) => regeln.since(german(von), bis === undefined ? undefined : german(bis));
  const changes = (found: Changes, title: (day: string) => string): string[] => {
    if (found === undefined) return [`${title('—')} ${regeln.none}`];
    const line = (word: string) => (rule: Rule) => `  ${rule.id.padEnd(8)} ${word}: ${rule.title}`;
    return [title(german(found.day)), ...found.ends.map(line(regeln.ends)), ...found.begins.map(line(regeln.begins))];
  };
  return [
    regeln.title(german(stichtag), rules.length),
    '',
    ...rules.flatMap((rule) => [
      `${rule.id.padEnd(8)} ${rule.title}`,
      `         ${fundstelle(rule)}; ${period(rule)}`,
      `         ${regeln.types[rule.type]}; ${regeln.effects[rule.effect.does]}: ${effectText(rule)}`,
    ]),
    '',
    ...changes(lastChanges(regelwerk, stichtag), regeln.last),
    ...changes(nextChanges(regelwerk, stichtag), regeln.next),
  ];
}

function effectText({ effect }: Rule): string {
  return effect.does === 'none' ? effect.why : effect.how;
}
