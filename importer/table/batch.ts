/**
 * Records that are about to become rows. Cells are read column by column over a batch, because one loop over one kind of
 * cell runs several times as fast as one row after the other through all kinds.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { FeldBefund } from '../../core/decide/befunde.ts';
import { isTextFormula, meantText } from '../../core/fields/cell-text.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import type { Cells } from '../read/cells.ts';
import type { Encoding, Units } from '../read/encoding.ts';
import { copy } from './text.ts';

/** A finding at one cell. */
export interface ZellBefund {
  readonly id: FieldId;
  readonly code: FeldBefund;
  /** What the cell's text means; empty for names. */
  readonly wert: string;
}

/** Records of a batch at most. */
const FULL = 512;

export class Batch {
  readonly stichtag: Day;
  /** Number of its records. */
  size = 0;
  /** Number of the first record's row; the others follow. */
  firstRow = 0;
  /** False where there was a finding at the cell whose text was asked for last. */
  clean = true;
  /** Of each record: the text that holds its cells, and where in it they begin and end. */
  private readonly texts = Array<string>(FULL).fill('');
  private readonly units = Array<Units | undefined>(FULL).fill(undefined);
  private readonly places: Int32Array;
  private readonly stride: number;
  /** Records with literal quotes, and the columns of those cells. */
  private readonly literal = new Map<number, readonly number[]>();
  private readonly encoding: Encoding;
  private readonly note: (row: number, befund: ZellBefund) => void;
  private id: FieldId = 'kundennummer';
  private record = 0;
  private cell = '';

  /**
   * @param width cells of a record
   * @param note takes the findings, row by row within a column
   */
  constructor(width: number, encoding: Encoding, stichtag: Day, note: (row: number, befund: ZellBefund) => void) {
    this.stride = 2 * width;
    this.places = new Int32Array(FULL * this.stride);
    this.encoding = encoding;
    this.stichtag = stichtag;
    this.note = note;
  }

  /** Adds a record as row `row`; true when the batch is full. */
  add(row: number, { text, units, places, literal }: Cells): boolean {
    if (this.size === 0) this.firstRow = row;
    if (literal.length > 0) this.literal.set(this.size, literal);
    this.texts[this.size] = text;
    this.units[this.size] = units;
    this.places.set(places, this.size * this.stride);
    return ++this.size >= FULL;
  }

  clear(): void {
    this.size = 0;
    this.literal.clear();
  }

  /** From now on cells of this field are read, which stand in column `index`. */
  begin(id: FieldId, index: number): void {
    this.id = id;
    for (const [record, columns] of this.literal) {
      const raw = this.raw(record, index);
      // A whole export may be written so (fine print 73).
      if (!columns.includes(index) || isTextFormula(this.encoding.decode(raw).trim())) continue;
      this.text(record, raw);
      this.melde('ANFUEHRUNG_WOERTLICH');
    }
  }

  /** The raw cell of a record in a column. */
  raw(record: number, column: number): string {
    return this.view(record).slice(this.from(record, column), this.to(record, column));
  }

  /** The text that holds the raw cells of a record. */
  view(record: number): string {
    return this.texts[record]!;
  }

  /** Its characters, where they can be had, see `Cells.units`. */
  unitsOf(record: number): Units | undefined {
    return this.units[record];
  }

  /** Where in it the cell of a column begins, and where it ends. */
  from(record: number, column: number): number {
    return this.places[record * this.stride + 2 * column]!;
  }
  to(record: number, column: number): number {
    return this.places[record * this.stride + 2 * column + 1]!;
  }

  /** What a raw cell of the record means. */
  text(record: number, raw: string): string {
    this.record = record;
    this.clean = true;
    this.cell = meantText(this.encoding.decode(raw));
    return this.cell;
  }

  /** Takes a finding at the cell whose text was asked for last. */
  readonly melde = (code: FeldBefund): void => {
    this.clean = false;
    const wert = field(this.id).personal === 'name' ? '' : copy(this.cell);
    this.note(this.firstRow + this.record, { id: this.id, code, wert });
  };
}
