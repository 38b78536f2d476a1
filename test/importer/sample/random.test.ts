import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, inTurn, oneIn, pick, weighted, whole } from '../../../importer/sample/random.ts';

const SEED = { seed: 20260331 };
const some = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);

test('the same seed and stream give the same numbers, any other seed or stream gives others', () => {
  const numbers = (seed: number, stream?: number) => some(50, createRandom(seed, stream));
  expect(numbers(7, 1)).toEqual(numbers(7, 1));
  for (const [seed, stream] of [
    [8, 1],
    [-7, 1],
    [7, 0],
    [7, 2],
    [7 + 2 ** 32, 1],
    [Number.MAX_SAFE_INTEGER, 1],
  ]) {
    expect(numbers(seed ?? 0, stream)).not.toEqual(numbers(7, 1));
  }
});

test('numbers spread evenly from 0 to below 1', () => {
  const tenths = new Array(10).fill(0);
  for (const number of some(100_000, createRandom(1))) tenths[Math.floor(number * 10)]++;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('whole numbers stay within both ends and reach them', () => {
  const property = fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(9), (seed, from, span) => {
    const random = createRandom(seed);
    const numbers = new Set(some(600, () => whole(random, from, from + span)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(some(span + 1, () => from++));
  });
  fc.assert(property, SEED);
});

test('weights say how often something comes up; nothing that weighs nothing does', () => {
  const random = createRandom(3);
  const draw = weighted<string>([
    ['oft', 90],
    ['selten', 10],
    ['nie', 0],
  ]);
  const drawn = some(10_000, () => draw(random));
  expect(drawn.filter((word) => word === 'nie')).toEqual([]);
  expect(drawn.filter((word) => word === 'selten').length / 1000).toBeCloseTo(1, 0);
});

test('one in n happens exactly once in every n', () => {
  const property = fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, n) => {
    const due = oneIn(createRandom(seed), n);
    for (let round = 0; round < 5; round++) expect(some(n, due).filter(Boolean)).toHaveLength(1);
  });
  fc.assert(property, SEED);
});

test('in turn, each comes once before any comes again, and not always in the same order', () => {
  const next = inTurn(createRandom(5), ['a', 'b', 'c', 'd', 'e']);
  const rounds = some(20, () => some(5, next).join(''));
  for (const round of rounds) expect([...round].sort().join('')).toBe('abcde');
  expect(new Set(rounds).size).toBeGreaterThan(10);
});

test('nothing can be drawn from an empty list', () => {
  const random = createRandom(1);
  expect(() => pick(random, [])).toThrow(RangeError);
  expect(() => weighted([])).toThrow(RangeError);
  expect(() => inTurn(random, [])()).toThrow(RangeError);
});
