/**
 * Killed at any moment, a run leaves history and output as before or as after it, both alike; the next call, whichever it
 * is, needs nobody's help (page 5; docs/entscheidungen/0006-verlauf-und-ausgabe.md).
 */
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { call, filesBelow, newFolder, type Running, start } from '../cli.ts';
import { csv, type Satz } from '../exports.ts';
import { dump } from './stores.ts';

// As in crash-child.ts.
vi.mock('../../../importer/protokoll/lauf.ts', async (original) => ({
  ...(await original<typeof import('../../../importer/protokoll/lauf.ts')>()),
  regelwerk: () => 'test',
}));

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
const ARGV = [
  'import',
  '--allegro',
  'a.csv',
  '--out',
  'aus',
  '--stichtag',
  '2026-04-01',
  '--fail-on',
  'nie',
  '--quiet',
];

/** Some that stay, one that changes, one that goes, one that comes, one that is set aside. */
const night = (records: number, last: boolean): Satz[] => [
  ...Array.from({ length: records }, (_, i) => ({
    kundennummer: `123A${String(i).padStart(6, '0')}`,
    antragsdatum: '02.03.2026',
  })),
  { kundennummer: '123B000001', bg_nummer: '12345//0000001', antragsdatum: last ? '04.03.2026' : '02.03.2026' },
  { kundennummer: last ? '123B000003' : '123B000002', antragsdatum: '02.03.2026' },
  { kundennummer: 'falsch' },
];

interface State {
  readonly store: unknown;
  readonly files: unknown;
}

/** What history and output say; lauf.json without times. */
function stateOf(folder: string): State {
  const { 'lauf.json': lauf = '{}', ...files } = filesBelow(join(folder, 'aus'));
  const { phasen: _, ...rest } = JSON.parse(lauf) as Record<string, unknown>;
  return { store: dump(join(folder, 'neufall.sqlite')), files: { ...files, lauf: rest } };
}

interface Scene {
  /** A folder after the first night, with the exports of the second. */
  readonly template: string;
  readonly before: State;
  readonly after: State;
}

async function scene(records: number): Promise<Scene> {
  const template = newFolder();
  writeFileSync(join(template, 'a.csv'), csv('allegro', night(records, false)));
  await completed(template, ARGV.with(6, '2026-03-31'));
  writeFileSync(join(template, 'a.csv'), csv('allegro', night(records, true)));
  const done = copy(template);
  await completed(done);
  const before = stateOf(template);
  const after = stateOf(done);
  expect(after).not.toEqual(before);
  return { template, before, after };
}

function copy(template: string): string {
  const folder = newFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

const startRun = (folder: string, at: number): Running =>
  start(process.execPath, [CHILD, folder, '2026-04-01', String(at)], { cwd: folder });

/** Waits until the program says that it begins. */
async function begun({ child, ended }: Running): Promise<void> {
  const los = new Promise((resolve) => child.stdout?.once('data', resolve));
  const failed = ended.then(({ stderr }) => expect(stderr).toBe(''));
  await Promise.race([los, failed]);
}

/** Number of writing operations of a run that nobody kills. */
async function operationsOf(folder: string): Promise<number> {
  const { status, stdout, stderr } = await startRun(folder, 0).ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return Number(stdout.split('\n')[1]);
}

/** A run that nobody kills, in this process. */
async function completed(folder: string, argv = ARGV): Promise<void> {
  expect(await call(folder, argv)).toEqual({ status: 0, stdout: '', stderr: '' });
}

const COMMANDS = [
  ['erklaeren', '123A000000', '--json'],
  ['loeschen', '--aelter-als', '999m', '--probe', '--json'],
];

/** Lets the next command put things in order; which state came out. */
async function aftermath(folder: string, { before, after }: Scene, turn: number): Promise<'before' | 'after'> {
  expect(await call(folder, COMMANDS[turn % 2] ?? [])).toMatchObject({ status: 0, stderr: '' });
  const state = stateOf(folder);
  // `erklaeren` reads only: it leaves the mark in the history, which says no more than what has happened since.
  const store = { ...(state.store as object), veroeffentlichung: [] };
  const which = JSON.stringify(store) === JSON.stringify(before.store) ? 'before' : 'after';
  expect({ ...state, store }).toEqual(which === 'before' ? before : after);

  // The run itself, once more: it completes, and leaves nothing lying about.
  await completed(folder);
  const again = stateOf(folder);
  expect(again.store).toEqual(after.store);
  const csvOf = ({ files }: State) => csvFiles(files);
  expect(csvOf(again)).toEqual(csvOf(after));
  expect(readdirSync(folder).sort()).toEqual([...TIDY, 'neufall.sqlite.vor-lauf-2']);
  return which;
}

/** What is the same in a run and in its repetition, which says in lauf.json and in its summary that it is one. */
const csvFiles = (files: unknown) => ({ ...(files as object), lauf: undefined, 'zusammenfassung.txt': undefined });

/** What lies in the folder after a run; beside it the state before that run. */
const TIDY = ['.aus.sperre', 'a.csv', 'aus', 'neufall.sqlite'] as const;

/** Two at a time: there are two processors. */
async function inPairs(count: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all([lane(), lane()]);
}

test('killed before any of its writing operations', { timeout: 300_000 }, async () => {
  const small = await scene(3);
  const operations = await operationsOf(copy(small.template));
  expect(operations).toBeGreaterThan(20);
  const outcomes: string[] = [];
  await inPairs(operations, async (i) => {
    const folder = copy(small.template);
    const { stdout } = await startRun(folder, i + 1).ended;
    expect(stdout).toBe('los\n');
    outcomes[i] = await aftermath(folder, small, i);
  });
  // There is one operation that decides: before it nothing has happened, after it everything.
  const first = outcomes.indexOf('after');
  expect(first).toBeGreaterThan(0);
  expect(outcomes).toEqual(outcomes.map((_, i) => (i < first ? 'before' : 'after')));
});

test('killed before every third writing operation of the very first run', { timeout: 300_000 }, async () => {
  const template = newFolder();
  writeFileSync(join(template, 'a.csv'), csv('allegro', night(3, true)));
  const done = copy(template);
  const operations = await operationsOf(done);
  const csvOf = (folder: string) => csvFiles(stateOf(folder).files);
  await inPairs(Math.ceil(operations / 3), async (i) => {
    const folder = copy(template);
    await startRun(folder, 3 * i + 1).ended;
    await completed(folder);
    expect(stateOf(folder).store).toEqual(stateOf(done).store);
    expect(csvOf(folder)).toEqual(csvOf(done));
    expect(readdirSync(folder).sort()).toEqual([...TIDY, 'neufall.sqlite.vor-lauf-1']);
  });
});

test('killed at 50 moments', { timeout: 300_000 }, async () => {
  const large = await scene(300);
  const first = startRun(copy(large.template), 0);
  await begun(first);
  const begin = performance.now();
  await first.ended;
  const takes = performance.now() - begin;
  await inPairs(50, async (i) => {
    const folder = copy(large.template);
    const running = startRun(folder, 0);
    await begun(running);
    await wait((takes * i) / 50);
    running.child.kill('SIGKILL');
    await running.ended;
    await aftermath(folder, large, i);
  });
});
