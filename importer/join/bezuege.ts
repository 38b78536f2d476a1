/**
 * What case rows have to do with those of other persons, found before the first one is made: after that every person can
 * be looked at alone. Plain data, for all threads.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Vorgabe } from '../config/profile.ts';
import { type Doppelt, doppelteTermine } from './doppelt.ts';
import { countHeads, type Heads } from './heads.ts';
import type { Tabellen } from './repeats.ts';

export interface Bezuege {
  readonly vorstaende: Heads;
  readonly doppelt: Doppelt;
}

/**
 * @param vorgabe constants of the fields that have no column
 * @param stichtag appointments before it are over
 */
export function bezuegeIn(tabellen: Tabellen, vorgabe: Vorgabe, stichtag: Day): Bezuege {
  return {
    vorstaende: countHeads(tabellen.allegro, vorgabe),
    doppelt: doppelteTermine(tabellen, vorgabe, stichtag),
  };
}
