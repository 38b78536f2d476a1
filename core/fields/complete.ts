/**
 * What a row says without saying it: an application to the Jobcenter is a matter of SGB II.
 * Source: page 1 "Join" (missing rechtskreis, missing anliegen).
 */
import type { CaseRow, FieldId, Value } from './declarations.ts';
import { FIELD_IDS } from './declarations.ts';

/** A case row under construction: the shells fill it, the core reads it. */
export type RowBuilder = { -readonly [F in FieldId]: Value<F> | undefined };

/** A row of which nothing is known. */
export function emptyRow(): RowBuilder {
  return Object.fromEntries(FIELD_IDS.map((id) => [id, undefined])) as RowBuilder;
}

/**
 * Fills in Anliegen and Rechtskreis where they are missing.
 * @param allegro the row has an ALLEGRO part; in a sheet: a cell of an ALLEGRO field is filled
 */
export function completeRow(row: RowBuilder, allegro: boolean): CaseRow {
  if (row.anliegen === undefined && allegro) row.anliegen = 'Neuantrag';
  if (row.rechtskreis === undefined && (allegro || row.anliegen === 'Neuantrag')) row.rechtskreis = 'SGB II';
  return row;
}
