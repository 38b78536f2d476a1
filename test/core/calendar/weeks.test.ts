import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { ganzeWochen, letzteVolleWoche, montag, parseWoche, wocheVon } from '../../../core/calendar/weeks.ts';

describe('Kalenderwochen nach ISO 8601', () => {
  // Year ends as Python's date.isocalendar() gives them.
  test.each([
    ['2015-12-31', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2018-12-30', '2018-W52'],
    ['2018-12-31', '2019-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-04', '2026-W01'],
    ['2026-03-29', '2026-W13'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s liegt in %s', (tag, woche) => {
    expect(wocheVon(day(tag))).toBe(woche);
  });

  test('jeder Tag liegt in der Woche, die zu seinem Montag gehört', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1970-01-01'), max: day('2100-12-31') }), (tag) => {
        const von = montag(tag);
        expect(parseWoche(wocheVon(tag))).toEqual({ von, bis: von + 6 });
      }),
      { seed: 13 },
    );
  });

  test.each(['2026-W00', '2026-W54', '2025-W53', '2026-13', '2026W13', '2026-W1', 'W13', ''])(
    '„%s“ ist keine Woche',
    (text) => {
      expect(parseWoche(text)).toBeUndefined();
    },
  );

  test.each([
    ['2026-03-29', '2026-W13', 'am Sonntag ist die Woche voll'],
    ['2026-03-28', '2026-W12', 'am Samstag noch nicht'],
    ['2026-03-30', '2026-W13', 'am Montag ist es die vorige'],
    ['2026-01-01', '2025-W52', 'auch über das Jahresende'],
  ])('am %s ist %s die letzte volle Woche: %s', (tag, woche) => {
    expect(letzteVolleWoche(day(tag))).toBe(woche);
  });

  test('nur Zeiträume von Montag bis Sonntag sind ganze Wochen', () => {
    const von = day('2025-12-22');
    expect(ganzeWochen({ von, bis: day('2026-01-04') })).toEqual(['2025-W52', '2026-W01']);
    expect(ganzeWochen({ von, bis: day('2026-01-03') })).toBeUndefined();
    expect(ganzeWochen({ von: von + 1, bis: day('2026-01-04') })).toBeUndefined();
    expect(iso(von)).toBe('2025-12-22');
    const jahr = ganzeWochen({ von: day('2025-12-29'), bis: day('2027-01-03') });
    expect(jahr).toEqual(Array.from({ length: 53 }, (_, i) => `2026-W${String(i + 1).padStart(2, '0')}`));
  });
});
