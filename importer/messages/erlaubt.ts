/**
 * What a value in a JSON file may be, in the shape that every language fills; the keys are those of the German texts.
 * The schema that checks a file, the message about a wrong value, the JSON Schema and the docs all take it from here.
 */
import type { erlaubt } from './de/erlaubt.ts';

type Gleich<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends object ? Gleich<T[K]> : never };

export type ErlaubtTexte = Gleich<typeof erlaubt>;

/** The words about a value, picked from the texts of a language. */
export type Erlaubt = (texte: ErlaubtTexte) => string;
