import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../importer/read/errors.ts';
import { probe } from '../../../importer/read/probe.ts';
import { fileOf, newPath } from './files.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))));

test.each([
  ['ASCII', bytes('Kundennummer;Name\n'), 'utf-8'],
  ['umlauts in UTF-8', bytes('Müller €'), 'utf-8'],
  ['umlauts in Windows-1252', bytes('M', 0xfc, 'ller'), 'windows-1252'],
  // Fine print 78: at least 20 valid characters of several bytes against each invalid one.
  ['one stray byte after much UTF-8', bytes('Müller '.repeat(1000), 0xff), 'utf-8'],
  ['a character cut off by the end after 20 whole ones', bytes('ü€'.repeat(10), 0xe2, 0x82), 'utf-8'],
  ['one stray byte for 20 characters', bytes('ü'.repeat(10), 0xff, '😀'.repeat(10)), 'utf-8'],
  ['one stray byte for 19 characters', bytes('ü'.repeat(10), 0xff, '😀'.repeat(9)), 'windows-1252'],
  ['two stray bytes for 39 characters', bytes('ü'.repeat(39), 0xff, 0xff), 'windows-1252'],
  ['two stray bytes for 40 characters', bytes('ü'.repeat(40), 0xff, 0xff), 'utf-8'],
  ['a UTF-8 character cut off by the end of the file', bytes('M', 0xc3), 'windows-1252'],
  ['an undefined byte', bytes('M', 0x81), 'windows-1252'],
  ['UTF-8 with byte order mark', bytes(0xef, 0xbb, 0xbf, 'Müller'), 'utf-8-bom'],
  ['UTF-8 with byte order mark and a stray byte (fine print 5)', bytes(0xef, 0xbb, 0xbf, 'M', 0xfc), 'utf-8-bom'],
  ['UTF-16 LE', bytes(0xff, 0xfe, 'M', 0), 'utf-16le'],
  ['UTF-16 BE', bytes(0xfe, 0xff, 0, 'M'), 'utf-16be'],
  ['half a byte order mark', bytes(0xef, 0xbb), 'windows-1252'],
])('tells the encoding of a file with %s', async (_name, content, encoding) => {
  const { encoding: found, ...rest } = await probe(fileOf(content));
  expect({ ...rest, encoding: found.name }).toEqual({
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    encoding,
  });
});

const codeOf = (path: string) =>
  probe(path).then(
    () => 'gelesen',
    (error: unknown) => (error instanceof InputError ? { code: error.code, datei: error.datei } : error),
  );

test.each([
  ['no byte', bytes()],
  ['only the byte order mark of UTF-8', bytes(0xef, 0xbb, 0xbf)],
  ['only the byte order mark of UTF-16 LE', bytes(0xff, 0xfe)],
  ['only the byte order mark of UTF-16 BE', bytes(0xfe, 0xff)],
])('calls a file with %s empty', async (_name, content) => {
  const path = fileOf(content);
  expect(await codeOf(path)).toEqual({ code: 'leer', datei: path });
});

test('says that a file is missing, also below a file', async () => {
  const path = newPath();
  expect(await codeOf(path)).toEqual({ code: 'fehlt', datei: path });
  const below = `${fileOf('x')}/y.csv`;
  expect(await codeOf(below)).toEqual({ code: 'fehlt', datei: below });
});

test('says that a folder is no file', async () => {
  const path = newPath();
  mkdirSync(path);
  expect(await codeOf(path)).toEqual({ code: 'kein-datei', datei: path });
});

test('says that a file could not be opened', async () => {
  // A link to itself: an error that the superuser meets too, unlike a missing permission.
  const path = newPath();
  symlinkSync(path, path);
  expect(await codeOf(path)).toEqual({ code: 'unlesbar', datei: path });
});

test('tells how far it got, and stops when asked to', async () => {
  const path = fileOf('x'.repeat(10));
  const steps: number[] = [];
  await probe(path, { blockSize: 4, onBytes: (got) => steps.push(got) });
  expect(steps).toEqual([4, 4, 2]);
  const stop = new AbortController();
  const stopped = probe(path, { blockSize: 4, onBytes: () => stop.abort(new Error('genug')), signal: stop.signal });
  await expect(stopped).rejects.toThrow('genug');
});

/** Each ill-formed piece decodes as one U+FFFD, which the pieces of the next test do not hold themselves. */
function isMostlyUtf8(content: Buffer): boolean {
  const text = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)];
  const invalid = text.filter((char) => char === '\uFFFD').length;
  return text.filter((char) => char > '\x7f').length - invalid >= 20 * invalid;
}

test('takes UTF-8 for what it is wherever a block ends', async () => {
  const piece = fc.constantFrom('a', 'ä', '€', '😀', '\x00').map((text) => Buffer.from(text));
  const stray = fc.constantFrom(0x80, 0xc3, 0xe2, 0xf0, 0xff, 0xc0).map((byte) => Buffer.of(byte));
  const soup = fc.array(fc.oneof({ weight: 40, arbitrary: piece }, stray), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(soup, fc.integer({ min: 1, max: 9 }), async (pieces, blockSize) => {
      const content = Buffer.concat(pieces);
      const { encoding } = await probe(fileOf(content), { blockSize });
      expect(encoding.name).toBe(isMostlyUtf8(content) ? 'utf-8' : 'windows-1252');
    }),
    { seed: 1, numRuns: 500 },
  );
});
