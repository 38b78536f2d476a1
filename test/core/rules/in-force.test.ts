/** Which rules hold when. Expected values: rules.csv and routing.csv, by hand. */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { boundaries, type Change, lastChanges, nextChanges, rulesInForce } from '../../../core/rules/in-force.ts';
import { imZeitraum } from '../../../core/rules/zeitraum.ts';
import { vectors } from '../calendar/vectors.ts';
import { VORGABE } from './vorgabe.ts';

const told = (change: Change | undefined) =>
  change === undefined
    ? undefined
    : { day: iso(change.day), begins: change.begins.map(({ id }) => id), ends: change.ends.map(({ id }) => id) };

/** Every day on which rules begin or end, from rules.csv. */
const LISTED = vectors<'id' | 'valid_from' | 'valid_to'>('rules.csv').map(({ id, valid_from, valid_to }) => ({
  id,
  von: valid_from,
  ende: valid_to === 'open' ? '' : iso(day(valid_to) + 1),
}));
const CHANGES = [...new Set(LISTED.flatMap(({ von, ende }) => [von, ende]))]
  .filter((on) => on !== '')
  .toSorted()
  .map((on) => ({
    day: on,
    begins: LISTED.filter(({ von }) => von === on).map(({ id }) => id),
    ends: LISTED.filter(({ ende }) => ende === on).map(({ id }) => id),
  }));
const FIRST = CHANGES[0]?.day ?? '';
const LAST = CHANGES.at(-1)?.day ?? '';

describe('imZeitraum', () => {
  test.each([
    ['004-59', '2020-12-31', false],
    ['004-59', '2021-01-01', true],
    ['004-59', '2023-06-30', true],
    ['004-59', '2023-07-01', false],
    ['004-58', '2100-12-31', true],
    ['000-a19', '2025-11-20', true],
    ['001-a1', '2025-11-19', false],
    ['001-a1', '2025-11-20', true],
  ])('%s on %s: %s', (id, on, expected) => {
    expect(imZeitraum(VORGABE.regel(id), day(on))).toBe(expected);
  });
});

describe('rulesInForce', () => {
  test.each(CHANGES.map(({ day: on }) => on))('on %s: the rules begun less the rules ended', (on) => {
    expect(rulesInForce(VORGABE, day(on)).map(({ id }) => id)).toEqual(
      LISTED.filter(({ von, ende }) => von <= on && (ende === '' || on < ende)).map(({ id }) => id),
    );
  });

  test('keeps the order of the catalogue', () => {
    const now = rulesInForce(VORGABE, day('2026-03-31'));
    expect(now).toEqual(VORGABE.regeln.filter((one) => now.includes(one)));
  });
});

describe('changes', () => {
  test('from one to the next, all documented changes come in order', () => {
    const found: ReturnType<typeof told>[] = [];
    for (
      let next = nextChanges(VORGABE, day('1900-01-01'));
      next !== undefined;
      next = nextChanges(VORGABE, next.day)
    ) {
      found.push(told(next));
    }
    expect(found).toEqual(CHANGES);
  });

  test.each(CHANGES)('a day before $day it is next; on the day it is last', (change) => {
    expect(told(nextChanges(VORGABE, day(change.day) - 1))).toEqual(change);
    expect(told(lastChanges(VORGABE, day(change.day)))).toEqual(change);
  });

  test('none before the first and after the last', () => {
    expect(lastChanges(VORGABE, day(FIRST) - 1)).toBeUndefined();
    expect(nextChanges(VORGABE, day(LAST))).toBeUndefined();
  });
});

test('boundaries are the days on which rules or routes change', () => {
  const routes = VORGABE.routen.flatMap(({ von, bis }) => [von, ...(bis === undefined ? [] : [bis + 1])]);
  expect(boundaries(VORGABE).map(iso)).toEqual(
    [...new Set([...CHANGES.map((change) => change.day), ...routes.map(iso)])].toSorted(),
  );
});
