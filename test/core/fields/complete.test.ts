/** What a row says without saying it (page 1 "Join"). */
import { expect, test } from 'vitest';
import { completeRow, emptyRow } from '../../../core/fields/complete.ts';
import { FIELD_IDS } from '../../../core/fields/declarations.ts';
import type { Anliegen, Rechtskreis } from '../../../core/fields/lists.ts';

test('an empty row knows every field and no value', () => {
  expect(Object.entries(emptyRow())).toEqual(FIELD_IDS.map((id) => [id, undefined]));
});

test.each<[Anliegen | undefined, Rechtskreis | undefined, boolean, Anliegen | undefined, Rechtskreis | undefined]>([
  // With an ALLEGRO part.
  [undefined, undefined, true, 'Neuantrag', 'SGB II'],
  ['Stammdaten', undefined, true, 'Stammdaten', 'SGB II'],
  [undefined, 'SGB III', true, 'Neuantrag', 'SGB III'],
  // Without.
  [undefined, undefined, false, undefined, undefined],
  ['Neuantrag', undefined, false, 'Neuantrag', 'SGB II'],
  ['Stammdaten', undefined, false, 'Stammdaten', undefined],
  [undefined, 'SGB II', false, undefined, 'SGB II'],
  ['Neuantrag', 'Familienkasse', false, 'Neuantrag', 'Familienkasse'],
])('Anliegen %s, Rechtskreis %s, ALLEGRO %s: %s, %s', (anliegen, rechtskreis, allegro, dann, dannKreis) => {
  const { anliegen: a, rechtskreis: r, ...rest } = completeRow({ ...emptyRow(), anliegen, rechtskreis }, allegro);
  expect([a, r]).toEqual([dann, dannKreis]);
  expect(Object.values(rest).every((value) => value === undefined)).toBe(true);
});
