/**
 * From record borders to calls of the sink: collects neighbouring records with the same line end, has papaparse split
 * them in one go, and hands each over with its place in the file.
 * Source: page 1 "The three exports" (quarantine), fine print 2, 3, 29, 30, 74, 75 and 82.
 */
import type { QuarantaeneGrund } from '../../core/decide/befunde.ts';
import type { Encoding } from './encoding.ts';
import type { Header } from './head.ts';
import { createHeaderWatch, type Kopf, type Merkmale } from './merkmale.ts';
import { LF, papaparser } from './quoting.ts';
import type { Findings } from './scan.ts';

/** Reasons that the bytes give; those that the Kundennummer gives follow later. */
export type LeseGrund = Extract<QuarantaeneGrund, 'ZEICHEN_UNGUELTIG' | 'ANFUEHRUNG' | 'SPALTENZAHL'>;

/** Where a record stands. One object serves all calls: copy what is to be kept. */
export interface RecordInfo {
  /** Physical line in the file, from 1. */
  zeile: number;
  /** Number of the record after the header, from 1; 0 for a line that is none. */
  satz: number;
  /** Offset of the first byte in the file, from 0. */
  byte: number;
  /** Bytes with the line end. */
  length: number;
  /** True where a cell may need `encoding.decode`; where it is false, every cell is its own text. */
  high: boolean;
  /** Indices of bare fields that hold quotes; empty but for good records. */
  literal: readonly number[];
}

/** Takes the records in the order of the file. */
export interface RecordSink {
  /**
   * A record with as many fields as the header; both may lack empty ones at the end. Fields are unquoted, untrimmed pieces of the text view, see `high`.
   * They are slices of a whole block: copy one that is to be kept, or it keeps 256 KiB alive.
   */
  record(fields: string[], info: RecordInfo): void;
  /** A record to set aside. */
  bad(reason: LeseGrund, info: RecordInfo): void;
  /** A blank line. */
  blank(info: RecordInfo): void;
  /** The header line again. */
  header(info: RecordInfo): void;
  /** A row that is no record, see `Merkmale.isSkipped`. */
  skipped(info: RecordInfo): void;
}

const NEWLINES = ['\n', '\r', '\r\n'] as const;
/** Index in `NEWLINES`; `NONE` is the end of a file without line end. */
type Newline = 0 | 1 | 2 | typeof NONE;
const NONE = -1;
const NO_FIELDS: readonly number[] = [];

/** Characters of a run at most: where a long search has piled up text, its records still go out in portions. */
const LONGEST_RUN = 512 * 1024;

export class Delivery implements Findings {
  /** Records delivered, good and bad. */
  records = 0;
  /** Blank lines delivered. */
  blanks = 0;
  /** Header lines delivered. */
  headers = 0;
  /** Rows delivered that are no records. */
  skipped = 0;
  /** Records of which surplus empty fields were cut off. */
  cut = 0;
  /** Bytes of all of them. */
  bytes = 0;

  private readonly encoding: Encoding;
  private readonly header: Header;
  private readonly merkmale: Merkmale;
  private readonly headerAt: (record: string) => Kopf | undefined;
  private readonly sink: RecordSink;
  private readonly parsers: readonly ((text: string) => string[][])[];
  private readonly info: RecordInfo;
  private nextZeile: number;
  /** Under a header line with other columns: until the right one comes again, no record can be read. */
  private underOther = false;

  private text = '';
  private block: Buffer = Buffer.alloc(0);
  private blockByte = 0;
  private nextHigh = 0;

  /** The run: neighbouring records that end with the same line end. */
  private newline: Newline = NONE;
  private count = 0;
  private runStart = 0;
  private readonly ends: number[] = [];
  private readonly nexts: number[] = [];
  private readonly lines: number[] = [];
  /** Those with literal quotes, by their position in the run. */
  private readonly literals = new Map<number, readonly number[]>();

  constructor(encoding: Encoding, header: Header, merkmale: Merkmale, sink: RecordSink) {
    this.encoding = encoding;
    this.header = header;
    this.merkmale = merkmale;
    this.headerAt = createHeaderWatch(encoding, header, merkmale.matcher);
    this.sink = sink;
    this.parsers = NEWLINES.map((newline) => papaparser(header.delimiter, newline));
    this.nextZeile = header.zeile + header.lines;
    this.info = { zeile: 0, satz: 0, byte: 0, length: 0, high: false, literal: NO_FIELDS };
  }

  /** Takes the block that the next calls speak of: its bytes, its text view, the offset of its first byte. */
  begin(block: Buffer, text: string, byte: number): void {
    this.block = block;
    this.text = text;
    this.blockByte = byte;
    this.nextHigh = -1;
  }

  record(start: number, end: number, next: number, lines: number, literal: readonly number[]): void {
    const newline = next === end ? NONE : next - end === 2 ? 2 : this.text.charCodeAt(end) === LF ? 0 : 1;
    const fits = (newline === this.newline || newline === NONE) && next - this.runStart <= LONGEST_RUN;
    if (!fits) this.flush();
    if (this.count === 0) this.runStart = start;
    if (newline !== NONE) this.newline = newline;
    this.ends[this.count] = end;
    this.nexts[this.count] = next;
    this.lines[this.count] = lines;
    if (literal.length > 0) this.literals.set(this.count, literal);
    this.count++;
  }

