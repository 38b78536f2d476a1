/**
 * Bad use of `neufall import`: one line that says what is wrong, where and what to do, the right status, nothing
 * published, the last result as it was, and no leftovers. Source: page 5 "Exit codes", issue "Bad use".
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Staging } from '../../../importer/write/staging.ts';
import { call, filesBelow, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { ARGS, INPUT, MISUSES, withInput } from './misuse.ts';

/** A folder with three exports and a first result in `aus`, with somebody else's file in it. */
async function prepared(): Promise<string> {
  const folder = newFolder();
  const files = {
    'v.csv': csv('verbis', [{ kundennummer: '099A000001', nachname: 'Abel' }]),
    'a.csv': csv('allegro', [{ kundennummer: '099A000001', antragsdatum: '02.03.2026' }]),
    's.csv': csv('step', [{ kundennummer: '099A000001', anliegen: 'Neuantrag' }, { kundennummer: 'falsch' }]),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'aus'));
  writeFileSync(join(folder, 'aus', 'notiz.txt'), 'fremd');
  expect(await call(folder, ['import', ...ARGS])).toEqual({ status: 10, stdout: '', stderr: '' });
  return folder;
}

/** The result and what stands beside it. */
const state = (folder: string) => ({
  result: filesBelow(join(folder, 'aus')),
  beside: readdirSync(folder).filter((name) => name.startsWith('.')),
});

let shared = '';

