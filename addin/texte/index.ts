/** The pane's texts by language. */
import type { Sprache } from '../../core/messages/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Texte } from './texte.ts';

export type { Reiter, Texte } from './texte.ts';

const CATALOGUES: Readonly<Record<Sprache, Texte>> = { de, en };

export const texte = (sprache: Sprache): Texte => CATALOGUES[sprache];

/** German by default; English where Excel shows itself in another language. */
export function spracheVon(displayLanguage: string | undefined): Sprache {
  return displayLanguage === undefined || displayLanguage.toLowerCase().startsWith('de') ? 'de' : 'en';
}
