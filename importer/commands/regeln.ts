/**
 * `neufall regeln`: the catalogue in force on a day, what changed last and what changes next.
 * Source: page 5.
 */
import { type Day, german, iso } from '../../core/calendar/day.ts';
import { citation } from '../../core/rules/catalogue.ts';
import { lastChanges, nextChanges, rulesInForce } from '../../core/rules/in-force.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import type { Context } from './context.ts';
import { dayFlag, today } from './options.ts';

export interface RegelnFlags {
  readonly stichtag?: string;
  readonly json?: boolean;
}

type Changes = ReturnType<typeof nextChanges>;

export function regelnCommand(flags: RegelnFlags, context: Context): ExitCode {
  const stichtag = flags.stichtag === undefined ? today(context) : dayFlag('--stichtag', flags.stichtag, context.texts);
  if (flags.json) context.stdout(`${JSON.stringify(asJson(stichtag), null, 2)}\n`);
  else context.stdout(`${asText(stichtag, context).join('\n')}\n`);
  return EXIT.ok;
}

function asJson(stichtag: Day) {
  const changes = (found: Changes) =>
    found === undefined
      ? null
      : { day: iso(found.day), begins: found.begins.map(({ id }) => id), ends: found.ends.map(({ id }) => id) };
  return {
    stichtag: iso(stichtag),
    rules: rulesInForce(stichtag).map(ruleJson),
    last_change: changes(lastChanges(stichtag)),
    next_change: changes(nextChanges(stichtag)),
  };
}

function ruleJson(rule: Rule) {
  const { id, title, type, effect, valid_from, valid_to, last_confirmed, routes = [], checks = {} } = rule;
  return {
    id,
    title,
    citation: citation(rule),
    valid_from: iso(valid_from),
    valid_to: valid_to === undefined ? null : iso(valid_to),
    type,
    effect,
    last_confirmed: iso(last_confirmed),
    routes: routes.map(({ von, bis, ...route }) => ({
      ...route,
      von: iso(von),
      bis: bis === undefined ? null : iso(bis),
    })),
    findings: Object.keys(checks),
  };
}

function asText(stichtag: Day, { texts: { regeln } }: Context): string[] {
  const rules = rulesInForce(stichtag);
  const period = ({ valid_from, valid_to }: Rule) =>
    regeln.since(german(valid_from), valid_to === undefined ? undefined : german(valid_to));
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
      `         ${citation(rule)}; ${period(rule)}`,
      `         ${regeln.types[rule.type]}; ${regeln.effects[rule.effect.does]}: ${effectText(rule)}`,
    ]),
    '',
    ...changes(lastChanges(stichtag), regeln.last),
    ...changes(nextChanges(stichtag), regeln.next),
  ];
}

function effectText({ effect }: Rule): string {
  return effect.does === 'none' ? effect.why : effect.how;
}
