/** What a comparison looks at in a list (page 8 "The list of the EZ and last night's run"). */
import { expect, test } from 'vitest';
import { zeichenFuerErledigt } from '../../../core/abgleich/anhang.ts';
import { listenzeilen, verglicheneFelder } from '../../../core/abgleich/liste.ts';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cells } from '../../../core/sheet/cell.ts';
import { createReader, proposeMapping, verbundOf } from '../../../core/sheet/index.ts';
import { finish } from '../../../core/sheet/steps.ts';

const mapping = (...kopf: readonly string[]) => proposeMapping(kopf);
const KOPF = ['Kundennummer', 'Antragsdatum', 'Team'];

test('are its rows of data, right or wrong; a page can do something else after each', () => {
  const values: readonly Cells[] = [
    ['Stand heute', '', ''],
    KOPF,
    ['123A000001', '02.03.2026', 'T 1'],
    ['', '', ''],
    ['kaputt', '', 'T 2'],
    ['123A000009', '', 'behind the list'],
  ];
  const options = { mapping: mapping(...KOPF), date1904: false, stichtag: day('2026-03-31'), einstellungen: VORGABEN };
  const zeilen = { values, dataFrom: 2, end: 5, verbund: verbundOf([], 2) };
  expect(
    finish(listenzeilen(createReader(options), zeilen)).map(({ index, kundennummer, row, antragsdatum }) => [
      index,
      kundennummer,
      row.kundennummer,
      row.team,
      antragsdatum,
    ]),
  ).toEqual([
    [2, '123A000001', '123A000001', 'T 1', day('2026-03-02')],
    [4, 'kaputt', undefined, 'T 2', undefined],
  ]);
  expect([...listenzeilen(createReader(options), zeilen)].length).toBe(3);
});

test.each<[readonly string[], readonly string[]]>([
  [KOPF, ['antragsdatum', 'team']],
  // Fine print 19: D may stand in either column.
  [
    ['Kundennummer', 'Bürgergeld beantragt am', 'Hauptbetreuer'],
    ['antragsdatum', 'hauptbetreuer'],
  ],
  [['Kundennummer', 'Geburtsdatum'], []],
])('a list with %j is compared by %j', (kopf, erwartet) => {
  expect([...verglicheneFelder(mapping(...kopf))]).toEqual(erwartet);
});

test('a line through the number marks a row as done, unless the list says otherwise', () => {
  const eigene = { farben: ['#FF0000'], durchgestrichen: false };
  const offen = mapping(...KOPF);
  expect([offen, { ...offen, antworten: { ...offen.antworten, erledigt: eigene } }].map(zeichenFuerErledigt)).toEqual([
    { farben: [], durchgestrichen: true },
    eigene,
  ]);
});
