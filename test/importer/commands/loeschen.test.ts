/** `neufall loeschen`: closed cases that are old enough go, and nothing else (page 5). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VerlaufLeser } from '../../../importer/store/lesen.ts';
import { call, newFolder } from '../cli.ts';
import { dump, importNight } from '../store/stores.ts';

/** One application for each; the second column is the day of the decision. */
const decided = (...cases: readonly (readonly [kundennummer: string, entschieden: string])[]) => ({
  allegro: cases.map(([kundennummer, entschieden_am]) => ({
    kundennummer,
    bg_nummer: '12345//0000001',
    antragsdatum: '02.01.2025',
    entschieden_am,
  })),
});

/**
 * Last Stichtag 31.03.2026; 12 months before is 31.03.2025. The first night was on 15.03.2025, the second, from which on
 * 123A000006 is missing, on 30.03.2025, and from the third on 31.03.2025 on 123A000007 is missing, too.
 */
async function history(): Promise<string> {
  const folder = newFolder();
  const all = decided(
    ['123A000001', '30.03.2025'],
    ['123A000002', '31.03.2025'],
    ['123A000003', '01.04.2025'],
    ['123A000004', ''],
    ['123A000005', '15.01.2025'],
    ['123A000006', ''],
    ['123A000007', ''],
  ).allegro;
  const nights = [
    ['2025-03-15', all],
    ['2025-03-30', all.filter(({ kundennummer }) => kundennummer !== '123A000006')],
    ['2025-03-31', all.slice(0, 5)],
    ['2026-03-31', all.slice(0, 5)],
  ] as const;
  for (const [stichtag, allegro] of nights) await importNight(folder, { allegro }, stichtag, ['--quiet']);
  return folder;
}

const store = (folder: string) => join(folder, 'neufall.sqlite');

function persons(folder: string): string[] {
  const leser = new VerlaufLeser(store(folder));
  try {
    return [...leser.faelle()].map(({ row }) => row.kundennummer ?? '');
  } finally {
    leser.close();
  }
}

test('what was closed before the day goes, with its changes; what was closed on it stays', async () => {
  const folder = await history();
  const before = dump(store(folder));
  const { status, stdout, stderr } = await call(folder, ['loeschen', '--aelter-als', '12m']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [first, second, third] = stdout.split('\n');
  expect(first).toMatch(
    /^Gelöscht: 3 Fälle, die vor dem 31\.03\.2025 abgeschlossen waren \(2 entschiedene, 1 nicht mehr in den Exporten\), mit \d+ Änderungen$/,
  );
  expect(second).toBe('Im Verlauf bleiben: 4 Fälle');
  expect(third).toMatch(/^Datei: .*neufall\.sqlite, [\d.]+ Byte \(vorher [\d.]+\)$/);
  expect(persons(folder)).toEqual(['123A000002', '123A000003', '123A000004', '123A000007']);

  const after = dump(store(folder));
  expect({ lauf: after['lauf'], woche: after['woche'] }).toEqual({ lauf: before['lauf'], woche: before['woche'] });
  const stays = new Set(after['fall']?.map(({ id }) => id));
  expect(after['aenderung']).toEqual(before['aenderung']?.filter(({ fall }) => stays.has(fall)));
  expect(after['aenderung']?.length).toBeGreaterThan(0);
});

test('a case that is ticked as decided has no day that could be old enough', async () => {
  const folder = newFolder();
  const { allegro } = decided(['123A000001', 'x'], ['123A000002', '15.01.2025']);
  await importNight(folder, { allegro }, '2026-03-31', ['--quiet']);
  expect((await call(folder, ['loeschen', '--aelter-als', '12m', '--json'])).status).toBe(0);
  expect(persons(folder)).toEqual(['123A000001']);
});

test('--probe says the same and deletes nothing', async () => {
  const folder = await history();
  const before = readFileSync(store(folder));
  const { status, stdout } = await call(folder, ['purge', '--aelter-als', '12m', '--probe']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Gelöscht würden: 3 Fälle, die vor dem 31\.03\.2025 abgeschlossen waren/);
  expect(readFileSync(store(folder)).equals(before)).toBe(true);
});

test('nothing of what was deleted is left in the file', async () => {
  const folder = newFolder();
  const records = (text: string) => ({ verbis: [{ kundennummer: '123A000001', team: text }] });
  await importNight(folder, records('UNVERKENNBAR'), '2024-01-01', ['--quiet']);
  await importNight(folder, { verbis: [] }, '2024-01-02', ['--quiet']);
  await importNight(folder, { verbis: [] }, '2026-03-31', ['--quiet']);
  const inFile = () => readFileSync(store(folder), 'latin1').includes('UNVERKENNBAR');
  expect(inFile()).toBe(true);
  await call(folder, ['loeschen', '--aelter-als', '12m']);
  expect(inFile()).toBe(false);
});

test('--json gives the counts; a backup copy from a migration is named, because it still holds the cases', async () => {
  const folder = await history();
  const copy = `${store(folder)}.version-1.sicherung`;
  writeFileSync(copy, '');
  const { stdout } = await call(folder, ['loeschen', '--aelter-als', '12m', '--json', '--probe']);
  expect(JSON.parse(stdout)).toEqual({
    probe: true,
    stichtag: '2026-03-31',
    vor: '2025-03-31',
    entschieden: 2,
    weg: 1,
    aenderungen: expect.any(Number),
    bleiben: 4,
    bytesVorher: expect.any(Number),
    bytesNachher: expect.any(Number),
    sicherungen: [copy],
    exit_code: 0,
  });
  const { stdout: text } = await call(folder, ['loeschen', '--aelter-als', '12m']);
  expect(text).toContain(`Hinweis: Die Sicherung „${copy}“ enthält noch alle Fälle; löschen Sie sie selbst.`);
});

describe('months that the target month is too short for', () => {
  test.each([
    ['2026-03-31', '1m', '28.02.2026'],
    ['2024-03-31', '1m', '29.02.2024'],
    ['2026-03-31', '0m', '31.03.2026'],
  ])('%s, older than %s: before %s', async (stichtag, age, before) => {
    const folder = newFolder();
    await importNight(folder, { allegro: [] }, stichtag, ['--quiet']);
    const { stdout } = await call(folder, ['loeschen', '--aelter-als', age, '--probe']);
    expect(stdout).toContain(`vor dem ${before} abgeschlossen`);
  });
});

describe('ends with 2 and one line for', () => {
  test.each([
    ['no age', [], /Es fehlt das Alter/],
    ['an age that is none', ['--aelter-als', '12'], /„12“ bei --aelter-als ist keine Zahl von Monaten/],
    ['a history that is not there', ['--aelter-als', '12m'], /gibt es nicht/],
  ])('%s', async (_, argv, message) => {
    const folder = newFolder();
    const { status, stdout, stderr } = await call(folder, ['loeschen', ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(dump(store(folder))).toEqual({});
  });
});
