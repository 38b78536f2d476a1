/**
 * A day in a flag or a configuration file: JJJJ-MM-TT or TT.MM.JJJJ, a calendar day between 1900 and 2100.
 */
import * as v from 'valibot';
import type { Day } from '../../core/calendar/day.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';

/** A day as text; the output is the `Day`. */
export const tag = v.pipe(
  v.string(),
  v.check((text) => parseSetting(text) !== undefined),
  v.transform((text): Day => parseSetting(text) ?? 0),
);
