/**
 * The date system of a workbook by what its cells show, for an Excel that does not calculate for an add-in: a cell with
 * the number 43923 that shows 03.04.2024 belongs to the system of 1904.
 */
import { type Day, day, isCalendarDay, toDay } from '../../core/calendar/day.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';

/** Days between the two systems. */
const SHIFT = dayToSerial(day('2024-04-03'), false) - dayToSerial(day('2024-04-03'), true);

/** Whether any cell shows a day that lies four years after what its number means in the system of 1900. */
export function shownIn1904(values: readonly (readonly unknown[])[], texts: readonly (readonly string[])[]): boolean {
  return values.some((row, r) =>
    row.some((value, c) => {
      const shown = typeof value === 'number' ? dayShown(texts[r]?.[c] ?? '') : undefined;
      return shown !== undefined && dayToSerial(shown, false) - Math.floor(Number(value)) === SHIFT;
    }),
  );
}

function dayShown(text: string): Day | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const [y, m, d] = german
    ? [german[3], german[2], german[1]].map(Number)
    : iso
      ? [iso[1], iso[2], iso[3]].map(Number)
      : [];
  return y !== undefined && m !== undefined && d !== undefined && isCalendarDay(y, m, d) ? toDay(y, m, d) : undefined;
}
