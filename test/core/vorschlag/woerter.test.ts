/** Words that nobody knows, and what may be shown of them (page 5, `neufall profil`). */
import { expect, test } from 'vitest';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { istPersoenlich, istZeigbar, unbekannteWoerter, wortFuer } from '../../../core/vorschlag/woerter.ts';

test.each([
  ['Rohrpost', true],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['Zimmer 1234', true],
  ['Weber 12345', false],
  ['02.03.1988', false],
])('%s can be shown: %s', (text, zeigbar) => {
  expect(istZeigbar(text)).toBe(zeigbar);
});

test.each<[FieldId, boolean]>([
  ['kundennummer', true],
  ['nachname', true],
  ['hauptbetreuer', true],
  ['team', true],
  ['geburtsdatum', true],
  ['antragsdatum', false],
  ['kanal', false],
  ['zuzug', false],
])('%s may say who somebody is: %s', (feld, persoenlich) => {
  expect(istPersoenlich(feld)).toBe(persoenlich);
});

test.each<[FieldId, string, string | undefined]>([
  // Of two that are as like the first.
  ['anliegen', 'Terminanfrage', 'Terminanfrage AV'],
  // Three letters that only one word begins with.
  ['antragsart', 'Neu', 'Neuantrag'],
  ['antragsart', 'Wei', 'Weiterbewilligung'],
  ['kanal', 'Fa', undefined],
  ['anliegen', 'Ter', undefined],
  ['antragsdatum', 'Neu', undefined],
])('%s: %s may stand for %s', (id, text, wort) => {
  expect(wortFuer(id, text)).toBe(wort);
});

test('a word without a suggestion has none, and only lists have words', () => {
  expect(unbekannteWoerter('kanal', new Map([['Rohrpost', 1]]))).toStrictEqual([{ wort: 'Rohrpost', anzahl: 1 }]);
  expect(unbekannteWoerter('antragsdatum', new Map([['Rohrpost', 1]]))).toEqual([]);
});
