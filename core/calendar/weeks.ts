/**
 * Calendar weeks (ISO 8601): Monday to Sunday, week 1 holds the year's first Thursday. Written `2026-W13`.
 * Source: page 5, `neufall bericht --woche JJJJ-Www`.
 */
import { type Day, fromDay, toDay, weekday } from './day.ts';

/** A week as `JJJJ-Www`. */
export type Woche = string;

/** First and last day, both included. */
export interface Zeitraum {
  readonly von: Day;
  readonly bis: Day;
}

/** The Monday of a day's week. */
export function montag(day: Day): Day {
  return day - weekday(day) + 1;
}

/** The week of a day; it belongs to the year of its Thursday. */
export function wocheVon(day: Day): Woche {
  const monday = montag(day);
  const { year } = fromDay(monday + 3);
  const number = (monday - montag(toDay(year, 1, 4))) / 7 + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
}

/** Monday to Sunday of a week, or `undefined` where the text names none (form, or a year without week 53). */
export function parseWoche(text: string): Zeitraum | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const von = montag(toDay(Number(match[1]), 1, 4)) + (Number(match[2]) - 1) * 7;
  return wocheVon(von) === text ? { von, bis: von + 6 } : undefined;
}

/** The last week that had ended by the evening of a day. */
export function letzteVolleWoche(day: Day): Woche {
  return wocheVon(weekday(day) === 7 ? day : day - 7);
}

/** The weeks of a period that begins on a Monday and ends on a Sunday, in order; else `undefined`. */
export function ganzeWochen({ von, bis }: Zeitraum): readonly Woche[] | undefined {
  if (weekday(von) !== 1 || weekday(bis) !== 7 || bis < von) return undefined;
  return Array.from({ length: (bis - von + 1) / 7 }, (_, i) => wocheVon(von + 7 * i));
}
