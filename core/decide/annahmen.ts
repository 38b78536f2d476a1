/**
 * Honest unknowns: conditions of routes whose column is missing. A blank decides there without a word, so a person is
 * told once which routes hang on it. Source: page 3 "Honest unknowns".
 */
import { FIELD_IDS, type FieldId } from '../fields/declarations.ts';
import { GELESEN } from '../rules/bedingungen.ts';
import type { Regelwerk } from '../rules/regelwerk.ts';

/** A field without column or constant, and the rules whose routes it could change. */
export interface Annahme {
  readonly feld: FieldId;
  readonly regeln: readonly string[];
}

/** In the order of the fields. */
export function annahmen(regelwerk: Pick<Regelwerk, 'routen'>, vorhanden: ReadonlySet<FieldId>): readonly Annahme[] {
  const nachFeld = new Map<FieldId, Set<string>>();
  for (const { bedingung, regel } of regelwerk.routen) {
    if (bedingung === undefined) continue;
    for (const { id, still } of GELESEN[bedingung]) {
      if (still !== true || vorhanden.has(id)) continue;
      nachFeld.set(id, (nachFeld.get(id) ?? new Set()).add(regel));
    }
  }
  return FIELD_IDS.flatMap((feld) => {
    const regeln = nachFeld.get(feld);
    return regeln === undefined ? [] : [{ feld, regeln: [...regeln].sort() }];
  });
}
