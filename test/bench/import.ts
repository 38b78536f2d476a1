/**
 * The whole import of a folder of exports: `ohne-berichte` without history and reports, `mit-verlauf` with both; where the
 * history is there already, it is the night after.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { day, iso } from '../../core/calendar/day.ts';
import { OHNE_HAUSREGELN } from '../../core/hausregeln/index.ts';
import { messages } from '../../core/messages/index.ts';
import { VORGABEN } from '../../core/settings.ts';
import { STANDARD } from '../../importer/config/profile.ts';
import { neufall } from '../../importer/program.ts';
import { run } from '../../importer/run/run.ts';
import { openSource } from '../../importer/source/source.ts';
import { Staging } from '../../importer/write/staging.ts';
import { printMeasured } from './measured.ts';

const [mode, exports = '', out = ''] = process.argv.slice(2);
const signal = new AbortController().signal;
const STICHTAG = day('2026-03-31');

async function withoutReports(): Promise<string> {
  const sources = [];
  for (const quelle of ['verbis', 'allegro', 'step'] as const) {
    sources.push(await openSource(quelle, join(exports, `${quelle}.csv`), STANDARD));
  }
  const options = {
    sources,
    stichtag: STICHTAG,
    einstellungen: VORGABEN,
    hausregeln: OHNE_HAUSREGELN,
    profil: STANDARD,
    vorgabe: new Map(),
    failOn: 'nie',
    mitNamen: false,
    alleFaelle: false,
    kleineZahlen: 3,
    takt: 'woche',
    version: 'bench',
    beginn: new Date(),
    messages: messages('de'),
    sprache: 'de',
    progress: { begin() {}, advance() {}, end() {} },
    signal,
    berichte: false,
  } as const;
  const { faelle } = await run(options, new Staging(out));
  return `${faelle.toLocaleString('en-GB')} cases`;
}

async function withHistory(): Promise<string> {
  const store = join(out, '..', 'verlauf.sqlite');
  const stichtag = iso(existsSync(store) ? STICHTAG + 1 : STICHTAG);
  const lines: string[] = [];
  const args = ['--eingang', exports, '--out', out, '--stichtag', stichtag, '--fail-on', 'nie', '--store', store];
  const status = await neufall(['import', ...args], {
    stdout: (text) => void lines.push(text),
    stderr: (text) => void process.stderr.write(text),
    terminal: false,
    cwd: process.cwd(),
    now: new Date(),
    signal,
    version: 'bench',
  });
  if (status !== 0) process.exit(status);
  return (lines.find((line) => line.includes('Verlauf:')) ?? '').trim();
}

printMeasured(mode === 'ohne-berichte' ? await withoutReports() : await withHistory());
