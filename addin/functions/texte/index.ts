/**
 * The texts of the functions by language. They stand beside the functions, which are a file of their own to Excel and know
 * nothing of the pane. A further language is a file beside these two, with its import and its word here.
 */
import type { Sprache } from '../../../core/messages/index.ts';
import { de, type FunktionTexte } from './de.ts';
import { en } from './en.ts';

export type { FunktionTexte } from './de.ts';

const CATALOGUES: Readonly<Record<Sprache, FunktionTexte>> = { de, en };

export const funktionTexte = (sprache: Sprache): FunktionTexte => CATALOGUES[sprache];

/** The texts of a function, by its id and its parameters' names. */
export interface Beschreibung {
  readonly text: string;
  readonly parameter: Readonly<Partial<Record<string, string>>>;
}
export const beschreibung = (id: keyof FunktionTexte['funktionen'], sprache: Sprache): Beschreibung =>
  CATALOGUES[sprache].funktionen[id];

/** The language for a tag such as `de-DE`: German where none is known, English where it is one that has no texts. */
export function spracheVon(tag: string | undefined): Sprache {
  if (tag === undefined) return 'de';
  const known = Object.keys(CATALOGUES) as readonly Sprache[];
  return known.find((sprache) => tag.toLowerCase().startsWith(sprache)) ?? 'en';
}
