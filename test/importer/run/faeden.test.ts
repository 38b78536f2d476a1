/** A run with several threads gives what one gives, byte for byte, and ends as one does. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { messages } from '../../../core/messages/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { hausregelnAus } from '../../../importer/config/hausregeln.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import type { PhaseName } from '../../../importer/protokoll/phases.ts';
import { InputError } from '../../../importer/read/errors.ts';
import { vorlage } from '../../../importer/regeln/vorlage.ts';
import { Faeden, fadenzahl } from '../../../importer/run/faeden.ts';
import { liesQuellen } from '../../../importer/run/lesen.ts';
import type { LogBefund } from '../../../importer/run/zeilenlauf.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { openSource, type Source } from '../../../importer/source/source.ts';
import { newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { STICHTAG } from '../tables.ts';
import { type Input, type Laufweise, runOf } from './imported.ts';

// What a report is made of, in place of the report.
vi.doMock('../../../importer/report/schreiben.ts', () => ({
  schreibeBericht: async (ordner: string, daten: unknown) =>
    writeFileSync(join(ordner, 'daten.json'), JSON.stringify(daten)),
}));

/** The files of a sample, one for each source. */
async function sample(seed: number, personen: number): Promise<Input> {
  const folder = newFolder();
  await writeSample(folder, { seed, personen });
  return Object.fromEntries(
    QUELLEN.map((quelle) => [quelle, { [`${quelle}.csv`]: readFileSync(join(folder, `${quelle}.csv`)) }]),
  );
}

/** All of a run: its files, what its reports are made of, and what its log is told. */
async function alles(input: Input, options: Laufweise) {
  const log: Parameters<LogBefund>[] = [];
  const result = await runOf(input, undefined, { ...options, logBefund: (...befund) => log.push(befund) });
  return { ...result, log };
}

test.each([1, 2, 3])('sample %i gives the same bytes with three threads and with many sections', async (seed) => {
  const input = await sample(seed, 400);
  const eins = await alles(input, { faeden: 1 });
  expect(eins.log.length).toBeGreaterThan(3);
  expect(Object.keys(eins.files)).toContain('daten.json');
  expect(await alles(input, { faeden: 3 })).toEqual(eins);
  expect(await alles(input, { faeden: 1, abschnitte: 7 })).toEqual(eins);
});

test('so does a section for each person, and more sections than persons', async () => {
  const input = await sample(5, 9);
  const eins = await alles(input, { faeden: 1 });
  const personen = new Set(eins.faelle.map(({ kundennummer }) => kundennummer)).size;
  for (let abschnitte = 2; abschnitte <= personen + 3; abschnitte++)
    expect(await alles(input, { faeden: 1, abschnitte })).toEqual(eins);
});

test('so do words, columns and rules of a house, and names', async () => {
  const input = await sample(6, 60);
  const options = {
    mitNamen: true,
    sprache: 'en',
    messages: messages('en'),
    vorgabe: new Map([['nebenbetreuung', 'IFK 9']] as const),
    einstellungen: { ...VORGABEN, land: 'BY', vorwarnung: 5 },
    hausregeln: hausregelnAus([{ name: 'haus.json', text: vorlage('regeln.json', day('2024-01-01')) }]),
  } as const;
  expect(options.hausregeln.dateien).toHaveLength(1);
  expect(await alles(input, { ...options, faeden: 3 })).toEqual(await alles(input, { ...options, faeden: 1 }));
});

test.each([
  ['another thread', 2],
  ['the main thread', 1],
])('a section that cannot be written by %s ends the run', async (_, faeden) => {
  const folder = newFolder();
  const progress = {
    begin(phase: PhaseName) {
      // Somebody else's file where the second section is to be written.
      if (phase === 'beurteilen') writeFileSync(join(folder, '.aus.neu', 'befunde.csv.1'), '');
    },
    advance() {},
    end() {},
  };
  const wartet = runOf(await sample(7, 30), undefined, { faeden, abschnitte: 2, progress }, folder);
  await expect(wartet).rejects.toMatchObject({ code: 'EEXIST', path: join(folder, '.aus.neu', 'befunde.csv.1') });
  expect(existsSync(join(folder, 'aus'))).toBe(false);
});

test('so do more threads than sources, several files of one, and every encoding', async () => {
  const { verbis, step } = await sample(4, 40);
  const [text = ''] = Object.values(verbis ?? {}).map((bytes) => bytes.toString('latin1'));
  const input: Input = {
    verbis: {
      'a.csv': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'b.csv': Buffer.from(`\uFEFF${text}`),
      // One record that is no UTF-8 in a file that is.
      'c.csv': Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    },
    ...(step === undefined ? {} : { step }),
  };
  expect(await runOf(input, 97, { faeden: 4 })).toEqual(await runOf(input, 97));
});

