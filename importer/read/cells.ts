/**
 * The cells of a record as places in a text: nothing is copied before somebody asks for a cell. In a record without
 * quotes they lie between the delimiters; in one with quotes they have been found on the way to its end. Where quotes are
 * doubled within a cell, papaparse splits the record, and its fields are put behind each other. Source: fine print 1 and 82.
 */
import type { Units } from './encoding.ts';
import { type Fields, find, papaparser } from './quoting.ts';

/** The cells of one record. One object serves all records: copy what is to be kept. */
export class Cells {
  /**
   * Holds the cells, unquoted, untrimmed, not decoded. Mostly the text view of a whole block: copy a piece that is to be
   * kept, or it keeps the block alive.
   */
  text = '';
  /** The characters of `text`, where it is the block's: they last as long as the block. */
  units: Units | undefined;
  /** Where each of the header's cells begins and ends in `text`: two numbers a cell. */
  readonly places: Int32Array;
  /** How many there are, with those that the header has not. */
  count = 0;
  /** The cells that the header has not, without delimiters. */
  surplus = '';
  /** Indices of bare cells that hold quotes. */
  literal: readonly number[] = NONE;

  /** Cells of the header. */
  private readonly width: number;
  private readonly delimiter: string;
  private readonly papaparse: (record: string) => string[];
  private block = '';
  private blockUnits: Units | undefined;
  /** The next delimiter of the block, kept until passed. */
  private next = -1;

  constructor(width: number, delimiter: string) {
    this.width = width;
    this.places = new Int32Array(2 * width);
    this.delimiter = delimiter;
    this.papaparse = papaparser(delimiter);
  }

  /** The next records are parts of this text view. */
  begin(block: string, units: Units): void {
    this.block = block;
    this.blockUnits = units;
    this.next = -1;
  }

  /** Takes the record from `start` to `end`, which holds no quotes. */
  bare(start: number, end: number): void {
    const { block, delimiter, places, width } = this;
    this.text = block;
    this.units = this.blockUnits;
    this.literal = NONE;
    this.count = 0;
    let from = start;
    let next = this.next < start ? find(block, delimiter, start) : this.next;
    for (; next < end; next = find(block, delimiter, from)) {
      this.add(from, next);
      from = next + 1;
    }
    this.add(from, end);
    this.next = next;
    this.surplus = this.count > width ? block.slice(places[2 * width - 1]! + 1, end).replaceAll(delimiter, '') : '';
  }

  /** Takes the record from `start` to `end`, which holds quotes. */
  quoted(start: number, end: number, { places, count, literal, plain }: Fields): void {
    const { block, width } = this;
    this.literal = literal.length === 0 ? NONE : literal;
    this.count = 0;
    this.surplus = '';
    if (plain) {
      this.text = block;
      this.units = this.blockUnits;
      for (let field = 0; field < count; field++) {
        const from = places[2 * field]!;
        const to = places[2 * field + 1]!;
        this.add(from, to);
        if (field >= width) this.surplus += block.slice(from, to);
      }
    } else {
      const fields = this.papaparse(block.slice(start, end));
      let from = 0;
      for (const { length } of fields) {
        this.add(from, from + length);
        from += length;
      }
      this.text = fields.join('');
      this.units = undefined;
      if (fields.length > width) this.surplus = fields.slice(width).join('');
    }
  }

  private add(from: number, to: number): void {
    const { places, width } = this;
    const cell = this.count++;
    if (cell >= width) return;
    places[2 * cell] = from;
    places[2 * cell + 1] = to;
  }

  /** The cell of a column, empty where the record has none; as it stands in `text`. */
  cell(column: number): string {
    return this.text.slice(this.from(column), this.to(column));
  }

  /** Where it begins in `text`, and where it ends. */
  from(column: number): number {
    return column < this.count ? this.places[2 * column]! : 0;
  }
  to(column: number): number {
    return column < this.count ? this.places[2 * column + 1]! : 0;
  }
}

const NONE: readonly number[] = [];
