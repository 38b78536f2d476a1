/**
 * The texts of the command line by language. A further language is a folder beside these two, with its import and its word here
 * and in berichtsworte.ts.
 */
import type { Sprache } from '../../core/messages/index.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { CliMessages } from './messages.ts';

export type { CliMessages } from './messages.ts';

const CATALOGUES: Readonly<Record<Sprache, CliMessages>> = { de, en };

export function cliMessages(sprache: Sprache): CliMessages {
  return CATALOGUES[sprache];
}
