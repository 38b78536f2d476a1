/** The counting sort against the engine's own stable sort. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderBy } from '../../../importer/join/sort.ts';

test('orders by key and keeps rows with equal keys in their order', () => {
  const key = fc.oneof(fc.nat(5), fc.nat(10_000), fc.integer({ min: 0, max: 2 ** 48 - 1 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const sorted = keys.map((_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      const order = orderBy(keys.length, (row) => keys[row] ?? 0);
      expect([...order.rows]).toEqual(sorted);
      expect([...order.keys]).toEqual(sorted.map((row) => keys[row]));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('keeps another order, too, where keys are equal', () => {
  const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(5000)), { maxLength: 200 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const [first, then] = [0, 1].map((at) => (row: number) => pairs[row]?.[at as 0 | 1] ?? 0) as [Key, Key];
      const sorted = pairs.map((_, row) => row).sort((a, b) => first(a) - first(b) || then(a) - then(b) || a - b);
      expect([...orderBy(pairs.length, first, orderBy(pairs.length, then).rows).rows]).toEqual(sorted);
    }),
    { seed: 1, numRuns: 200 },
  );
});

type Key = (row: number) => number;
