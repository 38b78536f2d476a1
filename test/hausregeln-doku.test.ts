/** docs/hausregeln.md is followed to the letter: each file that it shows gives what it says (page 9). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, newFolder, ROOT } from './importer/cli.ts';

const seite = readFileSync(join(ROOT, 'docs', 'hausregeln.md'), 'utf8');
const beispiele = [
  ...seite.matchAll(
    /Datei `([\w.]+)`:\n\n```json\n([\s\S]*?)\n```\n\n`neufall ([^`]+)` sagt dazu:\n\n```text\n([\s\S]*?)\n```/g,
  ),
].map(([, name = '', text = '', befehl = '', sagt = '']) => ({ name, text, befehl, sagt }));

test('there is one for a route, for a deadline, for words', () => {
  expect(beispiele.map(({ name }) => name)).toEqual(['wege.regeln.json', 'fristen.regeln.json', 'woerter.regeln.json']);
});

test.each(beispiele)('$name', async ({ name, text, befehl, sagt }) => {
  const folder = newFolder();
  writeFileSync(join(folder, name), text);
  expect(await call(folder, befehl.split(' '))).toEqual({ status: 0, stdout: `${sagt}\n`, stderr: '' });
});

test('the mistake that it shows is said so', async () => {
  const [, sagt = ''] = /```text\n(neufall: [\s\S]*?)\n```/.exec(seite) ?? [];
  const [erstes] = beispiele;
  const folder = newFolder();
  writeFileSync(
    join(folder, 'wege.regeln.json'),
    erstes?.text.replace('"Kontaktformular"', '"Kontaktformulare"') ?? '',
  );
  expect(await call(folder, ['regeln', '--pruefen', 'wege.regeln.json'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${sagt}\n`,
  });
});

test('the example to start from is right', async () => {
  const folder = newFolder();
  await call(folder, ['regeln', '--neu', 'haus.regeln.json']);
  expect((await call(folder, ['regeln', '--pruefen', 'haus.regeln.json'])).status).toBe(0);
});
