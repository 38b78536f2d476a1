/** What must hold of every run, on inputs that `neufall beispiel` writes. Source: issue "What it must show". */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { SCHMUTZ_ARTEN } from '../../../importer/sample/dirt.ts';
import { type SampleReport, writeSample } from '../../../importer/sample/write.ts';
import { newFolder } from '../cli.ts';
import { books, type Imported, type Input, importOf } from './imported.ts';
import { type Piece, putTogether, type Raw, takeApart } from './raw.ts';

const SEEDS = [1, 2, 3];
const PERSONEN = 1200;

interface Sample {
  readonly report: SampleReport;
  readonly input: Record<Quelle, Record<string, Buffer>>;
  readonly raw: Record<Quelle, Raw>;
  readonly imported: Imported;
}

const samples = new Map<number, Sample>();

beforeAll(async () => {
  for (const seed of SEEDS) {
    const folder = newFolder();
    const report = await writeSample(folder, { seed, personen: PERSONEN });
    const bytes = (quelle: Quelle) => readFileSync(join(folder, `${quelle}.csv`));
    const input = bySource((quelle) => ({ [`${quelle}.csv`]: bytes(quelle) }));
    const apart = await Promise.all(QUELLEN.map((quelle) => takeApart(quelle, bytes(quelle))));
    const raw = bySource((quelle) => apart[QUELLEN.indexOf(quelle)] as Raw);
    samples.set(seed, { report, input, raw, imported: await importOf(input) });
  }
});

function bySource<T>(make: (quelle: Quelle) => T): Record<Quelle, T> {
  return { verbis: make('verbis'), allegro: make('allegro'), step: make('step') };
}

function sample(seed: number): Sample {
  const found = samples.get(seed);
  if (found === undefined) throw new RangeError(`no sample ${seed}`);
  return found;
}

/** One file of each source, made of these pieces. */
function rebuilt(raw: Record<Quelle, Raw>, pieces: (quelle: Quelle) => readonly Piece[]): Input {
  return bySource((quelle) => ({ [`${quelle}.csv`]: putTogether(raw[quelle], pieces(quelle)) }));
}

const withoutPlaces = (lines: Imported['befunde']) =>
  lines.map(({ zeile, satz, byte, ...rest }) => Object.values(rest).join(';')).sort();
const sortedLines = (text: string) => text.split(/\r?\n/).sort();

