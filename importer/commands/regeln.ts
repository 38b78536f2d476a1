/**
 * `neufall regeln`: the catalogue in force on a day, what changed last and what changes next.
 * Source: page 5.
 */
import { type Day, german, iso } from '../../core/calendar/day.ts';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
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
    rules: rulesInForce(EINGEBAUT, stichtag).map(ruleJson),
    last_change: changes(lastChanges(EINGEBAUT, stichtag)),
    next_change: changes(nextChanges(EINGEBAUT, stichtag)),
  };
}

function ruleJson(rule: Rule) {
  const { id, title, type, effect, von, bis, last_confirmed, checks = {} } = rule;
  return {
    id,
    title,
    citation: EINGEBAUT.fundstelle(rule),
    valid_from: iso(von),
    valid_to: bis === undefined ? null : iso(bis),
    type,
    effect,
    last_confirmed: last_confirmed === undefined ? null : iso(last_confirmed),
    routes: EINGEBAUT.routen
      .filter(({ regel }) => regel === id)
      .map(({ von, bis, regel: _, ...route }) => ({
        ...route,
        von: iso(von),
        bis: bis === undefined ? null : iso(bis),
      })),
    findings: Object.keys(checks),
  };
}

function asText(stichtag: Day, { texts: { regeln } }: Context): string[] {
  const rules = rulesInForce(EINGEBAUT, stichtag);
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
      `         ${EINGEBAUT.fundstelle(rule)}; ${period(rule)}`,
      `         ${regeln.types[rule.type]}; ${regeln.effects[rule.effect.does]}: ${effectText(rule)}`,
    ]),
    '',
    ...changes(lastChanges(EINGEBAUT, stichtag), regeln.last),
    ...changes(nextChanges(EINGEBAUT, stichtag), regeln.next),
  ];
}

function effectText({ effect }: Rule): string {
  return effect.does === 'none' ? effect.why : effect.how;
}
