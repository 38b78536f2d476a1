/**
 * The records of a file, read block by block: the memory holds one block and the record that it cuts.
 * Source: page 1 "The three exports" and "Reconciliation", fine print 1–3, 25, 29 and 30.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Delivery, type RecordSink } from './delivery.ts';
import type { Encoding } from './encoding.ts';
import { InputError, withInputErrors } from './errors.ts';
import type { Header } from './head.ts';
import type { Merkmale } from './merkmale.ts';
import { BLOCK_SIZE, type Probe, type Watch } from './probe.ts';
import { piecesWithin, splitLeniently } from './quoting.ts';
import { type Dialect, Scanner } from './scan.ts';

/** What was read. `bytes` (all of it) and the bytes up to the header's end make up the file. */
export interface ReadResult {
  /** Records after the header, good and bad. */
  readonly records: number;
  readonly blank: number;
  /** Header lines that came again. */
  readonly headers: number;
  /** Rows that are no records. */
  readonly skipped: number;
  /** Records of which surplus empty fields were cut off. */
  readonly cut: number;
  readonly bytes: number;
}

/** Characters of the text view. No export comes near it; it bounds the memory, and the search for a closing quote. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * Reads everything after the header into `sink`. Between blocks it gives way to the event loop; it throws the signal's
 * reason, `InputError` (`veraendert` where the file is no longer the one of `probe`, `zeile-zu-lang`, or as `probe`
 * does) and whatever the sink throws.
 */
export async function readRecords(
  path: string,
  { encoding, size }: Probe,
  header: Header,
  merkmale: Merkmale,
  sink: RecordSink,
  { onBytes, signal, blockSize = BLOCK_SIZE }: Watch = {},
): Promise<ReadResult> {
  const delivery = new Delivery(encoding, header, merkmale, sink);
  const scanner = new Scanner(dialectOf(encoding, header, merkmale), delivery);
  const headerEnd = header.byte + header.length;
  const fd = withInputErrors(path, () => openSync(path, 'r'));
  try {
    onBytes?.(headerEnd);
    let buffer = Buffer.allocUnsafe(2 * blockSize);
    let filled = 0;
    let read = headerEnd;
    let wanted = blockSize;
    for (let final = false; !final; ) {
      signal?.throwIfAborted();
      if (buffer.length < filled + wanted) buffer = Buffer.concat([buffer.subarray(0, filled)], filled + 2 * wanted);
      const got = withInputErrors(path, () => readSync(fd, buffer, filled, wanted, read));
      filled += got;
      read += got;
      // All was read, or nothing is there: an empty text would be one of another kind to V8, which would compile the scanner again.
      if (filled === 0) break;
      final = got === 0;
      const whole = final ? filled : filled - (filled % encoding.unit);
      const block = buffer.subarray(0, whole);
      const text = encoding.view(block);
      delivery.begin(block, text, read - filled);
      const done = Math.min(scanner.scan(text, final) * encoding.unit, whole);
      delivery.end();
      buffer.copyWithin(0, done, filled);
      filled -= done;
      // A record that outgrows the block is tried again with twice as much, so that a long one costs no more per byte.
      wanted = done > 0 ? blockSize : wanted * 2;
      if (filled > (LONGEST_RECORD + 1) * encoding.unit && done === 0) throw new InputError('zeile-zu-lang', path);
      onBytes?.(got);
      if (!final) await setImmediate();
    }
    if (read !== size) throw new InputError('veraendert', path);
    const { records, blanks, headers, skipped, cut, bytes } = delivery;
    if (headerEnd + bytes !== size) throw new Error(`${headerEnd + bytes} of ${size} bytes accounted for`);
    return { records, blank: blanks, headers, skipped, cut, bytes };
  } finally {
    closeSync(fd);
  }
}

/** What the scanner has to know of this file. */
function dialectOf(encoding: Encoding, { delimiter, cells, width }: Header, merkmale: Merkmale): Dialect {
  const isRecord = (fields: readonly (string | undefined)[]) =>
    fields.length >= cells.length &&
    fields.length <= width &&
    merkmale.kundennummer(fields[merkmale.column] ?? '') >= 0;
  return {
    delimiter,
    longestRecord: LONGEST_RECORD,
    isBlank: (line) => !line.includes(delimiter) && encoding.decode(line).trim() === '',
    // Most lines of a long text hold few delimiters, and quotes can only join what delimiters part.
    isComplete: (line) =>
      line.split(delimiter, cells.length).length === cells.length && isRecord(splitLeniently(line, delimiter)),
    hidesRecord: (line, from, to) => isRecord(piecesWithin(line, delimiter, from, to)),
  };
}
