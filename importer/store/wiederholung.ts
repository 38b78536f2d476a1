/**
 * A run that history has already: it is not written again, and finds what it found then.
 * Source: page 5 "Importing the same input hash, settings, rule set and Stichtag again changes nothing and says so".
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Beurteilung } from '../../core/assess.ts';
import { iso } from '../../core/calendar/day.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type { ZellBefund } from '../table/batch.ts';
import { personOf } from './ids.ts';
import type { Gedaechtnis } from './mitschrift.ts';

export class Wiederholung implements Gedaechtnis {
  /** Changed days of application by person; ALLEGRO has each day once per person. */
  private readonly geaendert = new Map<number, Set<string>>();
  private tage: ReadonlySet<string> | undefined;

  constructor(db: DatabaseSync, lauf: number) {
    for (const { fall, neu } of geaenderteAntragsdaten(db, lauf)) {
      const person = personOf(fall);
      const tage = this.geaendert.get(person);
      if (tage === undefined) this.geaendert.set(person, new Set([neu]));
      else tage.add(neu);
    }
  }

  person(person: number): void {
    this.tage = this.geaendert.get(person);
  }

  fall(_index: number, row: CaseRow, { teile }: Umfeld, _urteil: Beurteilung, _zellen: readonly ZellBefund[]): boolean {
    if (this.tage === undefined || row.antragsdatum === undefined || !teile?.allegro) return false;
    return this.tage.has(iso(row.antragsdatum));
  }
}

/** The cases whose Antragsdatum a run found changed from one day to another, with the new one (ISO). */
export function geaenderteAntragsdaten(db: DatabaseSync, lauf: number): { fall: number; neu: string }[] {
  return db
    .prepare(
      `SELECT fall, neu FROM aenderung WHERE lauf = ? AND feld = 'antragsdatum' AND alt IS NOT NULL AND neu IS NOT NULL`,
    )
    .all(lauf)
    .map(({ fall, neu }) => ({ fall: Number(fall), neu: String(neu) }));
}
