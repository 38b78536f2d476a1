/**
 * The persons of a sample one after another: as they stand on one Stichtag, or a population that goes on from week to
 * week. In the latter, stories are drawn in the same order whatever the week, and told to their end; a week only decides how
 * much of them is shown.
 */
import { type Day, LAST_DAY } from '../../core/calendar/day.ts';
import { createFlaws, MANGEL_ARTEN, type MangelZahlen } from './flaws.ts';
import { ersterTag, geschichte, haushaltslauf, stand } from './geschichte.ts';
import { createPeople } from './person.ts';
import { whole } from './random.ts';
import type { Person } from './rows.ts';
import { createWorld, type Welt } from './world.ts';

/** A person, with a number that is the same in every week. */
export interface Auftritt {
  readonly nr: number;
  readonly person: Person;
}

export interface Bevoelkerung {
  /** The next person; undefined where there are no more. */
  next(): Auftritt | undefined;
  /** How many persons each flaw has met, in all that is told. */
  maengel(): MangelZahlen;
}

/** People without end, as they stand on the Stichtag. */
export function momentaufnahme(welt: Welt): Bevoelkerung {
  const people = createPeople(welt);
  const flaws = createFlaws(welt);
  let nr = 0;
  let household: Person[] = [];
  return {
    next() {
      if (household.length === 0) household = people();
      const person = household.shift();
      if (person === undefined) return undefined;
      flaws.spoil(person);
      return { nr: nr++, person };
    },
    maengel: () => flaws.counts,
  };
}

export interface Zeitlauf {
  readonly seed: number;
  /** Persons who are there in the first week. */
  readonly personen: number;
  /** Stichtag of the first week, and of the one that is shown. */
  readonly beginn: Day;
  readonly stichtag: Day;
}

/** Days for which newcomers are drawn together. */
const QUARTAL = 91;
/** Newcomers in a quarter, as a share of the first population: about as many as leave. */
const ZUGANG = 0.25;

/** The population of a week. */
export function fortlaufend({ seed, personen, beginn, stichtag }: Zeitlauf): Bevoelkerung {
  const welt = createWorld(seed, beginn, personen, LAST_DAY);
  const maengel = Object.fromEntries(MANGEL_ARTEN.map((art) => [art, 0])) as Record<keyof MangelZahlen, number>;
  let nr = 0;

  /** Draws so many persons and gives those who are there on the Stichtag. */
  function* gruppe(teil: Welt, anzahl: number, ab: Day): Generator<Auftritt> {
    const people = createPeople(teil);
    const flaws = createFlaws(teil);
    for (let left = anzahl; left > 0; ) {
      const household = people().slice(0, left);
      left -= household.length;
      const bekannt = household.map((person) => ersterTag(person) ?? teil.tag());
      const start = Math.max(ab, Math.min(...bekannt));
      const lauf = haushaltslauf(
        teil,
        start,
        household.some(({ allegro }) => allegro.length > 0),
      );
      for (const [i, person] of household.entries()) {
        const ganze = geschichte(teil, person, ab, bekannt[i] ?? ab, flaws.spoil);
        const shown = stand(ganze, lauf, stichtag);
        if (shown !== undefined) yield { nr, person: shown };
        nr++;
      }
    }
    for (const art of MANGEL_ARTEN) maengel[art] += flaws.counts[art];
  }

  function* alle(): Generator<Auftritt> {
    yield* gruppe(welt, personen, beginn);
    for (let von = beginn + 1; von <= stichtag; von += QUARTAL) {
      const bis = von + QUARTAL - 1;
      const tag = () => whole(welt.random, von, bis);
      yield* gruppe({ ...welt, stichtag: bis, tag, zeitraeume: [[von, bis]] }, Math.round(personen * ZUGANG), von);
    }
  }

  const persons = alle();
  return { next: () => persons.next().value ?? undefined, maengel: () => ({ ...maengel }) };
}
