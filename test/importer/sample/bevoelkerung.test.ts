/** The population that lives on from week to week (`--woche`). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { dayOf } from '../../../core/calendar/moment.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { type Auftritt, type Bevoelkerung, fortlaufend } from '../../../importer/sample/bevoelkerung.ts';
import type { Person } from '../../../importer/sample/rows.ts';

const BEGINN = day('2026-03-31');
const PERSONEN = 2000;

function alle({ next }: Bevoelkerung): Auftritt[] {
  const found: Auftritt[] = [];
  for (let one = next(); one !== undefined; one = next()) found.push(one);
  return found;
}

const inWoche = (woche: number, seed = 1): ReadonlyMap<number, Person> => {
  const stichtag = BEGINN + 7 * (woche - 1);
  const there = alle(fortlaufend({ seed, personen: PERSONEN, beginn: BEGINN, stichtag }));
  return new Map(there.map(({ nr, person }) => [nr, person]));
};

const woche1 = inWoche(1);
const woche2 = inWoche(2);
const woche30 = inWoche(30);

test('the same seed and week give the same, another seed others', () => {
  expect(inWoche(2)).toEqual(woche2);
  expect(inWoche(2, 2)).not.toEqual(woche2);
});

test('everybody is there in the first week, and the number stays about the same for years', () => {
  expect(woche1.size).toBe(PERSONEN);
  for (const woche of [30, 150, 520]) {
    const { size } = inWoche(woche);
    expect(size).toBeGreaterThan(0.9 * PERSONEN);
    expect(size).toBeLessThan(1.15 * PERSONEN);
  }
});

test('who is there in two weeks is the same person', () => {
  const who = ({ verbis, step: [step] }: Person) => [verbis?.kundennummer ?? step?.kundennummer, verbis?.vorname];
  const both = [...woche30].flatMap(([nr, person]) => {
    const before = woche1.get(nr);
    return before === undefined || before.verbis === undefined || person.verbis === undefined ? [] : [[before, person]];
  });
  expect(both.length).toBeGreaterThan(500);
  for (const [before, now] of both) if (before && now) expect(who(now)).toEqual(who(before));
});

test('nothing has happened after the Stichtag, and no row is there before its receipt', () => {
  const past: readonly FieldId[] = [
    ...(['erstberatung_am', 'profiling_am', 'vereinbarung_am', 'abmeldung_am', 'antragsdatum_verbis'] as const),
    ...(['arbeitspaket_ausgegeben_am', 'arbeitspaket_eingang_am', 'antragsdatum', 'abgelehnt_am'] as const),
    ...(['unterlagen_vollstaendig_am', 'entschieden_am', 'id_pruefung_am', 'posteingang_am', 'genehmigt_am'] as const),
  ];
  for (const [woche, people] of [
    [1, woche1],
    [2, woche2],
    [30, woche30],
  ] as const) {
    const stichtag = BEGINN + 7 * (woche - 1);
    for (const { verbis, allegro, step } of people.values()) {
      for (const zeile of [verbis ?? {}, ...allegro, ...step]) {
        expect(past.filter((id) => Number(zeile[id] ?? 0) > stichtag)).toEqual([]);
        expect(dayOf(zeile.eingang_am ?? 0)).toBeLessThanOrEqual(stichtag);
      }
    }
  }
});

test('what is known of an application is not forgotten, unless it is put right', () => {
  const facts = ['unterlagen_vollstaendig_am', 'entschieden_am'] as const;
  let lost = 0;
  for (const [nr, { allegro }] of woche1) {
    for (const zeile of allegro) {
      const later = woche2.get(nr)?.allegro.find(({ antragsdatum }) => antragsdatum === zeile.antragsdatum);
      if (later === undefined) continue;
      lost += facts.filter((id) => zeile[id] !== undefined && later[id] !== zeile[id]).length;
    }
  }
  expect(lost).toBe(0);
});

describe('from one week to the next', () => {
  const weeks = Array.from({ length: 6 }, (_, i) => inWoche(20 + i));
  const pairs = weeks.slice(1).map((now, i) => [weeks[i] ?? now, now] as const);

  test('some persons come, some go, and a few come back', () => {
    for (const [before, now] of pairs) {
      expect([...now.keys()].some((nr) => !before.has(nr))).toBe(true);
      expect([...before.keys()].some((nr) => !now.has(nr))).toBe(true);
    }
    const [first, , third] = weeks;
    const back = [...(weeks[5]?.keys() ?? [])].filter((nr) => first?.has(nr) && !third?.has(nr));
    expect(back.length).toBeGreaterThan(0);
  });

  test('about three percent of those who stay change', () => {
    const shares = pairs.map(([before, now]) => {
      const both = [...now].filter(([nr]) => before.has(nr));
      return (
        both.filter(([nr, person]) => JSON.stringify(person) !== JSON.stringify(before.get(nr))).length / both.length
      );
    });
    for (const share of shares) expect(share).toBeGreaterThan(0.01);
    for (const share of shares) expect(share).toBeLessThan(0.05);
  });

  test.each([
    ['another Hauptbetreuer', ({ verbis }: Person) => verbis?.hauptbetreuer],
    ['another Antragsdatum in ALLEGRO', ({ allegro: [antrag] }: Person) => antrag?.antragsdatum],
    ['an Erstberatung', ({ verbis }: Person) => verbis?.erstberatung_am],
    ['a decision', ({ allegro: [antrag] }: Person) => antrag?.entschieden_am],
  ])('somebody has %s', (_, value) => {
    const changed = pairs.flatMap(([before, now]) =>
      [...now].filter(([nr, person]) => {
        const earlier = before.get(nr);
        return earlier !== undefined && value(earlier) !== value(person);
      }),
    );
    expect(changed.length).toBeGreaterThan(0);
  });
});
