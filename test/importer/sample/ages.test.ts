import { expect, test } from 'vitest';
import { lastDayBelowLimit, reached } from '../../../core/calendar/age.ts';
import { day } from '../../../core/calendar/day.ts';
import { geburtsdatum, geburtsdatumKind, geburtsdatumPartner } from '../../../importer/sample/ages.ts';
import { createRandom, type Random } from '../../../importer/sample/random.ts';

const TAG = day('2026-03-16');
const many = (draw: (random: Random) => number) => {
  const random = createRandom(11);
  return Array.from({ length: 20_000 }, () => draw(random));
};

test('applicants are of every age, and some have their deciding birthday on the day or a day beside', () => {
  const births = many((random) => geburtsdatum(random, TAG));
  for (const years of [15, 25]) {
    for (const beside of [-1, 0, 1]) expect(births.some((birth) => reached(birth, years) === TAG + beside)).toBe(true);
  }
  // § 7a SGB II: born in 1959 the limit is 66 years and 2 months, from 1960 on 4 months, so nobody reaches it in March.
  const turn = ['1959-12-31', '1960-01-01', '1960-01-02'].map(day);
  expect(turn.map((birth) => lastDayBelowLimit(birth) < TAG)).toEqual([true, false, false]);
  for (const birth of turn) expect(births.filter((one) => one === birth).length).toBeGreaterThan(20);
  const ages = new Set(births.map((birth) => Math.floor((TAG - birth) / 365.25)));
  for (let age = 15; age <= 78; age++) expect(ages).toContain(age);
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(14);
});

test('children are up to 24 years old, born, and 18 years younger than their parent', () => {
  const parent = day('1990-06-15');
  const births = many((random) => geburtsdatumKind(random, TAG, parent));
  for (const birth of births) expect(reached(parent, 18) <= birth && birth <= TAG).toBe(true);
  expect(
    many((random) => geburtsdatumKind(random, TAG, day('1960-06-15'))).every((birth) => TAG < reached(birth, 25)),
  ).toBe(true);
});

test('partners are of age', () => {
  for (const birth of many((random) => geburtsdatumPartner(random, TAG, day('2001-01-31')))) {
    expect(reached(birth, 18)).toBeLessThanOrEqual(TAG);
  }
});
