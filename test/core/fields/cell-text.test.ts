/** What a cell's text means (fine print 10, 27, 28, 72, 73, 79). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { comparable, meantText } from '../../../core/fields/cell-text.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { parseCell } from '../../../core/fields/parse.ts';

test.each([
  ['  Müller ', 'Müller'],
  ["'0351", '0351'],
  [" ' 0351 ", '0351'],
  // One step only.
  ["''a", "'a"],
  ['\'="a"', '="a"'],
  ['="\'a"', "'a"],
  ['="999A000001"', '999A000001'],
  ['="a ""b"" c"', 'a "b" c'],
  ['=" a "', 'a'],
  ['=""', ''],
  ["'", ''],
  // No whole cell of this form.
  ['="a" & "b"', '="a" & "b"'],
  ['="', '="'],
  ['=1+1', '=1+1'],
  ["O'Neil", "O'Neil"],
  ['Team "Süd"', 'Team "Süd"'],
  // Of nothing that can be seen.
  ['\u200b \u00ad\u2060', ''],
  ['\ufeff', ''],
  ['="\u200b"', ''],
  // Other texts keep the characters (72).
  ['\u200bMüller', '\u200bMüller'],
])('%j means %j', (raw, text) => expect(meantText(raw)).toBe(text));

test('any text: trimmed, and never more than what stood there', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`'="a 1\u200b\u00a0ü`) }), (raw) => {
      const text = meantText(raw);
      expect(text).toBe(text.trim());
      expect(raw).toContain(text.replaceAll('"', '') === text ? text : '');
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('numbers, days, yes and no are compared without what cannot be seen, every dash a hyphen', () => {
  expect(comparable('\u200e90123\u20130000001\u200b ')).toBe('90123-0000001');
  expect(comparable('\u2212')).toBe('-');
  expect(comparable('Mrz')).toBe('Mrz');
});

// Issue: invisible characters in ids, days, words; dashes (27, 79).
test.each<[FieldId, string, unknown]>([
  ['kundennummer', '999A\u200b000001', '999A000001'],
  ['kundennummer', '\u202d999A000001\u202c', '999A000001'],
  ['bg_nummer', '90123\u20130000001', '90123//0000001'],
  ['bg_nummer', '90123\u2212000\u00ad0001', '90123//0000001'],
  ['antragsdatum', '02.03.\u200e2026', day('2026-03-02')],
  ['rechtskreis', 'SGB\u200b II', 'SGB II'],
  ['kanal', 'E\u2013Mail', 'E-Mail'],
  ['kanal', 'tel.', 'Telefon'],
  ['kanal', 'Pers.', 'persönlich'],
  ['kanal', 'jobcenter.digital.', 'Online'],
  ['antragsart', 'Erst-', 'Erstantrag'],
  ['traegerschaft', 'III', 'SGB III'],
  ['frueherer_status', 'arbeitslos', 'Alo'],
  ['inga', '\u2060ja', true],
  ['inga', 'ne\u00adin', false],
  ['hauptbetreuer', 'We\u00adber', 'We\u00adber'],
])('%s: %j is %j', (id, text, value) => {
  expect(parseCell(id, meantText(text), () => expect.unreachable(), day('2026-03-31'))).toBe(value);
});

test.each<[FieldId, string]>([
  ['kanal', 'tel..'],
  ['terminart', 'tel.'],
  ['inga', 'ja.'],
])('%s: %s is unknown', (id, text) => {
  const codes: string[] = [];
  parseCell(id, text, (code) => codes.push(code), day('2026-03-31'));
  expect(codes).toEqual(['WERT_UNBEKANNT']);
});
