/** The workbook is made in another thread where there is one: the same bytes, and the same end. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { Faden } from '../../../importer/system/faden.ts';
import { OutFile } from '../../../importer/write/out-file.ts';
import { newFolder } from '../cli.ts';
import { type Input, runOf } from '../run/imported.ts';

// Other tests go without the files of reports, see cli.ts.
vi.doUnmock('../../../importer/report/schreiben.ts');

let input: Input;
beforeAll(async () => {
  const folder = newFolder();
  await writeSample(folder, { seed: 12, personen: 60 });
  input = Object.fromEntries(QUELLEN.map((q) => [q, { [`${q}.csv`]: readFileSync(join(folder, `${q}.csv`)) }]));
});
afterEach(() => vi.restoreAllMocks());

test('page and workbook have the same bytes', async () => {
  const eins = await runOf(input, undefined, { faeden: 1, alleFaelle: true });
  expect(Object.keys(eins.files)).toEqual(expect.arrayContaining(['bericht.html', 'bericht.xlsx']));
  const tue = vi.spyOn(Faden.prototype, 'tue');
  expect(await runOf(input, undefined, { faeden: 2, alleFaelle: true })).toEqual(eins);
  expect(tue.mock.calls.map(([name]) => name)).toContain('mappe');
});

test.each([
  [
    'the workbook',
    () => {
      const { tue } = Faden.prototype;
      vi.spyOn(Faden.prototype, 'tue').mockImplementation(function (this: Faden, name, ...mehr) {
        return name === 'mappe' ? Promise.reject(new RangeError('the workbook')) : tue.call(this, name, ...mehr);
      } as typeof tue);
    },
  ],
  [
    'the page',
    () => {
      const { text } = OutFile.prototype;
      vi.spyOn(OutFile.prototype, 'text').mockImplementation(function (this: OutFile, was) {
        if (was.startsWith('<!doctype html>')) throw new RangeError('the page');
        text.call(this, was);
      });
    },
  ],
])('where %s fails, nothing is published', async (was, scheitere) => {
  scheitere();
  const folder = newFolder();
  await expect(runOf(input, undefined, { faeden: 2 }, folder)).rejects.toThrow(was);
  expect(existsSync(join(folder, 'aus'))).toBe(false);
});
