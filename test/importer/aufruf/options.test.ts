/** Flag before configuration before default (page 5 "Precedence"), seen in what lauf.json says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, type Ended, filesBelow, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';

function folderWith(config: object | undefined): string {
  const folder = newFolder();
  for (const name of ['s.csv', 's2.csv'])
    writeFileSync(join(folder, name), csv('step', [{ kundennummer: '099A000001' }]));
  mkdirSync(join(folder, 'ein'));
  writeFileSync(join(folder, 'ein', 'v.csv'), csv('verbis', []));
  if (config !== undefined) writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify(config));
  return folder;
}

const lauf = ({ stdout }: Ended) => JSON.parse(stdout);
const importing = async (config: object | undefined, ...flags: string[]) =>
  lauf(await call(folderWith(config), ['import', '--no-store', '--json', ...flags]));
const FILES = ['--step', 's.csv', '--out', 'aus'];

describe('Stichtag', () => {
  test.each<[string, object | undefined, string[], string]>([
    ['the flag', { stichtag: '01.02.2026' }, ['--stichtag', '2026-01-31'], '2026-01-31'],
    ['else the configuration', { stichtag: '01.02.2026' }, [], '2026-02-01'],
    ['else the day of the call', {}, [], '2026-03-31'],
    ['without a configuration, too', undefined, [], '2026-03-31'],
  ])('%s', async (_, config, flags, stichtag) => {
    expect((await importing(config, ...FILES, ...flags)).stichtag).toBe(stichtag);
  });
});

describe('Land', () => {
  test.each<[string, object | undefined, string[], string]>([
    ['the flag', { land: 'BY' }, ['--land', 'SN'], 'SN'],
    ['else the configuration', { land: 'BY' }, [], 'BY'],
    ['else Brandenburg', {}, [], 'BB'],
  ])('%s', async (_, config, flags, land) => {
    expect((await importing(config, ...FILES, ...flags)).einstellungen.land).toBe(land);
  });
});

test('every setting of the decisions comes from the configuration', async () => {
  const settings = {
    land: 'BE',
    silvester_frei: false,
    zusatz_frei: ['2026-12-28'],
    zusatz_arbeitstage: ['2026-12-27'],
    antragstag_zaehlt: true,
    vorwarnung: 5,
    ablehnung: 'bestand',
    atv_dauer: 30,
    online_antrag: 'offen',
  };
  expect((await importing(settings, ...FILES)).einstellungen).toEqual(settings);
});

describe('names', () => {
  test.each<[string, object, string[], boolean]>([
    ['are left out', {}, [], false],
    ['stand there by the flag', {}, ['--mit-namen'], true],
    ['stand there by the configuration', { mit_namen: true }, [], true],
  ])('%s', async (_, config, flags, there) => {
    const folder = folderWith(config);
    await call(folder, ['import', '--no-store', ...FILES, ...flags]);
    expect((filesBelow(join(folder, 'aus'))['faelle.csv'] ?? '').includes(';nachname;vorname;')).toBe(there);
  });
});

describe('inputs', () => {
  const names = (one: { dateien: { datei: string }[] }) => one.dateien.map(({ datei }) => datei);

  test.each<[string, object, string[], string[]]>([
    ['a file of the configuration', { step: 's.csv', out: 'aus' }, [], ['s.csv']],
    ['several files of the configuration', { step: ['s2.csv', 's.csv'], out: 'aus' }, [], ['s2.csv', 's.csv']],
    ['a folder of the configuration', { eingang: 'ein', out: 'aus' }, [], ['v.csv']],
    [
      'files of the call instead of those of the configuration',
      { step: 's2.csv', verbis: 'ein/v.csv' },
      FILES,
      ['s.csv'],
    ],
    ['files of the call instead of the folder of the configuration', { eingang: 'ein' }, FILES, ['s.csv']],
    [
      'the folder of the call instead of files of the configuration',
      { step: 's.csv' },
      ['--eingang', 'ein', '--out', 'aus'],
      ['v.csv'],
    ],
    [
      'several files after one flag, or a flag for each',
      {},
      ['--step', 's.csv', '--out', 'aus', '--step', 's2.csv'],
      ['s.csv', 's2.csv'],
    ],
  ])('%s', async (_, config, flags, expected) => {
    expect(names(await importing(config, ...flags))).toEqual(expected);
  });

  test('a folder and files in the configuration exclude each other', async () => {
    const { status, stderr } = await call(folderWith({ step: 's.csv', eingang: 'ein', out: 'aus' }), [
      'import',
      '--no-store',
    ]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('schließen einander aus') });
  });
});

describe('a configuration elsewhere', () => {
  test('means its paths from where it stands, and flags theirs from where they are called', async () => {
    const folder = folderWith(undefined);
    mkdirSync(join(folder, 'nacht'));
    const config = { step: '../s.csv', out: 'aus', log: 'log.jsonl', profile: 'p.json' };
    writeFileSync(join(folder, 'nacht', 'k.json'), `\uFEFF${JSON.stringify(config)}`);
    writeFileSync(join(folder, 'nacht', 'p.json'), JSON.stringify({ $schema: 'x', name: 'Nacht' }));
    const ended = await call(folder, ['import', '--no-store', '--json', '--config', 'nacht/k.json']);
    expect(lauf(ended)).toMatchObject({ profil: 'Nacht', ausgabe: join(folder, 'nacht', 'aus') });
    expect(Object.keys(filesBelow(join(folder, 'nacht')))).toEqual(
      expect.arrayContaining(['aus/faelle.csv', 'log.jsonl']),
    );
    await call(folder, ['import', '--no-store', '--config', 'nacht/k.json', '--out', 'hier']);
    expect(Object.keys(filesBelow(join(folder, 'hier')))).toContain('faelle.csv');
  });

  test('is not looked for when one is named', async () => {
    const folder = folderWith({ land: 'BY' });
    writeFileSync(join(folder, 'k.json'), '{}');
    const ended = await call(folder, ['import', '--no-store', '--json', '--config', 'k.json', ...FILES]);
    expect(lauf(ended).einstellungen.land).toBe('BB');
  });
});
