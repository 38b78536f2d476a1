/** The one place in the pane's actions that looks at a clock. */
import { type Day, toDay } from '../../core/calendar/day.ts';

/** The day of the person's own clock. */
export function heute(): Day {
  const now = new Date();
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
