/** Whether a history is whole: SQLite's own check over every page and index (sqlite.org/pragma.html#pragma_integrity_check). */
import { verlaufError } from './errors.ts';
import { openForReading } from './open.ts';

/** `ok`, or SQLite's first word about what is wrong. Throws `VerlaufError` where the file can't be opened at all. */
export function pruefeGanz(path: string): string {
  const db = openForReading(path);
  try {
    return String(db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] ?? '');
  } catch (error) {
    throw verlaufError(error, path);
  } finally {
    db.close();
  }
}
