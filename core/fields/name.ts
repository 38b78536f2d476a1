/** A person's name as lists show it. */
import type { CaseRow } from './declarations.ts';

/** `Muster, Anna`, or what of it the row knows. */
export const nameVon = ({ nachname, vorname }: Pick<CaseRow, 'nachname' | 'vorname'>): string =>
  nachname === undefined || vorname === undefined ? (nachname ?? vorname ?? '') : `${nachname}, ${vorname}`;
