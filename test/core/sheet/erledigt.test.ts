/** Rows that a colour or a line through the text marks as done (page 6 "Done rows", fine print 68). */
import { expect, test } from 'vitest';
import { VORGABEN } from '../../../core/settings.ts';
import { istErledigt } from '../../../core/sheet/erledigt.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { createReader } from '../../../core/sheet/reader.ts';
import { Uebersicht } from '../../../core/sheet/summary.ts';
import { STICHTAG } from './answers.ts';
import { readRows } from './read.ts';

const GRUEN = { farben: ['#C6EFCE'], durchgestrichen: false };

test.each([
  [GRUEN, '#C6EFCE', false, true],
  // A shade of the theme, as another program rounds it.
  [GRUEN, '#c5efcf', false, true],
  [GRUEN, '#C6EFC0', false, false],
  // By three in a channel at most.
  [GRUEN, '#C9ECD1', false, true],
  [GRUEN, '#CAEFCE', false, false],
  [GRUEN, '#C60FCE', false, false],
  [GRUEN, '#C6EF0E', false, false],
  // What is no colour is like none.
  [{ farben: ['rot'], durchgestrichen: false }, 'rot', false, false],
  [{ farben: ['#000000'], durchgestrichen: false }, 'rot', false, false],
  [{ farben: ['#C6EFCEFF'], durchgestrichen: false }, '#C6EFCE', false, false],
  [GRUEN, undefined, true, false],
  [{ farben: [], durchgestrichen: true }, undefined, true, true],
  [{ farben: [], durchgestrichen: true }, '#C6EFCE', false, false],
])('%j: fill %s, struck through %s: %s', (zeichen, farbe, durchgestrichen, erwartet) => {
  expect(istErledigt(zeichen, { farbe, durchgestrichen })).toBe(erwartet);
});

test('a marked row keeps its answers, has no next step and is not urgent; a filled cell goes before', () => {
  const header = [
    'Kundennummer',
    'Geburtsdatum',
    'Aufenthalt in Deutschland',
    'Antragsdatum',
    'Antragsart',
    'Erstberatung am',
    'erledigt',
  ];
  const row = (n: number, erledigt: string) => [
    `123A00000${n}`,
    '01.01.1990',
    'ja',
    '02.02.2026',
    'Erstantrag',
    '',
    erledigt,
  ];
  const rows = [row(1, ''), row(2, 'nein'), row(3, '')];
  const reader = createReader({
    mapping: proposeMapping(header),
    date1904: false,
    stichtag: STICHTAG,
    einstellungen: VORGABEN,
    erledigteZeilen: new Set([1, 2]),
  });
  const uebersicht = new Uebersicht();
  const found = readRows(reader, rows, 1);
  for (const one of found) uebersicht.add(one);
  expect(found.map((one) => [one.urteil.erstberatung.status, one.row.erledigt, one.schritt === ''])).toEqual([
    ['überfällig', true, true],
    ['überfällig', false, false],
    ['überfällig', undefined, false],
  ]);
  expect(uebersicht.dringend().map(({ index }) => index)).toEqual([2, 3]);
});
