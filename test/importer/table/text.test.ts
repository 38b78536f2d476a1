/** Texts by number: one number per text, and the text comes back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copy, TextPool } from '../../../importer/table/text.ts';

test('equal texts share a number, different ones do not, and each comes back; the empty text is 0', () => {
  // Short texts of few letters meet in the quick look-up by sign.
  const text = fc.oneof(
    fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', 'ä') }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
      const pool = new TextPool();
      const ids = texts.map((one) => pool.id(one));
      expect(ids.map((id) => pool.texts[id])).toEqual(texts);
      expect(new Set(ids).size).toBe(new Set(texts).size);
      expect(pool.id('')).toBe(0);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a copy is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(copy(text)).toBe(text);
    }),
    { seed: 1 },
  );
});
