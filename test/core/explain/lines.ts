/** Sections of an explanation as lines of text, for comparing them whole. */
import { day } from '../../../core/calendar/day.ts';
import { type Abschnitt, explain } from '../../../core/explain/explain.ts';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import type { Regelwerk } from '../../../core/rules/catalogue.ts';
import { type Einstellungen, VORGABEN } from '../../../core/settings.ts';
import { type Parts, row } from '../row.ts';

export interface Optionen {
  readonly stichtag?: string;
  readonly einstellungen?: Partial<Einstellungen>;
  /** Columns that there are not. */
  readonly ohne?: readonly FieldId[];
  /** By default what is built in. */
  readonly regelwerk?: Regelwerk;
}

/** The sections with that title. */
export function sections(
  titel: string,
  parts: Parts,
  { stichtag = '2026-03-31', einstellungen = {}, ohne = [], regelwerk }: Optionen = {},
): readonly Abschnitt[] {
  const vorhanden = new Set(FIELD_IDS.filter((id) => !ohne.includes(id)));
  const grundlage = createGrundlage({ ...VORGABEN, ...einstellungen }, { vorhanden }, regelwerk);
  return explain(row(parts), day(stichtag), grundlage).filter((abschnitt) => abschnitt.titel === titel);
}

/** The section's result, then its sentences, each with the rule that it cites. */
export function lines(titel: string, parts: Parts, optionen: Optionen = {}): string[] {
  return sections(titel, parts, optionen).flatMap(({ ergebnis, saetze }) => [
    ergebnis,
    ...saetze.map(({ text, regel }) => (regel === undefined ? text : `${text} [${regel}]`)),
  ]);
}
