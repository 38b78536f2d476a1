/** Case rows written into cells, as people and programs do it: dates as serials or text, yes/no in many words. */
import fc from 'fast-check';
import { type Day, german, toDay } from '../../../core/calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../../../core/calendar/moment.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { LAUFEND } from '../../../core/fields/parse-date.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';

/** How one cell is written; `variant` picks among the words of yes and no. */
export interface Notation {
  readonly serial: boolean;
  readonly variant: number;
}

export const anyNotation: fc.Arbitrary<Notation> = fc.record({ serial: fc.boolean(), variant: fc.nat(4) });

/** Default headers of all fields, in the order of the declarations. */
export const HEADER: readonly string[] = FIELD_IDS.map((id) => field(id).labels[0]);

const YES: readonly Cell[] = ['ja', 'X', true, 1, 'Wahr'];
const NO: readonly Cell[] = ['nein', 'N', false, 0, 'FALSCH'];

const TICKS: readonly Cell[] = ['x', '✔', true, 1, 'Erledigt'];

/** The cells of a row, in the order of `HEADER`. */
export function asCells(row: CaseRow, date1904: boolean, notation: (id: FieldId) => Notation): Cell[] {
  return FIELD_IDS.map((id) => {
    const value: unknown = row[id];
    if (value === undefined) return null;
    const { serial, variant } = notation(id);
    switch (field(id).type) {
      case 'yes-no':
        return (value === true ? YES : NO)[variant] ?? null;
      case 'date':
      case 'birth-date':
      case 'date-or-running':
        return dayCell(value as Day, serial, date1904);
      case 'date-or-tick':
        return value === HAKEN ? (TICKS[variant] ?? null) : dayCell(value as Day, serial, date1904);
      case 'moment':
        return momentCell(value as Moment, serial, date1904);
      default:
        return String(value);
    }
  });
}

const SERIAL_LAUFEND = { 1900: 2958465, 1904: 2957003 };

function dayCell(day: Day, serial: boolean, date1904: boolean): Cell {
  if (day === LAUFEND) return serial ? SERIAL_LAUFEND[date1904 ? 1904 : 1900] : '31.12.9999';
  // The 1904 system has no earlier days: they are text there.
  return serial && !(date1904 && day < toDay(1904, 1, 1)) ? dayToSerial(day, date1904) : german(day);
}

function momentCell(moment: Moment, serial: boolean, date1904: boolean): Cell {
  const seconds = secondsOf(moment);
  // A serial at midnight is a day without a time.
  if (serial && seconds !== 0) return dayToSerial(dayOf(moment), date1904) + (seconds ?? 0) / 86_400;
  if (seconds === undefined) return german(dayOf(moment));
  const part = (n: number) => String(n).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part).join(':');
  return `${german(dayOf(moment))} ${time}`;
}
