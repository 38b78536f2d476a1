/**
 * Finds the records of a text view, block by block: where each begins and ends, and which lines are blank or broken.
 * The next LF, CR and quote are looked up once and kept until passed, so lines without quotes cost next to nothing.
 * Source: fine print 1, 3, 25.
 */
import { afterLineEnd, BROKEN, CR, Fields, type Grammar, linesOf, MORE, recordEnd } from './quoting.ts';

/** What `scan` finds, in the order of the text. `end` is the position of the line end, `next` the one after it. */
export interface Findings {
  /** A well-formed record of `lines` physical lines; `fields`: those of a record with quotes. */
  record(start: number, end: number, next: number, lines: number, fields?: Fields): void;
  /** A physical line with broken quoting. */
  broken(start: number, end: number, next: number): void;
  /** A physical line of white space without a delimiter. */
  blank(start: number, end: number, next: number): void;
}

export interface Dialect extends Grammar {
  /**
   * Characters: a quoted field that would make its record longer counts as not closed, so that the memory stays
   * bounded whatever one stray quote opens.
   */
  readonly longestRecord: number;
  /** True where a line is white space and holds no delimiter. */
  readonly isBlank: (line: string) => boolean;
}

/**
 * Reports every record of `text` whose end is certain, and returns the position up to which it did. The rest has to
 * come again with more text behind it; with `final` nothing is left.
 */
export function scan(text: string, final: boolean, dialect: Dialect, findings: Findings): number {
  const length = text.length;
  const find = (char: string, from: number) => {
    const at = text.indexOf(char, from);
    return at === -1 ? length : at;
  };
  const fields = new Fields();
  let start = 0;
  let lf = -1;
  let cr = -1;
  let quote = -1;
  while (start < length) {
    if (lf < start) lf = find('\n', start);
    if (cr < start) cr = find('\r', start);
    if (quote < start) quote = find('"', start);
    const lineEnd = Math.min(lf, cr);
    // A CR at the end may be the first half of a CRLF.
    if (!final && (lineEnd === length || (cr === lineEnd && cr === length - 1))) break;
    const nextLine = afterLineEnd(text, lineEnd);
    if (quote >= lineEnd) {
      if (mayBeBlank(text.charCodeAt(start)) && dialect.isBlank(text.slice(start, lineEnd))) {
        findings.blank(start, lineEnd, nextLine);
      } else {
        findings.record(start, lineEnd, nextLine, 1);
      }
      start = nextLine;
      continue;
    }
    let end = recordEnd(text, start, lineEnd, final, dialect, fields);
    if (end === length - 1 && text.charCodeAt(end) === CR && !final) end = MORE;
    const next = end >= 0 ? afterLineEnd(text, end) : length;
    if (end !== BROKEN && next - start > dialect.longestRecord) end = BROKEN;
    if (end === MORE) break;
    if (end === BROKEN) {
      findings.broken(start, lineEnd, nextLine);
      start = nextLine;
    } else {
      findings.record(start, end, next, linesOf(text, lineEnd, end), fields);
      start = next;
    }
  }
  return start;
}

/** Most lines begin with a character that rules out a blank line: ASCII and no white space. An empty one does not. */
function mayBeBlank(first: number): boolean {
  return first <= 0x20 || first >= 0x80;
}
