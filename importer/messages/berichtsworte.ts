/**
 * The words of reports without the rest of the catalogues: a thread that lays out a report loads these seven modules in place
 * of a hundred.
 */
import type { Sprache } from '../../core/messages/index.ts';
import { report as de } from './de/report.ts';
import { report as en } from './en/report.ts';
import type { Texte } from './report.ts';

const WORTE: Readonly<Record<Sprache, Texte>> = { de, en };

export const berichtsworte = (sprache: Sprache): Texte => WORTE[sprache];
