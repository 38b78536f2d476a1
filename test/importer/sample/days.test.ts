import { expect, test } from 'vitest';
import { type Day, day, iso, weekday } from '../../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../../core/calendar/moment.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import { words } from '../../../core/fields/lists.ts';
import { VORGABEN } from '../../../core/settings.ts';
import {
  createDays,
  eingang,
  nachServicezeit,
  oeffnungstag,
  terminTag,
  terminUhrzeit,
  zeitraeumeBis,
} from '../../../importer/sample/days.ts';
import { createRandom } from '../../../importer/sample/random.ts';

const STICHTAG = day('2026-03-31');
const KALENDER = createCalendar(VORGABEN);
const some = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);

test('the periods leave no day out between the first Weisung and the Stichtag', () => {
  const texts = (stichtag: Day) => zeitraeumeBis(stichtag).map((ends) => ends.map(iso).join(' bis '));
  expect(texts(STICHTAG)).toEqual([
    '2023-10-12 bis 2024-03-31',
    '2024-04-01 bis 2024-04-02',
    '2024-04-03 bis 2025-05-25',
    '2025-05-26 bis 2025-06-30',
    '2025-07-01 bis 2026-03-31',
  ]);
  expect(texts(day('2024-04-01'))).toEqual(['2023-10-12 bis 2024-03-31', '2024-04-01 bis 2024-04-01']);
  expect(texts(day('2023-01-01'))).toEqual(['2022-01-01 bis 2023-01-01']);
});

test.each([STICHTAG, day('2024-04-02'), day('2020-02-29')])('nothing comes in after the Stichtag (%i)', (stichtag) => {
  const days = some(5000, createDays(createRandom(2), stichtag));
  expect(Math.max(...days)).toBe(stichtag);
  expect(Math.min(...days)).toBeGreaterThanOrEqual(Math.min(day('2021-01-01'), stichtag - 365));
});

test('the days on which rules change come up more often than others', () => {
  const days = some(5000, createDays(createRandom(2), STICHTAG));
  const changes = ['2023-10-12', '2024-03-31', '2024-04-01', '2024-04-02', '2024-04-03', '2025-06-30', '2025-07-01'];
  for (const change of [...changes, '2025-11-20']) {
    expect(days.filter((one) => one === day(change)).length).toBeGreaterThan(15);
  }
});

test('calls, visits and letters come on working days and in office hours', () => {
  const random = createRandom(6);
  for (const kanal of ['persönlich', 'Telefon', 'Post', 'Fax'] as const) {
    const days = some(2000, createDays(random, STICHTAG)).filter((one) => one > day('2025-11-20'));
    for (const drawn of days) {
      const moment = eingang(random, kanal, oeffnungstag(KALENDER, kanal, drawn));
      const on = dayOf(moment);
      const seconds = secondsOf(moment);
      expect(KALENDER.isWorkday(on)).toBe(true);
      expect(seconds === undefined).toBe(kanal === 'Post');
      if (seconds !== undefined) expect(seconds / 3600).toBeGreaterThanOrEqual(8);
      if (seconds !== undefined) expect(seconds / 3600).toBeLessThan(weekday(on) === 5 ? 14 : 18);
    }
  }
});

test('every channel takes something in on some day', () => {
  for (const kanal of words('kanal')) expect(dayOf(eingang(createRandom(1), kanal, STICHTAG))).toBe(STICHTAG);
});

test('a call after the service time comes after 14:00', () => {
  const friday = day('2026-03-27');
  for (const moment of some(100, () => nachServicezeit(createRandom(3), friday))) {
    expect([dayOf(moment), (secondsOf(moment) ?? 0) > 14 * 3600]).toEqual([friday, true]);
  }
});

test('appointments lie in the ATV window', () => {
  const random = createRandom(8);
  for (let tag = day('2025-12-01'); tag < STICHTAG; tag++) {
    const on = terminTag(KALENDER, tag, 5);
    expect([KALENDER.isWorkday(on), weekday(on) === 3]).toEqual([true, false]);
    expect([9, 9.25, 9.5, 9.75]).toContain((secondsOf(terminUhrzeit(random, on)) ?? 0) / 3600);
  }
});