describe('reading with three threads', () => {
  const offen: Faeden[] = [];
  afterEach(() => Promise.all(offen.splice(0).map((faeden) => faeden.schliesse())));

  async function gelesen(
    sources: readonly Source[],
    { signal, onBytes, blockSize }: { signal: AbortSignal; onBytes?: () => void; blockSize?: number },
  ) {
    const faeden = new Faeden(3, signal);
    offen.push(faeden);
    return liesQuellen(sources, { stichtag: STICHTAG, profil: STANDARD, lesart: STANDARD }, faeden, {
      signal,
      ...(onBytes === undefined ? {} : { onBytes }),
      blockSize,
    });
  }

  async function sources(): Promise<Source[]> {
    const folder = newFolder();
    const input = await sample(1, 60);
    return Promise.all(
      QUELLEN.map((quelle) => {
        const path = join(folder, `${quelle}.csv`);
        writeFileSync(path, input[quelle]?.[`${quelle}.csv`] ?? '');
        return openSource(quelle, path, STANDARD);
      }),
    );
  }

  test.each(QUELLEN)('says that %s changed while it was read', async (quelle) => {
    const alle = await sources();
    const path = alle.find((eine) => eine.quelle === quelle)?.path ?? '';
    appendFileSync(path, 'x');
    const error = await gelesen(alle, { signal: new AbortController().signal }).catch((eine: unknown) => eine);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code: 'veraendert', datei: path, message: `veraendert: ${path}` });
  });

  test('names the youngest day of receipt and of application, be it after the Stichtag', async () => {
    const folder = newFolder();
    const saetze = {
      verbis: [{ kundennummer: '099A000001' }],
      allegro: ['05.01.2026', '24.04.2026', '', '23.03.2026'].map((antragsdatum, i) => ({
        kundennummer: `099A00000${i}`,
        antragsdatum,
      })),
      step: ['02.02.2026', '03.02.2026 09:30', '01.02.2026'].map((eingang_am, i) => ({
        kundennummer: `099A00000${i}`,
        eingang_am,
      })),
    };
    const alle = await Promise.all(
      QUELLEN.map((quelle) => {
        writeFileSync(join(folder, `${quelle}.csv`), csv(quelle, saetze[quelle]));
        return openSource(quelle, join(folder, `${quelle}.csv`), STANDARD);
      }),
    );
    const tabellen = await gelesen(alle, { signal: new AbortController().signal });
    expect(tabellen.map(({ geordnet, juengster }) => [geordnet.tabelle.quelle, juengster])).toEqual([
      ['verbis', undefined],
      ['allegro', day('2026-04-24')],
      ['step', day('2026-02-03')],
    ]);
  });

  test('tells each byte once, and stops at Ctrl-C', async () => {
    const alle = await sources();
    const gesamt = alle.reduce((sum, { probe }) => sum + probe.size, 0);
    const abbruch = new AbortController();
    let bytes = 0;
    const onBytes = (um = 0) => {
      bytes += um;
    };
    await gelesen(alle, { signal: abbruch.signal, onBytes });
    expect(bytes).toBe(gesamt);
    const wartet = gelesen(alle, { signal: abbruch.signal, onBytes: () => abbruch.abort(), blockSize: 1 });
    expect(await wartet.catch((error: unknown) => error)).toBe(abbruch.signal.reason);
  });
});

test.each([3, 1])('Ctrl-C while %i threads assess cases ends the run', async (faeden) => {
  const abbruch = new AbortController();
  const folder = newFolder();
  const progress = {
    begin(phase: PhaseName) {
      if (phase === 'beurteilen') setImmediate(() => abbruch.abort());
    },
    advance() {},
    end() {},
  };
  const wartet = runOf(
    await sample(8, 20),
    undefined,
    { faeden, abschnitte: 3, progress, signal: abbruch.signal },
    folder,
  );
  await expect(wartet).rejects.toMatchObject({ name: 'AbortError' });
  expect(existsSync(join(folder, 'aus'))).toBe(false);
});

test('small files are read by one thread', () => {
  expect(fadenzahl(1_000_000)).toBe(1);
  expect(fadenzahl(1_000_000_000)).toBeGreaterThanOrEqual(1);
  expect(fadenzahl(1_000_000_000)).toBeLessThanOrEqual(4);
});
