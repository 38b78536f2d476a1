/** Any row there can be, for property tests: every field empty half of the time, days close to each other. */
import fc from 'fast-check';
import { day } from '../../core/calendar/day.ts';
import { toMoment } from '../../core/calendar/moment.ts';
import { completeRow, emptyRow } from '../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../core/fields/declarations.ts';
import { HAKEN } from '../../core/fields/haken.ts';
import { words } from '../../core/fields/lists.ts';
import { LAUFEND } from '../../core/fields/parse-date.ts';

/** A day within a year and a half around the Weisung of 01.07.2025. */
export const anyTag = fc.integer({ min: day('2024-12-01'), max: day('2026-06-30') });

function value(id: FieldId): fc.Arbitrary<unknown> {
  const { type } = field(id);
  if (typeof type === 'object') return fc.constantFrom(...words(type.list));
  switch (type) {
    case 'yes-no':
      return fc.boolean();
    case 'date':
      return anyTag;
    case 'date-or-running':
      return fc.oneof({ weight: 9, arbitrary: anyTag }, fc.constant(LAUFEND));
    case 'date-or-tick':
      return fc.oneof({ weight: 5, arbitrary: anyTag }, fc.constant(HAKEN));
    case 'birth-date':
      return fc.integer({ min: day('1900-01-01'), max: day('2026-12-31') });
    case 'moment':
      return fc
        .tuple(anyTag, fc.option(fc.integer({ min: 0, max: 86_399 })))
        .map(([tag, s]) => toMoment(tag, s ?? undefined));
    default:
      return fc.constantFrom('A', 'B');
  }
}

const fields = fc.tuple(...FIELD_IDS.map((id) => fc.option(value(id), { nil: undefined, freq: 2 })));
const complete = fc.tuple(fields, fc.boolean()).map(([values, allegro]): CaseRow => {
  const known = Object.fromEntries(FIELD_IDS.map((id, i) => [id, values[i]]));
  return completeRow(Object.assign(emptyRow(), known), allegro);
});

/** Mostly applications of SGB II, as there are most decisions to take on them. */
export const anyRow: fc.Arbitrary<CaseRow> = fc.oneof(
  complete.map(
    (row): CaseRow => ({ ...row, rechtskreis: 'SGB II', anliegen: 'Neuantrag', neufall_manuell: undefined }),
  ),
  complete,
);
