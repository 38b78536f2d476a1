/**
 * Words about a schema are part of it, so that the check, the message about a wrong value, the JSON Schema and the docs
 * (these in German) cannot differ. The words themselves stand in messages/.
 */
import * as v from 'valibot';
import type { Erlaubt } from '../messages/erlaubt.ts';
import { cliMessages } from '../messages/index.ts';

/** The schema with these words about it. */
export function erlaubt<S extends v.GenericSchema>(schema: S, worte: Erlaubt) {
  return v.pipe(schema, v.description(worte(cliMessages('de').erlaubt)), v.metadata({ worte }));
}

/** The words about a schema, or `undefined` where it has none. */
export function erlaubtIst(schema: v.GenericSchema): Erlaubt | undefined {
  const { worte } = v.getMetadata(schema);
  return typeof worte === 'function' ? (worte as Erlaubt) : undefined;
}
