/**
 * The cells of a record as places in a text: nothing is copied before somebody asks for a cell. In a record without
 * quotes they lie between the delimiters; one with quotes is papaparse's, and its fields are put behind each other in
 * the same way. Source: fine print 1 and 82.
 */
import { papaparser } from './quoting.ts';

/** The cells of one record. One object serves all records: copy what is to be kept. */
export class Cells {
  /**
   * Holds the cells, each one character behind the other: unquoted, untrimmed, not decoded. Mostly the text view of a whole
   * block: copy a piece that is to be kept, or it keeps the block alive.
   */
  text = '';
  /** Where each of the header's cells begins, and where one more would; each ends one character before the next. */
  readonly starts: Int32Array;
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
  /** The next delimiter of the block, kept until passed. */
  private next = -1;

  constructor(width: number, delimiter: string) {
    this.width = width;
    this.starts = new Int32Array(width + 1);
    this.delimiter = delimiter;
    this.papaparse = papaparser(delimiter);
  }

  /** The next records are parts of this text view. */
  begin(block: string): void {
    this.block = block;
    this.next = -1;
  }

  /** Takes the record from `start` to `end`, which holds no quotes. */
  bare(start: number, end: number): void {
    const { block, delimiter, starts, width } = this;
    let next = this.next < start ? find(block, delimiter, start) : this.next;
    let count = 1;
    starts[0] = start;
    for (; next < end; next = find(block, delimiter, next + 1)) {
      if (count <= width) starts[count] = next + 1;
      count++;
    }
    if (count <= width) starts[count] = end + 1;
    this.next = next;
    this.text = block;
    this.count = count;
    this.surplus = count > width ? block.slice(starts[width], end).replaceAll(delimiter, '') : '';
    this.literal = NONE;
  }

  /** Takes the record from `start` to `end`, which holds quotes; `literal`: indices of its bare cells that do. */
  quoted(start: number, end: number, literal: readonly number[]): void {
    const { starts, width } = this;
    const fields = this.papaparse(this.block.slice(start, end));
    starts[0] = 0;
    for (let i = 0; i < width && i < fields.length; i++) starts[i + 1] = starts[i]! + fields[i]!.length + 1;
    this.text = fields.join(this.delimiter);
    this.count = fields.length;
    this.surplus = fields.length > width ? fields.slice(width).join('') : '';
    this.literal = literal;
  }

  /** The cell of a column, empty where the record has none; as it stands in `text`. */
  cell(column: number): string {
    return column < this.count ? this.text.slice(this.starts[column], this.starts[column + 1]! - 1) : '';
  }
}

const NONE: readonly number[] = [];

function find(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at === -1 ? text.length : at;
}
