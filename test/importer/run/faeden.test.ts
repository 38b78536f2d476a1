/** A run with several threads gives what one gives, byte for byte, and ends as one does. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import { InputError } from '../../../importer/read/errors.ts';
import { Faeden, fadenzahl } from '../../../importer/run/faeden.ts';
import { liesQuellen } from '../../../importer/run/lesen.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { openSource, type Source } from '../../../importer/source/source.ts';
import { newFolder } from '../cli.ts';
import { STICHTAG } from '../tables.ts';
import { type Input, runOf } from './imported.ts';

/** The files of a sample, one for each source. */
async function sample(seed: number, personen: number): Promise<Input> {
  const folder = newFolder();
  await writeSample(folder, { seed, personen });
  return Object.fromEntries(
    QUELLEN.map((quelle) => [quelle, { [`${quelle}.csv`]: readFileSync(join(folder, `${quelle}.csv`)) }]),
  );
}

test.each([1, 2, 3])('sample %i gives the same bytes with one thread and with three', async (seed) => {
  const input = await sample(seed, 150);
  expect(await runOf(input, undefined, { faeden: 3 })).toEqual(await runOf(input));
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
    await expect(wartet).rejects.toBe(abbruch.signal.reason);
  });
});

test('small files are read by one thread', () => {
  expect(fadenzahl(1_000_000)).toBe(1);
  expect(fadenzahl(1_000_000_000)).toBeGreaterThanOrEqual(1);
  expect(fadenzahl(1_000_000_000)).toBeLessThanOrEqual(4);
});
