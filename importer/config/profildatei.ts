/**
 * A source profile as a file: what may stand in it, and the profile and the constants that it describes. Threads that read
 * and assess get both ready-made and load nothing of it.
 * Source: page 1 "A source profile can rename any of them without code", "Missing columns", page 5 "Profiles are checked".
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
  QUELLEN,
  type Quelle,
} from '../../core/fields/declarations.ts';
import { LIST_NAMES, mitWoertern, type Woerter, words } from '../../core/fields/lists.ts';
import type { Umbenennung } from '../../core/fields/match-header.ts';
import { parseCell } from '../../core/fields/parse.ts';
import type { Erlaubt } from '../messages/erlaubt.ts';
import { erlaubt } from './erlaubt.ts';
import { isMuster } from './muster.ts';
import { jeQuelle, type Profil, type Vorgabe } from './profile.ts';

const label = v.pipe(v.string(), v.minLength(1));
const einsOderMehr = v.union([label, v.pipe(v.array(label), v.minLength(1))]);
const labels = erlaubt(einsOderMehr, ({ profil }) => profil.ueberschrift);

/** Fields that a profile may rename in an export: also the optional ones of another, which it so places here. */
const placeable = (quelle: Quelle): readonly FieldId[] => [...fieldsOf(quelle), ...OPTIONAL_IDS];

const columnsOf = (quelle: Quelle) => v.strictObject(optionals(placeable(quelle), () => labels));

/** Fields that some export may carry. */
const RENAMEABLE = FIELD_IDS.filter((id) => field(id).from.length > 0);

const optionals = <K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: (key: K) => S) =>
  Object.fromEntries(keys.map((key) => [key, v.optional(schema(key))]));

/** House words by list and canonical word, as house rules have them. */
const woerter = v.strictObject(
  optionals(LIST_NAMES, (list) =>
    v.strictObject(optionals(words(list), () => erlaubt(einsOderMehr, ({ profil }) => profil.wort))),
  ),
);

const muster = v.pipe(v.string(), v.check(isMuster));
const musterListe = erlaubt(v.union([muster, v.pipe(v.array(muster), v.minLength(1))]), ({ profil }) => profil.muster);

/** Fields that a constant makes sense for: not the Kundennummer, nor what only a sheet knows. */
const CONSTANT_IDS = FIELD_IDS.filter((id) => id !== 'kundennummer' && id !== 'erledigt');

export const profileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: erlaubt(label, ({ profil }) => profil.name),
  felder: v.optional(v.strictObject({ ...optionals(RENAMEABLE, () => labels), ...optionals(QUELLEN, columnsOf) })),
  woerter: v.optional(woerter),
  konstanten: v.optional(v.strictObject(optionals(CONSTANT_IDS, constant))),
  dateien: v.optional(v.strictObject(optionals(QUELLEN, () => musterListe))),
  ueberspringen: v.optional(musterListe),
});

/** What keys were called in earlier versions; a profile may still have them. */
export const FRUEHERE_NAMEN: Readonly<Record<string, string>> = { spalten: 'felder', vorgabe: 'konstanten' };

function constant(id: FieldId) {
  return erlaubt(label, allowed(id));
}

/** The values that a constant may have. */
function allowed(id: FieldId): Erlaubt {
  const { type } = field(id);
  return ({ konstante }) => {
    if (typeof type === 'object') return `${konstante.liste} ${words(type.list).join(', ')}`;
    if (type === 'yes-no') return konstante.jaNein;
    if (type === 'text') return konstante.text;
    if (type === 'bg-nummer') return konstante.bgNummer;
    return type === 'date-or-tick' ? konstante.tagOderHaken : konstante.tag;
  };
}

export type Profildatei = v.InferOutput<typeof profileSchema>;

const liste = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one;

/** The profile that a checked file describes. */
export function toProfil(file: Profildatei): Profil {
  const felder = jeQuelle((quelle) => felderOf(file, quelle));
  return {
    name: file.name,
    felder,
    ueberschriften: felder,
    woerter: woerterOf(file),
    konstanten: new Map(
      CONSTANT_IDS.flatMap((id) => {
        const text = file.konstanten?.[id];
        return text === undefined ? [] : [[id, text] as const];
      }),
    ),
    dateien: Object.fromEntries(
      QUELLEN.flatMap((quelle) =>
        file.dateien?.[quelle] === undefined ? [] : [[quelle, liste(file.dateien[quelle])]],
      ),
    ),
    ueberspringen: liste(file.ueberspringen),
  };
}

/** The words of a house. */
export function woerterOf({ woerter = {} }: Profildatei): Woerter {
  return Object.fromEntries(
    Object.entries(woerter).map(([list, worte = {}]) => [
      list,
      Object.fromEntries(Object.entries(worte).map(([wort, eigene]) => [wort, liste(eigene)])),
    ]),
  );
}

type Ueberschriften = Readonly<Partial<Record<FieldId, string | readonly string[]>>>;

/** The headers of one source: those named for it, then those named for the field wherever it belongs. */
export function felderOf({ felder = {} }: Profildatei, quelle: Quelle): Umbenennung {
  const eigene = (felder[quelle] ?? {}) as Ueberschriften;
  const ueberall = felder as Ueberschriften;
  return Object.fromEntries(
    placeable(quelle).flatMap((id) => {
      const allgemein = field(id).from.includes(quelle) ? liste(ueberall[id]) : [];
      const found = [...liste(eigene[id]), ...allgemein];
      return found.length === 0 ? [] : [[id, found]];
    }),
  );
}

/** A finding that leaves a value says nothing about a constant, and one that leaves none is seen by that. */
const KEIN_BEFUND = () => {};

/**
 * The parsed constants.
 * @param bad called with a field whose constant is no value of it, and what would be
 */
export function readVorgabe(
  profil: Profil,
  stichtag: Day,
  bad: (id: FieldId, erlaubt: Erlaubt) => never,
  woerter: Woerter = {},
): Vorgabe {
  const alle = mitWoertern(profil.woerter, woerter);
  return new Map(
    [...profil.konstanten].map(([id, text]) => {
      const value = parseCell(id, meantText(text), KEIN_BEFUND, stichtag, alle);
      if (value === undefined) bad(id, allowed(id));
      return [id, value];
    }),
  );
}
