/** The labels of a header line, with each delimiter that an export may have. Source: fine print 6, 30 and 82. */
import { meantText } from '../../core/fields/cell-text.ts';
import type { Encoding } from './encoding.ts';
import { splitLine } from './quoting.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A byte order mark within a file, as it is or read as Windows-1252. */
const MARK = /^(?:\uFEFF|ï»¿)/;

/** What the cells of a record of the text view mean; a byte order mark before them is left out. */
export function labelsOf(record: string, delimiter: string, encoding: Encoding): string[] | undefined {
  return splitLine(encoding.decode(record).replace(MARK, ''), delimiter)?.map(meantText);
}

/** The labels without the empty ones at their end. */
export function withoutSurplus(labels: readonly string[]): readonly string[] {
  return labels.slice(0, labels.findLastIndex((label) => label !== '') + 1);
}
