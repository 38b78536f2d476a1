/** Cells of a sheet as values of fields (page 1 "Cell values", page 6 "Reading"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { meantText } from '../../../core/fields/cell-text.ts';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import { LAUFEND } from '../../../core/fields/parse-date.ts';
import { type Cell, cellReader, cellText } from '../../../core/sheet/cell.ts';

const STICHTAG = day('2026-03-31');

function read(id: FieldId, cell: Cell, date1904 = false) {
  const codes: string[] = [];
  const value = cellReader(id, date1904, STICHTAG)(cell, (code) => codes.push(code));
  return [value, ...codes];
}

test.each<[Cell, string]>([
  [null, ''],
  ['  Meier ', 'Meier'],
  [1067, '1067'],
  [-3, '-3'],
  [1.5, '1,5'],
  [99_999_999_999, '99999999999'],
  [100_000_000_000, '1E+11'],
  [1.23e47, '1,23E+47'],
  [1234567890123, '1,23457E+12'],
  [true, 'WAHR'],
  [false, 'FALSCH'],
  ['#NV', '#NV'],
])('%s is shown as %s', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

describe('Kundennummer', () => {
  test.each<[Cell, unknown[]]>([
    ['123a 456789', ['123A456789']],
    ['123E000045', ['123E000045']],
    // Fine print 27, 28.
    ["'123A456789", ['123A456789']],
    ['="123A456789"', ['123A456789']],
    ['123A\u200b456789', ['123A456789']],
    [null, [undefined, 'KUNDENNUMMER_FEHLT']],
    ['  ', [undefined, 'KUNDENNUMMER_FEHLT']],
    [1.23e47, [undefined, 'KUNDENNUMMER_EXCEL']],
    ['1,23E+47', [undefined, 'KUNDENNUMMER_EXCEL']],
    // 123E000004, which Excel shows as 1,23E+06.
    [1_230_000, [undefined, 'KUNDENNUMMER_EXCEL']],
    [12_345_678, [undefined, 'KUNDENNUMMER_FORMAT']],
    [1067, [undefined, 'KUNDENNUMMER_FORMAT']],
    [true, [undefined, 'KUNDENNUMMER_FORMAT']],
    ['#NV', [undefined, 'KUNDENNUMMER_FORMAT']],
  ])('%s', (cell, expected) => {
    expect(read('kundennummer', cell)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each<[FieldId, Cell, unknown[]]>([
    ['antragsdatum', 45292, [day('2024-01-01')]],
    ['antragsdatum', 45292.9, [day('2024-01-01')]],
    ['antragsdatum', '01.01.2024', [day('2024-01-01')]],
    ['antragsdatum', ' 1.1.24 ', [day('2024-01-01')]],
    ['antragsdatum', '2024-01-01 10:00', [day('2024-01-01')]],
    // A serial as text is none: nobody knows the workbook's system.
    ['antragsdatum', '45292', [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', 60, [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', -5, [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', true, [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', '#NV', [undefined, 'DATUM_UNGUELTIG']],
    // Fine print 41: 0 is a formula that points at an empty cell, 1 is TRUE and never 01.01.1900.
    ['antragsdatum', 0, [undefined]],
    ['atv_termin', 0, [undefined]],
    ['geburtsdatum', 0, [undefined]],
    ['antragsdatum', 1, [undefined, 'DATUM_UNGUELTIG']],
    ['letzter_bezug_bis', 1, [undefined, 'DATUM_UNGUELTIG']],
    ['geburtsdatum', 1, [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', 2, [day('1900-01-02')]],
    // Fine print 80: no serial is so large.
    ['antragsdatum', 20_260_302, [day('2026-03-02')]],
    ['antragsdatum', 20_260_332, [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', 2_958_466, [undefined, 'DATUM_UNGUELTIG']],
    ['letzter_bezug_bis', 99_991_231, [LAUFEND]],
    ['antragsdatum', 'Mo 02.03.2026 AB', [day('2026-03-02'), 'DATUM_MIT_ZUSATZ']],
    // Fine print 28, 73.
    ['antragsdatum', "'02.03.2026", [day('2026-03-02')]],
    ['antragsdatum', '="02.03.2026"', [day('2026-03-02')]],
    ['antragsdatum', '\u200b', [undefined]],
    ['antragsdatum', false, [undefined, 'DATUM_UNGUELTIG']],
    ['erstberatung_am', 46083, [day('2026-03-02')]],
    ['erstberatung_am', 0, [undefined]],
    ['erstberatung_am', false, [undefined]],
    ['erstberatung_am', 1, [HAKEN, 'HAKEN_STATT_DATUM']],
    ['erstberatung_am', true, [HAKEN, 'HAKEN_STATT_DATUM']],
    ['erstberatung_am', ' Erledigt ', [HAKEN, 'HAKEN_STATT_DATUM']],
    ['erstberatung_am', '1', [undefined, 'DATUM_UNGUELTIG']],
    ['erstberatung_am', '0', [undefined, 'DATUM_UNGUELTIG']],
    ['antragsdatum', null, [undefined]],
    ['antragsdatum', '-', [undefined]],
    ['antragsdatum', 2958465, [undefined]],
    ['letzter_bezug_bis', 2958465, [LAUFEND]],
    ['letzter_bezug_bis', '31.12.9999', [LAUFEND]],
    ['geburtsdatum', 18264, [day('1950-01-01')]],
    ['geburtsdatum', '00.00.1950', [day('1950-07-01'), 'FIKTIVES_GEBURTSDATUM']],
    ['eingang_am', 45292.5, [toMoment(day('2024-01-01'), 43_200)]],
    ['eingang_am', 45292, [toMoment(day('2024-01-01'))]],
    ['eingang_am', '01.01.2024 12:00', [toMoment(day('2024-01-01'), 43_200)]],
  ])('%s %s', (id, cell, expected) => {
    expect(read(id, cell)).toEqual(expected);
  });

  test('in the 1904 system the same number is 1462 days later', () => {
    expect(read('antragsdatum', 43830, true)).toEqual([day('2024-01-01')]);
    // Fine print 41 holds in both systems.
    expect([0, 1].map((cell) => read('antragsdatum', cell, true))).toEqual([
      [undefined],
      [undefined, 'DATUM_UNGUELTIG'],
    ]);
  });
});

describe('other fields', () => {
  test.each<[FieldId, Cell, unknown[]]>([
    ['team', 1067, ['1067']],
    ['hauptbetreuer', ' Weber ', ['Weber']],
    ['hauptbetreuer', "'Weber", ['Weber']],
    ['hauptbetreuer', '\u200b\u00ad', [undefined]],
    ['hauptbetreuer', '#NV', [undefined, 'WERT_UNBEKANNT']],
    ['hauptbetreuer', '#N/A', [undefined, 'WERT_UNBEKANNT']],
    ['inga', true, [true]],
    ['inga', false, [false]],
    ['inga', 1, [true]],
    ['inga', 0, [false]],
    ['inga', 2, [undefined, 'WERT_UNBEKANNT']],
    ['inga', 'x', [true]],
    ['kanal', 'e-mail', ['E-Mail']],
    ['kanal', 7, [undefined, 'WERT_UNBEKANNT']],
    ['bg_nummer', '12345BG1234567', ['12345//1234567']],
    ['bg_nummer', 123451234567, [undefined, 'BG_NUMMER_FORMAT']],
  ])('%s %s', (id, cell, expected) => {
    expect(read(id, cell)).toEqual(expected);
  });
});

test('a text means in a sheet what it means in an export, with the same findings', () => {
  const piece = fc.constantFrom(
    ...[
      '12.03.26',
      '1/2/2026',
      '5. Mai 26',
      '9:30',
      '9.30',
      'Mo ',
      ' Uhr',
      ' ',
      'x',
      'ja',
      '\u200b',
      "'",
      '="',
      '"',
      '-',
      'AB',
      '1',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 5 }).map((all) => all.join('')),
  );
  const id = fc.constantFrom(...FIELD_IDS.filter((one) => one !== 'kundennummer'));
  fc.assert(
    fc.property(id, text, (one, raw) => {
      const codes: string[] = [];
      const value = parseCell(one, meantText(raw), (code) => codes.push(code), STICHTAG);
      expect(read(one, raw)).toEqual([value, ...codes]);
    }),
    { seed: 5, numRuns: 3000 },
  );
});