describe.each(SEEDS)('sample %i', (seed) => {
  test('gives a result without a word on stderr', () => {
    const { status, stderr, faelle } = sample(seed).imported;
    expect({ status, stderr }).toEqual({ status: 10, stderr: '' });
    expect(faelle.length).toBeGreaterThan(PERSONEN);
  });

  test('the same input gives the same bytes, but for the times in lauf.json', async () => {
    const { input, imported } = sample(seed);
    expect(await importOf(input)).toEqual(imported);
  });

  test('the books of each file balance', () => {
    for (const { gelesen, verbunden, quarantaene, dubletten } of books(sample(seed).imported))
      expect(verbunden + quarantaene + dubletten).toBe(gelesen);
  });

  test('what is read, set aside, dropped and wrong is what the sample says it has put in', () => {
    const { report, imported } = sample(seed);
    for (const { quelle, datei, zeilen, schmutz } of report.dateien) {
      const found = imported.befunde.filter((line) => line['datei'] === basename(datei));
      const count = (code: string) => found.filter((line) => line['code'] === code).length;
      const book = imported.lauf.dateien.find((one) => one.quelle === quelle);
      const codes = SCHMUTZ_ARTEN.flatMap((art) =>
        art === 'SCHREIBWEISE' || art === 'LEERZEILE' || art === 'LEERES_DATUM' || art === 'DUBLETTE' ? [] : [art],
      );
      expect(Object.fromEntries(codes.map((code) => [code, count(code)]))).toEqual(
        Object.fromEntries(codes.map((code) => [code, schmutz[code]])),
      );
      const quarantined = codes.filter((code) => befund(code).ebene === 'quarantäne');
      expect(book).toMatchObject({
        gelesen: zeilen,
        dubletten: schmutz.DUBLETTE,
        leerzeilen: schmutz.LEERZEILE,
        quarantaene: quarantined.reduce((sum, code) => sum + schmutz[code], 0),
      });
    }
  });

  test('header, accepted and quarantined records, repeats and blank lines give the input back', () => {
    const { input, raw } = sample(seed);
    for (const quelle of QUELLEN)
      expect(
        putTogether(raw[quelle], raw[quelle].pieces).equals(input[quelle][`${quelle}.csv`] ?? Buffer.alloc(0)),
      ).toBe(true);
  });

  test('a quarantine file is the header and the records at the places that befunde.csv names', () => {
    const { raw, imported } = sample(seed);
    for (const quelle of QUELLEN) {
      const { bom, header } = raw[quelle];
      const bytes = quarantined(imported, raw[quelle], quelle).map((piece) => piece.bytes);
      expect(imported.files[`quarantaene/${quelle}-${quelle}.csv`]).toBe(
        Buffer.concat([bom, header, ...bytes]).toString('latin1'),
      );
    }
  });

  test('without the quarantined records, everything is accepted and every decision stays', async () => {
    const { raw, imported } = sample(seed);
    const rest = await importOf(
      rebuilt(raw, (quelle) => {
        const bad = new Set(quarantined(imported, raw[quelle], quelle));
        return raw[quelle].pieces.filter((piece) => !bad.has(piece));
      }),
    );
    expect(books(rest)).toEqual(
      books(imported).map((book) => ({ ...book, gelesen: book.gelesen - book.quarantaene, quarantaene: 0 })),
    );
    expect(rest.files['faelle.csv']).toBe(imported.files['faelle.csv']);
  });

  test('the order of rows of different persons changes nothing but places', async () => {
    const { raw, imported } = sample(seed);
    const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { seed, numRuns: 1 })[0];
    const mixed = await importOf(rebuilt(raw, (quelle) => mix(raw[quelle].pieces, () => random?.next().value ?? 0)));
    expect(mixed.files['faelle.csv']).toBe(imported.files['faelle.csv']);
    expect(withoutPlaces(mixed.befunde)).toEqual(withoutPlaces(imported.befunde));
    expect(Object.keys(mixed.files)).toEqual(Object.keys(imported.files));
    for (const name of Object.keys(imported.files).filter((path) => /^quarantaene.*[^e]\.csv$/.test(path)))
      expect(sortedLines(mixed.files[name] ?? '')).toEqual(sortedLines(imported.files[name] ?? ''));
    const { dateien, ...lauf } = mixed.lauf;
    expect({ ...lauf, dateien: dateien.map(({ sha256, ...rest }) => rest) }).toEqual({
      ...imported.lauf,
      dateien: imported.lauf.dateien.map(({ sha256, ...rest }) => rest),
    });
  });

  test('one source in several files gives the same decisions and the same findings', async () => {
    const { raw, imported } = sample(seed);
    const parts = (quelle: Quelle) => {
      const { pieces } = raw[quelle];
      const cuts = [0, Math.floor(pieces.length / 7), Math.floor(pieces.length / 2), pieces.length];
      return Object.fromEntries(
        cuts.slice(1).map((cut, i) => [`${quelle}${i}.csv`, putTogether(raw[quelle], pieces.slice(cuts[i], cut))]),
      );
    };
    const split = await importOf(bySource(parts));
    expect(split.files['faelle.csv']).toBe(imported.files['faelle.csv']);
    const withoutFiles = (lines: Imported['befunde']) => withoutPlaces(lines.map((line) => ({ ...line, datei: '' })));
    expect(withoutFiles(split.befunde)).toEqual(withoutFiles(imported.befunde));
    expect(split.lauf.zaehlung).toEqual(imported.lauf.zaehlung);
  });

  test('the column befunde of a case holds what befunde.csv says about it', () => {
    const { faelle, befunde, lauf } = sample(seed).imported;
    const codes = (line: Readonly<Record<string, string>>) => (line['befunde'] ?? '').split(' ').filter(Boolean);
    // Page 5: `fall` names the lines of faelle.csv, the first case is 1.
    const distinct = (all: readonly string[]) => [...new Set(all)].sort();
    const joined: string[][] = faelle.map(() => []);
    for (const { fall, code = '', kundennummer, quelle } of befunde) {
      const numbers = (fall ?? '').split(' ').filter(Boolean).map(Number);
      expect(numbers.length > 0).toBe(befund(code as BefundCode).ebene !== 'quarantäne');
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      if (quelle === '') expect(numbers).toHaveLength(1);
      for (const number of numbers) {
        expect(faelle[number - 1]?.['kundennummer']).toBe(kundennummer);
        joined[number - 1]?.push(code);
      }
    }
    expect(joined.map(distinct)).toEqual(faelle.map(codes));
    for (const fall of faelle) expect(codes(fall)).toEqual(distinct(codes(fall)));
    // Findings of cases stand as often in one file as in the other.
    const ofCases = (code: string) => befund(code as BefundCode).ebene === 'fall';
    expect(faelle.flatMap(codes).filter(ofCases).sort()).toEqual(
      befunde
        .map((line) => line['code'] ?? '')
        .filter(ofCases)
        .sort(),
    );
    expect(lauf.faelle).toBe(faelle.length);
  });

  test('cases stand in the order of Kundennummer, Antragsdatum and day of receipt', () => {
    const keys = sample(seed).imported.faelle.map(({ kundennummer, antragsdatum, eingang_am }) =>
      [kundennummer, antragsdatum || '9', eingang_am || '9'].join(' '),
    );
    expect(keys).toEqual([...keys].sort());
  });
});

/** The quarantined records of a file, by the places in befunde.csv. */
function quarantined({ befunde }: Imported, { pieces }: Raw, quelle: Quelle): Piece[] {
  const places = new Set(
    befunde
      .filter((line) => line['quelle'] === quelle && befund(line['code'] as BefundCode).ebene === 'quarantäne')
      .map((line) => Number(line['byte'])),
  );
  const found = pieces.filter(({ byte }) => places.has(byte));
  if (found.length !== places.size) throw new RangeError('a place in befunde.csv is no beginning of a record');
  return found;
}

/** Another order, in which each person's records keep theirs. */
function mix(pieces: readonly Piece[], random: () => number): Piece[] {
  const owner = (piece: Piece) => piece.person ?? piece;
  const order = pieces
    .map((piece) => ({ key: random(), owner: owner(piece) }))
    .sort((a, b) => a.key - b.key)
    .map((one) => one.owner);
  const waiting = Map.groupBy(pieces, owner);
  return order.flatMap((one) => waiting.get(one)?.shift() ?? []);
}
