/** Who may read what a run writes (setting `dateirechte`), by the modes of every file and folder. */
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { antrag, geprueft, liste } from '../pruefen/mappe.ts';

const ARGV = ['import', '--allegro', 'a.csv', '--out', 'neu/aus', '--store', 'v.sqlite', '--log', 'p.jsonl', '--quiet'];

/** The modes of what two nights under this umask leave behind, by path. */
async function modes(umask: number, config: object): Promise<Readonly<Record<string, string>>> {
  const folder = newFolder();
  const before = process.umask(umask);
  try {
    writeFileSync(join(folder, 'a.csv'), csv('allegro', [{ kundennummer: '123A000001' }, { kundennummer: 'falsch' }]));
    writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify(config));
    for (const day of ['2026-03-30', '2026-03-31'])
      expect(await call(folder, [...ARGV, '--stichtag', day])).toEqual({ status: 10, stdout: '', stderr: '' });
    expect(process.umask()).toBe(umask);
  } finally {
    process.umask(before);
  }
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );
  return Object.fromEntries(
    all
      .map((path): [string, string] => [relative(folder, path), (statSync(path).mode & 0o777).toString(8)])
      .filter(([path]) => !['a.csv', 'neufall.config.json'].includes(path)),
  );
}

test.each([0, 0o022])('only the owner may read, whatever the umask (%i)', async (umask) => {
  const found = await modes(umask, {});
  const folders = ['neu', 'neu/aus', 'neu/aus/quarantaene'];
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining([...folders, 'neu/.aus.sperre', 'neu/aus/faelle.csv', 'v.sqlite', 'p.jsonl']),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.keys(found).map((path) => [path, folders.includes(path) ? '700' : '600'])),
  );
});

test('whom the umask lets may read the result, where the configuration says so', async () => {
  const found = await modes(0o027, { dateirechte: 'umask' });
  expect(found).toMatchObject({
    neu: '750',
    'neu/aus': '750',
    'neu/aus/faelle.csv': '640',
    'neu/aus/quarantaene/allegro-a.csv': '640',
    'v.sqlite': '600',
    'p.jsonl': '600',
  });
});

test.each<[string, string, string]>([
  ['the same', 'ein', 'ein'],
  ['the same, written in another way', './ein/', 'neu/../ein'],
  ['the result within the input', '.', 'aus'],
  ['the input within the result', 'ein/tief', 'ein'],
])('refuses an input and a result folder that are %s', async (_name, eingang, out) => {
  const folder = newFolder();
  mkdirSync(join(folder, 'ein', 'tief'), { recursive: true });
  writeFileSync(join(folder, 'ein', 'tief', 'a.csv'), csv('allegro', []));
  expect(await call(folder, ['import', '--eingang', eingang, '--out', out, '--no-store'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `neufall: Das Ergebnis („${out}“) und der Eingang („${eingang}“) liegen ineinander; geben Sie mit --out einen Ordner daneben an.\n`,
  });
  expect(readdirSync(folder)).toEqual(['ein']);
});

test('who may not read a workbook may not read its copy', async () => {
  const folder = await liste(antrag('123A456789'));
  chmodSync(join(folder, 'liste.xlsx'), 0o600);
  expect((await call(folder, ['pruefen', 'liste.xlsx', '--stichtag', '2026-03-31'])).status).toBe(0);
  expect((statSync(geprueft(folder)).mode & 0o777).toString(8)).toBe('600');
});
