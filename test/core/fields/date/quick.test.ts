/**
 * The quick way of days. Nearly every cell is TT.MM.JJJJ or TT.MM.JJJJ HH:MM and read without the patterns; what cannot be
 * seen (fine print 79) sends it the long way, which has to give the same, also where one character is another.
 */
import { expect, test } from 'vitest';
import { day } from '../../../../core/calendar/day.ts';
import * as parse from '../../../../core/fields/parse-date.ts';

const STICHTAG = day('2026-03-31');
const PARSERS = [
  parse.parseDate,
  parse.parseDateOrRunning,
  parse.parseDateOrTick,
  parse.parseMoment,
  (text: string, melde: parse.Melder) => parse.parseBirthDate(text, melde, STICHTAG),
];

/** The value of each kind of field, and what was reported. */
const gelesen = (text: string) =>
  PARSERS.map((parser) => {
    const codes: string[] = [];
    return [parser(text, (code) => codes.push(code)), ...codes];
  });

test.each(['09.03.2026', '10.10.1990', '30.12.2100', '19.09.2010 09:59', '01.01.1900 20:00', '31.08.2059 23:07'])(
  '%s and what is nearly that is read as the long way reads it',
  (text) => {
    for (const at of [...text].keys())
      for (const other of '/01234569:A.-') {
        const cell = text.slice(0, at) + other + text.slice(at + 1);
        expect(gelesen(cell), cell).toEqual(gelesen(`${cell}\u200b`));
      }
  },
);
