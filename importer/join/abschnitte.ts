/**
 * The persons of a run in sections, so that several threads can make their cases: no person is in two of them.
 */
import type { Vorgabe } from '../config/profile.ts';
import { kundennummerToNumber } from '../table/kundennummer.ts';
import { Cursor, platzVon } from './cursor.ts';
import { createCounting } from './pairing.ts';
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

/** How many cases the persons before one have. */
export function faelleVor(person: number, tabellen: Tabellen, vorgabe: Vorgabe): number {
  const verbis = new Cursor(tabellen.verbis);
  const allegro = new Cursor(tabellen.allegro);
  const step = new Cursor(tabellen.step);
  const anzahl = createCounting({ allegro, step }, vorgabe);
  let faelle = 0;
  for (;;) {
    const eine = Math.min(verbis.person, allegro.person, step.person);
    if (eine >= person) return faelle;
    step.lookAhead();
    verbis.take(eine);
    allegro.take(eine);
    step.take(eine);
    faelle += anzahl();
  }
}
