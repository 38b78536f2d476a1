/** The values of a row in words, and the values that an empty field could have. */
import { german } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { type CaseRow, type FieldId, field } from '../fields/declarations.ts';
import { istHaken } from '../fields/haken.ts';
import { words } from '../fields/lists.ts';
import type { Messages } from '../messages/index.ts';

/** The value of a field in words; `leer` where it is empty. */
export function wert(row: CaseRow, id: FieldId, { erklaerung }: Messages, leer = erklaerung.leer): string {
  const value = row[id];
  if (value === undefined) return leer;
  if (typeof value === 'boolean') return value ? erklaerung.ja : erklaerung.nein;
  if (typeof value === 'string') return value;
  if (istHaken(value)) return erklaerung.haken;
  return german(field(id).type === 'moment' ? dayOf(value) : value);
}

/** The row once for each value that a list or yes/no field could have; none for other fields. */
export function varianten(row: CaseRow, id: FieldId): readonly CaseRow[] {
  const { type } = field(id);
  if (type === 'yes-no') return [true, false].map((value) => ({ ...row, [id]: value }));
  return typeof type === 'object' ? words(type.list).map((word) => ({ ...row, [id]: word })) : [];
}
