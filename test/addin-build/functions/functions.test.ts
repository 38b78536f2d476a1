/**
 * The custom functions: the worked examples of the specification, every way to write an argument, blanks, errors, both
 * date systems. Source: page 6 "Showing", pages 1 to 3.
 */
import { describe, expect, test } from 'vitest';
import { FunktionsFehler, type Zelle } from '../../../addin/functions/arguments.ts';
import type { FunktionId } from '../../../addin/functions/declarations.ts';
import { createFunctions, type Umgebung } from '../../../addin/functions/functions.ts';
import { day, parseIso } from '../../../core/calendar/day.ts';
import { OHNE_HAUSREGELN } from '../../../core/hausregeln/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import { vectors } from '../../core/calendar/vectors.ts';

const UMGEBUNG: Umgebung = {
  einstellungen: VORGABEN,
  hausregeln: OHNE_HAUSREGELN,
  date1904: false,
  heute: day('2026-03-31'),
  sprache: 'de',
};
const functions = createFunctions(UMGEBUNG);
const in1904 = createFunctions({ ...UMGEBUNG, date1904: true });
const serial = (text: string, date1904 = false) => dayToSerial(day(text), date1904);

/** The message of the error, or the result. */
function answer(id: FunktionId, zellen: readonly Zelle[], of = functions) {
  try {
    return of[id](...zellen);
  } catch (error) {
    if (!(error instanceof FunktionsFehler)) throw error;
    return error.message;
  }
}

describe('worked examples', () => {
  test.each(
    vectors<'land' | 'antragsdatum' | 'frist_15' | 'frist_14' | 'antragstag_zaehlt' | 'silvester_frei'>('fristen.csv'),
  )('fristen.csv: $land $antragsdatum', (line) => {
    const einstellungen = {
      ...VORGABEN,
      antragstag_zaehlt: line.antragstag_zaehlt === 'ja',
      silvester_frei: line.silvester_frei === 'ja',
    };
    const { ARBEITSTAG } = createFunctions({ ...UMGEBUNG, einstellungen });
    expect([ARBEITSTAG(line.antragsdatum, 15, line.land), ARBEITSTAG(line.antragsdatum, 14, line.land)]).toEqual([
      serial(line.frist_15),
      serial(line.frist_14),
    ]);
  });

  test.each(vectors<'geburtsdatum' | 'letzter_tag_unter_der_grenze'>('altersgrenze.csv'))(
    'altersgrenze.csv: $geburtsdatum',
    (line) => expect(functions.ALTERSGRENZE(serial(line.geburtsdatum))).toBe(serial(line.letzter_tag_unter_der_grenze)),
  );

  const neufall = vectors<
    | 'rechtskreis'
    | 'anliegen'
    | 'stichtag'
    | 'geburtsdatum'
    | 'antragsdatum'
    | 'antragsart'
    | 'letzter_bezug_bis'
    | 'abgelehnt_am'
    | 'aufenthalt_de'
    | 'neufall_manuell'
    | 'ablehnung'
    | 'neufall'
  >('neufall.csv').filter(
    (line) => line.rechtskreis === 'SGB II' && line.anliegen === 'Neuantrag' && line.neufall_manuell === '',
  );
  test('neufall.csv has enough of them', () => expect(neufall.length).toBeGreaterThan(40));
  test.each(neufall)('neufall.csv: $geburtsdatum $antragsdatum $antragsart: $neufall', (line) => {
    const ablehnung = (['pruefen', 'neufall', 'bestand'] as const).find((one) => one === line.ablehnung) ?? 'pruefen';
    const heute = parseIso(line.stichtag) ?? UMGEBUNG.heute;
    const { NEUFALL } = createFunctions({ ...UMGEBUNG, heute, einstellungen: { ...VORGABEN, ablehnung } });
    const { geburtsdatum, antragsdatum, antragsart, letzter_bezug_bis, abgelehnt_am, aufenthalt_de } = line;
    expect(NEUFALL(geburtsdatum, antragsdatum, antragsart, letzter_bezug_bis, abgelehnt_am, aufenthalt_de)).toBe(
      line.neufall,
    );
  });

  test.each<[Zelle[], string]>([
    [['SGB III', 'Telefon', 'Arbeitsuchendmeldung', '2023-12-01'], 'EZ'],
    [['SGB II', 'Post', 'Neuantrag', '02.03.2026'], 'EZ'],
    [['', 'Post', 'Neuantrag', '02.03.2026'], 'EZ'],
    [['SGB II', '', 'Neuantrag', '02.03.2026'], 'prüfen'],
  ])('ZUSTAENDIG%j is %s', (zellen, stelle) => expect(answer('ZUSTAENDIG', zellen)).toBe(stelle));
});

