/** Decisions on words that may tell who a person is are not kept (issue "Proof"). */
import { expect, test } from 'vitest';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import type { Merker } from '../../../core/sheet/merker.ts';
import { ohnePersonen, sammleNamen } from '../../../core/sheet/persoenlich.ts';

test('words with a name of the list, a day or a number go, the others and all other decisions stay', () => {
  const namen = new Set<string>();
  const kopf = ['Kundennummer', 'Name', 'Vorname', 'Antrag vom', 'Kanal'];
  sammleNamen(namen, proposeMapping(kopf, undefined), [
    ['123A456701', 'von Öhm-Tal', 'Li', '', 'Anna'],
    ['123A456702', '', 7, ''],
  ]);
  expect([...namen]).toEqual(['von', 'öhm', 'tal']);
  const rest = { spalten: { team: null }, vorgabe: {}, unbenutzt: ['Bemerkung'] } as const;
  const kanal = {
    'Frau ÖHM': 'Post',
    Talpost: null,
    'am 4.5.': null,
    '123A456701': null,
    '2026-03-02': null,
    Li: 'Post',
  };
  expect([
    ...ohnePersonen(
      new Map<string, Merker>([
        ['A', { ...rest, woerter: { kanal, antragsart: { 'Antrag Tal': null } } }],
        ['B', { ...rest, woerter: { kanal: { 'geb. 1.1.90': null } } }],
        ['C', rest],
      ]),
      namen,
    ),
  ]).toEqual([
    ['A', { ...rest, woerter: { kanal: { Talpost: null, Li: 'Post' } } }],
    ['B', rest],
    ['C', rest],
  ]);
});
