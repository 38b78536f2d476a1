/**
 * From record borders to calls of the sink: tells what each record is, and hands it over with its place in the file.
 * Source: page 1 "The three exports" (quarantine), fine print 2, 3, 29, 30, 74, 75 and 82.
 */
import type { QuarantaeneGrund } from '../../core/decide/befunde.ts';
import { Cells } from './cells.ts';
import type { Encoding } from './encoding.ts';
import type { Header } from './head.ts';
import { createHeaderWatch, type Kopf, type Merkmale } from './merkmale.ts';
import type { Fields } from './quoting.ts';
import type { Findings } from './scan.ts';

/** Reasons that the bytes give; those that the Kundennummer gives follow later. */
export type LeseGrund = Extract<QuarantaeneGrund, 'ZEICHEN_UNGUELTIG' | 'ANFUEHRUNG' | 'SPALTENZAHL'>;

/** Where a record stands. One object serves all calls: copy what is to be kept. */
export interface Ort {
  /** Physical line in the file, from 1. */
  zeile: number;
  /** Number of the record after the header, from 1; 0 for a line that is none. */
  satz: number;
  /** Offset of the first byte in the file, from 0. */
  byte: number;
  /** Bytes with the line end. */
  length: number;
}

/** Takes the records in the order of the file. */
export interface RecordSink {
  /**
   * A record with at least as many cells as the header; those beyond are empty.
   * @param kundennummer as `Merkmale` tell it
   */
  record(cells: Cells, ort: Readonly<Ort>, kundennummer: number): void;
  /** A record to set aside. */
  bad(reason: LeseGrund, ort: Readonly<Ort>): void;
  /** A blank line. */
  blank(ort: Readonly<Ort>): void;
  /** The header line again. */
  header(ort: Readonly<Ort>): void;
  /** A row that is no record, see `Merkmale.isSkipped`. */
  skipped(ort: Readonly<Ort>): void;
  /** The units of the records so far are about to change. */
  blockEnd(): void;
}

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
  private readonly cells: Cells;
  private readonly ort: Ort = { zeile: 0, satz: 0, byte: 0, length: 0 };
  private nextZeile: number;
  /** Under a header line with other columns: until the right one comes again, no record can be read. */
  private underOther = false;

  private text = '';
  private block: Buffer = Buffer.alloc(0);
  private blockByte = 0;
  /** All of the text before it can be decoded. */
  private validTo = 0;

  constructor(encoding: Encoding, header: Header, merkmale: Merkmale, sink: RecordSink) {
    this.encoding = encoding;
    this.header = header;
    this.merkmale = merkmale;
    this.headerAt = createHeaderWatch(encoding, header, merkmale.matcher);
    this.sink = sink;
    this.cells = new Cells(header.cells.length, header.delimiter);
    this.nextZeile = header.zeile + header.lines;
  }

  /** Takes the block that the next calls speak of: its bytes, its text view, the offset of its first byte. */
  begin(block: Buffer, text: string, byte: number): void {
    this.block = block;
    this.text = text;
    this.blockByte = byte;
    this.cells.begin(text, this.encoding.units(block));
    // Behind the last line end a character may be cut.
    const whole = text.lastIndexOf('\n') + 1;
    this.validTo = this.encoding.valid(text.slice(0, whole)) ? whole : 0;
  }

  /** The block has been read. */
  end(): void {
    this.sink.blockEnd();
  }

  record(start: number, end: number, next: number, lines: number, fields?: Fields): void {
    const { cells, merkmale, ort, sink } = this;
    if (!this.isValid(start, end)) {
      this.place(start, next, lines, ++this.records);
      sink.bad('ZEICHEN_UNGUELTIG', ort);
      return;
    }
    if (fields === undefined) cells.bare(start, end);
    else cells.quoted(start, end, fields);
    // A line with a Kundennummer in its column is a record, also where a header line is stuck to its end.
    const kundennummer = merkmale.kundennummer(cells.text, cells.from(merkmale.column), cells.to(merkmale.column));
    const kopf = kundennummer < 0 ? this.kopf(this.text.slice(start, end)) : undefined;
    const isSkipped = kopf === undefined && (merkmale.isSkipped?.(cells.cell(0)) ?? false);
    this.place(start, next, lines, isSkipped || kopf === 'gleich' ? 0 : ++this.records);
    if (kopf !== undefined) this.underOther = kopf === 'anders';
    if (isSkipped) {
      this.skipped++;
      sink.skipped(ort);
    } else if (kopf === 'gleich') {
      this.headers++;
      sink.header(ort);
    } else if (this.underOther || !this.fits()) {
      sink.bad('SPALTENZAHL', ort);
    } else {
      sink.record(cells, ort, kundennummer);
    }
  }

  broken(start: number, end: number, next: number): void {
    this.place(start, next, 1, ++this.records);
    this.sink.bad(this.isValid(start, end) ? 'ANFUEHRUNG' : 'ZEICHEN_UNGUELTIG', this.ort);
  }

  blank(start: number, _end: number, next: number): void {
    this.place(start, next, 1, 0);
    this.blanks++;
    this.sink.blank(this.ort);
  }

  private isValid(start: number, end: number): boolean {
    return end <= this.validTo || this.encoding.valid(this.text.slice(start, end));
  }

  /** What a record is as a header line. */
  private kopf(record: string): Kopf | undefined {
    return this.merkmale.mayBeHeader(record) ? this.headerAt(record) : undefined;
  }

  /** Whether the record has as many cells as the header, once surplus empty ones at either's end are cut off. */
  private fits(): boolean {
    const { count, surplus } = this.cells;
    const { cells, width } = this.header;
    if (count < cells.length || (surplus !== '' && this.encoding.decode(surplus).trim() !== '')) return false;
    // Where the header ends in as many delimiters as its rows, nothing has to be cut.
    if (count > width) this.cut++;
    return true;
  }

  /** Sets `ort` to the record or line at `start`, and counts its lines and bytes. */
  private place(start: number, next: number, lines: number, satz: number): void {
    const { ort, encoding } = this;
    ort.zeile = this.nextZeile;
    ort.satz = satz;
    ort.byte = this.blockByte + start * encoding.unit;
    // The odd last byte of a UTF-16 file is a character of the text, but one byte only.
    ort.length = Math.min(next * encoding.unit, this.block.length) - start * encoding.unit;
    this.nextZeile += lines;
    this.bytes += ort.length;
  }
}
