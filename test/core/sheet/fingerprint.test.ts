/** Fingerprints are numbers that survive being written as digits. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDigits, long, short, toDigits } from '../../../core/sheet/fingerprint.ts';

test('stay what they are from version to version', () => {
  expect(toDigits(short('ja'), 3)).toBe('uJL');
  expect(toDigits(long('123A456789'), 6)).toBe('TjTuhX');
});

test('digits give the number back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 36 - 1 })), (numbers) => {
      expect(fromDigits(numbers.map((n) => toDigits(n, 6)).join(''), 6)).toEqual(numbers);
    }),
    { seed: 1 },
  );
  expect(fromDigits('AAA---AAB', 3)).toEqual([0, -1, 1]);
});

test('few of a hundred thousand Kundennummern share theirs', () => {
  const all = new Set<number>();
  for (let i = 0; i < 100_000; i++) all.add(long(`123A${String(i).padStart(6, '0')}`));
  expect(all.size).toBeGreaterThan(99_990);
});

test('short ones spread over their whole range', () => {
  const all = new Set<number>();
  for (let i = 0; i < 10_000; i++) all.add(short(`01.01.${i}`));
  expect(all.size).toBeGreaterThan(9_700);
});
