/** How words, names and labels are compared (page 1, fine print 10). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldLabel } from '../../../core/fields/fold.ts';

test.each([
  ['Trägerschaft', 'TRAEGERSCHAFT'],
  ['Straße', 'strasse'],
  ['STRAßE', 'STRASSE'],
  ['Müller-Lüdenscheidt', 'mueller luedenscheidt'],
  ['E-Mail', 'email'],
  ['E\u2011Mail', 'E\u2010Mail'],
  ['SGB II', 'sgb\u00a0ii'],
  ['Veränderung AU', 'veraenderungau'],
  // One character or two: precomposed and combining umlauts.
  ['Früherer Status', 'Fru\u0308herer Status'],
])('%s and %s are the same', (a, b) => {
  expect(fold(a)).toBe(fold(b));
  expect(foldLabel(a)).toBe(foldLabel(b));
});

test.each([
  ['SGB II', 'SGB III'],
  ['Alo', 'Also'],
  ['Bar', 'Bär'],
  ['a', 'á'],
])('%s and %s differ', (a, b) => expect(fold(a)).not.toBe(fold(b)));

test('full stops count in words, not in labels', () => {
  expect([fold('Kd.Nr.'), foldLabel('Kd.Nr.'), foldLabel('Kd-Nr')]).toEqual(['kd.nr.', 'kdnr', 'kdnr']);
  expect(foldLabel('geb. am')).toBe(foldLabel('Geb am'));
});

test('folding twice changes nothing, and neither do case, blanks and hyphens', () => {
  // Beyond one character per letter, upper and lower case are no pairs ("ŉ" becomes two letters).
  const latin = fc.string({ unit: fc.constantFrom(...'abcäöüßxyz ABCÄÖÜXYZ-.0123456789') });
  const marked = fc.string({ unit: fc.constantFrom(...'aouäöüßAÄOUSßİıςΣ- \u0308\u0301\u0307\u0323') });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), latin, marked), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
    }),
    { seed: 10, numRuns: 3000 },
  );
  fc.assert(
    fc.property(latin, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.replace(/[ -]/g, ''))).toBe(fold(text));
      expect(fold(` ${text}-`)).toBe(fold(text));
    }),
    { seed: 10, numRuns: 1000 },
  );
});