  broken(start: number, end: number, next: number): void {
    this.flush();
    this.place(start, next, 1, ++this.records);
    this.sink.bad(this.encoding.valid(this.text.slice(start, end)) ? 'ANFUEHRUNG' : 'ZEICHEN_UNGUELTIG', this.info);
  }

  blank(start: number, _end: number, next: number): void {
    this.flush();
    this.place(start, next, 1, 0);
    this.blanks++;
    this.sink.blank(this.info);
  }

  /** Delivers what is left of the run; to be called at the end of each block. */
  flush(): void {
    const { count, encoding, text, ends } = this;
    if (count === 0) return;
    this.count = 0;
    if (encoding.valid(text.slice(this.runStart, ends[count - 1]))) this.deliver(0, count);
    else this.deliverValid(count);
    if (this.literals.size > 0) this.literals.clear();
  }

  /** Delivers a run in which some record can't be decoded. */
  private deliverValid(count: number): void {
    const { encoding, text, ends, nexts } = this;
    let good = 0;
    for (let index = 0; index < count; index++) {
      const start = this.startOf(index);
      if (encoding.valid(text.slice(start, ends[index]))) continue;
      this.deliver(good, index);
      this.place(start, nexts[index] ?? start, this.lines[index] ?? 1, ++this.records);
      this.sink.bad('ZEICHEN_UNGUELTIG', this.info);
      good = index + 1;
    }
    this.deliver(good, count);
  }

  private startOf(index: number): number {
    return index === 0 ? this.runStart : (this.nexts[index - 1] ?? 0);
  }

  /** Splits and delivers the records `from` to `to` (excluded) of the run. */
  private deliver(from: number, to: number): void {
    if (from === to) return;
    let start = this.startOf(from);
    const parse = this.parsers[Math.max(this.newline, 0)];
    const rows = parse?.(this.text.slice(start, this.ends[to - 1])) ?? [];
    if (rows.length !== to - from) throw new Error(`papaparse sees ${rows.length} records, the scanner ${to - from}`);
    const { merkmale, info, literals } = this;
    for (let index = from; index < to; index++) {
      const next = this.nexts[index] ?? start;
      const fields = rows[index - from] ?? [];
      const lines = this.lines[index] ?? 1;
      // A line with a Kundennummer in its column is a record, also where a header line is stuck to its end.
      const isKeyed = merkmale.isKundennummer(fields[merkmale.column] ?? '');
      const kopf = isKeyed ? undefined : this.kopf(this.text.slice(start, this.ends[index]));
      const isSkipped = kopf === undefined && (merkmale.isSkipped?.(fields[0] ?? '') ?? false);
      this.place(start, next, lines, isSkipped || kopf === 'gleich' ? 0 : ++this.records);
      if (kopf !== undefined) this.underOther = kopf === 'anders';
      if (isSkipped) {
        this.skipped++;
        this.sink.skipped(info);
      } else if (kopf === 'gleich') {
        this.headers++;
        this.sink.header(info);
      } else if (this.underOther || !this.fits(fields)) {
        this.sink.bad('SPALTENZAHL', info);
      } else {
        if (literals.size > 0) info.literal = literals.get(index) ?? NO_FIELDS;
        this.sink.record(fields, info);
        info.literal = NO_FIELDS;
      }
      start = next;
    }
  }

  /** What a record is as a header line. */
  private kopf(record: string): Kopf | undefined {
    return this.merkmale.mayBeHeader(record) ? this.headerAt(record) : undefined;
  }

  /** Whether a record has as many fields as the header, once surplus empty ones at either's end are cut off. */
  private fits(fields: string[]): boolean {
    const { cells, width } = this.header;
    if (fields.length <= cells.length) return fields.length === cells.length;
    const isEmpty = (field: string) => this.encoding.decode(field).trim() === '';
    if (!fields.slice(cells.length).every(isEmpty)) return false;
    // Where the header ends in as many delimiters as its rows, nothing has to be cut.
    if (fields.length > width) {
      fields.length = width;
      this.cut++;
    }
    return true;
  }

  /** Sets `info` to the record or line at `start`, and counts its lines and bytes. */
  private place(start: number, next: number, lines: number, satz: number): void {
    const { info, encoding } = this;
    info.zeile = this.nextZeile;
    info.satz = satz;
    info.byte = this.blockByte + start * encoding.unit;
    // The odd last byte of a UTF-16 file is a character of the text, but one byte only.
    info.length = Math.min(next * encoding.unit, this.block.length) - start * encoding.unit;
    info.high = encoding.unit === 1 && this.highFrom(start) < next;
    this.nextZeile += lines;
    this.bytes += info.length;
  }

  /** The first byte ≥ 0x80 of the block at or after `start`. */
  private highFrom(start: number): number {
    if (this.nextHigh < start) {
      const { block } = this;
      let at = start;
      while (at < block.length && (block[at] ?? 0) < 0x80) at++;
      this.nextHigh = at;
    }
    return this.nextHigh;
  }
}
