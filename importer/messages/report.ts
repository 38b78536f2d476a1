/** What the texts of a report are, in every language. */
import type { CliMessages } from './messages.ts';

export * from './berichtsteile.ts';

export type Texte = CliMessages['report'];

/** Headings of columns. */
export type SpaltenId = keyof Texte['spalten'];