describe('a date is read in every notation', () => {
  // Good Friday 2026 is on 03.04., Easter Monday on 06.04.: the second working day after Wednesday is the Tuesday.
  test.each<[string, Zelle]>([
    ['date value', serial('2026-04-01')],
    ['date value with a time of day', serial('2026-04-01') + 0.75],
    ['TT.MM.JJJJ', '01.04.2026'],
    ['T.M.JJ', '1.4.26'],
    ['with blanks around', ' 01.04.2026 '],
    ['JJJJ-MM-TT', '2026-04-01'],
    ['with a time of day', '01.04.2026 23:59'],
  ])('%s', (_, start) => expect(functions.ARBEITSTAG(start, 2)).toBe(serial('2026-04-07')));

  test('a date of birth may lack its day', () =>
    expect(functions.ALTERSGRENZE('00.07.1938')).toBe(functions.ALTERSGRENZE('15.07.1938')));

  test('a year of birth of two digits is the latest one up to today', () =>
    expect([functions.ALTERSGRENZE('01.02.60'), functions.ALTERSGRENZE('01.02.20')]).toEqual([
      functions.ALTERSGRENZE('01.02.1960'),
      functions.ALTERSGRENZE('01.02.2020'),
    ]));

  test('31.12.9999 is a benefit that is running, as text and as date value', () => {
    const neufall = (bis: Zelle, of = functions) =>
      of.NEUFALL('15.07.1990', '02.03.2026', 'Neuantrag', bis, null, 'ja');
    expect([neufall('31.12.9999'), neufall(2_958_465), neufall(2_957_003, in1904)]).toEqual(['nein', 'nein', 'nein']);
  });
});

describe('days', () => {
  test.each<[Zelle[], Zelle]>([
    [['01.04.2026', 2.9], '07.04.2026'],
    [['01.04.2026', '2,9'], '07.04.2026'],
    [['07.04.2026', -2], '01.04.2026'],
    [['07.04.2026', -2.9], '01.04.2026'],
    [['05.04.2026', 0], '05.04.2026'],
    [['01.04.2026', 2, ''], '07.04.2026'],
    [['30.10.2025', 1, 'BB'], '03.11.2025'],
    [['30.10.2025', 1, 'be'], '31.10.2025'],
  ])('ARBEITSTAG%j', (zellen, tag) =>
    expect(answer('ARBEITSTAG', zellen)).toBe(answer('ARBEITSTAG', [tag ?? null, 0])),
  );

  test('ARBEITSTAGE counts the last day and not the first, and backwards with a minus', () => {
    expect(functions.ARBEITSTAGE('01.04.2026', '07.04.2026')).toBe(2);
    expect(functions.ARBEITSTAGE('07.04.2026', '01.04.2026')).toBe(-2);
    expect(functions.ARBEITSTAGE('07.04.2026', '07.04.2026')).toBe(0);
  });

  test('the Land of the settings counts where none is given', () => {
    const bayern = createFunctions({ ...UMGEBUNG, einstellungen: { ...VORGABEN, land: 'BY' } });
    expect(bayern.ARBEITSTAG('05.01.2026', 1)).toBe(serial('2026-01-07'));
    expect(bayern.ARBEITSTAG('05.01.2026', 1, 'BB')).toBe(serial('2026-01-06'));
  });
});

