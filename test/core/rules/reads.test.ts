/**
 * A check that does not run for lack of a column must be one that reads the column, and no other: what `liest` says
 * is compared with what `wenn` does (fine print 21).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMoment } from '../../../core/calendar/moment.ts';
import { emptyRow } from '../../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { words } from '../../../core/fields/lists.ts';
import { EINGEBAUT, type FallBefund } from '../../../core/rules/catalogue.ts';
import { lage, STICHTAG } from '../lage.ts';

/** A year to both sides, so that values fall before, on and after each other. */
const tag = fc.integer({ min: STICHTAG - 365, max: STICHTAG + 365 });

function value(id: FieldId): fc.Arbitrary<unknown> {
  const { type } = field(id);
  if (typeof type === 'object') return fc.constantFrom(...words(type.list));
  if (type === 'yes-no') return fc.boolean();
  if (type === 'date' || type === 'birth-date' || type === 'date-or-running') return tag;
  if (type === 'date-or-tick') return fc.oneof({ weight: 3, arbitrary: tag }, fc.constant(HAKEN));
  if (type === 'moment') return fc.tuple(tag, fc.integer({ min: 0, max: 86_399 })).map(([d, s]) => toMoment(d, s));
  return fc.constantFrom('A', 'B');
}

const row = fc
  .tuple(...FIELD_IDS.map((id) => fc.option(value(id), { nil: undefined })))
  .map((values): CaseRow => Object.assign(emptyRow(), Object.fromEntries(FIELD_IDS.map((id, i) => [id, values[i]]))));

const situation = fc
  .record({
    row,
    offen: fc.boolean(),
    antragsdatum: fc.option(tag, { nil: undefined }),
    geburtsdatum: fc.option(tag, { nil: undefined }),
    geburtsdatum_unplausibel: fc.boolean(),
    eingangstag: fc.option(tag, { nil: undefined }),
    frist_erstberatung: fc.option(tag, { nil: undefined }),
    erstberatung_erledigt: fc.boolean(),
    betreuer: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
  })
  .map(lage);

/** Columns that may be missing: they count as blank then. */
const AUCH_OHNE_SPALTE: Readonly<Partial<Record<FallBefund, readonly FieldId[]>>> = {
  // Fine print 88.
  SC_NACH_SERVICEZEIT: ['eingangsstelle'],
};

test.each(EINGEBAUT.pruefungen.map((check) => [check.code, check.pruefung] as const))('%s', (code, { liest, wenn }) => {
  const named = new Set<string>([...liest.flat(), ...(AUCH_OHNE_SPALTE[code] ?? [])]);
  fc.assert(
    fc.property(situation, (situation) => {
      const read: string[] = [];
      const watched = new Proxy(situation.row, {
        get(target, key) {
          read.push(String(key));
          return Reflect.get(target, key);
        },
      });
      const raised = wenn({ ...situation, row: watched });
      expect(read.filter((id) => !named.has(id))).toEqual([]);
      expect(wenn({ ...situation, row: { ...situation.row } })).toBe(raised);
    }),
    { seed: 20_260_331, numRuns: 500 },
  );
});
