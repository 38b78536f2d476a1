/**
 * What a value in a JSON file may be, in words of both languages: part of the schema that checks it, so that the
 * check, the message about a wrong value, the JSON Schema and the docs (these in German) cannot differ.
 */
import * as v from 'valibot';
import type { Erlaubt } from '../protokoll/einrichtung.ts';

/** The schema with these words about it. */
export function erlaubt<S extends v.GenericSchema>(schema: S, de: string, en: string) {
  return v.pipe(schema, v.description(de), v.metadata({ en }));
}

/** The words about a schema, or `undefined` where it has none. */
export function erlaubtIst(schema: v.GenericSchema): Erlaubt | undefined {
  const de = v.getDescription(schema);
  const { en } = v.getMetadata(schema);
  return de === undefined ? undefined : { de, en: typeof en === 'string' ? en : de };
}
