/**
 * Takes hold of a history: nobody else writes it until the transaction ends, and what a killed run left is finished.
 */
import type { DatabaseSync } from 'node:sqlite';
import { verlaufError } from './errors.ts';
import { openForWriting } from './open.ts';

/**
 * Opens the history, in a transaction.
 * @param finish puts an output folder into its place that a killed run had ready
 * Throws `VerlaufError` and what `finish` throws.
 */
export function halten(path: string, finish: (ordner: string) => void): DatabaseSync {
  const db = openForWriting(path);
  try {
    db.exec('BEGIN IMMEDIATE');
    const marks = db.prepare('SELECT ordner FROM veroeffentlichung').all();
    if (marks.length > 0) {
      for (const { ordner } of marks) finish(String(ordner));
      db.exec('DELETE FROM veroeffentlichung; COMMIT; BEGIN IMMEDIATE');
    }
    return db;
  } catch (error) {
    db.close();
    throw verlaufError(error, path);
  }
}
