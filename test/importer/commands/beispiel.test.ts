/** `neufall beispiel` (page 5): what it writes is tested beside `importer/sample`; here its call. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, filesBelow, newFolder } from '../cli.ts';

const FILES = ['allegro.csv', 'step.csv', 'verbis.csv'];

test('writes three exports and says what is in them and which Stichtag fits', async () => {
  const folder = newFolder();
  const { status, stdout, stderr } = await call(folder, [
    'beispiel',
    'neu/exporte',
    '--personen',
    '2000',
    '--seed',
    '1',
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = Object.entries(filesBelow(join(folder, 'neu', 'exporte')));
  expect(lines.map(([name]) => name)).toEqual(FILES);
  expect(stdout).toMatch(
    /^Künstliche Exporte in neu\/exporte:\n {2}verbis\.csv: 1\.\d{3} Datensätze\n {2}allegro\.csv: 1\.\d{3} Datensätze\n {2}step\.csv: 2\.\d{3} Datensätze\nPassender Stichtag: 31\.03\.2026\n$/,
  );
});

test.each([
  ['the alias', ['sample', 'x', '--personen', '50', '--seed', '7'], true],
  ['the default seed', ['beispiel', 'x', '--personen', '50'], false],
  ['another seed', ['beispiel', 'x', '--personen', '50', '--seed', '8'], false],
  ['another Stichtag', ['beispiel', 'x', '--personen', '50', '--seed', '7', '--stichtag', '01.01.2024'], false],
])('%s: the same files only for the same call', async (_, argv, same) => {
  const folder = newFolder();
  await call(folder, ['beispiel', 'a', '--personen', '50', '--seed', '7']);
  await call(folder, argv);
  expect(filesBelow(join(folder, 'a'))['step.csv'] === filesBelow(join(folder, 'x'))['step.csv']).toBe(same);
});

test('--zeilen counts the records of all three files', async () => {
  const folder = newFolder();
  const { stdout } = await call(folder, ['beispiel', 'x', '--zeilen', '100']);
  const counts = [...stdout.matchAll(/: (\d+) Datensätze/g)].map(([, n]) => Number(n));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(100);
});

test.each([
  [['--woche', '1'], '31.03.2026'],
  [['--woche', '12'], '16.06.2026'],
  [['--woche', '520'], '11.03.2036'],
  [['--woche', '12', '--stichtag', '01.02.2026'], '01.02.2026'],
])('%j: says which Stichtag the week has', async (flags, stichtag) => {
  const { status, stdout } = await call(newFolder(), ['beispiel', 'x', '--personen', '20', ...flags]);
  expect({ status, last: stdout.split('\n').at(-2) }).toEqual({ status: 0, last: `Passender Stichtag: ${stichtag}` });
});

test('a week is the same population as another where their Stichtage are as many weeks apart', async () => {
  const folder = newFolder();
  const size = ['--personen', '50', '--quiet'];
  await call(folder, ['beispiel', 'a', '--woche', '3', ...size]);
  await call(folder, ['beispiel', 'b', '--woche', '3', '--stichtag', '14.04.2026', ...size]);
  await call(folder, ['beispiel', 'c', '--woche', '2', '--stichtag', '14.04.2026', ...size]);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => filesBelow(join(folder, name)));
  expect(b).toEqual(a);
  expect(c).not.toEqual(a);
});

test('--quiet says nothing, and English is English', async () => {
  const folder = newFolder();
  expect(await call(folder, ['beispiel', 'x', '--personen', '5', '--quiet'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  const { stdout } = await call(folder, ['sample', 'y', '--personen', '5', '--lang', 'en']);
  expect(stdout).toMatch(/^Synthetic exports in y:\n/);
});

describe('refuses', () => {
  const RANGE = 'ist keine ganze Zahl von 1 bis 20.000.000.';
  test.each([
    ['no folder', ['beispiel'], 'Die Angabe „DIR“ fehlt.'],
    [
      'two folders',
      ['beispiel', 'x', 'y'],
      'Zu viele Angaben zu „beispiel“; „neufall beispiel --help“ zeigt die möglichen.',
    ],
    [
      'two sizes',
      ['beispiel', 'x', '--zeilen', '5', '--personen', '5'],
      '--zeilen und --personen schließen einander aus; geben Sie nur eines von beiden an.',
    ],
    [
      'records and a week',
      ['beispiel', 'x', '--zeilen', '5', '--woche', '2'],
      '--zeilen und --woche schließen einander aus; geben Sie mit --woche die Größe als --personen an.',
    ],
    ...['0', '521', 'zwei'].map((woche): [string, string[], string] => [
      `week ${woche}`,
      ['beispiel', 'x', '--woche', woche],
      `„${woche}“ bei --woche ist keine ganze Zahl von 1 bis 520.`,
    ]),
    ['no persons', ['beispiel', 'x', '--personen', '0'], `„0“ bei --personen ${RANGE}`],
    ['too many records', ['beispiel', 'x', '--zeilen', '20000001'], `„20000001“ bei --zeilen ${RANGE}`],
    ['half a record', ['beispiel', 'x', '--zeilen', '1.5'], `„1.5“ bei --zeilen ${RANGE}`],
    ['a word for a seed', ['beispiel', 'x', '--seed', 'eins'], '„eins“ bei --seed ist keine ganze Zahl ab 0.'],
    [
      'a day that does not exist',
      ['beispiel', 'x', '--stichtag', '30.02.2026'],
      '„30.02.2026“ bei --stichtag ist kein Tag; erlaubt sind JJJJ-MM-TT und TT.MM.JJJJ von 1900 bis 2100.',
    ],
    [
      'a folder with exports',
      ['beispiel', 'voll'],
      'Im Ordner „voll“ liegen schon Exporte; geben Sie einen anderen Ordner an oder löschen Sie sie.',
    ],
    [
      'a folder below a file',
      ['beispiel', 'voll/step.csv/x'],
      'In „voll/step.csv/x“ lässt sich nicht schreiben (ENOTDIR); prüfen Sie Pfad und Rechte. Es wurde nichts veröffentlicht.',
    ],
  ])('%s', async (_, argv, says) => {
    const folder = newFolder();
    mkdirSync(join(folder, 'voll'));
    writeFileSync(join(folder, 'voll', 'step.csv'), 'meins');
    expect(await call(folder, argv)).toEqual({ status: 2, stdout: '', stderr: `neufall: ${says}\n` });
    expect(filesBelow(folder)).toEqual({ 'voll/step.csv': 'meins' });
    const english = await call(folder, [...argv, '--lang', 'en']);
    expect(english).toMatchObject({ status: 2, stderr: expect.stringMatching(/^neufall: [^\n]+\n$/) });
    expect(english.stderr).not.toMatch(/undefined|Sie|eine|nicht|fehlt/);
  });

  test('to go on after an abort, and leaves nothing behind', async () => {
    const folder = newFolder();
    const stop = new AbortController();
    const ended = call(folder, ['beispiel', 'x', '--personen', '100000'], { signal: stop.signal });
    setImmediate(() => stop.abort());
    expect(await ended).toMatchObject({ status: 130, stdout: '' });
    expect(readdirSync(join(folder, 'x'))).toEqual([]);
  });
});
