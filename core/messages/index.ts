/** The messages by language. */
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Messages, Sprache } from './messages.ts';

export { fehlendeFelder, grundInWorten } from './grund.ts';
export type { Messages, Sprache } from './messages.ts';

export const SPRACHEN: readonly Sprache[] = ['de', 'en'];

const CATALOGUES: Readonly<Record<Sprache, Messages>> = { de, en };

/** The catalogue of a language. */
export function messages(sprache: Sprache): Messages {
  return CATALOGUES[sprache];
}
