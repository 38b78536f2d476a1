/**
 * What a value in a JSON file may be. The schema that checks a file, the message about a wrong value, the JSON Schema and
 * the docs all take it from here.
 */
import type { erlaubt } from './de/erlaubt.ts';
import type { Form } from './form.ts';

export type ErlaubtTexte = Form<typeof erlaubt>;

/** The words about a value, picked from the texts of a language. */
export type Erlaubt = (texte: ErlaubtTexte) => string;
