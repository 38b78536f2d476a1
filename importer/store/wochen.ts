/**
 * Weekly figures without persons, see importer/zahlen/daten.ts. They stay when cases are deleted.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Wochenzahlen } from '../zahlen/daten.ts';
import { fromJson } from './errors.ts';

/** All weeks in history, in order. */
export function wochen(db: DatabaseSync): Wochenzahlen[] {
  return db
    .prepare('SELECT zahlen FROM woche ORDER BY woche')
    .all()
    .map(({ zahlen }) => fromJson<Wochenzahlen>(String(zahlen)));
}

/** Writes weeks, in the place of what history has of them. */
export function schreibeWochen(db: DatabaseSync, neue: readonly Wochenzahlen[]): void {
  const put = db.prepare('INSERT OR REPLACE INTO woche (woche, zahlen) VALUES (?, ?)');
  for (const zahlen of neue) put.run(zahlen.woche, JSON.stringify(zahlen));
}
