/**
 * The two notations of nearly every cell, read without a regular expression, and where they stand in a longer text: a run reads
 * them millions of times.
 */
import type { Day } from '../../calendar/day.ts';
import { type Moment, toMoment } from '../../calendar/moment.ts';
import { plausibleDay } from './civil.ts';

const code = (text: string, at: number) => text.charCodeAt(at) - 48;
const isDigit = (value: number) => value >= 0 && value <= 9;

const DOT = 46;
const BLANK = 32;
const COLON = 58;

/** TT.MM.JJJJ from a place of the text on. */
function dayAt(text: string, at: number): Day | undefined {
  if (text.charCodeAt(at + 2) !== DOT || text.charCodeAt(at + 5) !== DOT) return undefined;
  const d1 = code(text, at);
  const d2 = code(text, at + 1);
  const m1 = code(text, at + 3);
  const m2 = code(text, at + 4);
  const y1 = code(text, at + 6);
  const y2 = code(text, at + 7);
  const y3 = code(text, at + 8);
  const y4 = code(text, at + 9);
  if (!(isDigit(d1) && isDigit(d2) && isDigit(m1) && isDigit(m2))) return undefined;
  if (!(isDigit(y1) && isDigit(y2) && isDigit(y3) && isDigit(y4))) return undefined;
  return plausibleDay(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
}

/**
 * TT.MM.JJJJ and nothing else in the text, or between two places of it, without trimming; other notations give `undefined`,
 * whether they are days or not.
 */
export function quickDay(text: string, from = 0, to = text.length): Day | undefined {
  return to - from === 10 ? dayAt(text, from) : undefined;
}

/** TT.MM.JJJJ HH:MM, as `quickDay`. */
export function quickMoment(text: string, from = 0, to = text.length): Moment | undefined {
  if (to - from !== 16 || text.charCodeAt(from + 10) !== BLANK || text.charCodeAt(from + 13) !== COLON)
    return undefined;
  const h1 = code(text, from + 11);
  const h2 = code(text, from + 12);
  const m1 = code(text, from + 14);
  const m2 = code(text, from + 15);
  if (!(isDigit(h1) && isDigit(h2) && isDigit(m1) && isDigit(m2))) return undefined;
  const hours = h1 * 10 + h2;
  const minutes = m1 * 10 + m2;
  const day = hours > 23 || minutes > 59 ? undefined : dayAt(text, from);
  return day === undefined ? undefined : toMoment(day, hours * 3600 + minutes * 60);
}
