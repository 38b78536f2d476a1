/** What a wrong key of a file is meant to be (page 5, page 6: files that people write). */
import { expect, test } from 'vitest';
import { gemeint, sindNennbar } from '../../../core/vorschlag/schluessel.ts';

const FELDER = ['kundennummer', 'hauptbetreuer', 'team'];

test.each<[string, readonly string[], string | undefined]>([
  ['IFK', FELDER, 'hauptbetreuer'],
  // Full stops belong to the key.
  ['Geb.-Datum', [...FELDER, 'geburtsdatum'], 'geburtsdatum'],
  // Called so by people, but no key here.
  ['IFK', ['spalten', 'woerter'], undefined],
  ['spalte', ['spalten', 'woerter'], 'spalten'],
  ['xyz', FELDER, undefined],
  // The label of a field that is no key here, and like one.
  ['Team', ['teams', 'woerter'], 'teams'],
])('%s: one of %j is meant: %s', (falsch, erlaubt, key) => {
  expect(gemeint(falsch, erlaubt)).toBe(key);
});

test('a sentence names twenty keys at most', () => {
  const keys = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
  expect([20, 21].map((n) => sindNennbar(keys(n)))).toEqual([true, false]);
});
