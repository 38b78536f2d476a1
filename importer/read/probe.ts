/**
 * The first pass over an input file: size, SHA-256 and the encoding, which is decided for the whole file.
 * Source: page 1 "The three exports", fine print 5 and 78; `dateien` of lauf.json (fine print 9).
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ENCODINGS, type Encoding, FLAWED_UTF8 } from './encoding.ts';
import { InputError, withInputErrors } from './errors.ts';
import { Utf8Count } from './utf8-count.ts';

export interface Probe {
  /** Bytes of the file. */
  readonly size: number;
  /** SHA-256 of all bytes, 64 hex digits in lower case. */
  readonly sha256: string;
  readonly encoding: Encoding;
}

/** What a long read tells and listens to. */
export interface Watch {
  /** Called with the number of bytes read since the last call. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Bytes for each read; any value gives the same answer. */
  readonly blockSize?: number | undefined;
}

/** V8 keeps a text of more than 128 KiB among large objects, whose memory is new each time: twice the time for the text view. */
export const BLOCK_SIZE = 64 * 1024;

/** Bytes kept back at most, because they begin a UTF-8 character that the next block ends. */
const LONGEST_TAIL = 3;

/**
 * Reads the whole file once. Throws `InputError` (`fehlt`, `kein-datei`, `unlesbar`, `leer`) and the signal's reason.
 */
export async function probe(path: string, { onBytes, signal, blockSize = BLOCK_SIZE }: Watch = {}): Promise<Probe> {
  if (!withInputErrors(path, () => statSync(path)).isFile()) throw new InputError('kein-datei', path);
  const fd = withInputErrors(path, () => openSync(path, 'r'));
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(LONGEST_TAIL + blockSize);
    const start: number[] = [];
    let size = 0;
    let utf8 = true;
    let tail = 0;
    for (;;) {
      signal?.throwIfAborted();
      const got = withInputErrors(path, () => readSync(fd, buffer, tail, blockSize, null));
      if (got === 0) break;
      const block = buffer.subarray(tail, tail + got);
      hash.update(block);
      size += got;
      if (start.length < 3) start.push(...block.subarray(0, 3 - start.length));
      if (utf8) {
        const all = buffer.subarray(0, tail + got);
        const cut = all.length - unfinished(all);
        utf8 = isUtf8(all.subarray(0, cut));
        buffer.copyWithin(0, cut, all.length);
        tail = utf8 ? all.length - cut : 0;
      }
      onBytes?.(got);
      await setImmediate();
    }
    const mark = byOrderMark(start);
    const valid = utf8 && tail === 0;
    const encoding =
      mark !== undefined || valid
        ? ENCODINGS[mark ?? 'utf-8']
        : (await isMostlyUtf8(path, fd, blockSize, signal))
          ? FLAWED_UTF8
          : ENCODINGS['windows-1252'];
    if (size <= encoding.bom) throw new InputError('leer', path);
    return { size, sha256: hash.digest('hex'), encoding };
  } finally {
    closeSync(fd);
  }
}

/**
 * Valid characters of several bytes that stand against each invalid one in a file that is UTF-8 but for some damage:
 * German text in Windows-1252 has next to none.
 */
const VALID_FOR_EACH_INVALID = 20;

/** Looks at the file once more; only where it is not valid UTF-8 as a whole. */
async function isMostlyUtf8(path: string, fd: number, blockSize: number, signal?: AbortSignal): Promise<boolean> {
  const count = new Utf8Count();
  const block = Buffer.allocUnsafe(blockSize);
  for (let at = 0; ; ) {
    signal?.throwIfAborted();
    const got = withInputErrors(path, () => readSync(fd, block, 0, blockSize, at));
    if (got === 0) break;
    at += got;
    count.add(block.subarray(0, got));
    await setImmediate();
  }
  count.end();
  return count.valid >= VALID_FOR_EACH_INVALID * count.invalid;
}

function byOrderMark([a, b, c]: readonly number[]): keyof typeof ENCODINGS | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Bytes at the end that begin a UTF-8 character without ending it (0–3). */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= LONGEST_TAIL && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
