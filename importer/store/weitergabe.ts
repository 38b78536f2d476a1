/** Figures that may be passed on, by period, each written down once: see importer/zahlen/weitergabe.ts. */
import type { DatabaseSync } from 'node:sqlite';
import type { Freigabe } from '../zahlen/daten.ts';
import { fromJson } from './errors.ts';

/** All periods, in order. */
export function freigaben(db: DatabaseSync): Freigabe[] {
  return db
    .prepare('SELECT zahlen FROM weitergabe ORDER BY von')
    .all()
    .map(({ zahlen }) => fromJson<Freigabe>(String(zahlen)));
}

/** Writes periods that history does not have; one that it has makes SQLite throw. */
export function schreibeFreigaben(db: DatabaseSync, neue: readonly Freigabe[]): void {
  const put = db.prepare('INSERT INTO weitergabe (von, zahlen) VALUES (?, ?)');
  for (const eine of neue) put.run(eine.von, JSON.stringify(eine));
}
