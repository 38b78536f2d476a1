import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { type FieldId, field, fieldsOf, QUELLEN } from '../../../core/fields/declarations.ts';
import { fold } from '../../../core/fields/fold.ts';
import { LISTS, words } from '../../../core/fields/lists.ts';
import { SCHMUTZ_ARTEN } from '../../../importer/sample/dirt.ts';
import { BEISPIEL_STICHTAG, type SampleReport, writeSample } from '../../../importer/sample/write.ts';
import { type Recount, recount } from './recount.ts';

let root = '';
let folders = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'neufall-beispiel-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const newFolder = () => join(root, `${++folders}`);
const filesOf = (folder: string) => QUELLEN.map((quelle) => readFileSync(join(folder, `${quelle}.csv`)));
const count = (report: SampleReport) =>
  report.dateien.map(({ quelle, datei }) => recount(quelle, datei)) as [Recount, Recount, Recount];

describe('5,000 persons', () => {
  let report: SampleReport;
  let counted: [verbis: Recount, allegro: Recount, step: Recount];
  beforeAll(async () => {
    report = await writeSample(newFolder(), { seed: 1, personen: 5000 });
    counted = count(report);
  });

  test('the report says what is in the files', () => {
    for (const [i, { zeilen, bytes, schmutz }] of report.dateien.entries()) {
      const again = counted[i];
      // What only a look at the meaning of each cell could count is taken from the report.
      expect([again?.zeilen, again?.bytes, { ...schmutz, ...again?.schmutz }]).toEqual([zeilen, bytes, schmutz]);
      expect(Object.keys(again?.schmutz ?? {})).toHaveLength(9);
    }
    expect(report.personen).toBe(5000);
  });

  test('every kind of dirt is there, in one to two percent of the records', () => {
    for (const { quelle, zeilen, schmutz } of report.dateien) {
      const numbers = SCHMUTZ_ARTEN.filter((art) => art !== 'BG_NUMMER_FORMAT' || quelle === 'allegro').map(
        (art) => schmutz[art],
      );
      expect(Math.min(...numbers)).toBeGreaterThan(0);
      const share = numbers.reduce((sum, number) => sum + number, 0) / zeilen;
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.02);
    }
  });

  test('header and preamble are those of the default profile', () => {
    expect(counted.map(({ kopf }) => kopf.split(';'))).toEqual(
      QUELLEN.map((quelle) => fieldsOf(quelle).map((id) => field(id).labels[0])),
    );
    expect(counted.map(({ vorspann }) => vorspann)).toEqual([
      ['VerBIS – Kundenliste', 'Druckdatum: 31.03.2026', 'Synthetische Daten: Diese Personen gibt es nicht.'],
      [],
      [],
    ]);
  });

  test('each file is written as its program does: encoding, byte order mark, line ends', () => {
    const [verbis, allegro, step] = filesOf(join(root, '1')).map((bytes) => bytes.toString('latin1'));
    expect([verbis, allegro, step].map((text) => text?.startsWith('\xef\xbb\xbf'))).toEqual([false, false, true]);
    expect([verbis, allegro, step].map((text) => /(?<!\r)\n/.test(text ?? ''))).toEqual([false, true, true]);
    expect([verbis, allegro, step].map((text) => text?.includes('\r'))).toEqual([true, false, false]);
    expect(verbis).toMatch(/M\xfcller/);
    expect(step).toMatch(/M\xc3\xbcller/);
    // Š exists in Windows-1252 only above Latin-1.
    expect(verbis).toMatch(/\x8akoda/);
  });

  test.each<[FieldId, 'rechtskreis' | 'kanal' | 'anliegen']>([
    ['rechtskreis', 'rechtskreis'],
    ['kanal', 'kanal'],
    ['anliegen', 'anliegen'],
  ])('every word of %s occurs, and so does every synonym', (id, list) => {
    const column = fieldsOf('step').indexOf(id);
    const found = new Set(counted[2].records.map((cells) => fold(cells[column] ?? '').trim()));
    const synonyms: Readonly<Record<string, readonly string[]>> = LISTS[list];
    for (const word of words(list))
      for (const text of [word, ...(synonyms[word] ?? [])]) expect(found).toContain(fold(text));
  });

  test('numbers are synthetic, unique for each person, and hold what programs stumble over', () => {
    const numbers = counted[0].records.map(([number = '']) => number.replace(/\s/g, '').toUpperCase());
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.some((number) => /^0\d\dE/.test(number))).toBe(true);
    const column = fieldsOf('allegro').indexOf('bg_nummer');
    const written = counted[1].records.flatMap((cells) => /^(\d{5})\D+\d{7}$/.exec(cells[column] ?? '') ?? []);
    expect(new Set(written.filter((text) => text.length === 5))).toEqual(new Set(['99999']));
    expect(new Set(written).size).toBeGreaterThan(1000);
  });

  test('texts that need quotes are quoted, also over a line end', () => {
    const column = fieldsOf('step').indexOf('zustaendigkeit_geprueft_mit');
    const texts = counted[2].records.map((cells) => cells[column] ?? '');
    for (const sign of [';', '"', '\n', '„']) expect(texts.some((text) => text.includes(sign))).toBe(true);
  });
});

