/** Maps that are filled bit by bit. */
import { expect, test } from 'vitest';
import { addTo, count, getOrMake, newMap, once } from '../../core/maps.ts';

test('values gather under their key, and are counted', () => {
  const werte = new Map<string, number[]>();
  const zahlen = new Map<string, number>();
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const) {
    addTo(werte, key, value);
    count(zahlen, key);
  }
  expect([...werte]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
  expect([...zahlen]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('a value is made once for each key, and kept', () => {
  const gemacht: string[] = [];
  const make = (key: string) => {
    gemacht.push(key);
    return { key };
  };
  const found = once(make);
  expect([found('a'), found('b')]).toEqual([{ key: 'a' }, { key: 'b' }]);
  expect(found('a')).toBe(found('a'));
  const map = newMap<string, object>();
  expect(getOrMake(map, 'c', () => make('c'))).toBe(getOrMake(map, 'c', () => make('d')));
  expect(gemacht).toEqual(['a', 'b', 'c']);
});
