/**
 * Where a record ends. A record is a sequence of fields: quoted `"…""…"`, which may hold delimiters and line ends, or
 * bare without any quote. Whatever else a line holds is broken quoting and no record.
 * Source: fine print 1 and 22 (1).
 */
import Papa from 'papaparse';

export const LF = 10;
export const CR = 13;
const QUOTE = 34;

/** Answers of `recordEnd` that are no position. */
export const BROKEN = -1;
export const MORE = -2;

export interface Grammar {
  /** One character: `;`, `,`, TAB or `|`. */
  readonly delimiter: string;
  /** True where a physical line (without line end) would be a complete record by itself. */
  readonly isComplete: (line: string) => boolean;
}

/** The end of the physical line that holds `from`: the position of its CR or LF, or the length of the text. */
export function lineEndFrom(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === LF || char === CR) break;
  }
  return at;
}

/** The start of the line after the line end at `end` (CRLF, LF or CR); `end` itself at the end of the text. */
export function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** Physical lines of a record that ends at `end`, its first line at `firstLineEnd`. */
export function linesOf(text: string, firstLineEnd: number, end: number): number {
  let lines = 1;
  for (let at = firstLineEnd; at < end; at = lineEndFrom(text, afterLineEnd(text, at))) lines++;
  return lines;
}

/**
 * The end of the record that begins at `start`: the position of its line end, or the length of the text where it is
 * `final`; `BROKEN`; or `MORE` where the text ends too early to tell. `firstLineEnd` is the end of its first line.
 *
 * A quoted field that runs across a line that would be a complete record is not closed: the line in which it closes
 * counts, the one in which it opens does not.
 */
export function recordEnd(text: string, start: number, firstLineEnd: number, final: boolean, grammar: Grammar): number {
  const delimiter = grammar.delimiter.charCodeAt(0);
  const length = text.length;
  let lineEnd = firstLineEnd;
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) !== QUOTE) {
      for (; at < length; at++) {
        const char = text.charCodeAt(at);
        if (char === delimiter) break;
        if (char === LF || char === CR) return at;
        if (char === QUOTE) return BROKEN;
      }
      if (at === length) return final ? length : MORE;
      at++;
      continue;
    }
    const close = closingQuote(text, at);
    while (lineEnd < close) {
      const lineStart = afterLineEnd(text, lineEnd);
      lineEnd = lineEndFrom(text, lineStart);
      if (lineEnd === length && !final) return MORE;
      if (grammar.isComplete(text.slice(lineStart, lineEnd))) return BROKEN;
    }
    if (close === length) return final ? BROKEN : MORE;
    if (close === length - 1) return final ? length : MORE;
    const next = text.charCodeAt(close + 1);
    if (next === LF || next === CR) return close + 1;
    if (next !== delimiter) return BROKEN;
    at = close + 2;
  }
}

/** The quote that closes the field opened at `open`, or the length of the text. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close === -1 ? text.length : close;
}

/**
 * The fields of one record (`text` without its line end), or `undefined` where its quoting is broken.
 */
export function splitLine(text: string, delimiter: string): string[] | undefined {
  const end = recordEnd(text, 0, lineEndFrom(text, 0), true, { delimiter, isComplete: () => false });
  return end === text.length ? (papaparser(delimiter, '\n')(text)[0] ?? ['']) : undefined;
}

/** The fields of one physical line; where its quoting is broken, what stands between its delimiters. */
export function splitLeniently(line: string, delimiter: string): string[] {
  return (line.includes('"') ? splitLine(line, delimiter) : undefined) ?? line.split(delimiter);
}

/** Papaparse for well-formed records that end with the same line end; the last one stands without it. */
export function papaparser(delimiter: string, newline: '\n' | '\r' | '\r\n'): (text: string) => string[][] {
  const parser = new Papa.Parser({ delimiter, newline });
  return (text) => {
    const { data }: Papa.ParseResult<string[]> = parser.parse(text, 0, false);
    return data;
  };
}
