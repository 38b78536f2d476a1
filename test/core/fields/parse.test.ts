/** Cells to values: identifiers, yes and no, list words, and every field by its type (page 1, fine print 2, 10). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import type { BefundCode } from '../../../core/decide/befunde.ts';
import { meantText } from '../../../core/fields/cell-text.ts';
import { FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { LIST_NAMES, LISTS, type ListName, words } from '../../../core/fields/lists.ts';
import {
  cellParser,
  kundennummerFehler,
  normaliseKundennummer,
  parseBgNummer,
  parseCell,
  parseListWord,
  parseText,
  parseYesNo,
} from '../../../core/fields/parse.ts';
import type { Melder } from '../../../core/fields/parse-date.ts';
import { moment } from '../row.ts';

const STICHTAG = day('2026-03-31');

/** The value and the findings. */
function read<T>(parse: (text: string, melde: Melder) => T, text: string): [value: T, ...codes: BefundCode[]] {
  const codes: BefundCode[] = [];
  const value = parse(text, (code) => codes.push(code));
  return [value, ...codes];
}

describe('Kundennummer', () => {
  test.each([
    ['123A456789', '123A456789', undefined],
    [' 123 a 456 789\t', '123A456789', undefined],
    ['123E000045', '123E000045', undefined],
    ['', '', 'KUNDENNUMMER_FEHLT'],
    [' \u00a0', '', 'KUNDENNUMMER_FEHLT'],
    ['1,23E+47', '1,23E+47', 'KUNDENNUMMER_EXCEL'],
    ['1.23E+47', '1.23E+47', 'KUNDENNUMMER_EXCEL'],
    ['1,23e+47', '1,23E+47', 'KUNDENNUMMER_EXCEL'],
    ['123E+45', '123E+45', 'KUNDENNUMMER_EXCEL'],
    ['1E-05', '1E-05', 'KUNDENNUMMER_EXCEL'],
    ['1,23E47', '1,23E47', 'KUNDENNUMMER_FORMAT'],
    ['12A456789', '12A456789', 'KUNDENNUMMER_FORMAT'],
    ['123A4567890', '123A4567890', 'KUNDENNUMMER_FORMAT'],
    ['1234567890', '1234567890', 'KUNDENNUMMER_FORMAT'],
    ['123Ä456789', '123Ä456789', 'KUNDENNUMMER_FORMAT'],
    ['123A45678９', '123A45678９', 'KUNDENNUMMER_FORMAT'],
    ['X123A456789', 'X123A456789', 'KUNDENNUMMER_FORMAT'],
  ])('%j is %j: %s', (text, normalised, fehler) => {
    expect([normaliseKundennummer(text), kundennummerFehler(normaliseKundennummer(text))]).toEqual([
      normalised,
      fehler,
    ]);
  });
});

describe('BG-Nummer', () => {
  test.each([
    '12345//1234567',
    '12345/1234567',
    '12345BG1234567',
    '12345bg1234567',
    '12345 1234567',
    '12345-1234567',
    '12345 // 1234567',
    '12345 BG 1234567',
    '12345  1234567',
  ])('%s', (text) => expect(read(parseBgNummer, text)).toEqual(['12345//1234567']));

  test.each([
    '123451234567',
    '1234//1234567',
    '12345//123456',
    '12345///1234567',
    '12345/-1234567',
    'BG',
    '12345//12345678',
  ])('%s is none', (text) => expect(read(parseBgNummer, text)).toEqual([undefined, 'BG_NUMMER_FORMAT']));

  test('blank is unknown', () => expect(read(parseBgNummer, '')).toEqual([undefined]));
});

describe('yes and no', () => {
  test.each(['ja', 'Ja', 'JA', 'j', 'J', 'x', 'X', '1', 'true', 'TRUE', 'wahr', 'Wahr'])('%s is yes', (text) => {
    expect(read(parseYesNo, text)).toEqual([true]);
  });
  test.each(['nein', 'NEIN', 'n', 'N', '0', 'false', 'False', 'falsch'])('%s is no', (text) => {
    expect(read(parseYesNo, text)).toEqual([false]);
  });
  test.each(['vielleicht', 'y', 'yes', 'no', '2', '-', 'ja nein', '✓'])('%s is neither', (text) => {
    expect(read(parseYesNo, text)).toEqual([undefined, 'WERT_UNBEKANNT']);
  });
  test('blank is unknown', () => expect(read(parseYesNo, '')).toEqual([undefined]));
});

