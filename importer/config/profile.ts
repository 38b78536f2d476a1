/**
 * A source profile: what one house's exports call their columns and words, constants for fields without a column, which
 * files of a folder are exports, and which rows are none. How it is read from a file: profildatei.ts.
 * Source: page 1 "A source profile can rename any of them without code", "Missing columns".
 */
import {
  type FieldId,
  fieldsOf,
  OPTIONAL_IDS,
  optionalFieldsOf,
  QUELLEN,
  type Quelle,
} from '../../core/fields/declarations.ts';
import type { Woerter } from '../../core/fields/lists.ts';
import type { Umbenennung } from '../../core/fields/match-header.ts';

export interface Profil {
  readonly name: string;
  /** Headers by source and field, before the built-in ones. */
  readonly felder: Readonly<Record<Quelle, Umbenennung>>;
  /** Those, and further ones that house rules name. */
  readonly ueberschriften: Readonly<Record<Quelle, Umbenennung>>;
  readonly woerter: Woerter;
  /** Constants as written, see `readVorgabe`. */
  readonly konstanten: ReadonlyMap<FieldId, string>;
  /** Patterns for the files of a folder, by source. */
  readonly dateien: Readonly<Partial<Record<Quelle, readonly string[]>>>;
  /** Patterns for the first cell of rows that are no records. */
  readonly ueberspringen: readonly string[];
}

/** The parsed constants. */
export type Vorgabe = ReadonlyMap<FieldId, unknown>;

export const jeQuelle = (make: (quelle: Quelle) => Umbenennung): Profil['felder'] => ({
  verbis: make('verbis'),
  allegro: make('allegro'),
  step: make('step'),
});

export const STANDARD: Profil = {
  name: 'Standard',
  felder: jeQuelle(() => ({})),
  ueberschriften: jeQuelle(() => ({})),
  woerter: {},
  konstanten: new Map(),
  dateien: {},
  ueberspringen: [],
};

/** The optional fields that are looked for in an export: those of its letter and those that the profile places there. */
export function optionaleFelder(quelle: Quelle, { felder }: Profil): FieldId[] {
  const woanders = (id: FieldId) => QUELLEN.some((other) => felder[other][id] !== undefined);
  return OPTIONAL_IDS.filter((id) =>
    woanders(id) ? felder[quelle][id] !== undefined : optionalFieldsOf(quelle).includes(id),
  );
}

/** The profile with further headings of a house, each in the exports that carry its field. */
export function mitUeberschriften(profil: Profil, mehr: Umbenennung): Profil {
  const ergaenzt = (quelle: Quelle): Umbenennung => ({
    ...profil.felder[quelle],
    ...Object.fromEntries(
      [...fieldsOf(quelle), ...optionalFieldsOf(quelle)].flatMap((id) => {
        const weitere = mehr[id];
        return weitere === undefined ? [] : [[id, [...(profil.felder[quelle][id] ?? []), ...weitere]]];
      }),
    ),
  });
  return { ...profil, ueberschriften: jeQuelle(ergaenzt) };
}
