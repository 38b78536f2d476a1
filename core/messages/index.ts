/** The messages by language. A further language is a folder beside these two, with its import and its word here. */
import { de, type Messages } from './de/index.ts';
import { en } from './en/index.ts';

export type { Messages } from './de/index.ts';
export { grundInWorten } from './grund.ts';

const CATALOGUES = { de, en } satisfies Readonly<Record<string, Messages>>;

export type Sprache = keyof typeof CATALOGUES;

export const SPRACHEN = Object.keys(CATALOGUES) as readonly Sprache[];

/** The catalogue of a language. */
export function messages(sprache: Sprache): Messages {
  return CATALOGUES[sprache];
}
