/** The cells of the sheet "Neufälle – Termine" (page 6 "Termine"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import { istBlockkopf, KOPFZEILEN, TERMINSPALTEN, terminblatt } from '../../../core/termine/blatt.ts';
import type { Listenblock } from '../../../core/termine/liste.ts';

const TAG = day('2026-04-07');
const eine = { kundennummer: '123A000001', name: 'Muster, Anna', schritt: 'Termin buchen' };
const BLOECKE: readonly Listenblock[] = [
  {
    betreuer: 'IFK 1',
    zeilen: [
      { ...eine, bis: TAG, termin: toMoment(TAG, 9 * 3600) },
      { ...eine, bis: undefined, termin: toMoment(TAG) },
    ],
  },
  { betreuer: undefined, zeilen: [{ ...eine, kundennummer: '', bis: undefined, termin: undefined }] },
];
const KOPF = ['Kundennummer', 'Name', 'Nächster Schritt', 'Bis wann', 'Termin'];
const PERSON = ['123A000001', 'Muster, Anna', 'Termin buchen'];

test('days and times are wide enough for their formats; a page in landscape holds all columns', () => {
  const tag = 'dd.mm.yyyy';
  expect(TERMINSPALTEN.map(({ name, breite, format }) => [name, breite, format])).toEqual([
    [KOPF[0], 16, 'General'],
    [KOPF[1], 26, 'General'],
    [KOPF[2], 58, 'General'],
    [KOPF[3], tag.length + 2, tag],
    [KOPF[4], `${tag} hh:mm`.length + 1, `${tag} hh:mm`],
  ]);
});

test.each([false, true])('a line for each advisor, and days as true dates; in the 1904 system: %s', (date1904) => {
  const serial = dayToSerial(TAG, date1904);
  expect(terminblatt(BLOECKE, { stichtag: day('2026-03-31'), blaetter: ['Liste', 'Alt'], date1904 })).toEqual([
    ['Neufälle – Termine', '', '', '', ''],
    ['Stichtag 31.03.2026, 3 Fälle, Blatt „Liste“, „Alt“', '', '', '', ''],
    KOPF,
    ['IFK 1 (2 Fälle)', '', '', '', ''],
    [...PERSON, serial, serial + 0.375],
    [...PERSON, '', '07.04.2026'],
    ['Ohne Hauptbetreuer (1 Fall)', '', '', '', ''],
    ['', 'Muster, Anna', 'Termin buchen', '', ''],
  ]);
});

// The 1904 system begins on 01.01.1904.
test.each<[tag: string, date1904: boolean, cell: string | number]>([
  ['1903-12-31', true, '31.12.1903'],
  ['1904-01-01', true, 0],
  ['1903-12-31', false, 1461],
])('the day %s, 1904 system: %s, is %s', (tag, date1904, cell) => {
  const bloecke = [{ betreuer: 'IFK 1', zeilen: [{ ...eine, bis: day(tag), termin: undefined }] }];
  const cells = terminblatt(bloecke, { stichtag: TAG, blaetter: ['Liste'], date1904 });
  expect(cells[KOPFZEILEN + 1]).toEqual([...PERSON, cell, '']);
});

test('the lines of the advisors are told from the rest', () => {
  const cells = terminblatt(BLOECKE, { stichtag: TAG, blaetter: ['Liste'], date1904: false });
  expect(cells.flatMap((line, at) => (istBlockkopf(line, at) ? [line[0]] : []))).toEqual([
    'IFK 1 (2 Fälle)',
    'Ohne Hauptbetreuer (1 Fall)',
  ]);
  expect(istBlockkopf(['', '', '', '', ''], KOPFZEILEN)).toBe(false);
  expect(istBlockkopf(['123A000001', 'Muster, Anna', '', '', ''], KOPFZEILEN)).toBe(false);
});
