/**
 * The case row that all cases of a section share: it shows the rows that the cursors stand at, and reads a value where it
 * is asked for. Decisions ask for half of the fields of a case, and storing all of them by name took longer.
 */
import type { RowBuilder } from '../../core/fields/complete.ts';
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import type { Vorgabe } from '../config/profile.ts';
import type { Cursor } from './cursor.ts';

/** Fields of which `eachCase` puts the value into the row: put together from several exports, completed, or costly to read. */
export const IM_FALL: ReadonlySet<FieldId> = new Set([
  ...(['kundennummer', 'bg_nummer', 'nachname', 'vorname', 'geburtsdatum'] as const),
  ...(['anliegen', 'rechtskreis'] as const),
]);

/**
 * Who wants to keep what it shows takes a copy, `{ ...row }`.
 * @param vorgabe constants of the fields that have no column
 */
export function fallzeile(cursors: readonly Cursor[], vorgabe: Vorgabe): RowBuilder {
  const gelesen = new Map(cursors.flatMap((cursor) => cursor.getters()));
  const properties = FIELD_IDS.map((id): [FieldId, PropertyDescriptor] => {
    const get = IM_FALL.has(id) ? undefined : gelesen.get(id);
    return [id, { enumerable: true, ...(get === undefined ? { value: vorgabe.get(id), writable: true } : { get }) }];
  });
  // A prototype of its own, so a shape of its own: one that had to serve a second run's getters would be slow.
  return Object.create({}, Object.fromEntries(properties)) as RowBuilder;
}
