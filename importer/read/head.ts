/**
 * The header row: the first of the file's first 21 lines that the caller's matcher recognises, with the delimiter
 * under which it recognises most.
 * Source: page 1 "The three exports", fine print 6.
 */

import { closeSync, openSync } from 'node:fs';
import { meantText } from '../../core/fields/cell-text.ts';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import type { Encoding } from './encoding.ts';
import { type DateiArt, InputError, withInputErrors } from './errors.ts';
import type { Probe } from './probe.ts';
import { afterLineEnd, lineEndFrom, linesOf, recordEnd, splitLeniently, splitLine } from './quoting.ts';
import { readAt } from './raw.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Number of labels recognised among the trimmed cells of a line, or 0 where the line is no header. */
export type HeaderMatcher = (cells: readonly string[]) => number;

/** Where the header was found. Positions are those of the file. */
export interface Header {
  /** Decoded and trimmed. */
  readonly cells: readonly string[];
  readonly delimiter: Delimiter;
  /** Its first physical line, from 1. */
  readonly zeile: number;
  /** Physical lines it takes. */
  readonly lines: number;
  /** Offset of its first byte, from 0. */
  readonly byte: number;
  /** Bytes with its line end. */
  readonly length: number;
}

/** The header may stand below a preamble of up to 20 lines. */
const LAST_LINE = 21;

/** The header has to end within these bytes of the file. */
const HEAD_BYTES = 1024 * 1024;

/** Reads the start of the file. Throws `InputError` (`kopf`, or as `probe` does). */
export function readHeader(path: string, { encoding, size }: Probe, matcher: HeaderMatcher): Header {
  const fd = withInputErrors(path, () => openSync(path, 'r'));
  try {
    const head = withInputErrors(path, () => readAt(fd, 0, Math.min(HEAD_BYTES, size)));
    const text = encoding.view(head.subarray(encoding.bom));
    const header = findHeader(text, head.length === size, encoding, matcher);
    if (header === undefined) throw new InputError('kopf', path, { art: artOf(head, text) });
    // Where a UTF-16 file ends within its header, half a character counts as one in the text.
    return { ...header, length: Math.min(header.length, size - header.byte) };
  } finally {
    closeSync(fd);
  }
}

/**
 * Finds the header in the text view of a file's start (without byte order mark); `whole`: it is the whole file.
 * Every physical line is tried, so a stray quote in the preamble hides nothing; a header may span lines itself.
 */
export function findHeader(
  text: string,
  whole: boolean,
  encoding: Encoding,
  matcher: HeaderMatcher,
): Header | undefined {
  const holdsKundennummer = (line: string, delimiter: Delimiter) =>
    splitLeniently(encoding.decode(line), delimiter).some(
      (cell) => kundennummerFehler(normaliseKundennummer(cell)) === undefined,
    );
  let start = 0;
  for (let zeile = 1; zeile <= LAST_LINE && start < text.length; zeile++) {
    const lineEnd = lineEndFrom(text, start);
    let most = 0;
    let header: Header | undefined;
    for (const delimiter of DELIMITERS) {
      // A quote left open in the header must not swallow data rows: such a line is no header.
      const isComplete = (line: string) => holdsKundennummer(line, delimiter);
      const end = recordEnd(text, start, lineEnd, whole, { delimiter, isComplete });
      // Where the text was cut off after a CR, an LF may follow.
      if (end < 0 || (!whole && end === text.length - 1)) continue;
      const cells = splitLine(text.slice(start, end), delimiter)?.map((cell) => meantText(encoding.decode(cell))) ?? [];
      const found = matcher(cells);
      if (found <= most) continue;
      most = found;
      header = {
        cells,
        delimiter,
        zeile,
        lines: linesOf(text, lineEnd, end),
        byte: encoding.bom + start * encoding.unit,
        length: (afterLineEnd(text, end) - start) * encoding.unit,
      };
    }
    if (header !== undefined) return header;
    start = afterLineEnd(text, lineEnd);
  }
  return undefined;
}

const MAGIC = [
  ['pdf', '%PDF'],
  ['zip', 'PK\x03\x04'],
  ['ole', '\xd0\xcf\x11\xe0'],
] as const;

function artOf(head: Buffer, text: string): DateiArt | undefined {
  const art = MAGIC.find(([, magic]) => head.toString('latin1', 0, magic.length) === magic)?.[0];
  return art ?? (text.includes('\0') ? 'binaer' : undefined);
}