describe('both date systems', () => {
  test('a date value means another day, and so does the result', () => {
    expect(serial('2026-04-01') - serial('2026-04-01', true)).toBe(1462);
    expect(in1904.ARBEITSTAG(serial('2026-04-01', true), 2)).toBe(serial('2026-04-07', true));
    expect(in1904.ALTERSGRENZE('02.07.1960')).toBe(serial('2026-11-30', true));
  });

  test('1900 had no 29.02., and its first days have date values of their own', () => {
    expect(functions.ARBEITSTAG(2, 0)).toBe(2);
    // TRUE as a number, never 01.01.1900 (fine print 41).
    expect(answer('ARBEITSTAG', [1, 0])).toMatch(/„start“ ist kein Datum/);
    expect(functions.ARBEITSTAG(59, 1)).toBe(61);
    expect(answer('ARBEITSTAG', [60, 0])).toMatch(/„start“ ist kein Datum/);
  });

  test('a day with words beside it is the day, as in a sheet', () => {
    expect(functions.ARBEITSTAG('Mo 30.03.2026 AB', 0)).toBe(functions.ARBEITSTAG('30.03.2026', 0));
  });

  test('a day before 1904 has no date value there', () =>
    expect(answer('ARBEITSTAG', ['01.01.1904', -1], in1904)).toMatch(/liegt nicht zwischen/));
});

describe('blank arguments', () => {
  test.each<[FunktionId, Zelle[]]>([
    ['ARBEITSTAG', [null, 15]],
    ['ARBEITSTAG', ['', 15]],
    ['ARBEITSTAG', [0, 15]],
    ['ARBEITSTAGE', [undefined, '01.04.2026']],
    ['ARBEITSTAGE', ['01.04.2026', '  ']],
    ['ALTERSGRENZE', [null]],
    ['ALTERSGRENZE', ['-']],
  ])('%s%j is empty', (id, zellen) => expect(answer(id, zellen)).toBe(''));

  test('an unknown date leaves the decision open', () => {
    expect(functions.NEUFALL(null, '02.03.2026', 'Erstantrag', null, null, 'ja')).toBe('prüfen');
    expect(functions.NEUFALL('15.07.1990', '02.03.2026', 'Erstantrag', null, null, null)).toBe('prüfen');
    expect(functions.NEUFALL('15.07.1990', '02.03.2026', 'Erstantrag', 0, 0, true)).toBe('ja');
    expect(functions.NEUFALL('15.07.1990', '02.03.2026', 'Erstantrag', '', '', false)).toBe('nein');
  });
});

// Fine print 81. Excel hands over an empty cell that comes through another formula as 0, as a text "0".
describe('an empty cell that arrives as 0 is empty', () => {
  test.each<[FunktionId, Zelle[], Zelle]>([
    ['NEUFALL', [32_905, 46_083, 'Erstantrag', 0, 0, 0], 'prüfen'],
    ['NEUFALL', [0, 46_083, 'Erstantrag', 0, 0, 'ja'], 'prüfen'],
    ['NEUFALL', [32_905, 0, 'Erstantrag', 0, 0, 'ja'], 'prüfen'],
    ['NEUFALL', [32_905, 46_083, 0, 0, 0, 'ja'], 'prüfen'],
    ['NEUFALL', [32_905, 46_083, '0', 0, 0, 'ja'], 'prüfen'],
    ['NEUFALL', [32_905, 46_083, 'Erstantrag', 0, 0, 'ja'], 'ja'],
    ['ZUSTAENDIG', [0, 'Post', 'Neuantrag', 46_083, 0], 'EZ'],
    ['ZUSTAENDIG', ['0', 'Post', 'Neuantrag', 46_083, '0'], 'EZ'],
    ['ZUSTAENDIG', ['SGB II', '0', 'Neuantrag', 46_083], 'prüfen'],
    ['ZUSTAENDIG', ['SGB II', 'Post', '0', 46_083], 'prüfen'],
    ['ARBEITSTAG', [0, 15], ''],
    ['ARBEITSTAG', ['01.04.2026', 2, 0], serial('2026-04-07')],
    ['ARBEITSTAG', ['01.04.2026', 2, '0'], serial('2026-04-07')],
    ['ARBEITSTAGE', [0, 46_083], ''],
    ['ARBEITSTAGE', [46_083, 0, 0], ''],
    ['ALTERSGRENZE', [0], ''],
  ])('%s%j is %j', (id, zellen, result) => expect(answer(id, zellen)).toBe(result));

  // Page 1 "Yes/no": these are words for no. A number of working days may be 0.
  test('what stands for no, or for a number, keeps its meaning', () => {
    const aufenthalt = (zelle: Zelle) => functions.NEUFALL(32_905, 46_083, 'Erstantrag', 0, 0, zelle);
    expect([aufenthalt('0'), aufenthalt('nein'), aufenthalt(false)]).toEqual(['nein', 'nein', 'nein']);
    expect(functions.ARBEITSTAG('01.04.2026', 0)).toBe(serial('2026-04-01'));
  });
});

