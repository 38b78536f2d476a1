/** What the values of a column are and look like (page 5, `neufall profil`: shapes instead of values). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import type { FieldId, FieldType } from '../../../core/fields/declarations.ts';
import { formVon, passtZuFeld, Werteprobe, werteVon } from '../../../core/vorschlag/werte.ts';

const probe = (texte: readonly string[]) => {
  const probe = new Werteprobe();
  for (const text of texte) probe.add(text);
  return probe;
};
const werte = (texte: readonly string[]) => werteVon(probe(texte), day('2026-03-31'));
const mal = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i));

test('a column is counted by its texts, and of many distinct ones 2000 are kept', () => {
  const { texte, gefuellt } = probe([...mal(2001, (i) => `W ${i}`), '', 'W 0', 'W 2000', 'W 0']);
  expect({ gefuellt, verschieden: texte.size, erster: texte.get('W 0'), letzter: texte.get('W 2000') }).toEqual({
    gefuellt: 2004,
    verschieden: 2000,
    erster: 3,
    letzter: undefined,
  });
});

test.each<[FieldType, readonly string[], number]>([
  ['kundennummer', ['099A000001', '99A000001', 'Weber'], 1 / 3],
  ['bg-nummer', ['12345//1234567', '1'], 1 / 2],
  ['text', ['Weber', '1'], 1],
  ['date', ['02.03.2026', '2026-03-02', '31.12.9999', 'x'], 1 / 2],
  ['date-or-running', ['02.03.2026', '31.12.9999', 'x', 'y'], 1 / 2],
  ['date-or-tick', ['x', '02.03.2026', 'Weber'], 2 / 3],
  ['birth-date', ['02.03.88', 'Weber'], 1 / 2],
  ['moment', ['02.03.2026 09:15', 'Weber'], 1 / 2],
  ['yes-no', ['ja', 'ja', 'nein', 'Weber'], 3 / 4],
  [{ list: 'kanal' }, ['Fax', 'Fax', 'tel.', 'Weber'], 3 / 4],
  ['date', [], 0],
])('of type %j in %j: %d', (type, texte, anteil) => {
  const eine = werte(texte);
  expect(eine.anteil(type)).toBe(anteil);
  // Asked again: the same.
  expect(eine.anteil(type)).toBe(anteil);
});

describe('whether a column can be a field', () => {
  const NUMMER = '099A000001';
  test.each<[string, FieldId, readonly string[], ReturnType<typeof passtZuFeld>]>([
    ['an empty one', 'kundennummer', [], 'offen'],
    ['names', 'nachname', ['Weber', 'Abel'], 'offen'],
    ['half of them numbers', 'nachname', [NUMMER, 'Abel'], 'nein'],
    ['fewer numbers', 'nachname', [NUMMER, 'Abel', 'Weber'], 'offen'],
    ['days', 'nachname', ['02.03.2026'], 'nein'],
    ['numbers of the BG', 'nachname', ['12345//1234567'], 'nein'],
    ['three of ten words are known', 'kanal', ['Fax', 'Post', 'Telefon', ...mal(7, (i) => `w${i}`)], 'ja'],
    ['two of ten words are known', 'kanal', ['Fax', 'Post', ...mal(8, (i) => `w${i}`)], 'offen'],
    ['as many words as a house may have', 'kanal', mal(40, (i) => `Wort ${i}`), 'offen'],
    ['too many words', 'kanal', mal(41, (i) => `Wort ${i}`), 'nein'],
    ['numbers are no words', 'kanal', [NUMMER], 'nein'],
    ['half of them days', 'antragsdatum', ['02.03.2026', 'Weber'], 'ja'],
    ['fewer days', 'antragsdatum', ['02.03.2026', 'Weber', 'Abel'], 'nein'],
  ])('%s: %s', (_, feld, texte, passung) => {
    expect(passtZuFeld(feld, werte(texte))).toBe(passung);
  });
});

// 24 characters at most, no run of five letters.
test.each([
  ['123 456 789 123 456 7890', '999 999 999 999 999 9999'],
  ['123 456 789 123 456 78901', 'Text'],
  ['Raum 12', 'Aaaa 99'],
  ['Räume 12', 'Text'],
  ['2.3.2026', 'TT.MM.JJJJ'],
  ['2.3.26', 'TT.MM.JJ'],
])('%s looks like %s', (text, form) => {
  expect(formVon(text)).toBe(form);
});
