/**
 * The header row: the first of the file's first 21 lines that the caller's matcher recognises, with the delimiter
 * under which it recognises most. Where it recognises more after one more decoding, the file is encoded twice.
 * Source: page 1 "The three exports", fine print 6, 31, 76 and 82.
 */
import { closeSync, openSync } from 'node:fs';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import { ENCODED_TWICE, type Encoding } from './encoding.ts';
import { type DateiArt, InputError, withInputErrors } from './errors.ts';
import { DELIMITERS, type Delimiter, labelsOf, withoutSurplus } from './labels.ts';
import type { Probe } from './probe.ts';
import {
  afterLineEnd,
  Fields,
  type Grammar,
  lineEndFrom,
  linesOf,
  piecesWithin,
  recordEnd,
  splitLeniently,
} from './quoting.ts';
import { readAt } from './raw.ts';

/** Number of labels recognised among the trimmed cells of a line, or 0 where the line is no header. */
export type HeaderMatcher = (cells: readonly string[]) => number;

/** Where the header was found. Positions are those of the file. */
export interface Header {
  /** Decoded and trimmed, without surplus empty ones at the end. */
  readonly cells: readonly string[];
  /** Number of its fields, with the surplus ones. */
  readonly width: number;
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

/** The header, and the encoding under which most of its labels are recognised. */
export interface Head {
  readonly header: Header;
  readonly encoding: Encoding;
}

/** A header with the number of labels recognised. */
interface Found {
  readonly header: Header;
  readonly labels: number;
}

/** The header may stand below a preamble of up to 20 lines. */
const LAST_LINE = 21;

/** The header has to end within these bytes of the file. */
const HEAD_BYTES = 1024 * 1024;

/** Reads the start of the file. Throws `InputError` (`kopf`, or as `probe` does). */
export function readHeader(path: string, { encoding, size }: Probe, matcher: HeaderMatcher): Head {
  const fd = withInputErrors(path, () => openSync(path, 'r'));
  try {
    const head = withInputErrors(path, () => readAt(fd, 0, Math.min(HEAD_BYTES, size)));
    const text = encoding.view(head.subarray(encoding.bom));
    const find = (as: Encoding | undefined) => as && findHeader(headersIn(text, head.length === size, as), matcher);
    const doubled = ENCODED_TWICE[encoding.name];
    const [once, more] = [find(encoding), find(doubled)];
    const isTwice = doubled !== undefined && (more?.labels ?? 0) > (once?.labels ?? 0);
    const found = isTwice ? more : once;
    if (found === undefined) throw new InputError('kopf', path, { art: artOf(head, text) });
    const { header } = found;
    return {
      // Where a UTF-16 file ends within its header, half a character counts as one in the text.
      header: { ...header, length: Math.min(header.length, size - header.byte) },
      encoding: isTwice ? doubled : encoding,
    };
  } finally {
    closeSync(fd);
  }
}

/**
 * Each of the file's first lines as a header row, with each delimiter: for whoever looks for one that the labels alone
 * do not tell. Throws `InputError`.
 */
export function possibleHeaders(path: string, { encoding, size }: Probe): readonly Header[] {
  const fd = withInputErrors(path, () => openSync(path, 'r'));
  try {
    const head = withInputErrors(path, () => readAt(fd, 0, Math.min(HEAD_BYTES, size)));
    return [...headersIn(encoding.view(head.subarray(encoding.bom)), head.length === size, encoding)];
  } finally {
    closeSync(fd);
  }
}

/** The header with most labels in the first line in which there are any. */
function findHeader(headers: Iterable<Header>, matcher: HeaderMatcher): Found | undefined {
  let found: Found | undefined;
  for (const header of headers) {
    if (found !== undefined && header.zeile > found.header.zeile) break;
    const labels = matcher(header.cells);
    if (labels > (found?.labels ?? 0)) found = { header, labels };
  }
  return found;
}

/**
 * The first lines of the text view of a file's start (without byte order mark) as header rows, with each delimiter;
 * `whole`: it is the whole file. Every physical line is tried, so a stray quote in the preamble hides nothing; a header
 * may span lines itself.
 */
function* headersIn(text: string, whole: boolean, encoding: Encoding): Generator<Header> {
  const isKundennummer = (cell = '') => kundennummerFehler(normaliseKundennummer(encoding.decode(cell))) === undefined;
  let start = 0;
  for (let zeile = 1; zeile <= LAST_LINE && start < text.length; zeile++) {
    const lineEnd = lineEndFrom(text, start);
    const fields = new Fields();
    for (const delimiter of DELIMITERS) {
      // A quote left open in the header must not swallow data rows: such a line is no header.
      const grammar: Grammar = {
        delimiter,
        isComplete: (line) => splitLeniently(line, delimiter).some(isKundennummer),
        hidesRecord: (line, from, to) => piecesWithin(line, delimiter, from, to).some(isKundennummer),
      };
      const end = recordEnd(text, start, lineEnd, whole, grammar, fields);
      // Where the text was cut off after a CR, an LF may follow.
      if (end < 0 || (!whole && end === text.length - 1)) continue;
      const cells = labelsOf(text.slice(start, end), delimiter, encoding) ?? [];
      yield {
        cells: withoutSurplus(cells),
        width: cells.length,
        delimiter,
        zeile,
        lines: linesOf(text, lineEnd, end),
        byte: encoding.bom + start * encoding.unit,
        length: (afterLineEnd(text, end) - start) * encoding.unit,
      };
    }
    start = afterLineEnd(text, lineEnd);
  }
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
