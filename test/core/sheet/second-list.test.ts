/** A second list below the first one ends it (page 6 "Reading"). */
import { expect, test } from 'vitest';
import { findHeader } from '../../../core/sheet/header.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { zweiteListe } from '../../../core/sheet/second-list.ts';

const KOPF = ['Kundennummer', 'Name', 'geb. am', 'Antrag vom'];
const FALL = ['123A456789', 'Meier', 33_000, 46_000];

function danach(...rows: (string | number)[][]): number | undefined {
  const values = [KOPF, FALL, ...rows];
  const kopf = findHeader(values);
  return kopf && zweiteListe(values, kopf, proposeMapping(kopf.cells));
}

test.each([
  ['the same header again', [KOPF, FALL], undefined],
  ['the same columns under other names', [['KD-Nummer', 'Familienname', 'Geboren', 'Antrag am'], FALL], undefined],
  ['fewer of them', [['Kundennummer', 'Name', 'geb. am'], FALL], undefined],
  ['other columns', [[], ['Name', 'Kundennummer', 'Antrag vom'], ['Meier', '123A456780', 46_000]], 3],
  [
    'a further column',
    [
      [...KOPF, 'Kanal'],
      [...FALL, 'Post'],
    ],
    undefined,
  ],
  ['another field in a column', [['Kundennummer', 'Name', 'geb. am', 'Bescheid am'], FALL], 2],
  [
    'more fields, in other columns',
    [
      ['BG-Nummer', ...KOPF, 'Kanal'],
      ['', ...FALL],
    ],
    2,
  ],
  ['words that are no header', [['Kundennummern fehlen noch', 'Name', 'geb. am']], undefined],
])('%s', (_, rows, index) => {
  expect(danach(...rows)).toBe(index);
});
