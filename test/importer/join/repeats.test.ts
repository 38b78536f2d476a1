/** What a repeated key comes to (page 1 "quarantined", fine print 7, 8, 22 (8)). */
import { describe, expect, test } from 'vitest';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { withoutRepeats } from '../../../importer/join/repeats.ts';
import { csv, type Satz } from '../exports.ts';
import { ordered, tableOf } from '../tables.ts';

const A = '099A000001';

type Outcome = 'stays' | 'DUBLETTE' | 'DUBLETTE_WIDERSPRUCH';

/** What becomes of the second of two records. */
const PAIRS: readonly (readonly [what: string, quelle: Quelle, first: Satz, second: Satz, Outcome])[] = [
  ['VerBIS: the same again', 'verbis', { team: '1' }, { team: '1' }, 'DUBLETTE'],
  ['VerBIS: the key is the person alone', 'verbis', { team: '1' }, { team: '2' }, 'DUBLETTE_WIDERSPRUCH'],
  ['blanks around a cell', 'verbis', { team: '1' }, { team: ' 1\u00a0' }, 'DUBLETTE'],
  ['the Kundennummer in another spelling', 'verbis', {}, { kundennummer: ' 099 a 000001' }, 'DUBLETTE'],
  ['another case of a text', 'verbis', { team: 'a' }, { team: 'A' }, 'DUBLETTE_WIDERSPRUCH'],
  ['ALLEGRO: another day', 'allegro', { antragsdatum: '02.03.2026' }, { antragsdatum: '03.03.2026' }, 'stays'],
  [
    'ALLEGRO: the same day and values',
    'allegro',
    { antragsdatum: '02.03.2026' },
    { antragsdatum: '02.03.2026' },
    'DUBLETTE',
  ],
  [
    'ALLEGRO: the same day in another notation',
    'allegro',
    { antragsdatum: '02.03.2026' },
    { antragsdatum: '2.3.26' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  [
    'ALLEGRO: the key is the day, not the time',
    'allegro',
    { antragsdatum: '02.03.2026' },
    { antragsdatum: '02.03.2026 08:00' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  ['ALLEGRO: no day twice', 'allegro', {}, {}, 'DUBLETTE'],
  [
    'ALLEGRO: no day and no calendar day are one key',
    'allegro',
    {},
    { antragsdatum: '31.02.2026' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  [
    'ALLEGRO: two words for no day are one key',
    'allegro',
    { antragsdatum: '-' },
    { antragsdatum: '00.00.0000' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  ['STEP: another matter on the same day', 'step', { anliegen: 'Neuantrag' }, { anliegen: 'Sonstiges' }, 'stays'],
  ['STEP: the same matter on another day', 'step', { eingang_am: '02.03.2026' }, { eingang_am: '03.03.2026' }, 'stays'],
  [
    'STEP: the day with and without time',
    'step',
    { eingang_am: '02.03.2026' },
    { eingang_am: '02.03.2026 00:00' },
    'stays',
  ],
  [
    'STEP: the same time in another notation',
    'step',
    { eingang_am: '02.03.2026 08:00' },
    { eingang_am: '2026-03-02T8:00:00' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  [
    'STEP: a synonym is the same matter',
    'step',
    { anliegen: 'ASU' },
    { anliegen: 'Arbeitsuchendmeldung' },
    'DUBLETTE_WIDERSPRUCH',
  ],
  ['STEP: no matter and an unknown one are one key', 'step', {}, { anliegen: 'irgendwas' }, 'DUBLETTE_WIDERSPRUCH'],
  ['another person', 'step', {}, { kundennummer: '099A000002' }, 'stays'],
];

const outcome = (kept: number, dubletten: number): Outcome =>
  kept === 2 ? 'stays' : dubletten === 1 ? 'DUBLETTE' : 'DUBLETTE_WIDERSPRUCH';

test.each(PAIRS)('%s (%s)', async (_, quelle, first, second, expected) => {
  const records = [first, second].map((record) => ({ kundennummer: A, ...record }));
  const together = await ordered(quelle, records);
  expect(outcome(together.rows.length, together.dubletten[0] ?? 0)).toBe(expected);
  expect(together.rows[0]).toBe(0);
  // Fine print 7: several files are one source; the repeat is booked in its own file.
  const apart = await ordered(quelle, records.slice(0, 1), records.slice(1));
  expect(outcome(apart.rows.length, apart.dubletten[1] ?? 0)).toBe(expected);
  expect(apart.dubletten[0]).toBe(0);
  for (const { tabelle } of [together, apart]) {
    expect(tabelle.ausgesondert.map(({ code, kundennummer, wert }) => ({ code, kundennummer, wert }))).toEqual(
      expected === 'DUBLETTE_WIDERSPRUCH' ? [{ code: expected, kundennummer: A, wert: '' }] : [],
    );
  }
});

describe('three records of one key', () => {
  test('are compared with the one that stayed, not with each other', async () => {
    const { rows, dubletten, tabelle } = await ordered('verbis', [
      { kundennummer: A, team: '1' },
      { kundennummer: A, team: '2' },
      { kundennummer: A, team: '2' },
      { kundennummer: A, team: '1' },
    ]);
    expect([...rows]).toEqual([0]);
    expect(dubletten).toEqual([1]);
    expect(tabelle.ausgesondert.map(({ satz }) => satz)).toEqual([2, 3]);
  });

  test('the first by file order stays, though another one has an earlier time', async () => {
    const { rows } = await ordered('step', [
      { kundennummer: A, eingang_am: '02.03.2026 10:00' },
      { kundennummer: A, eingang_am: '02.03.2026 08:00' },
      { kundennummer: A, eingang_am: '02.03.2026 10:00', kanal: 'Fax' },
      { kundennummer: A, eingang_am: '02.03.2026' },
      { kundennummer: A, eingang_am: '' },
    ]);
    // By Eingang: a day without time comes before 00:00 of that day, no day last (fine print 14).
    expect([...rows]).toEqual([3, 1, 0, 4]);
  });
});

test('quarantined records stand by file and place, whatever their reason', async () => {
  const bad = (text: string) => csv('verbis', []).concat(text);
  const line = (number: string, team: string) => csv('verbis', [{ kundennummer: number, team }]).split('\n')[1];
  const tabelle = await tableOf('verbis', [
    bad(`${line('falsch', '1')}\n${line(A, '1')}\n${line(A, '2')}\nx;y\n`),
    bad(`${line(A, '3')}\n${line('', '')}\n`),
  ]);
  withoutRepeats(tabelle);
  expect(tabelle.ausgesondert.map(({ datei, satz, code }) => [datei, satz, code])).toEqual([
    [0, 1, 'KUNDENNUMMER_FORMAT'],
    [0, 3, 'DUBLETTE_WIDERSPRUCH'],
    [0, 4, 'SPALTENZAHL'],
    [1, 1, 'DUBLETTE_WIDERSPRUCH'],
    [1, 2, 'KUNDENNUMMER_FEHLT'],
  ]);
});

test('cells of files in different encodings are compared as texts', async () => {
  const record = { kundennummer: A, nachname: 'Müller' };
  const tabelle = await tableOf('step', [
    Buffer.from(csv('step', [record]), 'latin1'),
    csv('step', [record]),
    Buffer.from(`\uFEFF${csv('step', [record])}`, 'utf16le'),
  ]);
  expect(withoutRepeats(tabelle).dubletten).toEqual([0, 1, 1]);
});

test('the day of a key is the one that is read, however it is written (fine print 42)', async () => {
  const N = { kundennummer: '099A000001' };
  const { rows, dubletten, tabelle } = await ordered('allegro', [
    { ...N, antragsdatum: '02.03.2026' },
    { ...N, antragsdatum: '2. März 2026' },
    { ...N, antragsdatum: '03.03.2026 AB' },
    { ...N, antragsdatum: '01.03.26' },
  ]);
  expect([[...rows], dubletten, tabelle.ausgesondert.map(({ satz, code }) => [satz, code])]).toEqual([
    [3, 0, 2],
    [0],
    [[2, 'DUBLETTE_WIDERSPRUCH']],
  ]);
});
