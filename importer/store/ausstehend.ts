/**
 * Whether a history holds a run whose output folder was not put in its place yet.
 */
import { existsSync } from 'node:fs';
import { VerlaufError } from './errors.ts';
import { openForReading } from './open.ts';

/** False also where there is no such history any more. Throws `VerlaufError` where it can't be said now. */
export function istAusstehend(path: string, kennung: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const db = openForReading(path);
    try {
      return db.prepare('SELECT 1 FROM veroeffentlichung WHERE kennung = ?').get(kennung) !== undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof VerlaufError && error.art !== 'belegt') return false;
    throw error;
  }
}
