/**
 * Values that more than one column can give, as entries of `Pruefung.liest`: one of the columns is enough.
 * Source: fine print 21 and 24.
 */
import type { FieldId } from '../fields/declarations.ts';

/** D, the effective Antragsdatum. */
export const EIN_ANTRAGSDATUM = ['antragsdatum', 'antragsdatum_verbis'] as const satisfies readonly FieldId[];

/** The day of receipt with its fallbacks (page 3). */
export const TAG_DES_EINGANGS = [
  'eingang_am',
  'posteingang_am',
  ...EIN_ANTRAGSDATUM,
] as const satisfies readonly FieldId[];
