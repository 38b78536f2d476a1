/** Identifiers as numbers: there and back, and in the order of their texts (page 1 "Identifiers"). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bgNummerToNumber,
  bgNummerToText,
  kundennummerIn,
  kundennummerToNumber,
  kundennummerToText,
} from '../../../importer/table/kundennummer.ts';

const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`));
const kundennummer = fc.tuple(digits(3), fc.stringMatching(/^[A-Z]$/), digits(6)).map((parts) => parts.join(''));
const bgNummer = fc.tuple(digits(5), digits(7)).map((parts) => parts.join('//'));
const order = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);

test('a Kundennummer comes back, and numbers sort as texts do', () => {
  fc.assert(
    fc.property(kundennummer, kundennummer, (a, b) => {
      expect(kundennummerToText(kundennummerToNumber(a))).toBe(a);
      expect(order(kundennummerToNumber(a), kundennummerToNumber(b))).toBe(order(a, b));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each(['000A000000', '123E000045', '999Z999999'])('%s keeps its leading zeros and its letter', (text) => {
  expect(kundennummerToText(kundennummerToNumber(text))).toBe(text);
});

test.each([
  '',
  '123A45678',
  '123A4567890',
  '1234567890',
  '123a456789',
  '123Ä456789',
  '12AA456789',
  '123A45678O',
  ' 23A456789',
  '123[456789',
  '123@456789',
])('„%s“ is none', (text) => {
  expect(kundennummerToNumber(text)).toBe(-1);
});

// page 1 "Identifiers": blanks and lower case are taken off before anything is checked
test.each([
  ['123A456789', '123A456789'],
  [' 123 a 456789 ', '123A456789'],
  ['123A4567890', undefined],
  ['', undefined],
])('„%s“ stands for %s', (text, kundennummer) => {
  expect(kundennummerIn(text)).toBe(kundennummer === undefined ? -1 : kundennummerToNumber(kundennummer));
});

test('a BG-Nummer comes back, and numbers sort as texts do', () => {
  fc.assert(
    fc.property(bgNummer, bgNummer, (a, b) => {
      expect(bgNummerToText(bgNummerToNumber(a))).toBe(a);
      expect(order(bgNummerToNumber(a), bgNummerToNumber(b))).toBe(order(a, b));
    }),
    { seed: 1, numRuns: 500 },
  );
});
