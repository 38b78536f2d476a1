/** What a wrong key of a mapping file is meant to be: one of the allowed keys, or the field that people call so. */
import { FIELD_IDS, field } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { naechster } from './aehnlich.ts';

/** Whether a sentence can hold all allowed keys. */
export const sindNennbar = (erlaubt: readonly string[]): boolean => erlaubt.length <= 20;

/** The allowed key that a wrong one is most like, if any is alike enough. */
export function gemeint(key: string, erlaubt: readonly string[]): string | undefined {
  const genannt = FIELD_IDS.find((id) => field(id).labels.some((label) => foldLabel(label) === foldLabel(key)));
  return genannt !== undefined && erlaubt.includes(genannt) ? genannt : naechster(key, erlaubt);
}