test('the same seed and size give the same bytes, without a look at the clock or at chance', async () => {
  const [one, two] = [newFolder(), newFolder()];
  await writeSample(one, { seed: 42, personen: 800 });
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0);
  try {
    await writeSample(two, { seed: 42, personen: 800 });
  } finally {
    chance.mockRestore();
    vi.useRealTimers();
  }
  expect(filesOf(two).map((bytes, i) => bytes.equals(filesOf(one)[i] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
});

test('another seed or another Stichtag gives other bytes in every file', async () => {
  const [one, two, three] = [newFolder(), newFolder(), newFolder()];
  await writeSample(one, { seed: 1, personen: 200 });
  await writeSample(two, { seed: 2, personen: 200 });
  await writeSample(three, { seed: 1, personen: 200, stichtag: BEISPIEL_STICHTAG - 1 });
  for (const other of [two, three]) {
    expect(filesOf(other).map((bytes, i) => bytes.equals(filesOf(one)[i] ?? bytes))).toEqual([false, false, false]);
  }
});

test.each([1, 2, 3, 70, 1001, 20_000])('%i records are exactly that many', async (zeilen) => {
  const report = await writeSample(newFolder(), { seed: 5, zeilen });
  const again = count(report).map((one) => one.zeilen);
  expect(again.reduce((sum, one) => sum + one, 0)).toBe(zeilen);
  expect(again).toEqual(report.dateien.map((one) => one.zeilen));
});

test.each([1, 2, 777])('%i persons are exactly that many', async (personen) => {
  const report = await writeSample(newFolder(), { seed: 3, personen });
  const numbers = count(report).flatMap(({ records }) =>
    records.map(([number = '']) => number.replace(/\s/g, '').toUpperCase()),
  );
  expect(report.personen).toBe(personen);
  // Of a person with one record only, that one may be unreadable.
  expect(new Set(numbers).size).toBeLessThanOrEqual(personen);
  expect(new Set(numbers).size).toBeGreaterThan(personen * 0.97 - 1);
});

test.each([
  ['no size', { seed: 1 }],
  ['two sizes', { seed: 1, personen: 5, zeilen: 5 }],
  ['no persons', { seed: 1, personen: 0 }],
  ['half a record', { seed: 1, zeilen: 0.5 }],
  ['more persons than numbers', { seed: 1, personen: 20_000_001 }],
  ['a seed that is no whole number', { seed: 0.5, personen: 5 }],
  ['a seed that is no number', { seed: Number.NaN, personen: 5 }],
])('refuses %s and writes nothing', async (_, options) => {
  const folder = newFolder();
  await expect(writeSample(folder, options)).rejects.toThrow(RangeError);
  expect(() => readdirSync(folder)).toThrow();
});

test('tells how far it is, up to the end', async () => {
  const told: [number, number][] = [];
  await writeSample(newFolder(), { seed: 1, zeilen: 5000 }, (done, total) => told.push([done, total]));
  expect(told.at(-1)).toEqual([5000, 5000]);
  expect(told.length).toBeGreaterThan(10);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
});

test('an abort leaves no files behind and those of an earlier sample as they were', async () => {
  const folder = newFolder();
  await writeSample(folder, { seed: 1, personen: 3 });
  const before = filesOf(folder);
  const stop = new AbortController();
  const reason = new Error('genug');
  const aborted = writeSample(folder, { seed: 2, personen: 50_000 }, () => stop.abort(reason), stop.signal);
  await expect(aborted).rejects.toBe(reason);
  expect(readdirSync(folder).sort()).toEqual(['allegro.csv', 'step.csv', 'verbis.csv']);
  expect(filesOf(folder)).toEqual(before);
});

test('a folder that cannot be made is an error of the file system', async () => {
  const file = join(root, 'datei');
  writeFileSync(file, '');
  await expect(writeSample(join(file, 'darin'), { seed: 1, personen: 1 })).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('works for a Stichtag of any time', async () => {
  for (const stichtag of ['1999-12-31', '2021-01-01', '2023-10-12', '2024-04-02', '2035-02-28'].map(day)) {
    const report = await writeSample(newFolder(), { seed: 1, personen: 500, stichtag });
    expect(count(report).map(({ zeilen }) => zeilen)).toEqual(report.dateien.map(({ zeilen }) => zeilen));
  }
});
