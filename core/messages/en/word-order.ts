/** How English sentences quote and list. */
import { type Day, german } from '../../calendar/day.ts';

export const quote = (text: string): string => `“${text}”`;

function sequence(words: readonly string[], last: string): string {
  const first = words.slice(0, -1);
  const end = words.at(-1) ?? '';
  return first.length === 0 ? end : `${first.join(', ')} ${last} ${end}`;
}

/** a, b and c. */
export const and = (words: readonly string[]): string => sequence(words, 'and');
/** “a”, “b” or “c”. */
export const or = (words: readonly string[]): string => sequence(words.map(quote), 'or');

/** `from … to …` or `since …`. */
export const period = (from: Day, to: Day | undefined): string =>
  to === undefined ? `since ${german(from)}` : `from ${german(from)} to ${german(to)}`;

/** `1 working day`, `5 working days`. */
export const workdays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`);

/** `1st`, `2nd`, `15th`. */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
