/** Ticks in date fields: which words they are, and what they count as (page 1 "Tick", fine print 41 and 47). */
import { describe, expect, test } from 'vitest';
import { day, FIRST_DAY } from '../../../core/calendar/day.ts';
import { HAKEN, istHaken, liesHaken, tagVon } from '../../../core/fields/haken.ts';
import { parseCell } from '../../../core/fields/parse.ts';

const STICHTAG = day('2026-03-31');

function read(id: 'erstberatung_am' | 'antragsdatum' | 'atv_termin' | 'geburtsdatum', text: string) {
  const codes: string[] = [];
  const value = parseCell(id, text, (code) => codes.push(code), STICHTAG);
  return [value, ...codes];
}

const HAKEN_WORTE = [
  'x',
  'X',
  '✓',
  '✔',
  '✔\uFE0F',
  '✔\uFE0E',
  'ja',
  'JA',
  'ok',
  'Ok',
  'erledigt',
  'Vorhanden',
  'TRUE',
  'wahr',
];
const GEGENTEIL = ['nein', 'NEIN', 'False', 'falsch', 'FALSCH'];
const KEINS = ['j', 'n', 'xx', 'ja!', 'ja.', '1', '0', 'yes', 'o.k.', 'x x', '☑'];

describe('in a field that allows it', () => {
  test.each(HAKEN_WORTE)('%s is a tick', (text) => {
    expect(read('erstberatung_am', text)).toEqual([HAKEN, 'HAKEN_STATT_DATUM']);
  });
  test.each(GEGENTEIL)('%s is empty', (text) => expect(read('erstberatung_am', text)).toEqual([undefined]));
  test.each(KEINS)('%s is neither', (text) => {
    expect(read('erstberatung_am', text)).toEqual([undefined, 'DATUM_UNGUELTIG']);
  });
  test('a day is a day', () => expect(read('erstberatung_am', '02.03.2026')).toEqual([day('2026-03-02')]));
});

test.each([...HAKEN_WORTE, ...GEGENTEIL])('in other date fields %s is no day', (text) => {
  for (const id of ['antragsdatum', 'atv_termin', 'geburtsdatum'] as const) {
    expect(read(id, text)).toEqual([undefined, 'DATUM_UNGUELTIG']);
  }
});

test('a tick lies before all days and is no day itself', () => {
  expect([HAKEN < FIRST_DAY, istHaken(HAKEN), istHaken(FIRST_DAY), istHaken(undefined)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([tagVon(HAKEN), tagVon(FIRST_DAY), tagVon(undefined)]).toEqual([undefined, FIRST_DAY, undefined]);
});

test('the words alone, not what stands around them', () => {
  expect(['ok', 'nein', '', 'ok 12.03.26'].map(liesHaken)).toEqual([true, false, undefined, undefined]);
});
