/**
 * `npm run demo`: writes synthetic exports of 5,000 persons into demo/exporte, imports them and says what came out and
 * where it is.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cliMessages } from './messages/index.ts';
import { neufall } from './program.ts';

const PERSONEN = 5000;
const IMPORT =
  'import --eingang demo/exporte --out demo/ergebnis --stichtag 2026-03-31 --fail-on nie --store demo/neufall.sqlite';
const texts = cliMessages('de');
const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  now: new Date(),
  signal: new AbortController().signal,
  version: 'demo',
};

rmSync(new URL('../demo', import.meta.url), { recursive: true, force: true });
io.stdout(`${texts.demo.sample(PERSONEN)}\n\n`);
const sample = await neufall(['beispiel', 'demo/exporte', '--personen', String(PERSONEN)], io);
io.stdout('\n');
// The exports hold mistakes on purpose: findings are no failure of the demonstration.
const result = sample === 0 ? await neufall(IMPORT.split(' '), io) : sample;
io.stdout(`\n${texts.demo.done}\n`);
process.exitCode = result;
