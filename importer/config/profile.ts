/**
 * A source profile: other column names, and constants for fields without a column.
 * Source: page 1 "A source profile can rename any of them without code", "Missing columns" (`vorgabe`).
 */
import * as v from 'valibot';
import type { Day } from '../../core/calendar/day.ts';
import { FIELD_IDS, type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import type { Umbenennung } from '../../core/fields/match-header.ts';
import { parseCell, trim } from '../../core/fields/parse.ts';

const label = v.pipe(v.string(), v.minLength(1));
const labels = v.pipe(
  v.union([label, v.pipe(v.array(label), v.minLength(1))]),
  v.description('eine Spaltenüberschrift oder eine Liste davon'),
);

const columnsOf = (quelle: Quelle) =>
  v.strictObject(Object.fromEntries(fieldsOf(quelle).map((id) => [id, v.optional(labels)])));

/** Fields that a constant makes sense for: everything but the Kundennummer. */
const CONSTANT_IDS = FIELD_IDS.filter((id) => id !== 'kundennummer');

export const profileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: v.pipe(v.string(), v.minLength(1), v.description('der Name des Profils, wie er in lauf.json steht')),
  spalten: v.optional(
    v.strictObject(Object.fromEntries(QUELLEN.map((quelle) => [quelle, v.optional(columnsOf(quelle))]))),
  ),
  vorgabe: v.optional(v.strictObject(Object.fromEntries(CONSTANT_IDS.map((id) => [id, v.optional(constant(id))])))),
});

function constant(id: FieldId) {
  return v.pipe(v.string(), v.minLength(1), v.description(allowed(id)));
}

/** The values that a constant may have, in German. */
function allowed(id: FieldId): string {
  const { type } = field(id);
  if (typeof type === 'object') return `eines der Wörter ${words(type.list).join(', ')}`;
  if (type === 'yes-no') return 'ja oder nein';
  if (type === 'text') return 'ein Text';
  return type === 'bg-nummer' ? 'eine BG-Nummer (12345//1234567)' : 'ein Tag (TT.MM.JJJJ)';
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
      fieldsOf(quelle).flatMap((id) => {
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

export type Vorgabe = ReadonlyMap<FieldId, unknown>;

/**
 * The parsed constants.
 * @param bad called with a field whose constant is no value of it, and what would be
 */
export function readVorgabe(profil: Profil, stichtag: Day, bad: (id: FieldId, erlaubt: string) => never): Vorgabe {
  return new Map(
    [...profil.vorgabe].map(([id, text]) => {
      let wrong = false;
      const value = parseCell(id, trim(text), (code) => (wrong ||= code !== 'FIKTIVES_GEBURTSDATUM'), stichtag);
      if (wrong || value === undefined) bad(id, allowed(id));
      return [id, value];
    }),
  );
}
