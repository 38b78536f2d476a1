/** Which rules hold when. Expected values: rules.csv and routing.csv, by hand. */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { RULES, rule } from '../../../core/rules/catalogue.ts';
import {
  boundaries,
  type Change,
  inForce,
  lastChanges,
  nextChanges,
  rulesInForce,
} from '../../../core/rules/in-force.ts';

/** `day: +begins -ends`, whole documents with their number of rules. */
function told(change: Change | undefined): string | undefined {
  if (change === undefined) return undefined;
  const ids = (sign: string, rules: Change['begins']) => rules.map(({ id }) => sign + id);
  const begins = ids('+', change.begins);
  const list = begins.length > 9 ? [`+${begins.length}`] : begins;
  return [`${iso(change.day)}:`, ...list, ...ids('-', change.ends)].join(' ');
}

/** Every day on which rules begin or end. */
const CHANGES = [
  '2021-01-01: +64',
  '2023-07-01: -004-59 -004-61',
  '2023-10-12: +30',
  '2024-04-01: +002-01 +002-18 -000-a02',
  '2024-04-03: +16',
  '2024-04-06: -002-14',
  '2024-04-10: -002-13',
  '2025-01-08: +003-01',
  '2025-05-26: +003-02 +003-03 +003-09 +003-11 +003-15 +003-16',
  '2025-06-18: -003-11',
  '2025-07-01: +003-04 +003-05 +003-06 +003-07 +003-08 +003-10 +003-12 +003-13 +003-14 -002-03 -002-04 -002-06 -002-07',
  '2025-11-20: +15 -000-a19',
];
const dayOfChange = (text: string) => day(text.slice(0, 10));

describe('inForce', () => {
  test.each([
    ['004-59', '2020-12-31', false],
    ['004-59', '2021-01-01', true],
    ['004-59', '2023-06-30', true],
    ['004-59', '2023-07-01', false],
    ['004-58', '2100-12-31', true],
    ['000-a19', '2025-11-19', true],
    ['000-a19', '2025-11-20', false],
    ['001-a1', '2025-11-19', false],
    ['001-a1', '2025-11-20', true],
  ])('%s on %s: %s', (id, on, expected) => {
    expect(inForce(rule(id), day(on))).toBe(expected);
  });
});

describe('rulesInForce', () => {
  test('nothing before 2021, then the rules begun less the rules ended', () => {
    expect(['2020-12-31', '2021-01-01', '2024-04-01', '2025-11-20'].map((on) => rulesInForce(day(on)).length)).toEqual([
      0,
      64,
      64 - 2 + 30 + 2 - 1,
      // All of them less the eleven that have ended.
      143 - 11,
    ]);
  });

  test('keeps the order of the catalogue', () => {
    const now = rulesInForce(day('2026-03-31'));
    expect(now).toEqual(RULES.filter((one) => now.includes(one)));
  });
});

describe('changes', () => {
  test('from one to the next, all documented changes come in order', () => {
    const found: (string | undefined)[] = [];
    for (let next = nextChanges(day('1900-01-01')); next !== undefined; next = nextChanges(next.day)) {
      found.push(told(next));
    }
    expect(found).toEqual(CHANGES);
  });

  test.each(CHANGES)('a day before it, “%s” is next; on the day it is last', (change) => {
    const on = dayOfChange(change);
    expect(told(nextChanges(on - 1))).toBe(change);
    expect(told(lastChanges(on))).toBe(change);
  });

  test.each(CHANGES.slice(1).map((change, index) => [change, CHANGES[index]]))(
    'a day before “%s”, “%s” was last',
    (change, before) => {
      expect(told(lastChanges(dayOfChange(change ?? '') - 1))).toBe(before);
    },
  );

  test('none before the first and after the last', () => {
    expect(lastChanges(day('2020-12-31'))).toBeUndefined();
    expect(nextChanges(day('2025-11-20'))).toBeUndefined();
  });
});

test('boundaries are the days on which rules or routes change', () => {
  expect(boundaries().map(iso)).toEqual(CHANGES.map((change) => change.slice(0, 10)));
});
