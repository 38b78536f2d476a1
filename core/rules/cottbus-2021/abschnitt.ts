/** What all rules of this document have in common, with the section that they stand in. */
import { day } from '../../calendar/day.ts';

export const STAND = day('2021-01-01');

export const abschnitt = (citation: string) => ({ citation, von: STAND, last_confirmed: day('2026-11-20') }) as const;
