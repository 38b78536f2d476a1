/** Double appointments of an import, case row by case row (ATV_TERMIN_DOPPELT, fine print 52 and 87). */
import { expect, test } from 'vitest';
import type { Quelle } from '../../../core/fields/declarations.ts';
import type { Vorgabe } from '../../../importer/config/profile.ts';
import type { Satz } from '../exports.ts';
import { casesOf } from '../tables.ts';

const TERMIN = { atv_termin: '02.04.2026 09:00', hauptbetreuer: 'IFK 1' };
const BG = '99999//0000001';

/** `person BG` of the case rows with a double appointment. */
async function doppelt(records: Partial<Record<Quelle, readonly Satz[]>>, vorgabe: Vorgabe = new Map()) {
  const found: string[] = [];
  for (const { row, umfeld } of await casesOf(records, vorgabe)) {
    if (umfeld.termin_doppelt) found.push(`${row.kundennummer?.at(-1)} ${row.bg_nummer ?? '-'}`);
  }
  return found;
}

const person = (n: number) => `099A00000${n}`;
const verbis = (...parts: Satz[]): Satz[] =>
  parts.map((part, i) => ({ kundennummer: person(i + 1), ...TERMIN, ...part }));
const allegro = (...rows: [n: number, bg: string, day?: string][]): Satz[] =>
  rows.map(([n, bg_nummer, antragsdatum = '01.03.2026']) => ({ kundennummer: person(n), bg_nummer, antragsdatum }));

test.each<[was: string, parts: Satz[], expected: string[]]>([
  ['two persons', [{}, {}], ['1 -', '2 -']],
  ['09:00 is 09:00:00', [{}, { atv_termin: '02.04.2026 09:00:00' }], ['1 -', '2 -']],
  ['half an hour later', [{}, { atv_termin: '02.04.2026 09:30' }], []],
  ['another day', [{}, { atv_termin: '07.04.2026 09:00' }], []],
  ['with somebody else', [{}, { hauptbetreuer: 'IFK 2' }], []],
  ['with the first one by name', [{}, { hauptbetreuer: 'IFK 2', termin_bei: 'IFK 1' }], ['1 -', '2 -']],
  ['of an Aufstocker', [{}, { hauptbetreuer: 'X', aufstocker: 'ja', nebenbetreuung: 'IFK 1' }], ['1 -', '2 -']],
  ['no Betreuer known', [{ hauptbetreuer: '' }, { hauptbetreuer: '' }], []],
  ['one Erstberatung done', [{}, { erstberatung_am: '30.03.2026' }], []],
  ['one Erstberatung ticked', [{}, { erstberatung_am: 'x' }], []],
  ['on the Stichtag', [{ atv_termin: '31.03.2026 09:00' }, { atv_termin: '31.03.2026 09:00' }], ['1 -', '2 -']],
  ['before the Stichtag', [{ atv_termin: '30.03.2026 09:00' }, { atv_termin: '30.03.2026 09:00' }], []],
  ['without a time', [{ atv_termin: '02.04.2026' }, { atv_termin: '02.04.2026' }], []],
])('%s', async (_was, parts, expected) => {
  expect(await doppelt({ verbis: verbis(...parts) })).toEqual(expected);
});

test('not among rows of one known BG-Nummer: couples are invited together', async () => {
  const paar = verbis({}, {});
  expect(await doppelt({ verbis: paar, allegro: allegro([1, BG], [2, BG]) })).toEqual([]);
  expect(await doppelt({ verbis: paar, allegro: allegro([1, BG], [2, '99999//0000002']) })).toEqual([
    '1 99999//0000001',
    '2 99999//0000002',
  ]);
  // A third person beside the couple; a partner without BG-Nummer; another row of the partner's.
  expect(await doppelt({ verbis: verbis({}, {}, {}), allegro: allegro([1, BG], [2, BG]) })).toEqual([
    `1 ${BG}`,
    `2 ${BG}`,
    '3 -',
  ]);
  expect(await doppelt({ verbis: paar, allegro: allegro([1, BG]) })).toEqual([`1 ${BG}`, '2 -']);
  expect(
    await doppelt({ verbis: paar, allegro: allegro([1, BG], [2, '99999//0000002', '01.02.2026'], [2, BG]) }),
  ).toEqual([`1 ${BG}`, '2 99999//0000002']);
});

test('a constant holds on every row', async () => {
  const records = verbis({}, {}).map(({ hauptbetreuer: _, ...rest }) => rest);
  expect(await doppelt({ verbis: records }, new Map([['termin_bei', 'IFK 1']]))).toEqual([]);
});
