/** Excel's serial numbers. Expected values: what Excel shows for the number in the format TT.MM.JJJJ hh:mm:ss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_DAY, german, LAST_DAY, toDay } from '../../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../../core/calendar/moment.ts';
import { dayToSerial, serialToMoment } from '../../../core/sheet/serial.ts';

function shown(serial: number, date1904: boolean): string {
  const moment = serialToMoment(serial, date1904);
  if (moment === undefined || moment === 'laufend') return moment ?? '';
  const seconds = secondsOf(moment);
  return german(dayOf(moment)) + (seconds === undefined ? '' : ` ${seconds}`);
}

describe('1900 system', () => {
  test.each([
    [-1, ''],
    [-0.5, ''],
    // Excel shows 00.01.1900.
    [0, ''],
    [0.5, ''],
    [1, '01.01.1900'],
    [59, '28.02.1900'],
    // 29.02.1900, which never was.
    [60, ''],
    [60.5, ''],
    // Half a second before a day that never was, and before the last one.
    [59.999999, ''],
    [2958464.999999, 'laufend'],
    [61, '01.03.1900'],
    [25569, '01.01.1970'],
    [45292, '01.01.2024'],
    [45351, '29.02.2024'],
    [45292.5, '01.01.2024 43200'],
    [45292 + 9.5 / 24, '01.01.2024 34200'],
    // 00:00:01 as Excel stores it.
    [45292.0000115741, '01.01.2024 1'],
    // Half a second before midnight is midnight: a day without a time.
    [45292.999999, '02.01.2024'],
    [45292.000001, '01.01.2024'],
    [73415, '31.12.2100'],
    [73415.99, '31.12.2100 85536'],
    [73416, ''],
    [2958465, 'laufend'],
    [2958466, ''],
    [1e300, ''],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%d is %s', (serial, expected) => {
    expect(shown(serial, false)).toBe(expected);
  });
});

describe('1904 system', () => {
  test.each([
    [-1, ''],
    [0, '01.01.1904'],
    [0.5, '01.01.1904 43200'],
    [59, '29.02.1904'],
    [60, '01.03.1904'],
    [61, '02.03.1904'],
    // 1462 days lie between the two beginnings.
    [45292 - 1462, '01.01.2024'],
    [71953, '31.12.2100'],
    [71954, ''],
    [2957003, 'laufend'],
  ])('%d is %s', (serial, expected) => {
    expect(shown(serial, true)).toBe(expected);
  });
});

test('the systems lie 1462 days apart, but for the phantom day', () => {
  expect(dayToSerial(toDay(1904, 1, 1), false)).toBe(1462);
  expect(dayToSerial(toDay(1904, 1, 1), true)).toBe(0);
  expect(dayToSerial(toDay(1900, 1, 1), false)).toBe(1);
  expect(dayToSerial(toDay(1900, 2, 28), false)).toBe(59);
  expect(dayToSerial(toDay(1900, 3, 1), false)).toBe(61);
});

test('every day comes back from its serial', () => {
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const back = serialToMoment(dayToSerial(day, false), false);
    if (back === undefined || back === 'laufend' || dayOf(back) !== day) expect(german(day)).toBe(back);
  }
  fc.assert(
    fc.property(
      fc.integer({ min: toDay(1904, 1, 1), max: LAST_DAY }),
      fc.integer({ min: 1, max: 86_399 }),
      (day, s) => {
        const moment = serialToMoment(dayToSerial(day, true) + s / 86_400, true);
        expect(moment === undefined || moment === 'laufend' ? moment : [dayOf(moment), secondsOf(moment)]).toEqual([
          day,
          s,
        ]);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
