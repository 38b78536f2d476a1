/** INGA_WECHSEL: another Hauptbetreuer than in the last run, in Inga's twelve months (000-a10, fine print 71). */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VerlaufLeser } from '../../../importer/store/lesen.ts';
import { newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
import { resultIn } from '../run/imported.ts';
import { importNight, type Nacht } from './stores.ts';

const QUIET = ['--quiet'];
const STEP = {
  kundennummer: '123A000001',
  rechtskreis: 'SGB III',
  anliegen: 'Betreuungswechsel',
  kanal: 'Telefon',
  eingang_am: '30.03.2026',
};
const nacht = (hauptbetreuer: string, verbis: Satz = {}, ...step: Satz[]): Nacht => ({
  verbis: [{ kundennummer: '123A000001', hauptbetreuer, inga: 'ja', abmeldung_am: '01.04.2025', ...verbis }],
  step: [STEP, ...step.map((one) => ({ ...STEP, ...one }))],
});

/** Findings of each case in the last night's faelle.csv, and what history says of them. */
async function nights(...list: readonly (readonly [Nacht, string, ...string[]])[]) {
  const folder = newFolder();
  for (const [eine, stichtag, ...flags] of list) {
    expect(await importNight(folder, eine, stichtag, [...QUIET, ...flags])).toMatchObject({ status: 0, stderr: '' });
  }
  const csv = resultIn(join(folder, 'aus')).faelle.map(({ befunde }) => befunde);
  const leser = new VerlaufLeser(join(folder, 'neufall.sqlite'));
  try {
    return { csv, verlauf: [...leser.faelle()].map(({ weitere }) => weitere.join(' ')) };
  } finally {
    leser.close();
  }
}

const JA = { csv: ['INGA_WECHSEL'], verlauf: ['INGA_WECHSEL'] };
const NEIN = { csv: [''], verlauf: [''] };

test.each<[was: string, vorher: Nacht, nachher: Nacht, stichtag: string, expected: typeof JA]>([
  ['another name', nacht('A'), nacht('B'), '2026-03-31', JA],
  ['on the last day of the twelve months', nacht('A'), nacht('B'), '2026-04-01', JA],
  ['a day later', nacht('A'), nacht('B'), '2026-04-02', NEIN],
  ['the same name', nacht('A'), nacht('A', { team: '402' }), '2026-03-31', NEIN],
  ['none before', nacht(''), nacht('B'), '2026-03-31', NEIN],
  ['none now', nacht('A'), nacht(''), '2026-03-31', NEIN],
  ['not at Inga', nacht('A'), nacht('B', { inga: 'nein' }), '2026-03-31', NEIN],
  ['Abmeldung unknown', nacht('A'), nacht('B', { abmeldung_am: '' }), '2026-03-31', NEIN],
])('%s', async (_was, vorher, nachher, stichtag, expected) => {
  expect(await nights([vorher, '2026-03-30'], [nachher, stichtag])).toEqual(expected);
});

test('stands on every case row of the person, new ones too, and is raised once', async () => {
  const neu = nacht('B', {}, { eingang_am: '31.03.2026', anliegen: 'Sonstiges' });
  expect(await nights([nacht('A'), '2026-03-30'], [neu, '2026-03-31'])).toEqual({
    csv: ['INGA_WECHSEL', 'INGA_WECHSEL'],
    verlauf: ['INGA_WECHSEL', 'INGA_WECHSEL'],
  });
  expect(await nights([nacht('A'), '2026-03-30'], [neu, '2026-03-31'], [neu, '2026-04-01'])).toEqual({
    csv: ['', ''],
    verlauf: ['', ''],
  });
});

test('is found again when the same run comes again, also after another one', async () => {
  const neu = nacht('B', {}, { eingang_am: '31.03.2026', anliegen: 'Sonstiges' });
  const { csv } = await nights(
    [nacht('A'), '2026-03-30'],
    [neu, '2026-03-31'],
    [nacht('C'), '2026-04-01'],
    [neu, '2026-03-31'],
  );
  expect(csv).toEqual(['INGA_WECHSEL', 'INGA_WECHSEL']);
});

test('not where the case was gone in the last run, and not without history', async () => {
  const leer: Nacht = { verbis: [], step: [] };
  expect(await nights([nacht('A'), '2026-03-29'], [leer, '2026-03-30'], [nacht('B'), '2026-03-31'])).toEqual(NEIN);
  const { csv } = await nights([nacht('A'), '2026-03-30'], [nacht('B'), '2026-03-31', '--no-store']);
  expect(csv).toEqual(['']);
});
