/**
 * Finds the records of a text view, block by block: where each begins and ends, and which lines are blank or broken.
 * The next LF, CR and quote are looked up once and kept until passed, so lines without quotes cost next to nothing.
 * Source: fine print 1, 3, 25.
 */
import { afterLineEnd, BROKEN, CR, Fields, find, type Grammar, linesOf, MORE, recordEnd } from './quoting.ts';

/** What a scanner finds, in the order of the text. `end` is the position of the line end, `next` the one after it. */
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

/** Scans the texts of one file. */
export class Scanner {
  private readonly dialect: Dialect;
  private readonly findings: Findings;
  private readonly fields = new Fields();

  constructor(dialect: Dialect, findings: Findings) {
    this.dialect = dialect;
    this.findings = findings;
  }

  /**
   * Reports every record of `text` whose end is certain, and returns the position up to which it did. The rest has to
   * come again with more text behind it; with `final` nothing is left.
   */
  scan(text: string, final: boolean): number {
    const { dialect, findings, fields } = this;
    const length = text.length;
    let start = 0;
    let lf = -1;
    let cr = -1;
    let quote = -1;
    while (start < length) {
      if (lf < start) lf = find(text, '\n', start);
      if (cr < start) cr = find(text, '\r', start);
      if (quote < start) quote = find(text, '"', start);
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
}

/** Most lines begin with a character that rules out a blank line: ASCII and no white space. An empty one does not. */
function mayBeBlank(first: number): boolean {
  return first <= 0x20 || first >= 0x80;
}
