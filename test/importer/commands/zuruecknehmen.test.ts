/** `neufall zuruecknehmen`: the history stands as before the last run, one step back (page 5). */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { dump, importNight } from '../store/stores.ts';

const allegro = (...tage: readonly string[]) => ({
  allegro: tage.map((antragsdatum, i) => ({
    kundennummer: `123A00000${i + 1}`,
    bg_nummer: `12345//000000${i + 1}`,
    antragsdatum,
  })),
});
const good = allegro('02.03.2026', '03.03.2026');
const bad = allegro('04.03.2026');
const store = (folder: string) => join(folder, 'neufall.sqlite');
const night = (folder: string, records: typeof good, stichtag: string) =>
  importNight(folder, records, stichtag, ['--quiet']);
const back = (folder: string) => call(folder, ['zuruecknehmen', '--json']);

test('after it everything stands as before the bad night, and the next night goes on from there', async () => {
  const folder = newFolder();
  await night(folder, good, '2026-03-30');
  const before = dump(store(folder));
  await night(folder, bad, '2026-03-31');
  const { status, stdout } = await back(folder);
  expect({ status, said: JSON.parse(stdout) }).toEqual({
    status: 0,
    said: {
      lauf: 2,
      stichtag: '2026-03-31',
      letzter: { lauf: 1, stichtag: '2026-03-30' },
      exit_code: 0,
    },
  });
  expect(dump(store(folder))).toEqual(before);
  // The same export is a new run again, not a repeated one.
  await night(folder, good, '2026-03-31');
  expect(dump(store(folder))['lauf']?.map(({ nr }) => nr)).toEqual([1, 2]);
});

test('the first run leaves an empty history', async () => {
  const folder = newFolder();
  await night(folder, good, '2026-03-30');
  expect(JSON.parse((await back(folder)).stdout)).toMatchObject({ lauf: 1, letzter: null });
  expect(dump(store(folder))).toMatchObject({ lauf: [], fall: [], aenderung: [], woche: [] });
});

test.each([
  ['twice', async (folder: string) => void (await back(folder))],
  ['after the copy was lost', async (folder: string) => rmSync(`${store(folder)}.vor-lauf-2`)],
])('%s, it says in one line that there is nothing to go back to, and changes nothing', async (_, spoil) => {
  const folder = newFolder();
  await night(folder, good, '2026-03-30');
  await night(folder, bad, '2026-03-31');
  await spoil(folder);
  const before = dump(store(folder));
  const { status, stderr } = await call(folder, ['zuruecknehmen']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^neufall: Der Stand vor Lauf [12] liegt nicht neben .*\n$/),
  });
  expect(dump(store(folder))).toEqual(before);
});

test('without a history it names what to do', async () => {
  expect(await call(newFolder(), ['zuruecknehmen'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('gibt es nicht'),
  });
});

test('one copy at most lies beside the history, for its owner only, and none after deleting old cases', async () => {
  const folder = newFolder();
  for (const [records, stichtag] of [
    [good, '2026-03-29'],
    [bad, '2026-03-30'],
    [good, '2026-03-31'],
    // Nothing is taken in again, so nothing is kept.
    [good, '2026-03-31'],
  ] as const)
    await night(folder, records, stichtag);
  const copies = () => readdirSync(folder).filter((name) => name.includes('.vor-lauf-'));
  expect(copies()).toEqual(['neufall.sqlite.vor-lauf-3']);
  await call(folder, ['loeschen', '--aelter-als', '12m']);
  expect(copies()).toEqual([]);
});

test('what still waits in the write-ahead log of a reader is kept, too', async () => {
  const folder = newFolder();
  await night(folder, good, '2026-03-29');
  const reader = new DatabaseSync(store(folder));
  try {
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM lauf').get();
    await night(folder, bad, '2026-03-30');
    const before = dump(store(folder));
    await night(folder, good, '2026-03-31');
    await back(folder);
    expect(dump(store(folder))).toEqual(before);
  } finally {
    reader.close();
  }
});
