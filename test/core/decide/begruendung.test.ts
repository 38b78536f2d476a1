/** The text of a reason and what is in it (page 2, fine print 16). */
import { expect, test } from 'vitest';
import { begruendung, type Grundwort, grundtext } from '../../../core/decide/begruendung.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';

test.each<[string, Grundwort | '', FieldId[]]>([
  ['', '', []],
  ['erstantrag', 'erstantrag', []],
  ['nicht geregelt', 'nicht geregelt', []],
  ['fehlt:kanal', '', ['kanal']],
  ['ablehnung-kurz; fehlt:geburtsdatum,aufenthalt_de', 'ablehnung-kurz', ['geburtsdatum', 'aufenthalt_de']],
])('%s', (text, wort, fehlt) => {
  expect(grundtext(wort, fehlt)).toBe(text);
  expect(begruendung(text)).toEqual({ worte: wort === '' ? [] : [wort], fehlt });
});

test('what nobody knows: a word stays, a field is none', () => {
  expect(begruendung('neu erfunden; fehlt:kanal,schuhe')).toEqual({ worte: ['neu erfunden'], fehlt: ['kanal'] });
  expect(begruendung('nicht team')).toEqual({ worte: ['nicht team'], fehlt: [] });
});
