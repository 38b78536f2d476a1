/**
 * A run that history has already: it is not written again, and finds what it found then.
 * Source: page 5 "Importing the same input hash, settings, rule set and Stichtag again changes nothing and says so".
 */
import type { DatabaseSync } from 'node:sqlite';
import { iso } from '../../core/calendar/day.ts';
import { getOrMake } from '../../core/maps.ts';
import type { Geaendert } from '../../core/verlaufsbefunde.ts';
import type { Fall } from '../join/cases.ts';
import type { Bilanz } from '../protokoll/verlauf.ts';
import { personOf } from './ids.ts';
import type { Gedaechtnis } from './mitschrift.ts';

/** Nothing is written. */
const NICHTS: Bilanz = { neu: 0, geaendert: 0, unveraendert: 0, weg: 0, zurueck: 0 };

export class Wiederholung implements Gedaechtnis {
  /** Changed days of application by person; ALLEGRO has each day once per person. */
  private readonly antragsdaten = new Map<number, Set<string>>();
  private readonly betreuer: ReadonlySet<number>;
  private tage: ReadonlySet<string> | undefined;
  private gewechselt = false;

  constructor(db: DatabaseSync, lauf: number) {
    for (const { fall, neu } of geaenderteWerte(db, lauf, 'antragsdatum')) {
      getOrMake(this.antragsdaten, personOf(fall), () => new Set<string>()).add(neu);
    }
    this.betreuer = new Set(geaenderteWerte(db, lauf, 'hauptbetreuer').map(({ fall }) => personOf(fall)));
  }

  person(person: number): void {
    this.tage = this.antragsdaten.get(person);
    this.gewechselt = this.betreuer.has(person);
  }

  ende(): Bilanz {
    return NICHTS;
  }

  fall({ row, umfeld }: Fall): Geaendert {
    const { tage, gewechselt } = this;
    const am = row.antragsdatum;
    return {
      antragsdatum: tage !== undefined && am !== undefined && umfeld.teile?.allegro === true && tage.has(iso(am)),
      hauptbetreuer: gewechselt,
    };
  }
}

/**
 * The cases of which a run found a watched field changed from one value to another, with the new one. A case that the
 * run before did not see has not changed: it came back.
 */
export function geaenderteWerte(
  db: DatabaseSync,
  lauf: number,
  feld: keyof Geaendert,
): { fall: number; neu: string }[] {
  return db
    .prepare(
      `SELECT fall, neu FROM aenderung a WHERE lauf = ? AND feld = ? AND alt IS NOT NULL AND neu IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM aenderung v WHERE v.lauf = a.lauf AND v.fall = a.fall AND v.feld = 'vorhanden')`,
    )
    .all(lauf, feld)
    .map(({ fall, neu }) => ({ fall: Number(fall), neu: String(neu) }));
}
