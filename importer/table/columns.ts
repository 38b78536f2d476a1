/**
 * Columns of parsed values: each reads raw cells into numbers of a row store and gives core values back. Memory grows
 * with a few bytes per cell, not with an object per row.
 */
import type { Day } from '../../core/calendar/day.ts';
import { type Moment, toMoment } from '../../core/calendar/moment.ts';
import { quickDay, quickMoment } from '../../core/fields/date/quick.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import { type Woerter, words } from '../../core/fields/lists.ts';
import { type CellParser, cellParser, parseBgNummer } from '../../core/fields/parse.ts';
import {
  parseBirthDate,
  parseDate,
  parseDateOrRunning,
  parseDateOrTick,
  parseMoment,
} from '../../core/fields/parse-date.ts';
import type { Batch } from './batch.ts';
import { bgNummerToNumber, bgNummerToText } from './kundennummer.ts';
import type { RowStore } from './row-store.ts';
import { Schreibweisen } from './schreibweisen.ts';
import type { TextPool } from './text.ts';

export interface Column {
  /** Reads the cells of column `index` of the file for all records of the batch. */
  read(batch: Batch, index: number): void;
  /** The value of a row; `undefined` is unknown. */
  get(row: number): unknown;
  /** A number that is equal for equal values and sorts as the values do; unknown sorts last. */
  key(row: number): number;
  /** Forgets what it learnt of a file's raw cells: the next one may have another encoding. */
  forget(): void;
}

/** Stands for an unknown value: larger than any day, moment or number, so that unknown sorts last. */
const UNKNOWN = 0x7fff_ffff;
const UNKNOWN_WIDE = 2 ** 50;

/** Numbers in one place. What a spelling means is asked once for each file. */
abstract class NarrowColumn implements Column {
  protected readonly rows: RowStore;
  protected readonly slot: number;
  private readonly unknown: number;
  private readonly known = new Schreibweisen();
  constructor(rows: RowStore, unknown: number) {
    this.rows = rows;
    this.slot = rows.reserve(1);
    this.unknown = unknown;
  }
  read(batch: Batch, index: number): void {
    const { size, firstRow } = batch;
    for (let i = 0; i < size; i++) {
      const empty = batch.from(i, index) === batch.to(i, index);
      this.rows.set(firstRow + i, this.slot, empty ? this.unknown : this.spelt(batch, i, index));
    }
  }
  /** What a cell means that is not empty. */
  protected spelt(batch: Batch, i: number, index: number): number {
    const { known } = this;
    const units = batch.unitsOf(i);
    const from = batch.from(i, index);
    const to = batch.to(i, index);
    const spelling = units === undefined ? -1 : known.finde(units, from, to);
    if (spelling >= 0) return known.zahl(spelling);
    const number = this.number(batch.text(i, batch.raw(i, index)), batch);
    // A wrong cell is to be reported each time.
    if (batch.clean && units !== undefined) known.merke(units, from, to, number);
    return number;
  }
  forget(): void {
    this.known.vergiss();
  }
  /** What a text means. */
  protected abstract number(text: string, batch: Batch): number;
  abstract get(row: number): unknown;
  abstract key(row: number): number;
}

/** Days: `date`, `date-or-running`, `date-or-tick`, `birth-date`. */
class DayColumn extends NarrowColumn {
  private readonly parse: CellParser<Day>;
  constructor(rows: RowStore, parse: CellParser<Day>) {
    super(rows, UNKNOWN);
    this.parse = parse;
  }
  /** Most days stand in one notation, which is read more quickly than looked up. */
  override read(batch: Batch, index: number): void {
    const { size, firstRow } = batch;
    for (let i = 0; i < size; i++) {
      const from = batch.from(i, index);
      const to = batch.to(i, index);
      const day = from === to ? UNKNOWN : (quickDay(batch.view(i), from, to) ?? this.spelt(batch, i, index));
      this.rows.set(firstRow + i, this.slot, day);
    }
  }
  protected number(text: string, { melde, stichtag }: Batch): number {
    return this.parse(text, melde, stichtag) ?? UNKNOWN;
  }
  get(row: number): Day | undefined {
    const value = this.rows.get(row, this.slot);
    return value === UNKNOWN ? undefined : value;
  }
  key(row: number): number {
    return this.rows.get(row, this.slot);
  }
}

