/** `neufall selbsttest`: what the next night needs, each thing by itself (page 5). */
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCHRITTE, type Selbstbefund } from '../../../importer/protokoll/selbsttest.ts';
import { call, NOW, newFolder } from '../cli.ts';
import { importNight } from '../store/stores.ts';

const allegro = [{ kundennummer: '123A000001', bg_nummer: '12345//0000001', antragsdatum: '30.03.2026' }];

/** A Jobcenter after a good night on 31.03.2026, with its configuration. */
async function house(config: object = {}): Promise<string> {
  const folder = newFolder();
  await importNight(folder, { allegro }, '2026-03-31', ['--quiet']);
  mkdirSync(join(folder, 'eingang'));
  writeFileSync(join(folder, 'eingang', 'step.csv'), '');
  writeFileSync(
    join(folder, 'neufall.config.json'),
    JSON.stringify({ eingang: 'eingang', out: 'aus', store: 'neufall.sqlite', ...config }),
  );
  return folder;
}

async function stands(folder: string, now = NOW): Promise<{ status: number | null; not: Record<string, string> }> {
  const { status, stdout } = await call(folder, ['selbsttest', '--json'], { now });
  const { befunde, exit_code } = JSON.parse(stdout) as { befunde: Selbstbefund[]; exit_code: number };
  expect(exit_code).toBe(status);
  expect(befunde.map(({ schritt }) => schritt)).toEqual(SCHRITTE);
  const not = befunde.filter(({ stand }) => stand !== 'gut').map(({ schritt, stand }) => [schritt, stand]);
  return { status, not: Object.fromEntries(not) };
}

test('a house after a good night is ready, and the test leaves nothing behind', async () => {
  const folder = await house();
  const before = readdirSync(folder).sort();
  expect(await stands(folder)).toEqual({ status: 0, not: {} });
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('the table says it in words', async () => {
  const { stdout } = await call(await house(), ['selbsttest']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(SCHRITTE.length + 1);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^gut {2}Eingabe +1 Datei$/),
      expect.stringMatching(/^gut {2}Verlauf +unversehrt, 1 Lauf$/),
      expect.stringMatching(/^gut {2}Letzter Lauf +Lauf 1 am 31\.03\.2026.* heute oder gestern$/),
      'Bereit.',
    ]),
  );
});

test('a pattern of the profile that no file of the folder has is said (page 5 `dateien`)', async () => {
  const folder = await house({ profile: 'p.json' });
  writeFileSync(
    join(folder, 'p.json'),
    JSON.stringify({ name: 'P', dateien: { step: 'step*.csv', verbis: 'V_*.csv' } }),
  );
  expect(await stands(folder)).toEqual({ status: 0, not: { eingabe: 'hinweis' } });
  const { stdout } = await call(folder, ['selbsttest']);
  expect(stdout).toContain('1 Datei; auf „V_*.csv“ passt keine. Prüfen Sie die Lieferung und „dateien“ im Profil.');
});

test('an empty folder lacks a configuration, and has no run yet', async () => {
  expect(await stands(newFolder())).toEqual({
    status: 0,
    not: { config: 'hinweis', eingabe: 'hinweis', ausgabe: 'hinweis', verlauf: 'hinweis', lauf: 'hinweis' },
  });
});

const HOUR = 3_600_000;

test.each([
  ['a configuration with an unknown key', { ausgabe: 'x' }, NOW, { config: 'fehler' }],
  ['a profile that is not there', { profile: 'haus.profil.json' }, NOW, { profil: 'fehler' }],
  ['an input folder that is not there', { eingang: 'nirgends' }, NOW, { eingabe: 'fehler' }],
  ['an output folder in a folder that is not there', { out: 'weit/weg/aus' }, NOW, { ausgabe: 'fehler' }],
  ['a clock before the last run', {}, new Date(NOW.getTime() - HOUR), { uhr: 'fehler' }],
  ['a last run five days ago', {}, new Date(NOW.getTime() + 5 * 24 * HOUR), { lauf: 'fehler' }],
])('%s is an error, and named by its step', async (_, config, now, not) => {
  const found = await stands(await house(config), now);
  expect(found.status).toBe(1);
  expect(found.not).toMatchObject(not);
});

test('a damaged history is found, and hides nothing else', async () => {
  const folder = await house();
  truncateSync(join(folder, 'neufall.sqlite'), 9000);
  expect(await stands(folder)).toEqual({ status: 1, not: { verlauf: 'fehler', lauf: 'hinweis' } });
});

test('a last run with an unusual delivery was not good, and the test says why', async () => {
  const folder = await house();
  // The same file on another day.
  const flags = ['--allegro', 'allegro.csv', '--out', 'aus', '--stichtag', '2026-04-01', '--quiet'];
  expect((await call(folder, ['import', ...flags])).status).toBe(0);
  expect((await stands(folder)).not).toEqual({ lauf: 'hinweis' });
  const { stdout } = await call(folder, ['selbsttest']);
  expect(stdout).toMatch(/^Hinweis +Letzter Lauf +Lauf 2 am .*; .* ist dieselbe Datei wie in Lauf 1/m);
});