describe('what cannot be read is said in the cell, without repeating it', () => {
  const datum = /^Die Angabe „\w+“ ist kein Datum; erlaubt sind /;
  test.each<[FunktionId, Zelle[], RegExp]>([
    ['ARBEITSTAG', ['31.02.2024', 1], datum],
    ['ARBEITSTAG', ['01.01.1899', 1], datum],
    ['ARBEITSTAG', [-1, 1], datum],
    ['ARBEITSTAG', [1e7, 1], datum],
    ['ARBEITSTAG', [true, 1], datum],
    ['ARBEITSTAG', ['01.04.2026', null], /^Die Angabe „tage“ fehlt\.$/],
    ['ARBEITSTAG', ['01.04.2026', 'zwei'], /^Die Angabe „tage“ ist keine Zahl\.$/],
    ['ARBEITSTAG', ['01.04.2026', true], /^Die Angabe „tage“ ist keine Zahl\.$/],
    [
      'ARBEITSTAG',
      ['01.04.2026', 1, 'XX'],
      /^Das Wort bei „land“ ist nicht bekannt; erlaubt sind: [A-Z]{2}, [A-Z]{2}, /,
    ],
    ['ARBEITSTAG', ['01.04.2026', 30_000], /^Das Ergebnis liegt nicht zwischen 1900 und 2100/],
    ['ARBEITSTAG', ['01.04.2026', 1e12], /^Das Ergebnis liegt nicht zwischen 1900 und 2100/],
    ['ALTERSGRENZE', ['Müller'], datum],
    [
      'ALTERSGRENZE',
      ['01.01.2090'],
      /^Das Ergebnis liegt nicht zwischen 1900 und 2100; bitte prüfen Sie das Geburtsdatum\.$/,
    ],
    [
      'NEUFALL',
      ['15.07.1990', '02.03.2026', 'Antrag', null, null, 'ja'],
      /erlaubt sind: Erstantrag, Neuantrag, Weiter/,
    ],
    ['NEUFALL', ['15.07.1990', '02.03.2026', '', null, null, 'vielleicht'], /weder ja noch nein/],
    ['ZUSTAENDIG', ['SGB II', 'Brieftaube', 'Neuantrag', '02.03.2026'], /„kanal“ ist nicht bekannt/],
  ])('%s%j', (id, zellen, message) => {
    const said = answer(id, zellen);
    expect(said).toMatch(message);
    for (const zelle of zellen) if (typeof zelle === 'string' && zelle.length > 3) expect(said).not.toContain(zelle);
  });

  test('in English by display language', () =>
    expect(answer('ALTERSGRENZE', ['?'], createFunctions({ ...UMGEBUNG, sprache: 'en' }))).toMatch(
      /^The argument "geburtsdatum" is no date/,
    ));
});
