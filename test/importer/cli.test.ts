/** The program as a process: exit status, streams, signals, and the npm script with paths of the caller. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { filesBelow, newFolder, ROOT, start, startNeufall } from './cli.ts';
import { csv, header, line } from './exports.ts';

const IMPORT = ['import', '--step', 's.csv', '--out', 'aus', '--stichtag', '2026-03-31', '--no-store'];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('one call', () => {
  test('with findings of severity fehler: status 1, the summary on stdout, nothing on stderr', async () => {
    const folder = folderWith({ 's.csv': csv('step', [{ kundennummer: 'falsch' }]) });
    const { status, stdout, stderr } = await startNeufall(folder, IMPORT).ended;
    expect({ status, stderr }).toEqual({ status: 10, stderr: '' });
    expect(stdout).toMatch(/^Stichtag 31\.03\.2026: 0 Fälle aus 1 Datensätzen\n/);
    expect(Object.keys(filesBelow(join(folder, 'aus')))).toContain('faelle.csv');
  });

  test('with --json: one JSON object on stdout', async () => {
    const folder = folderWith({ 's.csv': csv('step', []) });
    const { status, stdout, stderr } = await startNeufall(folder, [...IMPORT, '--json']).ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ exit_code: 0, faelle: 0, ausgabe: 'aus' });
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
  });

  test('that fails: one line on stderr, nothing on stdout', async () => {
    const folder = newFolder();
    expect(await startNeufall(folder, IMPORT).ended).toEqual({
      status: 3,
      stdout: '',
      stderr: `neufall: Die Datei „${join(folder, 's.csv')}“ gibt es nicht; prüfen Sie den Pfad.\n`,
    });
  });

  test('that fails with --json: the JSON object on stdout, the line on stderr', async () => {
    const { status, stdout, stderr } = await startNeufall(newFolder(), ['regeln', '--stichtag', 'heute', '--json'])
      .ended;
    const fehler = '„heute“ bei --stichtag ist kein Tag; erlaubt sind JJJJ-MM-TT und TT.MM.JJJJ von 1900 bis 2100.';
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: `${JSON.stringify({ exit_code: 2, fehler })}\n`,
      stderr: `neufall: ${fehler}\n`,
    });
  });

  test('whose reader goes away ends in peace', async () => {
    const { child, ended } = startNeufall(newFolder(), ['regeln']);
    child.stdout?.destroy();
    expect(await ended).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of a run', (signal) => {
  test('is 130; the last result stays and nothing is left behind', async () => {
    const one = line('step', { kundennummer: '099A000001', nachname: 'Abel' });
    const folder = folderWith({ 's.csv': `${header('step')}\n${`${one}\n`.repeat(300_000)}` });
    mkdirSync(join(folder, 'aus'));
    writeFileSync(join(folder, 'aus', 'faelle.csv'), 'das letzte Ergebnis');
    const { child, ended } = startNeufall(folder, IMPORT);
    while (!existsSync(join(folder, '.aus.neu')) && child.exitCode === null) await wait(2);
    child.kill(signal);
    expect(await ended).toEqual({
      status: 130,
      stdout: '',
      stderr: 'neufall: Abgebrochen; das letzte Ergebnis ist unverändert.\n',
    });
    expect(filesBelow(join(folder, 'aus'))).toEqual({ 'faelle.csv': 'das letzte Ergebnis' });
    expect(readdirSync(folder).sort()).toEqual(['.aus.sperre', 'aus', 's.csv']);
  });
});

describe('npm run neufall', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = (cwd: string, argv: readonly string[]) =>
    start(npm, ['--prefix', ROOT, 'run', '-s', 'neufall', '--', ...argv], { cwd, shell: process.platform === 'win32' })
      .ended;

  test('takes paths from the folder of the caller and gives the status on', async () => {
    const folder = folderWith({ 's.csv': csv('step', [{ kundennummer: 'falsch' }]) });
    const { status, stdout, stderr } = await run(folder, [...IMPORT, '--json']);
    expect({ status, stderr }).toEqual({ status: 10, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ exit_code: 10, dateien: [{ datei: 's.csv', quarantaene: 1 }] });
    expect(readdirSync(folder).sort()).toEqual(['.aus.sperre', 'aus', 's.csv']);
  });

  test('says nothing of its own when a call fails', async () => {
    expect(await run(newFolder(), ['nichts'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^neufall: Den Befehl „nichts“ gibt es nicht; es gibt: import, .*\.\n$/),
    });
  });
});
