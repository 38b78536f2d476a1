/** The one place in the add-in that asks a clock what day it is. */
import { type Day, toDay } from '../../core/calendar/day.ts';

/** The day on which a moment lies for the person. */
export const tagVon = (moment: Date): Day => toDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());

/** The day of the person's own clock. */
export const heute = (): Day => tagVon(new Date());
