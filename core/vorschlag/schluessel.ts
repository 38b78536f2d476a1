/** What a wrong key of a mapping file is meant to be: one of the allowed keys, or the field that people call so. */
import { FIELD_IDS, field } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { naechster } from './aehnlich.ts';

/** Whether a sentence can hold all allowed keys. */
export const sindNennbar = (erlaubt: readonly string[]): boolean => erlaubt.length <= 20;

/** The allowed key that the last part of a path is most like, if any is alike enough. */
export function gemeint(pfad: string, erlaubt: readonly string[]): string | undefined {
  const key = pfad.split('.').at(-1) ?? '';
  const genannt = FIELD_IDS.find((id) => field(id).labels.some((label) => foldLabel(label) === foldLabel(key)));
  return genannt !== undefined && erlaubt.includes(genannt) ? genannt : naechster(key, erlaubt);
}
