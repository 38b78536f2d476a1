/** Double appointments: what is said of a set of rows, against fine print 52 and 87 by the letter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { type Moment, toMoment } from '../../../core/calendar/moment.ts';
import { kommenderTermin, Terminbelegung } from '../../../core/decide/doppelt.ts';
import { emptyRow } from '../../../core/fields/complete.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';

const STICHTAG = day('2026-03-31');
const NEUN = 9 * 3600;

test.each<[was: string, row: Partial<CaseRow>, expected: { am: Moment; bei: string } | undefined]>([
  ['today', { atv_termin: toMoment(STICHTAG, NEUN) }, { am: toMoment(STICHTAG, NEUN), bei: 'A' }],
  ['yesterday', { atv_termin: toMoment(STICHTAG - 1, NEUN) }, undefined],
  ['without a time', { atv_termin: toMoment(STICHTAG) }, undefined],
  ['Erstberatung done today', { erstberatung_am: STICHTAG }, undefined],
  ['Erstberatung ticked', { erstberatung_am: HAKEN }, undefined],
  ['Erstberatung tomorrow', { erstberatung_am: STICHTAG + 1 }, { am: toMoment(STICHTAG + 1, NEUN), bei: 'A' }],
  ['with somebody named', { termin_bei: 'C' }, { am: toMoment(STICHTAG + 1, NEUN), bei: 'C' }],
  ['of an Aufstocker', { aufstocker: true }, { am: toMoment(STICHTAG + 1, NEUN), bei: 'B' }],
  ['of an Aufstocker without Nebenbetreuung', { aufstocker: true, nebenbetreuung: undefined }, undefined],
  ['with nobody known', { hauptbetreuer: undefined }, undefined],
])('an appointment %s', (_was, parts, expected) => {
  const row = {
    ...emptyRow(),
    atv_termin: toMoment(STICHTAG + 1, NEUN),
    hauptbetreuer: 'A',
    nebenbetreuung: 'B',
    ...parts,
  };
  expect(kommenderTermin(row, STICHTAG)).toEqual(expected);
});

test('the same day, time and advisor, other persons, not of one known BG', () => {
  const eine = fc.record({
    termin: fc.record({ am: fc.constantFrom(1, 2), bei: fc.constantFrom('A', 'B') }),
    person: fc.constantFrom('1', '2', '3'),
    bg: fc.constantFrom(undefined, 'x', 'y'),
  });
  fc.assert(
    fc.property(fc.array(eine, { maxLength: 8 }), eine, (alle, frage) => {
      const belegung = new Terminbelegung<string>();
      for (const { termin, person, bg } of alle) belegung.add(termin, person, bg);
      // A row that was edited since the others were looked at may be none of them.
      for (const { termin, person, bg } of [...alle, frage]) {
        const andere = alle.some(
          (one) =>
            one.person !== person &&
            one.termin.am === termin.am &&
            one.termin.bei === termin.bei &&
            !(bg !== undefined && one.bg === bg),
        );
        expect(belegung.doppelt(termin, person, bg)).toBe(andere);
      }
    }),
    { seed: 20_260_331, numRuns: 2000 },
  );
});
