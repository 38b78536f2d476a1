/** The texts of reports by language. */
import type { Sprache } from '../../../core/messages/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Texte } from './texte.ts';

export type { Texte } from './texte.ts';

const TEXTE: Readonly<Record<Sprache, Texte>> = { de, en };

export function berichtTexte(sprache: Sprache): Texte {
  return TEXTE[sprache];
}