describe.each(Object.entries(MISUSES))('%s', (_, { files = {}, argv, status, says }) => {
  /** All share one shared: none of them changes anything in it. */
  beforeAll(async () => {
    if (shared === '') shared = await prepared();
    for (const [name, content] of Object.entries(files)) {
      if (content === 'ORDNER') mkdirSync(join(shared, name));
      else writeFileSync(join(shared, name), content);
    }
  });

  test('is one line on stderr, in German', async () => {
    const before = state(shared);
    const said = `neufall: ${says.replaceAll('ORT', shared)}\n`;
    expect(await call(shared, argv)).toEqual({ status, stdout: '', stderr: said });
    expect(state(shared)).toEqual(before);
  });

  test('is one line in English that names the same things, and one JSON object on stdout with --json', async () => {
    const before = state(shared);
    const ended = await call(shared, [...argv, '--json', '--lang', 'en']);
    const [line = '', ...rest] = ended.stderr.split('\n');
    expect({ status: ended.status, rest }).toEqual({ status, rest: [''] });
    expect(line).toMatch(/^neufall: .{20,}\.$/);
    expect(line).not.toMatch(/undefined|\[object|geben Sie|gibt es|erlaubt|nicht/);
    for (const [named] of says.replaceAll('ORT', shared).matchAll(/(?<=„)(?!bald)[^“]+(?=“)/g))
      expect(line).toContain(named);
    expect(ended.stdout).toBe(`${JSON.stringify({ exit_code: status, fehler: line.slice('neufall: '.length) })}\n`);
    expect(state(shared)).toEqual(before);
  });
});

describe('an output folder that another run holds', () => {
  test('ends with 6 at once, and can be used when the other one is done', async () => {
    const folder = await prepared();
    const before = filesBelow(join(folder, 'aus'));
    const other = new Staging(join(folder, 'aus'));
    try {
      expect(await call(folder, ['import', ...ARGS])).toEqual({
        status: 6,
        stdout: '',
        stderr: `neufall: Ein anderer Lauf schreibt gerade nach „${join(folder, 'aus')}“; warten Sie, bis er fertig ist.\n`,
      });
    } finally {
      other.discard();
    }
    expect(filesBelow(join(folder, 'aus'))).toEqual(before);
    expect(await call(folder, ['import', ...ARGS])).toMatchObject({ status: 10 });
  });
});

describe('a call that works', () => {
  test('replaces the result as a whole and leaves what is not its own', async () => {
    const folder = await prepared();
    expect(Object.keys(filesBelow(join(folder, 'aus')))).toContain('quarantaene/step-s.csv');
    expect(
      await call(folder, ['import', '--step', 's.csv', '--verbis', 'v.csv', '--out', 'aus', '--no-store']),
    ).toMatchObject({ status: 10 });
    writeFileSync(join(folder, 's.csv'), csv('step', [{ kundennummer: '099A000001', anliegen: 'Neuantrag' }]));
    await call(folder, ['import', ...ARGS]);
    const { result } = state(folder);
    expect(Object.keys(result).filter((name) => name.startsWith('quarantaene'))).toEqual([]);
    expect(result['notiz.txt']).toBe('fremd');
  });

  test('takes every CSV file of a folder by name, and tells the source by the header', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'ein'));
    const files = {
      'b.CSV': csv('step', []),
      'a.csv': csv('allegro', []),
      'c.csv': csv('step', []),
      'd.txt': 'x',
      'e.csv': csv('verbis', []),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'ein', name), text);
    const ended = await call(folder, ['import', '--eingang', 'ein', '--out', 'aus', '--no-store', '--json']);
    const { dateien } = JSON.parse(ended.stdout);
    expect(dateien.map(({ quelle, datei }: { quelle: string; datei: string }) => `${quelle} ${datei}`)).toEqual([
      'verbis e.csv',
      'allegro a.csv',
      'step b.CSV',
      'step c.csv',
    ]);
  });

  test('with --json writes what lauf.json holds, and nothing else', async () => {
    const folder = await prepared();
    const { stdout, stderr } = await call(folder, ['import', ...INPUT, '--out', 'aus', '--no-store', '--json']);
    expect(stderr).toBe('');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stdout.trimEnd()).not.toContain('\n');
    const lauf = JSON.parse(readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8'));
    expect(JSON.parse(stdout)).toMatchObject({ ...lauf, ausgabe: 'aus' });
  });

  test.each([
    ['fehler', [], 10],
    ['warnung', ['--fail-on', 'warnung'], 10],
    ['nie', ['--fail-on', 'nie'], 0],
  ])('ends by --fail-on %s', async (_, flags, status) => {
    const folder = await prepared();
    expect(await call(folder, ['import', ...ARGS, ...flags])).toMatchObject({ status });
  });

  test('with warnings only, ends with 10 only where they are asked for', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 's.csv'), csv('step', [{ kundennummer: '099A000001', kanal: 'Rauchzeichen' }]));
    const args = ['import', '--step', 's.csv', '--out', 'aus', '--no-store', '--quiet'];
    expect(await call(folder, args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await call(folder, [...args, '--fail-on', 'warnung'])).toEqual({ status: 10, stdout: '', stderr: '' });
  });

  test('an abort before it begins is 130, with nothing published', async () => {
    const folder = await prepared();
    const before = state(folder);
    expect(await call(folder, ['import', ...ARGS], { signal: AbortSignal.abort() })).toEqual({
      status: 130,
      stdout: '',
      stderr: 'neufall: Abgebrochen; das letzte Ergebnis ist unverändert.\n',
    });
    expect(state(folder)).toEqual(before);
  });

  test('the configuration may ask for JSON and for English, also about errors', async () => {
    const folder = await prepared();
    writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify({ json: true, lang: 'en' }));
    expect(JSON.parse((await call(folder, ['import', ...ARGS])).stdout)).toMatchObject({ exit_code: 10 });
    const fehler = `The file “${join(folder, 'fehlt.csv')}” does not exist; check the path.`;
    expect(await call(folder, withInput('fehlt.csv'))).toEqual({
      status: 3,
      stdout: `${JSON.stringify({ exit_code: 3, fehler })}\n`,
      stderr: `neufall: ${fehler}\n`,
    });
    const german = await call(folder, [...withInput('fehlt.csv'), '--lang', 'de']);
    expect(german.stderr).toContain('gibt es nicht');
  });
});
