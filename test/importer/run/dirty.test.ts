/** What must hold of every run, on inputs as bad as inputs get. Source: issue "What it must show". */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { umfang } from '../../fuzz/umfang.ts';
import { dirtyInput } from './dirty.ts';
import { books, type Imported, type Input, runOf } from './imported.ts';
import { putTogether, type Raw, takeApart } from './raw.ts';

type Result = Omit<Imported, 'status' | 'stderr'>;

/** The files of an input taken apart, with the byte offsets of their quarantined records. */
async function apart(
  input: Input,
  { befunde }: Result,
): Promise<{ quelle: Quelle; name: string; raw: Raw; bad: Set<number> }[]> {
  return Promise.all(
    QUELLEN.flatMap((quelle) =>
      Object.entries(input[quelle] ?? {}).map(async ([name, bytes]) => {
        const places = befunde.filter(
          (line) => line['datei'] === name && befund(line['code'] as BefundCode).ebene === 'quarantäne',
        );
        return {
          quelle,
          name,
          raw: await takeApart(quelle, bytes),
          bad: new Set(places.map((line) => Number(line['byte']))),
        };
      }),
    ),
  );
}

describe('any export that is still recognised', () => {
  test('gives the same bytes twice and with any number of bytes per read, and its books balance', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyInput, fc.constantFrom(1, 2, 3, 5, 64, 1000, 4 * 1024 * 1024), async (input, blockSize) => {
        const result = await runOf(input);
        expect(await runOf(input, blockSize)).toEqual(result);
        for (const { gelesen, verbunden, quarantaene, dubletten } of books(result))
          expect(verbunden + quarantaene + dubletten).toBe(gelesen);
      }),
      umfang(40),
    );
  });

  test('loses no byte: records and blank lines make up the file, the quarantine is what befunde.csv names', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyInput, async (input) => {
        const result = await runOf(input);
        for (const { quelle, name, raw, bad } of await apart(input, result)) {
          expect(putTogether(raw, raw.pieces).equals(input[quelle]?.[name] ?? Buffer.alloc(0))).toBe(true);
          const set = raw.pieces.filter(({ byte }) => bad.has(byte));
          const quarantine = Buffer.concat([raw.bom, raw.header, ...set.map(({ bytes }) => bytes)]);
          expect(result.files[`quarantaene/${quelle}-${name}`]).toBe(
            bad.size === 0 ? undefined : quarantine.toString('latin1'),
          );
          expect(set.length).toBe(bad.size);
        }
      }),
      umfang(40),
    );
  });

  test('gives the same decisions without its quarantined records, which then are none', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyInput, async (input) => {
        const result = await runOf(input);
        const rest = Object.fromEntries(QUELLEN.map((quelle) => [quelle, {} as Record<string, Buffer>]));
        for (const { quelle, name, raw, bad } of await apart(input, result))
          Object.assign(rest[quelle] ?? {}, {
            [name]: putTogether(
              raw,
              raw.pieces.filter(({ byte }) => !bad.has(byte)),
            ),
          });
        // A source that is left without a record counts as one that is missing: that decides otherwise.
        const isLeft = ({ lauf }: Result) =>
          QUELLEN.map((q) => lauf.dateien.some((one) => one.quelle === q && one.gelesen > 0));
        const again = await runOf(rest);
        // Without its bad bytes a file may be of another encoding; then its texts are others, too.
        const encodings = (one: Result) => one.lauf.dateien.map(({ kodierung }) => kodierung);
        if (encodings(again).join() !== encodings(result).join()) return;
        if (isLeft(again).join() !== isLeft(result).join()) return;
        expect(books(again)).toEqual(
          books(result).map((book) => ({ ...book, gelesen: book.gelesen - book.quarantaene, quarantaene: 0 })),
        );
        expect(again.files['faelle.csv']).toBe(result.files['faelle.csv']);
      }),
      umfang(40),
    );
  });
});
