/** Deliveries that are unusual, each kind at its boundary (4-findings.csv, level `lieferung`). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { VORGABEN } from '../../../core/settings.ts';

import type { FruehererLauf, Lieferungsbefund } from '../../../importer/protokoll/lieferung.ts';
import { type Lieferung, pruefeLieferung, vollstaendigBis } from '../../../importer/source/lieferung.ts';

const KALENDER = createCalendar(VORGABEN);
/** A Tuesday. */
const STICHTAG = day('2026-03-31');
const datei = (quelle: Quelle, gelesen: number, rest: { sha256?: string; quarantaene?: number } = {}) => ({
  quelle,
  datei: `${quelle}.csv`,
  sha256: `${quelle} ${gelesen}`,
  gelesen,
  quarantaene: 0,
  ...rest,
});
const lieferung = (dateien: Lieferung['dateien'], juengste: Lieferung['juengste'] = {}): Lieferung => ({
  stichtag: STICHTAG,
  dateien,
  juengste,
});
const lauf = (nr: number, ...dateien: FruehererLauf['dateien']): FruehererLauf => ({
  nr,
  stichtag: STICHTAG - 10 + nr,
  dateien,
});
const pruefe = (eine: Lieferung, frueher: readonly FruehererLauf[] = []) => pruefeLieferung(eine, frueher, KALENDER);
const nachts = (...zahlen: readonly number[]) => zahlen.map((n, i) => lauf(i + 1, datei('step', n)));

describe('fewer than half or more than twice the median of the last seven runs with the source', () => {
  test.each([
    ['half is not fewer than half', [100, 100, 100], 50, undefined],
    ['fewer than half', [100, 100, 100], 49, 100],
    ['twice is not more than twice', [100, 100, 100], 200, undefined],
    ['more than twice', [100, 100, 100], 201, 100],
    ['two runs are too few to compare with', [100, 100], 1, undefined],
    ['only the last seven runs count', [1000, 1000, 100, 100, 100, 100, 100, 100, 100], 201, 100],
    ['of an even number of runs, the mean of the two in the middle', [100, 100, 200, 300], 74, 150],
    ['nothing at all', [100, 100, 100], 0, 100],
  ])('%s', (_, frueher, n, sonst) => {
    const expected = sonst === undefined ? [] : [{ code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'step', saetze: n, sonst }];
    expect(pruefe(lieferung([datei('step', n)]), nachts(...frueher))).toEqual(expected);
  });

  test('a night without the source is none of them, several files of a source count together', () => {
    const frueher = [...nachts(100, 100), lauf(3, datei('allegro', 7)), lauf(4, datei('step', 60), datei('step', 40))];
    expect(pruefe(lieferung([datei('step', 49), datei('allegro', 7, { sha256: 'x' })]), frueher)).toEqual([
      { code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'step', saetze: 49, sonst: 100 },
    ]);
  });
});

test.each([
  ['on the first night', []],
  ['on the third', [100, 100]],
])('a header and no record, %s', (_, frueher) => {
  expect(pruefe(lieferung([datei('step', 0)]), nachts(...frueher))).toEqual([
    { code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'step', saetze: 0 },
  ]);
  // One of two files may be empty; and what has always been empty is not unusual.
  expect(pruefe(lieferung([datei('step', 0), datei('step', 9)]), nachts(...frueher))).toEqual([]);
  expect(pruefe(lieferung([datei('step', 0, { sha256: 'neu' })]), nachts(0, 0, 0))).toEqual([]);
});

test('the same file as in a run with another Stichtag is named with the last such run; one with the same Stichtag is a repeat', () => {
  const alt = datei('step', 100, { sha256: 'abc' });
  const frueher = [lauf(1, alt), lauf(2, alt), { nr: 3, stichtag: STICHTAG, dateien: [alt] }];
  expect(pruefe(lieferung([alt]), frueher)).toEqual([
    { code: 'LIEFERUNG_UNVERAENDERT', quelle: 'step', datei: 'step.csv', lauf: 2, stichtag: '2026-03-23' },
  ]);
  expect(pruefe(lieferung([alt]), frueher.slice(2))).toEqual([]);
});

describe('the youngest entry lies more than five working days before the Stichtag', () => {
  test.each([
    // 24.03. to 31.03.2026: 25., 26., 27., 30., 31. are five working days.
    ['five', '2026-03-24', undefined],
    ['six', '2026-03-23', ['2026-03-23', 6]],
    ['a day after the Stichtag', '2026-04-24', undefined],
    ['no day at all says nothing either', undefined, undefined],
  ] as const)('%s', (_, tag, found) => {
    const expected =
      found === undefined
        ? []
        : [{ code: 'LIEFERUNG_ALT', quelle: 'allegro', juengster: found[0], arbeitstage: found[1] }];
    expect(pruefe(lieferung([datei('allegro', 5)], { allegro: tag && day(tag) }))).toEqual(expected);
  });
});

test('more than five percent of the records of a file in quarantine', () => {
  const dateien = [
    datei('step', 100, { quarantaene: 5 }),
    datei('verbis', 100, { quarantaene: 6 }),
    datei('allegro', 0),
  ];
  expect(pruefe(lieferung(dateien))).toEqual([
    { code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'allegro', saetze: 0 },
    { code: 'LIEFERUNG_VIELE_FEHLER', quelle: 'verbis', datei: 'verbis.csv', quarantaene: 6, saetze: 100 },
  ]);
});

test('a source that the last run had is missing; one that only an earlier run had is not', () => {
  const frueher = [lauf(1, datei('verbis', 1), datei('step', 1)), lauf(2, datei('allegro', 1), datei('step', 1))];
  expect(pruefe(lieferung([datei('step', 2)]), frueher)).toEqual([
    { code: 'LIEFERUNG_FEHLT', quelle: 'allegro', lauf: 2 },
  ]);
});

test.each<[string, readonly Lieferungsbefund[], string | undefined]>([
  ['nothing unusual', [], '2026-03-31'],
  [
    'records set aside',
    [{ code: 'LIEFERUNG_VIELE_FEHLER', quelle: 'step', datei: 's.csv', quarantaene: 9, saetze: 10 }],
    '2026-03-31',
  ],
  ['old', [{ code: 'LIEFERUNG_ALT', quelle: 'step', juengster: '2026-03-20', arbeitstage: 7 }], '2026-03-20'],
  ['a source is missing', [{ code: 'LIEFERUNG_FEHLT', quelle: 'step', lauf: 1 }], undefined],
])('a delivery is complete up to: %s', (_, befunde, bis) => {
  expect(vollstaendigBis(befunde, STICHTAG)).toBe(bis === undefined ? undefined : day(bis));
});
