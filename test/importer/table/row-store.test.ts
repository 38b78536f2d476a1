/** Numbers in rows: what is set is there, across blocks, whatever its sign and size. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowStore } from '../../../importer/table/row-store.ts';

test('keeps narrow and wide numbers of many rows', () => {
  const narrow = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const wide = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(narrow, wide, narrow), { maxLength: 200 }), fc.nat(9000), (values, before) => {
      const store = new RowStore();
      const slots = [store.reserve(1), store.reserve(2), store.reserve(1)] as const;
      for (let i = 0; i < before; i++) store.append();
      const rows = values.map(([a, b, c]) => {
        const row = store.append();
        store.set(row, slots[0], a);
        store.setWide(row, slots[1], b);
        store.set(row, slots[2], c);
        return row;
      });
      expect(store.size).toBe(before + values.length);
      expect(
        rows.map((row) => [store.get(row, slots[0]), store.getWide(row, slots[1]), store.get(row, slots[2])]),
      ).toEqual(values);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('takes in the rows of another store', () => {
  const filled = (size: number, first: number) => {
    const store = new RowStore();
    const [a, b] = [store.reserve(1), store.reserve(2)];
    for (let i = 0; i < size; i++) {
      const row = store.append();
      store.set(row, a, first + i);
      store.setWide(row, b, (first + i) * 2 ** 30);
    }
    return {
      store,
      values: () => Array.from({ length: store.size }, (_, row) => [store.get(row, a), store.getWide(row, b)]),
    };
  };
  const [one, other] = [filled(4095, 0), filled(8200, 4095)];
  expect(one.store.appendAll(other.store.zeilen())).toBe(4095);
  expect(one.values()).toEqual(filled(4095 + 8200, 0).values());
});
