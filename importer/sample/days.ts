/**
 * When things happen: days of application and receipt, times of day by channel, appointments.
 * Most of it is recent, as in a list that a team works on, and goes back to the first document. The days around each
 * change of the rules come up more often than chance would have it, because that is where decisions differ.
 */
import { type Day, day, weekday } from '../../core/calendar/day.ts';
import { type Moment, toMoment } from '../../core/calendar/moment.ts';
import type { WorkCalendar } from '../../core/calendar/workdays.ts';
import type { Kanal } from '../../core/fields/lists.ts';
import { pick, type Random, whole } from './random.ts';

/** First day of the oldest document (004). */
const ANFANG = day('2021-01-01');

/** First days of the periods in which SGB III matters take different routes (routing.csv). */
const ZEITRAEUME = ['2023-10-12', '2024-04-01', '2024-04-03', '2025-05-26', '2025-07-01'].map(day);

/** Last and first days of periods. */
const GRENZTAGE = [
  '2023-10-11',
  '2023-10-12',
  '2024-03-31',
  '2024-04-01',
  '2024-04-02',
  '2024-04-03',
  '2025-06-30',
  '2025-07-01',
  '2025-11-20',
].map(day);

/** A period: first and last day, both included. */
export type Zeitraum = readonly [von: Day, bis: Day];

/** The periods of the routes up to the Stichtag; before the first one, the year before the Stichtag. */
export function zeitraeumeBis(stichtag: Day): readonly Zeitraum[] {
  const begun = ZEITRAEUME.filter((von) => von <= stichtag);
  const all = begun.map((von, i): Zeitraum => [von, (begun[i + 1] ?? stichtag + 1) - 1]);
  return all.length === 0 ? [[stichtag - 365, stichtag]] : all;
}

const SHARE_BOUNDARY = 0.06;
const SHARE_RECENT = 0.28;
const SHARE_YEAR = 0.47;
const RECENT = 60;
const YEAR = 365;

/** Draws days of application or receipt up to the Stichtag. */
export function createDays(random: Random, stichtag: Day): () => Day {
  const boundaries = GRENZTAGE.filter((boundary) => boundary <= stichtag);
  const first = Math.min(ANFANG, stichtag - YEAR);
  return () => {
    const share = random();
    if (share < SHARE_BOUNDARY && boundaries.length > 0) return pick(random, boundaries);
    if (share < SHARE_BOUNDARY + SHARE_RECENT) return whole(random, stichtag - RECENT, stichtag);
    if (share < SHARE_BOUNDARY + SHARE_RECENT + SHARE_YEAR) return whole(random, stichtag - YEAR, stichtag);
    return whole(random, first, stichtag);
  };
}

const ANY_TIME: ReadonlySet<Kanal> = new Set(['Online', 'eService', 'E-Mail', 'Kontaktformular', 'Postfachnachricht']);

/** A day on which the channel is open, `tag` itself or the last working day before it; days of change stay. */
export function oeffnungstag(kalender: WorkCalendar, kanal: Kanal, tag: Day): Day {
  if (ANY_TIME.has(kanal) || GRENZTAGE.includes(tag) || kalender.isWorkday(tag)) return tag;
  return kalender.add(tag, -1);
}

const FRIDAY = 5;
const HOUR = 3600;
const MINUTE = 60;

/** Receipt through a channel: letters without a time of day, calls and visits in office hours. */
export function eingang(random: Random, kanal: Kanal, tag: Day): Moment {
  if (kanal === 'Post') return toMoment(tag);
  const close = ANY_TIME.has(kanal) ? 23 : weekday(tag) === FRIDAY ? 13 : 17;
  const open = ANY_TIME.has(kanal) ? 5 : 8;
  return toMoment(tag, whole(random, open, close) * HOUR + whole(random, 0, 59) * MINUTE);
}

/** A time at which the Service Center takes no calls any more, on the Friday `tag` (002-02). */
export function nachServicezeit(random: Random, tag: Day): Moment {
  return toMoment(tag, 14 * HOUR + whole(random, 1, 179) * MINUTE);
}

const WEDNESDAY = 3;

/** The n-th working day after `tag`, or the next one that has an ATV window (page 2 "Appointment advice"). */
export function terminTag(kalender: WorkCalendar, tag: Day, n: number): Day {
  const found = kalender.add(tag, n);
  return weekday(found) === WEDNESDAY ? kalender.add(found, 1) : found;
}

/** An appointment in the ATV window, 09:00–10:00. */
export function terminUhrzeit(random: Random, tag: Day): Moment {
  return toMoment(tag, 9 * HOUR + whole(random, 0, 3) * 15 * MINUTE);
}
