/**
 * Which steps a list can say anything about: those whose evidence has a column or a constant.
 * Source: page 8 "Steps" ("nicht feststellbar"), fine print 58, 59.
 */
import type { Spalten } from '../fields/spalten.ts';
import type { Schritt } from './schritt.ts';
import { SCHRITTE } from './schritte/index.ts';

/** The steps, in their order. */
export function feststellbareSchritte(spalten: Spalten): readonly Schritt[] {
  return SCHRITTE.filter(({ nachweis, feststellbar }) =>
    feststellbar === undefined
      ? nachweis.every((eins) => (typeof eins === 'string' ? [eins] : eins).some((id) => spalten.vorhanden.has(id)))
      : feststellbar(spalten),
  );
}
