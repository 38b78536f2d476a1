/** What fails while a run writes: the disk is full, the history can't be written, the output folder vanishes (page 5). */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, type Ended, filesBelow, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { type Room, sabotage } from './saboteur.ts';
import { dump } from './stores.ts';

const ARGV = ['import', '--allegro', 'a.csv', '--out', 'ziel/aus', '--stichtag', '2026-04-01', '--quiet'];

const night = (day: string) =>
  csv('allegro', [
    { kundennummer: '123A000001', bg_nummer: '12345//0000001', antragsdatum: day },
    { kundennummer: '123A000002', antragsdatum: '02.03.2026' },
    { kundennummer: 'falsch' },
  ]);

async function afterFirstNight(): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.csv'), night('02.03.2026'));
  expect(await call(folder, ARGV.with(6, '2026-03-31'))).toEqual({ status: 10, stdout: '', stderr: '' });
  writeFileSync(join(folder, 'a.csv'), night('04.03.2026'));
  return folder;
}

function stateOf(folder: string): { store: unknown; files: unknown } {
  const { 'lauf.json': lauf = '{}', ...files } = filesBelow(join(folder, 'ziel', 'aus'));
  const { phasen: _, ...rest } = JSON.parse(lauf) as Record<string, unknown>;
  return { store: dump(join(folder, 'neufall.sqlite')), files: { ...files, lauf: rest } };
}

function copy(template: string): string {
  const folder = newFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** A run in which `act` happens before every writing operation. */
async function sabotaged(folder: string, act: (n: number, room: Room) => void): Promise<Ended> {
  const { restore } = sabotage(act);
  try {
    return await call(folder, ARGV);
  } finally {
    restore();
  }
}

async function operations(template: string): Promise<number> {
  let count = 0;
  await sabotaged(copy(template), () => count++);
  return count;
}

const systemError = (code: string) => Object.assign(new Error(code), { code, path: 'ziel' });
const sqliteError = (errcode: number) => Object.assign(new Error('sqlite'), { code: 'ERR_SQLITE_ERROR', errcode });

describe.each([
  ['the disk is full', 'ENOSPC', 13, 4, /Datenträger.*voll/],
  ['the disk has no room for an index of the log', 'EDQUOT', 4874, 4, /Datenträger.*voll/],
  ['nothing may be written', 'EROFS', 8, 2, /lässt sich nicht/],
] as const)('%s', (_, code, errcode, status, message) => {
  test('from any operation on: one line, nothing published, and the next call needs no help', async () => {
    const template = await afterFirstNight();
    const done = copy(template);
    await call(done, ARGV);
    const before = stateOf(template);
    const after = stateOf(done);
    const outcomes: string[] = [];
    for (let at = 1; at <= (await operations(template)); at++) {
      const folder = copy(template);
      const ended = await sabotaged(folder, (n, room) => {
        if (n === at) throw room === 'fs' ? systemError(code) : sqliteError(errcode);
      });
      expect(await call(folder, ['erklaeren', '123A000001', '--json'])).toMatchObject({ status: 0 });
      const state = stateOf(folder);
      const store = { ...(state.store as object), veroeffentlichung: [] };
      if (ended.status === 10) {
        // Only tidying up failed.
        expect({ ...state, store }).toEqual(after);
        outcomes.push('after');
      } else if (/Der nächste Aufruf holt es nach/.test(ended.stderr)) {
        expect(ended.status).toBe(4);
        expect({ ...state, store }).toEqual(after);
        outcomes.push('after');
      } else {
        expect({ at, status: ended.status }).toEqual({ at, status });
        expect(ended.stderr).toMatch(message);
        expect({ ...state, store }).toEqual(before);
        outcomes.push('before');
      }
      expect(ended.stderr.split('\n').length).toBeLessThanOrEqual(2);
      expect(await call(folder, ARGV)).toMatchObject({ status: 10, stderr: '' });
      expect(stateOf(folder).store).toEqual(after.store);
      expect(readdirSync(join(folder, 'ziel')).sort()).toEqual(['.aus.sperre', 'aus']);
    }
    expect(outcomes.indexOf('after')).toBeGreaterThan(10);
    expect(outcomes.lastIndexOf('before')).toBeLessThan(outcomes.indexOf('after'));
  });
});

test('the output folder vanishes with everything in it: history stays, and the next run makes it again', async () => {
  const template = await afterFirstNight();
  const before = dump(join(template, 'neufall.sqlite'));
  const count = await operations(template);
  for (let at = 1; at <= count; at += 5) {
    const folder = copy(template);
    const { status, stderr } = await sabotaged(folder, (n) => {
      if (n === at) rmSync(join(folder, 'ziel'), { recursive: true, force: true });
    });
    if (status !== 10) {
      expect([2, 4]).toContain(status);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    mkdirSync(join(folder, 'ziel'), { recursive: true });
    expect(await call(folder, ARGV)).toMatchObject({ status: 10, stderr: '' });
    expect(Object.keys(filesBelow(join(folder, 'ziel', 'aus')))).toContain('faelle.csv');
    expect(dump(join(folder, 'neufall.sqlite'))['lauf']).toHaveLength((before['lauf']?.length ?? 0) + 1);
  }
});
