/**
 * Where a record ends. A record is a sequence of fields: quoted `"…""…"`, which may hold delimiters and line ends, or
 * bare: up to the next delimiter or line end, with quotes in even number and none at its beginning. Whatever else a
 * line holds is broken quoting and no record.
 * Source: fine print 1, 25, 28 and 73.
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
  /**
   * True where a physical line, split at every delimiter, would be one, the cell of its Kundennummer lying between the
   * positions `from` and `to` of the line.
   */
  readonly hidesRecord: (line: string, from: number, to: number) => boolean;
}

/** Of a record with more fields places are not kept: no export has them, and a broken one may have millions. */
const MANY = 1000;

/** What was found on the way to a record's end. One object serves all records: copy what is to be kept. */
export class Fields {
  /** Where each of the first `count` fields begins and ends, without its quotes: two numbers a field. */
  readonly places: number[] = [];
  count = 0;
  /** Indices of bare fields that hold quotes. Once there is one, the list is this record's alone. */
  literal: number[] = [];
  /** False where places do not tell the fields: there are too many, or a quoted one holds quotes, which are doubled there. */
  plain = true;

  /** For the next record. */
  clear(): void {
    this.count = 0;
    if (this.literal.length > 0) this.literal = [];
    this.plain = true;
  }

  add(from: number, to: number): void {
    if (this.count === MANY) this.plain = false;
    else {
      const at = 2 * this.count++;
      this.places[at] = from;
      this.places[at + 1] = to;
    }
  }
}

/** The position of a character from `from` on; the end of the text where there is no more. */
export function find(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at === -1 ? text.length : at;
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
  return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
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
 * @param fields gets what lies between
 */
export function recordEnd(
  text: string,
  start: number,
  firstLineEnd: number,
  final: boolean,
  grammar: Grammar,
  fields: Fields,
): number {
  fields.clear();
  const delimiter = grammar.delimiter.charCodeAt(0);
  const length = text.length;
  let lineStart = start;
  let lineEnd = firstLineEnd;
  let at = start;
  for (let field = 0; ; field++) {
    if (text.charCodeAt(at) !== QUOTE) {
      const from = at;
      let quotes = 0;
      let char = NaN;
      for (; at < length; at++) {
        char = text.charCodeAt(at);
        if (char === delimiter || char === LF || char === CR) break;
        if (char === QUOTE) quotes++;
      }
      if (at === length && !final) return MORE;
      if (quotes % 2 === 1) return BROKEN;
      if (quotes > 0) fields.literal.push(field);
      fields.add(from, at);
      if (at === length || char !== delimiter) return at;
      at++;
      continue;
    }
    const close = closingQuote(text, at, fields);
    fields.add(at + 1, close);
    if (lineEnd < close) {
      // A quoted field that swallows a record counts as not closed: in the line in which it opens, …
      if (grammar.hidesRecord(text.slice(lineStart, lineEnd), at + 1 - lineStart, lineEnd - lineStart)) return BROKEN;
      do {
        lineStart = afterLineEnd(text, lineEnd);
        lineEnd = lineEndFrom(text, lineStart);
        if (lineEnd === length && !final) return MORE;
        const line = text.slice(lineStart, lineEnd);
        // … a line that lies inside it as a whole, or the one in which it closes.
        if (lineEnd < close ? grammar.isComplete(line) : grammar.hidesRecord(line, 0, close - lineStart)) return BROKEN;
      } while (lineEnd < close);
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
function closingQuote(text: string, open: number, fields: Fields): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    fields.plain = false;
    close = text.indexOf('"', close + 2);
  }
  return close === -1 ? text.length : close;
}

/**
 * The fields of one record (`text` without its line end), or `undefined` where its quoting is broken.
 */
export function splitLine(text: string, delimiter: string): string[] | undefined {
  const grammar = { delimiter, isComplete: never, hidesRecord: never };
  const end = recordEnd(text, 0, lineEndFrom(text, 0), true, grammar, new Fields());
  return end === text.length ? papaparser(delimiter)(text) : undefined;
}

const never = () => false;

/** What stands between all delimiters of a line; `undefined` for a piece that reaches out of `from` to `to`. */
export function piecesWithin(line: string, delimiter: string, from: number, to: number): (string | undefined)[] {
  let next = 0;
  return line.split(delimiter).map((piece) => {
    const start = next;
    next += piece.length + 1;
    return from <= start && start + piece.length <= to ? piece : undefined;
  });
}

/** The fields of one physical line; where its quoting is broken, what stands between its delimiters. */
export function splitLeniently(line: string, delimiter: string): string[] {
  return (line.includes('"') ? splitLine(line, delimiter) : undefined) ?? line.split(delimiter);
}

/** Papaparse for one well-formed record, without line end. */
export function papaparser(delimiter: string): (record: string) => string[] {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  return (record) => {
    const { data }: Papa.ParseResult<string[]> = parser.parse(record, 0, false);
    if (data.length > 1) throw new Error(`papaparse sees ${data.length} records, the scanner one`);
    return data[0] ?? [''];
  };
}
