/**
 * Words of one house for the value lists: they go before the built-in ones, in the fields that a profile names.
 * Source: page 1 "More synonyms" (a house adds its own by profile), fine print 43.
 */
import { FIELD_IDS, type FieldId, field, type Value } from './declarations.ts';
import { foldWord } from './fold.ts';
import { words } from './lists.ts';
import type { CellParser } from './parse.ts';

/** The fields whose values are words of a list. */
export const LIST_IDS: readonly FieldId[] = FIELD_IDS.filter((id) => typeof field(id).type === 'object');

/** The canonical words of a list field; of another field none. */
export function canonicalWords(id: FieldId): readonly string[] {
  const { type } = field(id);
  return typeof type === 'object' ? words(type.list) : [];
}

/** By field: the canonical word for the comparison form of each word of the house. */
export type Hauswoerter = ReadonlyMap<FieldId, ReadonlyMap<string, string>>;

/** A house's word, and the word of the list that it stands for. */
export interface Hauswort {
  readonly id: FieldId;
  readonly eigenes: string;
  readonly wort: string;
}

/** Words of one field that hold for a second one too, as the built-in ones do (fine print 43). */
const GILT_AUCH_FUER: Readonly<Partial<Record<FieldId, FieldId>>> = {
  status: 'frueherer_status',
  rechtskreis: 'traegerschaft',
};

/** The words of a house in the form in which the parsers ask for them; of two equal ones the first counts. */
export function createHauswoerter(alle: readonly Hauswort[]): Hauswoerter {
  const found = new Map<FieldId, Map<string, string>>();
  const add = (id: FieldId, { eigenes, wort }: Hauswort) => {
    const own = found.get(id) ?? new Map<string, string>();
    if (!own.has(foldWord(eigenes))) own.set(foldWord(eigenes), wort);
    found.set(id, own);
  };
  for (const eins of alle) add(eins.id, eins);
  for (const eins of alle) {
    const auch = GILT_AUCH_FUER[eins.id];
    if (auch !== undefined && canonicalWords(auch).includes(eins.wort)) add(auch, eins);
  }
  return found;
}

/** The parser of a field that knows the words of a house as well. */
export function mitHauswoertern<F extends FieldId>(
  id: F,
  parser: CellParser<Value<F>>,
  woerter: Hauswoerter,
): CellParser<Value<F>> {
  const eigene = woerter.get(id);
  if (eigene === undefined) return parser;
  return (text, melde, stichtag) =>
    (eigene.get(foldWord(text)) as Value<F> | undefined) ?? parser(text, melde, stichtag);
}
