/** Case rows for tests: only the fields that matter, days and moments as ISO texts. */
import { day } from '../../core/calendar/day.ts';
import { type Moment, toMoment } from '../../core/calendar/moment.ts';
import { completeRow, emptyRow } from '../../core/fields/complete.ts';
import {
  type CaseRow,
  FIELD_IDS,
  type FieldId,
  type FieldType,
  field,
  type Value,
} from '../../core/fields/declarations.ts';

/** Days as `JJJJ-MM-TT`, moments also as `JJJJ-MM-TT HH:MM[:SS]`. */
export type Parts = { readonly [F in FieldId]?: (Value<F> extends number ? string | number : Value<F>) | undefined };

/** `2024-04-05 14:00:01` or `2024-04-05`. */
export function moment(text: string): Moment {
  const [date = '', time] = text.split(' ');
  if (time === undefined) return toMoment(day(date));
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return toMoment(day(date), hours * 3600 + minutes * 60 + seconds);
}

/**
 * A row as the shells hand it over.
 * @param allegro the row has an ALLEGRO part; by default a field of ALLEGRO alone is filled, as in a sheet
 */
export function row(parts: Parts, allegro = hasAllegro(parts)): CaseRow {
  const values = Object.entries(parts).map(([id, value]) => [id, parsed(id as FieldId, value)] as const);
  return completeRow(Object.assign(emptyRow(), Object.fromEntries(values)), allegro);
}

function hasAllegro(parts: Parts): boolean {
  return FIELD_IDS.some((id) => parts[id] !== undefined && field(id).from.join() === 'allegro');
}

const DAYS: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'date-or-running', 'date-or-tick', 'birth-date']);

function parsed(id: FieldId, value: unknown): unknown {
  const { type } = field(id);
  if (typeof value !== 'string') return value;
  if (type === 'moment') return moment(value);
  return DAYS.has(type) ? day(value) : value;
}
