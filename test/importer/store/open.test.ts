/** Which files are taken for a history, and what becomes of the others (page 5 "History store"). */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { VerlaufError } from '../../../importer/store/errors.ts';
import { openForReading, openForWriting } from '../../../importer/store/open.ts';
import { MIGRATIONS } from '../../../importer/store/schema.ts';
import { call, newFolder } from '../cli.ts';
import { dump, importNight } from './stores.ts';

const NACHT = { allegro: [{ kundennummer: '123A000001', bg_nummer: '12345//0000001', antragsdatum: '02.03.2026' }] };
const NEXT = [...MIGRATIONS, 'ALTER TABLE fall ADD COLUMN notiz TEXT'];

/** A folder with a history of one run. */
async function withStore(): Promise<string> {
  const folder = newFolder();
  expect(await importNight(folder, NACHT, '2026-03-31', ['--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  return join(folder, 'neufall.sqlite');
}

function artOf(open: () => DatabaseSync): string {
  try {
    open().close();
    return 'ok';
  } catch (error) {
    return error instanceof VerlaufError ? error.art : String(error);
  }
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a new history belongs to its owner alone, and so do the files beside it while it is open', () => {
  const path = join(newFolder(), 'v.sqlite');
  const db = openForWriting(path);
  db.exec('BEGIN IMMEDIATE; INSERT INTO feld (id) VALUES (1)');
  const names = readdirSync(dirname(path)).sort();
  expect(names.map((name) => [name, mode(join(dirname(path), name))])).toEqual([
    ['v.sqlite', '600'],
    ['v.sqlite-shm', '600'],
    ['v.sqlite-wal', '600'],
  ]);
  db.close();
});

test('a disk that is full while a history begins is called full, not a damaged history', () => {
  const path = join(newFolder(), 'v.sqlite');
  const tables = Array.from({ length: 9 }, (_, i) => `CREATE TABLE t${i} (a);`).join(' ');
  const full = () => openForWriting(path, [`PRAGMA max_page_count = 3; ${tables}`]);
  expect(full).toThrow(expect.objectContaining({ name: 'VerlaufError', art: 'voll' }));
});

describe('refused, and left as it is:', () => {
  const wrong: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['a newer history', (path) => edit(path, 'PRAGMA user_version = 99'), /neuere Version.*aktualisieren Sie/],
    ['a text', (path) => writeFileSync(path, 'kein Verlauf, sondern Text'), /beschädigt.*Sicherung/],
    ['a history cut off', (path) => cut(path, 700), /beschädigt.*Sicherung/],
    ['a history without tables', (path) => edit(path, 'DROP TABLE fall; DROP TABLE lauf'), /beschädigt/],
    ['another database', (path) => edit(path, 'PRAGMA application_id = 1'), /anderen Programms/],
  ];

  test.each(wrong)('%s', async (_, spoil, message) => {
    const path = await withStore();
    const folder = dirname(path);
    const out = readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8');
    spoil(path);
    const before = readFileSync(path);
    const imported = await importNight(folder, NACHT, '2026-04-01');
    const explained = await call(folder, ['erklaeren', '123A000001']);
    const purged = await call(folder, ['loeschen', '--aelter-als', '1m']);
    for (const { status, stdout, stderr } of [imported, explained, purged]) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8')).toBe(out);
  });

  test('a page overwritten in the middle: the run that meets it ends, and nothing is published', async () => {
    const folder = newFolder();
    const many = Array.from({ length: 2000 }, (_, i) => ({
      kundennummer: `123A${String(i).padStart(6, '0')}`,
      antragsdatum: '02.03.2026',
    }));
    await importNight(folder, { allegro: many }, '2026-03-31', ['--quiet']);
    const path = join(folder, 'neufall.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * 20, 4096 * 60);
    writeFileSync(path, bytes);
    const out = readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8');
    const { status, stderr } = await importNight(folder, { allegro: many }, '2026-04-01', ['--quiet']);
    expect(stderr).toMatch(/beschädigt/);
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8')).toBe(out);
    expect(readdirSync(folder).filter((name) => name.startsWith('.aus'))).toEqual(['.aus.sperre']);
  });

  test.each(['ordner/gibt/es/nicht.sqlite', '.'])('a path where no file can be: %s', async (store) => {
    const folder = newFolder();
    const { status, stderr } = await importNight(folder, NACHT, '2026-03-31', ['--store', store]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/lässt sich nicht öffnen oder beschreiben; prüfen Sie Pfad und Rechte/);
    expect(readdirSync(folder)).toEqual(['allegro.csv']);
  });
});

describe('a history of an older version', () => {
  test('is led to the newer one after a backup copy, when it is written or read', async () => {
    for (const open of [openForWriting, openForReading]) {
      const path = await withStore();
      const before = dump(path);
      const db = open(path, NEXT);
      expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: NEXT.length });
      expect(db.prepare('SELECT notiz FROM fall').all()).toEqual([{ notiz: null }]);
      db.close();
      const copy = `${path}.version-${MIGRATIONS.length}.sicherung`;
      expect(mode(copy)).toBe('600');
      expect(dump(copy)).toEqual(before);
      // A copy is a history of its version: renamed, it is used again.
      expect(artOf(() => openForReading(copy))).toBe('ok');
    }
  });

  test('keeps every earlier copy', async () => {
    const path = await withStore();
    writeFileSync(`${path}.version-${MIGRATIONS.length}.sicherung`, 'von früher');
    openForWriting(path, NEXT).close();
    const copies = readdirSync(dirname(path)).filter((name) => name.endsWith('.sicherung'));
    expect(copies.map((name) => name.slice(basename(path).length))).toEqual([
      `.version-${MIGRATIONS.length}-2.sicherung`,
      `.version-${MIGRATIONS.length}.sicherung`,
    ]);
  });

  test('stays as it was where a step fails', async () => {
    const path = await withStore();
    const before = dump(path);
    expect(artOf(() => openForWriting(path, [...NEXT, 'KEIN SQL']))).toBe('beschaedigt');
    expect(dump(path)).toEqual(before);
    expect(artOf(() => openForWriting(path))).toBe('ok');
  });
});

test('an empty file, as a killed first run leaves it, becomes a history', () => {
  const path = join(newFolder(), 'v.sqlite');
  writeFileSync(path, '');
  chmodSync(path, 0o600);
  expect(artOf(() => openForReading(path))).toBe('fehlt');
  expect(artOf(() => openForWriting(path))).toBe('ok');
  expect(artOf(() => openForReading(path))).toBe('ok');
});

function edit(path: string, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

function cut(path: string, bytes: number): void {
  writeFileSync(path, readFileSync(path).subarray(0, bytes));
}