/** What a column of numbers in two places holds: how a cell becomes a number, and a number a value again. */
interface Wide<T> {
  readonly read: (batch: Batch, i: number, index: number) => number | undefined;
  readonly value: (number: number) => T;
}

/** Moments and BG-Nummern. One class for both: V8 inlines a call on up to four classes, and there are four in all. */
class WideColumn<T> implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  private readonly wide: Wide<T>;
  constructor(rows: RowStore, wide: Wide<T>) {
    this.rows = rows;
    this.slot = rows.reserve(2);
    this.wide = wide;
  }
  read(batch: Batch, index: number): void {
    const { size, firstRow } = batch;
    for (let i = 0; i < size; i++) {
      const number = batch.from(i, index) === batch.to(i, index) ? undefined : this.wide.read(batch, i, index);
      this.rows.setWide(firstRow + i, this.slot, number ?? UNKNOWN_WIDE);
    }
  }
  get(row: number): T | undefined {
    const number = this.rows.getWide(row, this.slot);
    return number === UNKNOWN_WIDE ? undefined : this.wide.value(number);
  }
  key(row: number): number {
    return this.rows.getWide(row, this.slot);
  }
  forget(): void {}
}

const MOMENT: Wide<Moment> = {
  read(batch, i, index) {
    const view = batch.view(i);
    const from = batch.from(i, index);
    const to = batch.to(i, index);
    const day = quickDay(view, from, to);
    if (day !== undefined) return toMoment(day);
    return quickMoment(view, from, to) ?? parseMoment(batch.text(i, batch.raw(i, index)), batch.melde);
  },
  value: (number) => number,
};

const BG_NUMMER: Wide<string> = {
  read(batch, i, index) {
    const number = bgNummerToNumber(batch.view(i), batch.from(i, index), batch.to(i, index));
    if (number >= 0) return number;
    const bg = parseBgNummer(batch.text(i, batch.raw(i, index)), batch.melde);
    return bg === undefined ? undefined : bgNummerToNumber(bg);
  },
  value: bgNummerToText,
};

/** Yes/no and list words, by position: 0 is unknown. */
class CodeColumn extends NarrowColumn {
  private readonly parse: CellParser<unknown>;
  private readonly values: readonly unknown[];
  constructor(rows: RowStore, parse: CellParser<unknown>, values: readonly unknown[]) {
    super(rows, 0);
    this.parse = parse;
    this.values = [undefined, ...values];
  }
  protected number(text: string, { melde, stichtag }: Batch): number {
    return this.values.indexOf(this.parse(text, melde, stichtag));
  }
  get(row: number): unknown {
    return this.values[this.rows.get(row, this.slot)];
  }
  key(row: number): number {
    return this.rows.get(row, this.slot) || this.values.length;
  }
}

class TextColumn extends NarrowColumn {
  private readonly pool: TextPool;
  constructor(rows: RowStore, pool: TextPool) {
    super(rows, 0);
    this.pool = pool;
  }
  protected number(text: string): number {
    return this.pool.id(text);
  }
  get(row: number): string | undefined {
    const id = this.rows.get(row, this.slot);
    return id === 0 ? undefined : this.pool.texts[id];
  }
  key(row: number): number {
    return this.rows.get(row, this.slot);
  }
}

/** The column for a field, by its declared type. The Kundennummer has a place of its own, see `table.ts`. */
export function createColumn(id: FieldId, rows: RowStore, pool: TextPool, woerter?: Woerter): Column {
  const { type } = field(id);
  if (typeof type === 'object') return new CodeColumn(rows, cellParser(id, woerter), words(type.list));
  switch (type) {
    case 'date':
      return new DayColumn(rows, parseDate);
    case 'date-or-tick':
      return new DayColumn(rows, parseDateOrTick);
    case 'date-or-running':
      return new DayColumn(rows, parseDateOrRunning);
    case 'birth-date':
      return new DayColumn(rows, parseBirthDate);
    case 'moment':
      return new WideColumn(rows, MOMENT);
    case 'bg-nummer':
      return new WideColumn(rows, BG_NUMMER);
    case 'yes-no':
      return new CodeColumn(rows, cellParser(id), [true, false]);
    default:
      return new TextColumn(rows, pool);
  }
}
