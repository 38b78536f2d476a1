/** The log (`--log FILE`): JSON lines that name file, line and rule, never a person's data (page 5). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { writeSample } from '../../../importer/sample/write.ts';
import { call, type Ended, newFolder } from '../cli.ts';
import { ALLEGRO, PROFILE, STEP, VERBIS } from '../run/example.ts';

const read = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a run', () => {
  let ended: Ended;
  let log: Record<string, unknown>[];

  beforeAll(async () => {
    const folder = newFolder();
    const files = { 'v.csv': VERBIS, 'a.csv': ALLEGRO, 's.csv': STEP, 'p.json': JSON.stringify(PROFILE) };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    vi.useFakeTimers({ now: new Date('2026-03-31T04:30:00Z'), toFake: ['Date'] });
    ended = await call(folder, [
      'import',
      '--verbis',
      'v.csv',
      '--allegro',
      'a.csv',
      '--step',
      's.csv',
      '--profile',
      'p.json',
      '--out',
      'aus',
      '--no-store',
      '--log',
      'log.jsonl',
    ]);
    vi.useRealTimers();
    log = read(join(folder, 'log.jsonl'));
  });

  test('names each file, each finding with its place, and the result', () => {
    expect(ended.status).toBe(10);
    expect(log.map(({ ereignis }) => ereignis)).toEqual([
      'datei',
      'datei',
      'datei',
      ...Array(15).fill('befund'),
      'lauf',
    ]);
    expect(new Set(log.map(({ zeit }) => zeit))).toEqual(new Set(['2026-03-31T04:30:00.000Z']));
  });

  test('a file: what it is', () => {
    expect(log[0]).toEqual({
      zeit: expect.any(String),
      ereignis: 'datei',
      quelle: 'verbis',
      datei: 'v.csv',
      bytes: VERBIS.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      kodierung: 'windows-1252',
      trennzeichen: ';',
      kopfzeile: 3,
    });
  });

  test('a finding: file, line, code, severity and rule', () => {
    const found = log.filter(({ ereignis }) => ereignis === 'befund').map(({ zeit, ereignis, ...rest }) => rest);
    expect(found).toContainEqual({ datei: 'v.csv', zeile: 9, code: 'ZEICHEN_UNGUELTIG', schwere: 'fehler' });
    expect(found).toContainEqual({ datei: 's.csv', zeile: 9, code: 'WERT_UNBEKANNT', schwere: 'warnung' });
  });

  test('the result: counts and status', () => {
    expect(log.at(-1)).toMatchObject({ ereignis: 'lauf', faelle: 15, exit_code: 10, zaehlung: { neufall: { ja: 4 } } });
  });
});

test('a run that fails says of which kind the error was', async () => {
  const folder = newFolder();
  await call(folder, ['import', '--step', 'fehlt.csv', '--out', 'aus', '--no-store', '--log', 'log.jsonl']);
  expect(read(join(folder, 'log.jsonl'))).toEqual([
    { zeit: expect.any(String), ereignis: 'fehler', exit_code: 3, art: 'InputError', code: 'fehlt' },
  ]);
});

test('a log that cannot be written any more stops the run before it publishes', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 's.csv'), STEP);
  // Linux has a device that is always full.
  const argv = ['import', '--step', 's.csv', '--out', 'aus', '--no-store', '--log', '/dev/full'];
  expect(await call(folder, argv)).toEqual({
    status: 4,
    stdout: '',
    stderr:
      'neufall: Der Datenträger von „/dev/full“ ist voll; schaffen Sie Platz und starten Sie erneut. Das letzte Ergebnis ist unverändert.\n',
  });
  expect(readdirSync(folder)).toEqual(['s.csv']);
});

test('runs follow one another in one log', async () => {
  const folder = newFolder();
  const argv = ['import', '--step', 'fehlt.csv', '--out', 'aus', '--no-store', '--log', 'log.jsonl'];
  for (let i = 0; i < 2; i++) await call(folder, argv);
  expect(read(join(folder, 'log.jsonl'))).toHaveLength(2);
});

describe('no person is named', () => {
  test('in the log, in lauf.json and on the console, by name or number, in whatever language', async () => {
    const folder = newFolder();
    await writeSample(join(folder, 'ein'), { seed: 4, personen: 400 });
    const said: string[] = [];
    for (const flags of [[], ['--json'], ['--lang', 'en'], ['--mit-namen']]) {
      const argv = ['import', '--eingang', 'ein', '--out', 'aus', '--no-store', '--log', 'log.jsonl', ...flags];
      const { stdout, stderr } = await call(folder, argv);
      said.push(stdout, stderr, readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8'));
    }
    said.push(readFileSync(join(folder, 'log.jsonl'), 'utf8'));
    const faelle = readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')
      .trimEnd()
      .split('\r\n')
      .slice(1);
    const cells = faelle.flatMap((line) => line.split(';').slice(0, 4)).filter((cell) => cell !== '');
    // Names that are words of the program, too, say nothing.
    const secrets = [...new Set(cells)].filter((cell) => cell.length > 3);
    expect(secrets.length).toBeGreaterThan(500);
    const text = said.join('\n');
    // As a word of its own; within another word a name is none.
    const named = (secret: string) =>
      text.includes(secret) && new RegExp(`(?<!\\p{L})${RegExp.escape(secret)}(?!\\p{L})`, 'u').test(text);
    expect(secrets.filter(named)).toEqual([]);
  });
});
