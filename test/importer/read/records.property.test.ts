import { closeSync, openSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EncodingName, TWICE } from '../../../importer/read/encoding.ts';
import { InputError } from '../../../importer/read/errors.ts';
import { cellsOf, rawRecord } from '../../../importer/read/raw.ts';
import { encode, fileOf, type Read, read } from './files.ts';
import { reference } from './reference.ts';

const NAMES: readonly EncodingName[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', TWICE];
const BLOCK = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(64, 1000, 256 * 1024, 4 * 1024 * 1024));

/** Pieces that matter to the reader, as characters; some can't be written in every encoding. */
const PIECES = [
  ...['"', '"', '""', '"""', ';', ';', ';', ',', '\t', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '\r\r\n'],
  ...['a', ' ', 'ä', '\u00A0', '123A456789', '"123A456789"', ' 123 a456789', '1,2E+9', '123A456789;x\n'],
  ...['";"', '"\n', '\n"', ';"', '";', '"x"', 'a"b"', '="a"', ';;\n', ';\u00A0\n'],
  ...['Kundennummer;Name\n', '\n\uFEFFkunden-nummer;NAME;\n', '\nName;Kundennummer\n', '\nKundennummer,Name\n'],
];
/** Bytes that are wrong somewhere: NUL, undefined in Windows-1252, no UTF-8, half a surrogate, half a character. */
const STRAY = [[0], [0, 0], [0x81], [0xe4], [0xc3], [0xd8, 0x3d], [0x3d, 0xd8], [0x0a], [0xef, 0xbb, 0xbf]];

const STARTS = [
  'Kundennummer;Name\n',
  'Kundennummer;Name\r\n',
  'Kundennummer;Größe;;\n',
  'Titel\r\n\r\nName;Kundennummer\r',
  '',
];

/** A file of any pieces in any encoding; mostly with a header in front. */
const FILE = fc
  .record({
    name: fc.constantFrom(...NAMES),
    start: fc.constantFrom(...STARTS),
    pieces: fc.array(
      fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.constantFrom(...STRAY).map((bytes) => Buffer.from(bytes)) },
      ),
      { maxLength: 40 },
    ),
  })
  .map(({ name, start, pieces }) => {
    const mark = encode('', name).length;
    const bytes = (piece: string | Buffer) => (typeof piece === 'string' ? encode(piece, name).subarray(mark) : piece);
    return Buffer.concat([encode(start, name), ...pieces.map(bytes)]);
  });

/** Reads the file, or says that it has no header or no content. */
async function tryRead(path: string, blockSize: number): Promise<Read | string> {
  try {
    return await read(path, { blockSize });
  } catch (error) {
    if (error instanceof InputError && (error.code === 'kopf' || error.code === 'leer')) return error.code;
    throw error;
  }
}

test('every byte of every file is in the preamble, the header, a record or a blank line', async () => {
  await fc.assert(
    fc.asyncProperty(FILE, BLOCK, async (file, blockSize) => {
      const path = fileOf(file);
      const got = await tryRead(path, blockSize);
      if (typeof got === 'string') return;
      const { header, calls, result, encoding } = got;
      const fd = openSync(path, 'r');
      const parts = calls.map(({ byte, length }) => rawRecord(fd, byte, length));
      const front = rawRecord(fd, 0, header.byte + header.length);
      closeSync(fd);
      expect(Buffer.concat([front, ...parts])).toEqual(readFileSync(path));
      const count = (what: string) => calls.filter(({ was }) => was === what).length;
      const [blank, headers] = [count('leer'), count('kopf')];
      expect(result).toEqual({
        records: calls.length - blank - headers,
        blank,
        headers,
        skipped: 0,
        cut: expect.any(Number),
        bytes: file.length - front.length,
      });
      // The cells of a record can be had again from its bytes.
      for (const [index, { was, cells }] of calls.entries()) {
        if (was !== 'satz') continue;
        const again = cellsOf(parts[index] ?? front, encoding, header.delimiter);
        expect(again.slice(0, header.cells.length)).toEqual(cells);
        expect(again.slice(header.cells.length).join('').trim()).toBe('');
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('any block size gives the same calls', async () => {
  await fc.assert(
    fc.asyncProperty(FILE, BLOCK, BLOCK, async (file, one, other) => {
      const path = fileOf(file);
      expect(await tryRead(path, one)).toEqual(await tryRead(path, other));
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('says of every file what the plain reading of the rules says', async () => {
  await fc.assert(
    fc.asyncProperty(FILE, BLOCK, async (file, blockSize) => {
      const got = await tryRead(fileOf(file), blockSize);
      if (typeof got === 'string') return;
      const { header, calls, encoding } = got;
      expect(calls).toEqual(reference(file, encoding, header));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

/** A cell as RFC 4180 has it: quoted where it must be, or where the writer likes to. */
const write = (cell: string, quoted: boolean, delimiter: string) =>
  quoted || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const UNICODE = fc.string({ unit: 'grapheme', maxLength: 8 });
const WESTERN = fc.string({ unit: fc.constantFrom(...'aZ09 äÖß€„";,|\t\r\n\u00A0'), maxLength: 8 });

test('gives back the cells of every well-formed record, in every encoding and with every delimiter', async () => {
  const setting = fc.record({
    name: fc.constantFrom(...NAMES),
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    blockSize: BLOCK,
  });
  const record = (cell: fc.Arbitrary<string>) => fc.array(fc.tuple(cell, fc.boolean()), { minLength: 3, maxLength: 3 });
  const file = setting.chain((how) =>
    fc.tuple(fc.constant(how), fc.array(record(how.name === 'windows-1252' ? WESTERN : UNICODE), { maxLength: 12 })),
  );
  await fc.assert(
    fc.asyncProperty(file, async ([{ name, delimiter, newline, last, blockSize }, records]) => {
      const line = (cells: readonly (readonly [string, boolean])[]) =>
        cells.map(([cell, quoted]) => write(cell, quoted, delimiter)).join(delimiter);
      const header = ['Kundennummer', 'Name', 'Größe'].join(delimiter);
      const text = [header, ...records.map(line)].join(newline) + (last ? newline : '');
      const { calls } = await read(fileOf(encode(text, name)), { blockSize });
      expect(calls.map(({ was, cells }) => cells ?? was)).toEqual(records.map((cells) => cells.map(([cell]) => cell)));
    }),
    { seed: 4, numRuns: 1000 },
  );
});
