/**
 * Every call that a run makes to the file system fails once: the disk is full, or a file cannot be written. Either the
 * new result is there whole or the last one is as it was, and the user is told in one line. Source: page 5 "All or nothing".
 */
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { call, filesBelow, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';

/** What the file system is told to do: counts the calls and fails the one whose turn has come. */
const faults = vi.hoisted(() => {
  const state = { calls: [] as string[], failAt: 0, code: '' };
  const wrap = <A extends unknown[], R>(name: string, act: (...args: A) => R) => {
    return (...args: A): R => {
      // Only what a run writes: a log of the calls would otherwise hold the input, too.
      state.calls.push(name);
      if (state.calls.length === state.failAt)
        // Of a file that is open the system names no path.
        throw Object.assign(new Error(`${state.code}: injected`), {
          code: state.code,
          ...(typeof args[0] === 'string' ? { path: args[0] } : {}),
        });
      return act(...args);
    };
  };
  return { state, wrap };
});

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    writeSync: faults.wrap('writeSync', fs.writeSync as (...args: unknown[]) => number),
    fsyncSync: faults.wrap('fsyncSync', fs.fsyncSync),
    fsync: faults.wrap('fsync', fs.fsync),
    renameSync: faults.wrap('renameSync', fs.renameSync),
    mkdirSync: faults.wrap('mkdirSync', fs.mkdirSync as (...args: unknown[]) => unknown),
    writeFileSync: faults.wrap('writeFileSync', fs.writeFileSync as (...args: unknown[]) => void),
  };
});

afterEach(() => {
  faults.state.failAt = 0;
});

const ARGS = ['import', '--step', 's.csv', '--out', 'aus', '--no-store', '--quiet', '--fail-on', 'nie'];
const STEP = [{ kundennummer: '099A000001', anliegen: 'Neuantrag' }, { kundennummer: 'falsch' }];

/** A folder with a last result, an export that gives another one, and both results; the same for every test. */
const {
  folder: TEMPLATE,
  before,
  after,
} = await (async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 's.csv'), csv('step', STEP));
  await call(folder, ARGS);
  const after = result(folder);
  writeFileSync(join(folder, 's.csv'), csv('step', STEP.slice(0, 1)));
  await call(folder, ARGS);
  writeFileSync(join(folder, 'aus', 'notiz.txt'), 'fremd');
  const before = result(folder);
  writeFileSync(join(folder, 's.csv'), csv('step', STEP));
  return { folder, before, after: { ...after, 'notiz.txt': 'fremd' } };
})();

function prepared(): string {
  const folder = newFolder();
  cpSync(TEMPLATE, folder, { recursive: true });
  return folder;
}

/** The result, without the times in lauf.json. */
function result(folder: string): Record<string, string> {
  const files = filesBelow(join(folder, 'aus'));
  const lauf = files['lauf.json'];
  if (lauf !== undefined) files['lauf.json'] = lauf.replace(/"phasen": \[[^\]]*\]/, '');
  return files;
}

const CALLS = await (async () => {
  const folder = prepared();
  faults.state.calls = [];
  await call(folder, ARGS);
  return [...faults.state.calls];
})();

test('a run writes, waits for the disk and renames', () => {
  expect(new Set(CALLS)).toEqual(
    new Set(['writeSync', 'fsync', 'fsyncSync', 'renameSync', 'mkdirSync', 'writeFileSync']),
  );
});

describe.each(['ENOSPC', 'EACCES'])('%s', (code) => {
  test.each(CALLS.map((name, i) => [i + 1, name] as const))('at call %i, %s', async (failAt) => {
    const folder = prepared();
    Object.assign(faults.state, { calls: [], failAt, code });
    const { status, stdout, stderr } = await call(folder, ARGS);
    faults.state.failAt = 0;
    const published = status === 0;
    // Where somebody else's file could not be moved over, the next run does it.
    const moved = existsSync(join(folder, 'aus', 'notiz.txt')) || !published;
    const { 'notiz.txt': _, ...own } = after;
    expect({ published, result: result(folder) }).toEqual({
      published,
      result: published ? (moved ? after : own) : before,
    });
    expect(stdout).toBe('');
    expect(stderr).toMatch(published ? /^$/ : /^neufall: [^\n]+\n$/);
    if (code === 'ENOSPC' && !published)
      expect({ status, stderr }).toEqual({
        status: 4,
        stderr: expect.stringMatching(/ „[^“]+“ ist voll; schaffen Sie Platz/),
      });
    if (code === 'EACCES' && !published)
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringContaining('lässt sich nicht schreiben (EACCES)'),
      });
    if (!published) expect(readdirSync(folder).filter((name) => /\.(neu|alt)$/.test(name))).toEqual([]);
    // Whatever happened, the next run gets through.
    expect(await call(folder, ARGS)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(result(folder)).toEqual(after);
    expect(readdirSync(folder).filter((name) => /\.(neu|alt)$/.test(name))).toEqual([]);
  });
});
