/**
 * One record again, from its place in the file: to write it back byte for byte and to compare repeats.
 * Source: page 1 "The three exports" (quarantine), fine print 4 and 8.
 */
import { readSync } from 'node:fs';
import type { Encoding } from './encoding.ts';
import { splitLeniently } from './quoting.ts';

/** The `length` bytes from `byte` on, fewer where the file ends before. */
export function readAt(fd: number, byte: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const more = readSync(fd, bytes, got, length - got, byte + got);
    if (more === 0) break;
    got += more;
  }
  return bytes.subarray(0, got);
}

/** The bytes of a record with its line end. Throws a `RangeError` where the file has become shorter. */
export function rawRecord(fd: number, byte: number, length: number): Buffer {
  const bytes = readAt(fd, byte, length);
  if (bytes.length < length) throw new RangeError(`the file ends before byte ${byte + length}`);
  return bytes;
}

/** The decoded cells of a record's bytes, untrimmed; split at every delimiter where its quoting is broken. */
export function cellsOf(raw: Buffer, encoding: Encoding, delimiter: string): string[] {
  const text = encoding.view(raw).replace(/(?:\r\n|\r|\n)$/, '');
  return splitLeniently(text, delimiter).map((cell) => encoding.decode(cell));
}
