/** How German sentences quote and list. */
import { type Day, german } from '../../calendar/day.ts';

export const zitat = (text: string): string => `„${text}“`;

function folge(worte: readonly string[], letztes: string): string {
  const vorne = worte.slice(0, -1);
  const ende = worte.at(-1) ?? '';
  return vorne.length === 0 ? ende : `${vorne.join(', ')} ${letztes} ${ende}`;
}

/** a, b und c. */
export const und = (worte: readonly string[]): string => folge(worte, 'und');
/** „a“, „b“ oder „c“. */
export const oder = (worte: readonly string[]): string => folge(worte.map(zitat), 'oder');

/** `vom … bis zum …` or `seit dem …`. */
export const zeitraum = (von: Day, bis: Day | undefined): string =>
  bis === undefined ? `seit dem ${german(von)}` : `vom ${german(von)} bis zum ${german(bis)}`;

/** `1 Arbeitstag`, `5 Arbeitstage`; in the dative `5 Arbeitstagen`. */
export const arbeitstage = (tage: number): string => (tage === 1 ? '1 Arbeitstag' : `${tage} Arbeitstage`);
export const arbeitstagen = (tage: number): string => (tage === 1 ? '1 Arbeitstag' : `${tage} Arbeitstagen`);