describe('list words', () => {
  test.each(LIST_NAMES)('every word of %s is read, in any case and umlaut spelling, and its synonyms', (list) => {
    for (const [word, synonyms] of Object.entries<readonly string[]>(LISTS[list])) {
      const umlauts = word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
      for (const text of [
        word,
        word.toUpperCase(),
        umlauts,
        word.normalize('NFD'),
        word.replace(/[ -]/g, ''),
        ...synonyms,
      ]) {
        expect(read((t, melde) => parseListWord(list, t, melde), text)).toEqual([word]);
      }
    }
  });

  test.each<[ListName, string, string]>([
    // Fine print 10.
    ['anliegen', 'ASU', 'Arbeitsuchendmeldung'],
    ['anliegen', 'alo', 'Arbeitslosmeldung'],
    ['kanal', 'BA-Portal', 'Online'],
    ['kanal', 'ba portal', 'Online'],
    ['kanal', 'jobcenter.digital', 'Online'],
    ['kanal', 'Brief', 'Post'],
    ['kanal', 'Hausbriefkasten', 'Post'],
    ['kanal', 'EMail', 'E-Mail'],
    ['kanal', 'e mail', 'E-Mail'],
    ['kanal', 'PERSOENLICH', 'persönlich'],
    ['antragsart', 'erst-antrag', 'Erstantrag'],
    ['rechtskreis', 'SGBII', 'SGB II'],
    ['rechtskreis', 'sgb-iii', 'SGB III'],
    // Page 1 "More synonyms".
    ['rechtskreis', 'SGB 2', 'SGB II'],
    ['status', 'arbeitslos', 'Alo'],
    ['antragsart', 'Folgeantrag', 'Weiterbewilligung'],
    ['anliegen', 'Umzug Frankreich - Deutschland', 'Umzug Frankreich-Deutschland'],
    ['antrag_durch', 'bevollmaechtigte', 'Bevollmächtigte'],
    // ASU and ALO are matters, and statuses written Asu and Alo.
    ['status', 'ALO', 'Alo'],
  ])('%s: %s is %s', (list, text, word) => {
    expect(read((t, melde) => parseListWord(list, t, melde), text)).toEqual([word]);
  });

  test.each<[ListName, string]>([
    ['rechtskreis', 'SGB'],
    ['kanal', 'Brieftaube'],
    ['kanal', '-'],
    ['anliegen', 'constructor'],
  ])('%s: %s is unknown', (list, text) => {
    expect(read((t, melde) => parseListWord(list, t, melde), text)).toEqual([undefined, 'WERT_UNBEKANNT']);
  });

  test('blank is unknown, without a finding', () => {
    expect(read((t, melde) => parseListWord('kanal', t, melde), '')).toEqual([undefined]);
  });
});

test('a reader of many cells says the same of each one, also of words that it has seen', () => {
  const parse = cellParser('antragsart', { antragsart: { Erstantrag: ['EA neu'] } });
  const cells = ['EA neu', 'Erstantrag', 'etwas', 'EA neu', 'constructor', 'etwas', ''];
  const erst = ['Erstantrag'];
  const fremd = [undefined, 'WERT_UNBEKANNT'];
  expect(cells.map((text) => read((one, melde) => parse(one, melde, STICHTAG), text))).toEqual([
    erst,
    erst,
    fremd,
    erst,
    fremd,
    fremd,
    [undefined],
  ]);
});

test('texts stay as they are, blank is unknown; trimming takes the white space of ECMAScript', () => {
  expect([parseText('Müller  (Vertretung)'), parseText('')]).toEqual(['Müller  (Vertretung)', undefined]);
  expect(meantText('\ufeff\u00a0 a b \t\r\n\u2028')).toBe('a b');
});

describe('a cell by its field', () => {
  test.each<[FieldId, string, unknown]>([
    ['kundennummer', '123a456789', '123A456789'],
    ['bg_nummer', '12345/1234567', '12345//1234567'],
    ['nachname', 'Özdemir', 'Özdemir'],
    ['geburtsdatum', '01.01.27', day('1927-01-01')],
    ['antragsdatum', '31.12.9999', undefined],
    ['letzter_bezug_bis', '30.09.2025', day('2025-09-30')],
    ['eingang_am', '05.04.2024 14:00:01', moment('2024-04-05 14:00:01')],
    ['antragsdatum', '05.04.2024 14:00:01', day('2024-04-05')],
    ['inga', 'x', true],
    ['kanal', 'Brief', 'Post'],
    ['team', '0351', '0351'],
  ])('%s: %s', (id, text, expected) => {
    expect(read((t, melde) => parseCell(id, t, melde, STICHTAG), text)).toEqual([expected]);
  });

  test.each<[FieldId, string, BefundCode]>([
    ['bg_nummer', '1', 'BG_NUMMER_FORMAT'],
    ['geburtsdatum', '31.02.1990', 'DATUM_UNGUELTIG'],
    ['atv_termin', '31.02.2026 09:00', 'DATUM_UNGUELTIG'],
    ['letzter_bezug_bis', 'laufend', 'DATUM_UNGUELTIG'],
    ['zuzug', 'vielleicht', 'WERT_UNBEKANNT'],
    ['antragsart', 'Zweitantrag', 'WERT_UNBEKANNT'],
  ])('%s: %s is dropped with %s', (id, text, code) => {
    expect(read((t, melde) => parseCell(id, t, melde, STICHTAG), text)).toEqual([undefined, code]);
  });

  test('of any field, with any text, never throws; an empty cell never has a finding', () => {
    const written = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...words('kanal'), 'ja', '00.00.1990', '31.12.9999', '12345//1234567', '__proto__', 'toString'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_IDS), written, (id, text) => {
        const [value, ...codes] = read((t, melde) => parseCell(id, t, melde, STICHTAG), meantText(text));
        expect(codes.length).toBeLessThanOrEqual(1);
        if (meantText(text) === '') expect([value, codes]).toEqual([undefined, []]);
        // A cell that says something has a value, or a finding, or is a word for "no date"; a Kundennummer's is the
        // row's (kundennummerFehler).
        const nichts = /^(-|0{2}\.0{2}\.0{4}|31\.12\.9999)$/.test(meantText(text));
        if (meantText(text) !== '' && !nichts && field(id).type !== 'kundennummer') {
          expect(value !== undefined || codes.length === 1).toBe(true);
        }
      }),
      { seed: 20_260_331, numRuns: 5000 },
    );
  });
});
