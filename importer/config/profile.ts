/**
 * A source profile: other column names, and constants for fields without a column.
 * Source: page 1 "A source profile can rename any of them without code", "Missing columns" (`vorgabe`).
 */
import * as v from 'valibot';
import type { Day } from '../../core/calendar/day.ts';
import { meantText } from '../../core/fields/cell-text.ts';
import {
  FIELD_IDS,
  type FieldId,
  field,
  fieldsOf,
  OPTIONAL_IDS,
  optionalFieldsOf,
  QUELLEN,
  type Quelle,
} from '../../core/fields/declarations.ts';
import { type Woerter, words } from '../../core/fields/lists.ts';
import type { Umbenennung } from '../../core/fields/match-header.ts';
import { parseCell } from '../../core/fields/parse.ts';
import { type Erlaubt, erlaubt } from './erlaubt.ts';

const label = v.pipe(v.string(), v.minLength(1));
const labels = erlaubt(
  v.union([label, v.pipe(v.array(label), v.minLength(1))]),
  'eine Spaltenüberschrift oder eine Liste davon',
  'a column header or a list of them',
);

/** Fields that a profile may rename in an export: also the optional ones of another, which it so places here. */
const placeable = (quelle: Quelle): readonly FieldId[] => [...fieldsOf(quelle), ...OPTIONAL_IDS];

const columnsOf = (quelle: Quelle) =>
  v.strictObject(Object.fromEntries(placeable(quelle).map((id) => [id, v.optional(labels)])));

/** Fields that a constant makes sense for: not the Kundennummer, nor what only a sheet knows. */
const CONSTANT_IDS = FIELD_IDS.filter((id) => id !== 'kundennummer' && id !== 'erledigt');

export const profileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: erlaubt(
    v.pipe(v.string(), v.minLength(1)),
    'der Name des Profils, wie er in lauf.json steht',
    'the name of the profile, as it stands in lauf.json',
  ),
  spalten: v.optional(
    v.strictObject(Object.fromEntries(QUELLEN.map((quelle) => [quelle, v.optional(columnsOf(quelle))]))),
  ),
  vorgabe: v.optional(v.strictObject(Object.fromEntries(CONSTANT_IDS.map((id) => [id, v.optional(constant(id))])))),
});

function constant(id: FieldId) {
  const { de, en } = allowed(id);
  return erlaubt(v.pipe(v.string(), v.minLength(1)), de, en);
}

/** The values that a constant may have. */
function allowed(id: FieldId): Erlaubt {
  const { type } = field(id);
  if (typeof type === 'object') {
    const list = words(type.list).join(', ');
    return { de: `eines der Wörter ${list}`, en: `one of the words ${list}` };
  }
  if (type === 'yes-no') return { de: 'ja oder nein', en: 'ja or nein' };
  if (type === 'text') return { de: 'ein Text', en: 'a text' };
  if (type === 'bg-nummer') return { de: 'eine BG-Nummer (12345//1234567)', en: 'a BG-Nummer (12345//1234567)' };
  if (type === 'date-or-tick') {
    return { de: 'ein Tag (TT.MM.JJJJ) oder ein Haken (x)', en: 'a day (DD.MM.YYYY) or a tick (x)' };
  }
  return { de: 'ein Tag (TT.MM.JJJJ)', en: 'a day (DD.MM.YYYY)' };
}

export interface Profil {
  readonly name: string;
  readonly spalten: Readonly<Record<Quelle, Umbenennung>>;
  /** Constants as written, see `readVorgabe`. */
  readonly vorgabe: ReadonlyMap<FieldId, string>;
}

export const STANDARD: Profil = {
  name: 'Standard',
  spalten: { verbis: {}, allegro: {}, step: {} },
  vorgabe: new Map(),
};

/** The profile that a checked file describes. */
export function toProfil(file: v.InferOutput<typeof profileSchema>): Profil {
  const columns = (quelle: Quelle): Umbenennung =>
    Object.fromEntries(
      placeable(quelle).flatMap((id) => {
        const found = file.spalten?.[quelle]?.[id];
        return found === undefined ? [] : [[id, typeof found === 'string' ? [found] : found]];
      }),
    );
  return {
    name: file.name,
    spalten: { verbis: columns('verbis'), allegro: columns('allegro'), step: columns('step') },
    vorgabe: new Map(
      CONSTANT_IDS.flatMap((id) => {
        const text = file.vorgabe?.[id];
        return text === undefined ? [] : [[id, text] as const];
      }),
    ),
  };
}

/** The optional fields that are looked for in an export: those of its letter and those that the profile places there. */
export function optionaleFelder(quelle: Quelle, { spalten }: Profil): FieldId[] {
  const woanders = (id: FieldId) => QUELLEN.some((other) => spalten[other][id] !== undefined);
  return OPTIONAL_IDS.filter((id) =>
    woanders(id) ? spalten[quelle][id] !== undefined : optionalFieldsOf(quelle).includes(id),
  );
}

/** The profile with further headings of a house, each in the exports that carry its field. */
export function mitUeberschriften(profil: Profil, ueberschriften: Umbenennung): Profil {
  const ergaenzt = (quelle: Quelle): Umbenennung => ({
    ...profil.spalten[quelle],
    ...Object.fromEntries(
      [...fieldsOf(quelle), ...optionalFieldsOf(quelle)].flatMap((id) => {
        const mehr = ueberschriften[id];
        return mehr === undefined ? [] : [[id, [...(profil.spalten[quelle][id] ?? []), ...mehr]]];
      }),
    ),
  });
  return {
    ...profil,
    spalten: { verbis: ergaenzt('verbis'), allegro: ergaenzt('allegro'), step: ergaenzt('step') },
  };
}

/** A finding that leaves a value says nothing about a constant, and one that leaves none is seen by that. */
const KEIN_BEFUND = () => {};

export type Vorgabe = ReadonlyMap<FieldId, unknown>;

/**
 * The parsed constants.
 * @param bad called with a field whose constant is no value of it, and what would be
 */
export function readVorgabe(
  profil: Profil,
  stichtag: Day,
  bad: (id: FieldId, erlaubt: Erlaubt) => never,
  woerter?: Woerter,
): Vorgabe {
  return new Map(
    [...profil.vorgabe].map(([id, text]) => {
      const value = parseCell(id, meantText(text), KEIN_BEFUND, stichtag, woerter);
      if (value === undefined) bad(id, allowed(id));
      return [id, value];
    }),
  );
}
