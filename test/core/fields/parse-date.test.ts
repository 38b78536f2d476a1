/** Dates, times and birth dates as people and exports write them (page 1 "Cell values", fine print 11, 12, 23). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day, FIRST_DAY, fromDay, german, iso, LAST_DAY } from '../../../core/calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../../../core/calendar/moment.ts';
import {
  LAUFEND,
  type Melder,
  parseBirthDate,
  parseDate,
  parseDateOrRunning,
  parseMoment,
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
    // No form of page 1: other separators, parts too short or too long, T outside of ISO, something around it.
    '03/04/2024',
    '03-04-2024',
    '03.04.',
    '03.04.024',
    '003.04.2024',
    '03.04.20244',
    '2024-4-3',
    '20240403',
    '45385',
    '03.04.2024T09:30',
    '03. 04. 2024',
    '03.04.2024x',
    'ca. 03.04.2024',
    '3. April 2024',
    '--',
    '٠٣.٠٤.٢٠٢٤',
    // Times that there are not; a time that is wrong makes the whole cell wrong.
    '03.04.2024 24:00',
    '03.04.2024 12:60',
    '03.04.2024 12:00:60',
    '03.04.2024 12',
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

  test.each(['31.02.2024 10:00', '03.04.2024 24:00', 'morgen'])('%s is none', (text) => {
    expect(read(parseMoment, text)).toBe(UNGUELTIG);
  });
});

describe('a date or running', () => {
  test.each(['31.12.9999', '9999-12-31', '31.12.9999 00:00'])('%s is running', (text) => {
    expect(parseDateOrRunning(text, () => expect.unreachable())).toBe(LAUFEND);
  });

  test('running lies after any plausible day', () => expect(LAUFEND).toBeGreaterThan(LAST_DAY));

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
    parseMoment,
    (text, melde) => parseBirthDate(text, melde, day('2026-03-31')),
  ];

  /** Each notation of page 1 with four-digit years. */
  const NOTATIONS: readonly ((d: Day) => string)[] = [
    german,
    iso,
    (d) => `${fromDay(d).day}.${fromDay(d).month}.${fromDay(d).year}`,
    (d) => `${german(d)} 07:45`,
    (d) => `${iso(d)}T7:45:00`,
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
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearly), (text) => {
        for (const parse of parsers) {
          const codes: string[] = [];
          const value = parse(text.trim(), (code) => codes.push(code));
          expect(codes.length).toBeLessThanOrEqual(1);
          if (codes[0] === 'DATUM_UNGUELTIG') expect(value).toBeUndefined();
          if (value === undefined || value === LAUFEND) continue;
          const d = parse === parseMoment ? dayOf(value) : value;
          expect(d).toBeGreaterThanOrEqual(FIRST_DAY);
          expect(d).toBeLessThanOrEqual(LAST_DAY);
        }
      }),
      { seed: 10, numRuns: 5000 },
    );
  });
});
