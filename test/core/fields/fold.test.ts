/** How words, names and labels are compared (page 1, fine print 10). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldLabel, foldName } from '../../../core/fields/fold.ts';

test.each([
  ['Trägerschaft', 'TRAEGERSCHAFT'],
  ['Straße', 'strasse'],
  ['STRAßE', 'STRASSE'],
  ['Müller-Lüdenscheidt', 'mueller luedenscheidt'],
  ['E-Mail', 'email'],
  ['E\u2011Mail', 'E\u2010Mail'],
  // Fine print 79: all dashes, all of Cf.
  ['E\u2013Mail', 'E\u2212Mail'],
  ['BG\u2014Nummer', 'BG-\u200eNum\u00admer'],
  ['\u200bAntragsdatum', 'Antrags\u00addatum\u2060'],
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

test.each([
  ['DİLEK', 'Dilek'],
  ['YILDIZ', 'Yıldız'],
  ["O'Neil", 'O’Neil'],
  ["O'Neil", 'O´Neil'],
  ['Müller–Lüdenscheidt', 'Mueller Luedenscheidt'],
  ['We\u00adber', 'Weber'],
])('as names %s and %s are the same (fine print 72, 79)', (a, b) => expect(foldName(a)).toBe(foldName(b)));

test.each([
  ["O'Neil", 'ONeil'],
  ['Dilek', 'Dílek'],
])('as names %s and %s differ', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));

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
      expect(foldName(foldName(text))).toBe(foldName(text));
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
