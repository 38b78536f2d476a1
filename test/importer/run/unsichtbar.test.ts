/**
 * What cannot be seen, other dashes, tricks of exports and days by other programs change nothing about a run
 * (fine print 27, 28, 44, 79, 80; public bug reports).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { csv, type Satz } from '../exports.ts';
import { resultIn } from './imported.ts';

const PERSONEN = ['099A000001', '099A000002', '099E000003', '099A000004'];
const ALLEGRO = csv(
  'allegro',
  PERSONEN.map(
    (kundennummer, i): Satz => ({
      kundennummer,
      bg_nummer: `99999//000000${i}`,
      antragsdatum: '02.03.2026',
      antragsart: 'Erstantrag',
    }),
  ),
);
const STEP = csv(
  'step',
  PERSONEN.map(
    (kundennummer): Satz => ({
      kundennummer,
      geburtsdatum: '01.02.1990',
      aufenthalt_de: 'ja',
      rechtskreis: 'SGB II',
      kanal: 'E-Mail',
      anliegen: 'Neuantrag',
      eingang_am: '02.03.2026 09:30',
    }),
  ),
);

/** Cases, findings by code and column, and columns that nobody needs. */
async function imported(allegro: string, step: string) {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.csv'), allegro);
  writeFileSync(join(folder, 's.csv'), step);
  const argv = ['import', '--allegro', 'a.csv', '--step', 's.csv', '--out', 'aus', '--no-store', '--quiet'];
  expect((await call(folder, [...argv, '--stichtag', '2026-03-31'])).stderr).toBe('');
  const { faelle, befunde, lauf } = resultIn(join(folder, 'aus'));
  return { faelle, codes: befunde.map(({ code }) => code), spalten: lauf.spalten };
}

test.each<[was: string, allegro: string, step: string]>([
  ['zero width space in a header', ALLEGRO.replace('Antragsdatum', '\u200bAntragsdatum'), STEP],
  ['soft hyphen in a header', ALLEGRO.replace('Antragsart', 'Antrags\u00adart'), STEP],
  ['en dash in a header', ALLEGRO.replace('BG-Nummer', 'BG\u2013Nummer'), STEP],
  ['zero width space in a word', ALLEGRO, STEP.replaceAll('SGB II', 'SGB\u200b II')],
  ['en dash in a word', ALLEGRO, STEP.replaceAll('E-Mail', 'E\u2013Mail')],
  ['marks in ids', ALLEGRO.replaceAll('099A', '\u202d099\u2060A'), STEP.replaceAll('099E', '099E\u200e')],
  ['en dash in a BG-Nummer', ALLEGRO.replaceAll('99999//', '99999\u2013'), STEP],
  ['marks in days', ALLEGRO.replaceAll('02.03.2026', '02.03.\u200e2026'), STEP.replaceAll('1990', '\u00ad1990')],
  ['a leading apostrophe', ALLEGRO.replaceAll('\n099', "\n'099").replaceAll(';02.', ";'02."), STEP],
  ['days with fraction and zone', ALLEGRO.replaceAll('02.03.2026', '2026-03-02 00:00:00.000'), STEP],
  ['days without separators', ALLEGRO.replaceAll('02.03.2026', '20260302'), STEP.replaceAll('01.02.1990', '19900201')],
  ['days with weekday and words', ALLEGRO, STEP.replaceAll('02.03.2026 09:30', 'Mo 2. März 2026, 9.30 Uhr')],
])('%s', async (_was, allegro, step) => {
  expect([allegro, step]).not.toEqual([ALLEGRO, STEP]);
  expect(await imported(allegro, step)).toEqual(await imported(ALLEGRO, STEP));
});
