/** Everything is on the disk before a result takes its place. Source: page 5 "All or nothing". */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { sichere } from '../../../importer/write/sichern.ts';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';

/** What was done with the file system, by path: what was written, what is on the disk, and the same at the first renaming. */
const platte = vi.hoisted(() => ({
  offen: new Map<number, string>(),
  geschrieben: new Set<string>(),
  sicher: new Set<string>(),
  beimTausch: undefined as undefined | { readonly geschrieben: string[]; readonly sicher: string[] },
  kaputt: undefined as undefined | string,
}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const schreibe = (path: string) => {
    platte.geschrieben.add(path);
    platte.sicher.delete(path);
  };
  return {
    ...fs,
    openSync(path: string, ...rest: [string]) {
      const fd = fs.openSync(path, ...rest);
      platte.offen.set(fd, path);
      return fd;
    },
    writeSync(fd: number, ...rest: [Buffer, number, number]) {
      schreibe(platte.offen.get(fd) ?? '');
      return fs.writeSync(fd, ...rest);
    },
    writeFileSync(path: string, ...rest: [string]) {
      schreibe(path);
      fs.writeFileSync(path, ...rest);
    },
    fsync(fd: number, done: (error: Error | null) => void) {
      const path = platte.offen.get(fd) ?? '';
      fs.fsync(fd, (error) => {
        if (path.endsWith(`${platte.kaputt}`)) return done(new Error('EIO'));
        platte.sicher.add(path);
        done(error);
      });
    },
    renameSync(from: string, to: string) {
      platte.beimTausch ??= { geschrieben: [...platte.geschrieben], sicher: [...platte.sicher] };
      fs.renameSync(from, to);
    },
  };
});

beforeEach(() => {
  platte.geschrieben.clear();
  platte.sicher.clear();
  platte.beimTausch = undefined;
  platte.kaputt = undefined;
});

test('each file of a run, after the last that was written to it', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 's.csv'), csv('step', [{ kundennummer: '099A000001' }, { kundennummer: 'falsch' }]));
  await call(folder, ['import', '--step', 's.csv', '--out', 'aus', '--no-store', '--quiet', '--fail-on', 'nie']);
  const des = (paths: readonly string[] = []) =>
    paths
      .map((path) => relative(join(folder, '.aus.neu'), path))
      .filter((path) => !path.startsWith('..'))
      .sort();
  const { geschrieben, sicher } = platte.beimTausch ?? {};
  expect(des(geschrieben)).toContain('faelle.csv');
  expect(des(sicher)).toEqual(des(geschrieben));
});

test('where one fails, it says so once all the others are there', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'unten'));
  for (const name of ['a', 'b', join('unten', 'c')]) writeFileSync(join(folder, name), name);
  platte.kaputt = 'a';
  await expect(sichere(folder)).rejects.toThrow('EIO');
  expect([...platte.sicher].map((path) => relative(folder, path)).sort()).toEqual(['b', join('unten', 'c')]);
});
