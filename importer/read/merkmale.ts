/**
 * What tells a record from other lines: from a line inside a quoted field, from a header line that comes again (exports that
 * were pasted together and printed pages repeat it, mostly as it is, sometimes with other columns) and from a line of totals.
 * Source: fine print 6, 25, 30, 75 and 82.
 */
import { sameLabels } from '../../core/fields/match-header.ts';
import type { Encoding } from './encoding.ts';
import type { Header, HeaderMatcher } from './head.ts';
import { DELIMITERS, labelsOf, withoutSurplus } from './labels.ts';

/** What tells a record from a line inside a quoted field (fine print 25) and from a header line (fine print 75). */
export interface Merkmale {
  /** Index of the Kundennummer's column in the header. */
  readonly column: number;
  /**
   * The number of a raw cell, a text or what is between two places of it, that is a well-formed Kundennummer after normalising;
   * negative for another.
   */
  kundennummer(raw: string, from?: number, to?: number): number;
  /** A quick look at a raw record; false where `matcher` would not recognise it. */
  readonly mayBeHeader: (raw: string) => boolean;
  readonly matcher: HeaderMatcher;
  /** True for the raw first cell of a row that is no record (a line of totals), whatever else it holds. */
  readonly isSkipped?: ((raw: string) => boolean) | undefined;
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
