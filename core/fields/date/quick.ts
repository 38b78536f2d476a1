/** The two notations of nearly every cell, read without a regular expression: a run reads them millions of times. */
import type { Day } from '../../calendar/day.ts';
import { type Moment, toMoment } from '../../calendar/moment.ts';
import { plausibleDay } from './civil.ts';

const code = (text: string, at: number) => text.charCodeAt(at) - 48;
const isDigit = (value: number) => value >= 0 && value <= 9;

const DOT = 46;
const BLANK = 32;
const COLON = 58;

/** TT.MM.JJJJ at the start of the text. */
function leadingDay(text: string): Day | undefined {
  if (text.charCodeAt(2) !== DOT || text.charCodeAt(5) !== DOT) return undefined;
  const d1 = code(text, 0);
  const d2 = code(text, 1);
  const m1 = code(text, 3);
  const m2 = code(text, 4);
  const y1 = code(text, 6);
  const y2 = code(text, 7);
  const y3 = code(text, 8);
  const y4 = code(text, 9);
  if (!(isDigit(d1) && isDigit(d2) && isDigit(m1) && isDigit(m2))) return undefined;
  if (!(isDigit(y1) && isDigit(y2) && isDigit(y3) && isDigit(y4))) return undefined;
  return plausibleDay(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
}

/** TT.MM.JJJJ and nothing else, without trimming; other notations give `undefined`, whether they are days or not. */
export function quickDay(text: string): Day | undefined {
  return text.length === 10 ? leadingDay(text) : undefined;
}

/** TT.MM.JJJJ HH:MM, as `quickDay`. */
export function quickMoment(text: string): Moment | undefined {
  if (text.length !== 16 || text.charCodeAt(10) !== BLANK || text.charCodeAt(13) !== COLON) return undefined;
  const h1 = code(text, 11);
  const h2 = code(text, 12);
  const m1 = code(text, 14);
  const m2 = code(text, 15);
  if (!(isDigit(h1) && isDigit(h2) && isDigit(m1) && isDigit(m2))) return undefined;
  const hours = h1 * 10 + h2;
  const minutes = m1 * 10 + m2;
  const day = hours > 23 || minutes > 59 ? undefined : leadingDay(text);
  return day === undefined ? undefined : toMoment(day, hours * 3600 + minutes * 60);
}
