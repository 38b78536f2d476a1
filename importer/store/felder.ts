/**
 * The numbers that fields have in a history. A field keeps its number for good; a field that a newer version adds gets
 * the next one.
 */
import type { DatabaseSync } from 'node:sqlite';
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';

/** The fields that have a number. Fields that this version does not know are left out. */
export function felder(db: DatabaseSync): Map<FieldId, number> {
  const known = new Set<string>(FIELD_IDS);
  const rows = db.prepare('SELECT nr, id FROM feld ORDER BY nr').all();
  return new Map(rows.flatMap(({ nr, id }) => (known.has(String(id)) ? [[id as FieldId, Number(nr)]] : [])));
}

/** Gives every field of this version a number. */
export function ergaenzeFelder(db: DatabaseSync): Map<FieldId, number> {
  const known = felder(db);
  const insert = db.prepare('INSERT INTO feld (id) VALUES (?)');
  for (const id of FIELD_IDS) if (!known.has(id)) insert.run(id);
  return felder(db);
}
