/** Dates, times and birth dates as people and exports write them (page 1 "Cell values", fine print 11, 12, 23). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day, FIRST_DAY, fromDay, german, iso, LAST_DAY, weekday } from '../../../core/calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../../../core/calendar/moment.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import {
  LAUFEND,
  type Melder,
  parseBirthDate,
  parseDate,
  parseDateOrRunning,
  parseDateOrTick,
  parseMoment,
  parseSetting,
} from '../../../core/fields/parse-date.ts';

type Parser = (text: string, melde: Melder) => number | undefined;

/** The day as `JJJJ-MM-TT`, or `-`, followed by what was reported. */
function read(parse: Parser, text: string): string {
  const codes: string[] = [];
  const value = parse(text, (code) => codes.push(code));
  return [value === undefined ? '-' : iso(value), ...codes].join(' ');
}

/** `JJJJ-MM-TT`, and `HH:MM:SS` where there is a time of day. */
function printed(moment: Moment | undefined): string {
  if (moment === undefined) return '-';
  const seconds = secondsOf(moment);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const time = seconds === undefined ? '' : ` ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return iso(dayOf(moment)) + time;
}

const UNGUELTIG = '- DATUM_UNGUELTIG';

describe('a date', () => {
  test.each([
    ['03.04.2024', '2024-04-03'],
    ['3.4.2024', '2024-04-03'],
    ['3.04.2024', '2024-04-03'],
    ['03.4.2024', '2024-04-03'],
    ['3.4.24', '2024-04-03'],
    ['03.04.24', '2024-04-03'],
    ['2024-04-03', '2024-04-03'],
    // Two-digit years: 00–68 are 20xx, 69–99 are 19xx.
    ['01.01.00', '2000-01-01'],
    ['31.12.68', '2068-12-31'],
    ['01.01.69', '1969-01-01'],
    ['31.12.99', '1999-12-31'],
    // A time of day is read and dropped.
    ['03.04.2024 09:30', '2024-04-03'],
    ['3.4.24   9:30:59', '2024-04-03'],
    ['2024-04-03T09:30', '2024-04-03'],
    ['2024-04-03 09:30:00', '2024-04-03'],
    // Fine print 80: a fraction of a second and a zone in ISO days, and JJJJMMTT.
    ['2026-03-02 00:00:00.000', '2026-03-02'],
    ['2026-03-02T00:00:00Z', '2026-03-02'],
    ['2026-03-02T23:59:59.9999999+01:00', '2026-03-02'],
    ['2026-03-02 00:00:00+01', '2026-03-02'],
    ['2026-03-02 00:00:00 -0500', '2026-03-02'],
    ['2026-03-02T00:00Z', '2026-03-02'],
    ['2026-03-02+01:00', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['20260302 08:15', '2026-03-02'],
    // Fine print 79: every dash is a hyphen, what cannot be seen is not there.
    ['2026\u201103\u201302', '2026-03-02'],
    ['\u200e02.03.\u200b2026\u00ad', '2026-03-02'],
    // Leap days.
    ['29.02.2024', '2024-02-29'],
    ['29.02.2000', '2000-02-29'],
    // First and last plausible day.
    ['01.01.1900', '1900-01-01'],
    ['31.12.2100', '2100-12-31'],
    ['1900-01-01', '1900-01-01'],
    ['2100-12-31', '2100-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(parseDate, text)).toBe(expected);
  });

  test.each([
    '',
    '-',
    '00.00.0000',
    '31.12.9999',
    '0000-00-00',
    '9999-12-31',
    '00.00.0000 00:00',
    '9999-12-31T23:59:59',
    '9999-12-31T00:00:00.000Z',
    '00000000',
    '99991231',
    '\u2013',
    '\u200b',
  ])('%j is empty', (text) => expect(read(parseDate, text)).toBe('-'));

  test.each([
    '31.02.2024',
    '29.02.2023',
    '29.02.1900',
    '31.04.2024',
    '00.04.2024',
    '01.00.2024',
    '01.13.2024',
    '32.01.2024',
    '31.12.1899',
    '01.01.2101',
    '1899-12-31',
    '2101-01-01',
    '00.00.00',
    // No form of page 1: other separators, parts too short or too long, T outside of ISO.
    '03-04-2024',
    '03.04.',
    '03.04.024',
    '003.04.2024',
    '03.04.20244',
    '2024-4-3',
    '2024-0403',
    '20240431',
    '202404',
    '45385',
    '03.04.2024T09:30',
    '03. 04. 2024',
    '--',
    '٠٣.٠٤.٢٠٢٤',
    // Times that there are not; a time that is wrong makes the whole cell wrong.
    '03.04.2024 24:00',
    '03.04.2024 12:60',
    '03.04.2024 12:00:60',
    '03.04.2024 12:0',
    '03.04.202412:00',
  ])('%s is no date', (text) => expect(read(parseDate, text)).toBe(UNGUELTIG));
});

describe('a moment', () => {
  test.each([
    ['03.04.2024', '2024-04-03'],
    ['03.04.2024 00:00', '2024-04-03 00:00:00'],
    ['03.04.2024 9:05', '2024-04-03 09:05:00'],
    ['03.04.2024 23:59:59', '2024-04-03 23:59:59'],
    ['3.4.24 14:00', '2024-04-03 14:00:00'],
    ['2024-04-03', '2024-04-03'],
    ['2024-04-03T14:00:01', '2024-04-03 14:00:01'],
    ['2024-04-03 14:00', '2024-04-03 14:00:00'],
    ['-', '-'],
    ['31.12.9999 00:00', '-'],
  ])('%s', (text, expected) => {
    expect(printed(parseMoment(text, () => expect.unreachable()))).toBe(expected);
  });

  test('a fraction of a second and a zone are ignored (fine print 80)', () => {
    expect(printed(parseMoment('2026-03-02T08:15:59.999+01:00', () => expect.unreachable()))).toBe(
      '2026-03-02 08:15:59',
    );
  });

  test.each(['31.02.2024 10:00', '03.04.2024 24:00', 'morgen'])('%s is none', (text) => {
    expect(read(parseMoment, text)).toBe(UNGUELTIG);
  });
});

describe('a date or running', () => {
  // The last two hold a soft hyphen and a zero-width space, which are dropped first (fine print 27, 33).
  test.each(['31.12.9999', '9999-12-31', '31.12.9999 00:00', '31.12.999\u00ad9', '99\u200b99-12-31'])(
    '%j is running',
    (text) => {
      expect(parseDateOrRunning(text, () => expect.unreachable())).toBe(LAUFEND);
    },
  );

  test('running is that day, after any plausible one', () => {
    expect([iso(LAUFEND), LAUFEND > LAST_DAY]).toEqual(['9999-12-31', true]);
  });

  test.each([
    ['30.09.2025', '2025-09-30'],
    ['00.00.0000', '-'],
    ['', '-'],
    ['30.12.9999', UNGUELTIG],
    ['31.12.99990', UNGUELTIG],
  ])('%j: %s', (text, expected) => expect(read(parseDateOrRunning, text)).toBe(expected));
});

describe('a birth date', () => {
  const on = (stichtag: string) => (text: string, melde: Melder) => parseBirthDate(text, melde, day(stichtag));
  const parse = on('2026-03-31');

  test.each([
    ['15.07.1990', '1990-07-15'],
    ['1990-07-15', '1990-07-15'],
    ['15.07.1990 00:00', '1990-07-15'],
    ['', '-'],
    ['00.00.0000', '-'],
    ['31.12.9999', '-'],
    ['31.02.1990', UNGUELTIG],
    ['31.12.1899', UNGUELTIG],
    // Day or day and month unknown: the 15th, or 01.07.
    ['00.04.1990', '1990-04-15 FIKTIVES_GEBURTSDATUM'],
    ['0.4.1990', UNGUELTIG],
    ['00.02.1990', '1990-02-15 FIKTIVES_GEBURTSDATUM'],
    ['00.00.1990', '1990-07-01 FIKTIVES_GEBURTSDATUM'],
    ['00.00.90', '1990-07-01 FIKTIVES_GEBURTSDATUM'],
    ['00.00.00', '2000-07-01 FIKTIVES_GEBURTSDATUM'],
    ['00.13.1990', UNGUELTIG],
    ['15.00.1990', UNGUELTIG],
    ['00.00.1899', UNGUELTIG],
    // Only in the German form.
    ['1990-00-00', UNGUELTIG],
    ['1990-04-00', UNGUELTIG],
  ])('%j: %s', (text, expected) => expect(read(parse, text)).toBe(expected));

  test.each([
    // A two-digit year is the latest one that is not after the Stichtag's (fine print 12 and 23).
    ['2026-03-31', '15.07.90', '1990-07-15'],
    ['2026-03-31', '15.07.25', '2025-07-15'],
    ['2026-03-31', '01.01.26', '2026-01-01'],
    // The years are compared, not the days.
    ['2026-03-31', '31.12.26', '2026-12-31'],
    ['2026-03-31', '01.01.27', '1927-01-01'],
    ['2027-01-01', '01.01.27', '2027-01-01'],
    ['1999-12-31', '01.01.00', '1900-01-01'],
    ['2000-01-01', '01.01.00', '2000-01-01'],
    ['2026-03-31', '29.02.25', UNGUELTIG],
  ])('on %s, %s: %s', (stichtag, text, expected) => expect(read(on(stichtag), text)).toBe(expected));
});

describe('always', () => {
  const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
  const second = fc.integer({ min: 0, max: 86_399 });
  const parsers: readonly Parser[] = [
    parseDate,
    parseDateOrRunning,
    parseDateOrTick,
    parseMoment,
    (text, melde) => parseBirthDate(text, melde, day('2026-03-31')),
  ];

  const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
  const WOCHENTAGE = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');

  /** Each notation of page 1 and fine print 34 to 36 with four-digit years. */
  const NOTATIONS: readonly ((d: Day) => string)[] = [
    german,
    iso,
    (d) => `${fromDay(d).day}.${fromDay(d).month}.${fromDay(d).year}`,
    (d) => `${german(d)} 07:45`,
    (d) => `${iso(d)}T7:45:00`,
    (d) => `${iso(d)}T07:45:00.123Z`,
    (d) => iso(d).replaceAll('-', ''),
    (d) => german(d).replaceAll('.', '/'),
    (d) => `${fromDay(d).day}. ${MONATE[fromDay(d).month - 1]} ${fromDay(d).year}`,
    (d) => `${WOCHENTAGE[weekday(d) - 1]}, den ${german(d)}, 9.30 Uhr`,
    (d) => `${WOCHENTAGE[weekday(d) - 1]?.slice(0, 2)} ${german(d)} um 09:00 - 10:00 Uhr`,
  ];

  test('a day is read back from each notation, without a finding', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        for (const write of NOTATIONS) {
          expect(parseDate(write(d), () => expect.unreachable())).toBe(d);
          expect(parseDateOrRunning(write(d), () => expect.unreachable())).toBe(d);
          expect(parseBirthDate(write(d), () => expect.unreachable(), d)).toBe(d);
          expect(dayOf(parseMoment(write(d), () => expect.unreachable()) ?? Number.NaN)).toBe(d);
        }
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  test('a two-digit year is read back in the hundred years that it stands for', () => {
    const short = (d: Day) => `${german(d).slice(0, 6)}${german(d).slice(8)}`;
    fc.assert(
      fc.property(fc.integer({ min: day('1969-01-01'), max: day('2068-12-31') }), (d) => {
        expect(parseDate(short(d), () => expect.unreachable())).toBe(d);
        expect(parseBirthDate(short(d), () => expect.unreachable(), day(`${fromDay(d).year}-12-31`))).toBe(d);
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  test('a moment is read back to the second', () => {
    fc.assert(
      fc.property(anyDay, second, (d, s) => {
        const moment = parseMoment(
          `${german(d)} ${Math.floor(s / 3600)}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`,
          () => expect.unreachable(),
        );
        expect([dayOf(moment ?? Number.NaN), secondsOf(moment ?? Number.NaN)]).toEqual([d, s]);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  test('any text gives a plausible day, or nothing; never more than one finding', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789.-:T ') });
    const pieces = [
      ...[
        '12.03.26',
        '1/2/2026',
        '2026-03-16',
        '5. Mai 26',
        '31.02.2026',
        '20260302',
        '9:30',
        '9.30',
        '24:00',
        '14.3.',
      ],
      ...[
        'Mo',
        'Di.',
        'den',
        'um',
        'Uhr',
        'T',
        ' ',
        ' ',
        ',',
        '.',
        '-',
        '–',
        '(',
        ')',
        'AB',
        'nicht',
        'x',
        '\u200b',
        '3',
      ],
    ];
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearly, words), (text) => {
        for (const parse of parsers) {
          const codes: string[] = [];
          const value = parse(text.trim(), (code) => codes.push(code));
          expect(codes.length).toBeLessThanOrEqual(1);
          if (codes[0] === 'DATUM_UNGUELTIG') expect(value).toBeUndefined();
          if (value === undefined || value === LAUFEND || value === HAKEN) continue;
          const d = parse === parseMoment ? dayOf(value) : value;
          expect(d).toBeGreaterThanOrEqual(FIRST_DAY);
          expect(d).toBeLessThanOrEqual(LAST_DAY);
        }
      }),
      { seed: 10, numRuns: 5000 },
    );
  });

  // A cell of Excel holds 32,767 characters; a pattern that goes back and forth would take minutes.
  test('the longest cell takes no time', () => {
    const LONGEST = 32_767;
    const fill = (piece: string) => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
    const cells = [
      '1',
      '1.',
      '12.03.',
      ' ',
      'Mo ',
      '1 . ',
      '9:30-',
      '\u200b',
      '="',
      "'",
      '-',
      '12. März ',
      'nicht ',
      '\u00a0x',
    ].map(fill);
    const begun = ['', '12.03.26 ', 'Mo ', '2026-03-16T', 'a'].flatMap((start) => cells.map((cell) => start + cell));
    for (const text of begun) for (const parse of parsers) expect(() => parse(text.trim(), () => {})).not.toThrow();
  });
});

test('a day of a setting is in any notation, but with nothing beside it', () => {
  expect([' 31.03.2026', '2026-03-31', '31.03.26 AB', 'Di 30.03.2026', 'morgen', ''].map(parseSetting)).toEqual([
    day('2026-03-31'),
    day('2026-03-31'),
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
