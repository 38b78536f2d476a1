/** Fingerprints are numbers that survive being written as digits. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allDigits, fromDigits, long, Short, short, toDigits } from '../../../core/sheet/fingerprint.ts';

test('stay what they are from version to version', () => {
  expect(toDigits(short('ja'), 3)).toBe('uJL');
  expect(toDigits(long('123A456789'), 6)).toBe('TjTuhX');
  expect(toDigits(short('Ł – überfällig'), 3)).toBe('qQk');
  // The first letter with a higher byte.
  expect(toDigits(short('Ā'), 3)).toBe('pIn');
});

test('digits give the number back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 36 - 1 })), (numbers) => {
      const text = numbers.map((n) => toDigits(n, 6)).join('');
      expect(fromDigits(text, 6)).toEqual(numbers);
      expect(allDigits(numbers, 6)).toBe(text);
    }),
    { seed: 1 },
  );
  expect(fromDigits('AAA---AAB', 3)).toEqual([0, -1, 1]);
  // Half a group is none.
  expect(fromDigits('B-ABA-BAA', 3)).toEqual([-1, -1, fromDigits('BAA', 3)[0]]);
  expect(allDigits([0, -1, 1], 3)).toBe('AAA---AAB');
  expect(allDigits(Array(9000).fill(1), 1)).toBe('B'.repeat(9000));
});

test('a text bit by bit has the fingerprint of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const print = new Short();
      for (const text of texts) print.add(text);
      expect(print.value).toBe(short(texts.join('')));
    }),
    { seed: 1, numRuns: 20 },
  );
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
