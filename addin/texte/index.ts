/** The pane's texts by language. A further language is a folder beside these two, with its import and its word here. */
import type { Sprache } from '../../core/messages/index.ts';
import { de, type Texte } from './de/index.ts';
import { en } from './en/index.ts';

export type { Texte } from './de/index.ts';

export type Reiter = keyof Texte['reiter'];

const CATALOGUES: Readonly<Record<Sprache, Texte>> = { de, en };

export const texte = (sprache: Sprache): Texte => CATALOGUES[sprache];
