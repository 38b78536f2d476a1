/** Periods at their edges: of one day, ended before they began, before the first document (fine print 18, 69). */
import { expect, test } from 'vitest';
import { day, weekday } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { imFenster, istFenstertag } from '../../../core/rules/fenster.ts';
import { boundaries, lastChanges, nextChanges } from '../../../core/rules/in-force.ts';
import { createRegelwerk } from '../../../core/rules/regelwerk.ts';
import { geltend } from '../../../core/rules/zeitraum.ts';

const D = day('2026-03-02');
const [vorlage] = EINGEBAUT.regeln;
if (vorlage === undefined) throw new Error('no rule');
const regel = (id: string, von: number, bis: number) => ({ ...vorlage, id, von, bis });

test('a rule of one day begins and ends, one that ended before it began never does', () => {
  const einTag = regel('H-1', D, D);
  const regelwerk = { ...EINGEBAUT, regeln: [einTag, regel('H-2', D + 10, D + 5)], routen: [] };
  expect(boundaries(regelwerk)).toEqual([D, D + 1]);
  expect(nextChanges(regelwerk, D - 1)).toEqual({ day: D, begins: [einTag], ends: [] });
  expect(nextChanges(regelwerk, D)).toEqual({ day: D + 1, begins: [], ends: [einTag] });
  expect(nextChanges(regelwerk, D + 1)).toBeUndefined();
  expect(lastChanges(regelwerk, D - 1)).toBeUndefined();
});

// Page 9 "beendet": ends on the day before; what ended earlier stays ended.
test('a rule that others end has the earliest of the ends', () => {
  const beendet = ['H-1', 'H-2'];
  const enden = [
    [D + 4, undefined],
    [D + 10, undefined],
    [D + 10, D + 4],
    [D + 4, D + 10],
  ].map(([eins = 0, zwei]) => {
    const { bis: _, ...offen } = regel('H-2', D, D);
    const regelwerk = createRegelwerk([
      { id: 'H', titel: 'Haus', regeln: [regel('H-1', D, D + 7), offen] },
      { id: 'I', titel: 'Haus', regeln: [{ ...regel('I-1', eins + 1, eins + 9), beendet }] },
      { id: 'J', titel: 'Haus', regeln: zwei === undefined ? [] : [{ ...regel('J-1', zwei + 1, zwei + 9), beendet }] },
    ]);
    return ['H-1', 'H-2'].map((id) => regelwerk.regel(id).bis);
  });
  expect(enden).toEqual([
    [D + 4, D + 4],
    [D + 7, D + 10],
    [D + 4, D + 4],
    [D + 4, D + 4],
  ]);
});

test('days before 2021 are judged as its first day', () => {
  const eintraege = [
    { von: day('2020-01-01'), bis: day('2020-12-31'), wert: 'früher' },
    { von: day('2021-01-01'), bis: day('2021-01-01'), wert: 'erster' },
  ];
  expect(
    ['2019-12-31', '2020-12-31', '2021-01-01', '2021-01-02'].map((on) => geltend(eintraege, day(on))?.wert),
  ).toEqual(['erster', 'erster', 'erster', undefined]);
});

test('of several windows each counts on its own day; without a rule there is none', () => {
  const fenster = [0, 1].map((n) => ({ tage: [weekday(D + n)], von: 8 * 3600, bis: 9 * 3600 }));
  const zwei = { regel: 'H-1', von: D, fenster };
  const tage = [D, D + 1, D + 2];
  expect(tage.map((tag) => istFenstertag(zwei, tag))).toEqual([true, true, false]);
  expect(tage.map((tag) => istFenstertag(undefined, tag))).toEqual([false, false, false]);
  expect(tage.map((tag) => imFenster(zwei, toMoment(tag, 8 * 3600)))).toEqual([true, true, false]);
});
