/**
 * The labels of a header line, and whether a record below the header is a header line again: exports that were pasted
 * together and printed pages repeat it, mostly as it is, sometimes with other columns.
 * Source: fine print 6, 30, 75 and 82.
 */
import { meantText } from '../../core/fields/cell-text.ts';
import { sameLabels } from '../../core/fields/match-header.ts';
import type { Encoding } from './encoding.ts';
import type { Header, HeaderMatcher } from './head.ts';
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

/** `gleich`: the header line again. `anders`: a header line of the same source, but another one. */
export type Kopf = 'gleich' | 'anders';

/** Tells what a record (of the text view, without line end) is as a header line; `undefined`: none. */
export function createHeaderWatch(encoding: Encoding, { cells, delimiter }: Header, matcher: HeaderMatcher) {
  return (record: string): Kopf | undefined => {
    const labels = labelsOf(record, delimiter, encoding) ?? [];
    if (sameLabels(withoutSurplus(labels), cells)) return 'gleich';
    return DELIMITERS.some((other) => matcher(labelsOf(record, other, encoding) ?? []) > 0) ? 'anders' : undefined;
  };
}
