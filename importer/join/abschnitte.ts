/**
 * The persons of a run in sections, so that several threads can make their cases: no person is in two of them.
 */
import type { Vorgabe } from '../config/profile.ts';
import { kundennummerToNumber } from '../table/kundennummer.ts';
import { Cursor, platzVon } from './cursor.ts';
import { neuantrag } from './pairing.ts';
import type { Tabellen } from './repeats.ts';

/** Persons by their number: `von` is the first one, `bis` comes after the last one. */
export interface Personen {
  readonly von: number;
  readonly bis: number;
}

export const ALLE: Personen = { von: 0, bis: Number.POSITIVE_INFINITY };
const GROESSTE = kundennummerToNumber('999Z999999');

/** So much smaller is each section than the one before: its thread first counts the cases of those before. */
const SCHWUND = 0.96;

/** So many sections that take about as long each, in the order of the persons; some are empty where there are few. */
export function abschnitte(tabellen: Tabellen, anzahl: number): readonly Personen[] {
  const alle = Object.values(tabellen).map(({ persons }) => persons);
  const vor = (person: number) => alle.reduce((sum, persons) => sum + platzVon(persons, person), 0);
  const gesamt = vor(ALLE.bis);
  const grenzen = Array.from({ length: anzahl - 1 }, (_, i) => {
    const ziel = (gesamt * (1 - SCHWUND ** (i + 1))) / (1 - SCHWUND ** anzahl);
    let [von, bis] = [0, GROESSTE];
    while (von < bis) {
      const mitte = Math.floor((von + bis) / 2);
      if (vor(mitte) < ziel) von = mitte + 1;
      else bis = mitte;
    }
    return von;
  });
  return [ALLE.von, ...grenzen].map((von, i) => ({ von, bis: grenzen[i] ?? ALLE.bis }));
}

/** How many cases the persons before one have: by the bare lists of persons, which V8 compiles sooner than cursors. */
export function faelleVor(person: number, tabellen: Tabellen, vorgabe: Vorgabe): number {
  const verbis = tabellen.verbis?.persons ?? NIEMAND;
  const allegro = tabellen.allegro?.persons ?? NIEMAND;
  const step = tabellen.step?.persons ?? NIEMAND;
  const sachen = new Cursor(tabellen.step);
  const isNew = neuantrag(sachen, vorgabe);
  let [v, a, s, faelle] = [0, 0, 0, 0];
  for (;;) {
    const eine = Math.min(verbis[v] ?? person, allegro[a] ?? person, step[s] ?? person);
    if (eine >= person) return faelle;
    while (verbis[v] === eine) v++;
    // Applications that no matter announces are cases by themselves (see `createPairing`).
    let [allein, seine] = [0, 0];
    for (; allegro[a] === eine; a++) allein++;
    for (; step[s] === eine; s++) {
      if (allein > 0 && isNew(sachen.rows[s]!)) allein--;
      seine++;
    }
    faelle += Math.max(1, seine + allein);
  }
}

const NIEMAND = new Float64Array(0);
