/**
 * Columns of parsed values: each reads raw cells of the reader into numbers of a row store, and gives core values back.
 * Memory grows with a few bytes per cell, not with an object per row.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import { type CellParser, cellParser, parseBgNummer } from '../../core/fields/parse.ts';
import {
  type Melder,
  parseBirthDate,
  parseDate,
  parseDateOrRunning,
  parseMoment,
} from '../../core/fields/parse-date.ts';
import { bgNummerToNumber, bgNummerToText } from './kundennummer.ts';
import type { RowStore } from './row-store.ts';

/** What a column needs to read a cell: decoding, and where a finding goes. */
export interface CellReader {
  /** Decoded and trimmed text of a raw cell. */
  text(raw: string): string;
  readonly melde: Melder;
  readonly stichtag: Day;
}

export interface Column {
  /** Appends the value of a raw cell as row `row`; rows come in order from 0. */
  read(row: number, raw: string, reader: CellReader): void;
  /** The value of a row; `undefined` is unknown. */
  get(row: number): unknown;
  /** A number that is equal for equal values and sorts as the values do; unknown sorts last. */
  key(row: number): number;
  /** Forgets what it learnt of raw cells: the next file may have another encoding. */
  nextFile(): void;
}

/** Stands for an unknown value: larger than any day, moment or number, so that unknown sorts last. */
const UNKNOWN = 0x7fff_ffff;
const UNKNOWN_WIDE = 2 ** 50;

/** Days: `date`, `date-or-running`, `birth-date`. */
class DayColumn implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  private readonly parse: CellParser<Day>;
  constructor(rows: RowStore, parse: CellParser<Day>) {
    this.rows = rows;
    this.slot = rows.reserve(1);
    this.parse = parse;
  }
  read(row: number, raw: string, reader: CellReader): void {
    const value = raw === '' ? undefined : this.parse(reader.text(raw), reader.melde, reader.stichtag);
    this.rows.set(row, this.slot, value ?? UNKNOWN);
  }
  get(row: number): Day | undefined {
    const value = this.rows.get(row, this.slot);
    return value === UNKNOWN ? undefined : value;
  }
  key(row: number): number {
    return this.rows.get(row, this.slot);
  }
  nextFile(): void {}
}

class MomentColumn implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  constructor(rows: RowStore) {
    this.rows = rows;
    this.slot = rows.reserve(2);
  }
  read(row: number, raw: string, reader: CellReader): void {
    const value = raw === '' ? undefined : parseMoment(reader.text(raw), reader.melde);
    this.rows.setWide(row, this.slot, value ?? UNKNOWN_WIDE);
  }
  get(row: number): Moment | undefined {
    const value = this.rows.getWide(row, this.slot);
    return value === UNKNOWN_WIDE ? undefined : value;
  }
  key(row: number): number {
    return this.rows.getWide(row, this.slot);
  }
  nextFile(): void {}
}

/** BG-Nummern, as numbers. */
class BgColumn implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  constructor(rows: RowStore) {
    this.rows = rows;
    this.slot = rows.reserve(2);
  }
  read(row: number, raw: string, reader: CellReader): void {
    const value = raw === '' ? undefined : parseBgNummer(reader.text(raw), reader.melde);
    this.rows.setWide(row, this.slot, value === undefined ? UNKNOWN_WIDE : bgNummerToNumber(value));
  }
  get(row: number): string | undefined {
    const value = this.rows.getWide(row, this.slot);
    return value === UNKNOWN_WIDE ? undefined : bgNummerToText(value);
  }
  key(row: number): number {
    return this.rows.getWide(row, this.slot);
  }
  nextFile(): void {}
}

/** Yes/no and list words, by position: 0 is unknown. */
class CodeColumn implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  private readonly parse: CellParser<unknown>;
  private readonly values: readonly unknown[];
  private known = new Map<string, number>();
  constructor(rows: RowStore, parse: CellParser<unknown>, values: readonly unknown[]) {
    this.rows = rows;
    this.slot = rows.reserve(1);
    this.parse = parse;
    this.values = [undefined, ...values];
  }
  read(row: number, raw: string, reader: CellReader): void {
    this.rows.set(row, this.slot, raw === '' ? 0 : (this.known.get(raw) ?? this.learn(raw, reader)));
  }
  private learn(raw: string, reader: CellReader): number {
    const code = this.values.indexOf(this.parse(reader.text(raw), reader.melde, reader.stichtag));
    // Only clean words are remembered: a wrong one is to be reported each time.
    if (code > 0 && this.known.size < MEMORY) this.known.set(copy(raw), code);
    return code;
  }
  get(row: number): unknown {
    return this.values[this.rows.get(row, this.slot)];
  }
  key(row: number): number {
    return this.rows.get(row, this.slot) || this.values.length;
  }
  nextFile(): void {
    this.known = new Map();
  }
}

/** Spellings of one word that a column remembers at most. */
const MEMORY = 1000;

const RECENT = 1 << 14;

/** Texts that all columns share: most occur many times. */
export class TextPool {
  readonly texts: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);
  /** Texts met last, by a cheap sign: comparing two texts takes a tenth of looking one up in the map. */
  private readonly recent = new Int32Array(RECENT);

  /** The number of a text. */
  id(text: string): number {
    const { length } = text;
    const sign =
      text.charCodeAt(0) + text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 961 + length * 7;
    const slot = sign & (RECENT - 1);
    const guess = this.recent[slot]!;
    if (this.texts[guess] === text) return guess;
    let id = this.ids.get(text);
    if (id === undefined) {
      const own = copy(text);
      id = this.texts.push(own) - 1;
      this.ids.set(own, id);
    }
    this.recent[slot] = id;
    return id;
  }
}

/** A piece of a block keeps the whole block in memory; a copy does not. */
export function copy(text: string): string {
  const encoding = ONE_BYTE.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

const ONE_BYTE = /^[\0-\xff]*$/;

class TextColumn implements Column {
  private readonly rows: RowStore;
  private readonly slot: number;
  private readonly pool: TextPool;
  constructor(rows: RowStore, pool: TextPool) {
    this.rows = rows;
    this.slot = rows.reserve(1);
    this.pool = pool;
  }
  read(row: number, raw: string, reader: CellReader): void {
    this.rows.set(row, this.slot, raw === '' ? 0 : this.pool.id(reader.text(raw)));
  }
  get(row: number): string | undefined {
    const id = this.rows.get(row, this.slot);
    return id === 0 ? undefined : this.pool.texts[id];
  }
  key(row: number): number {
    return this.rows.get(row, this.slot);
  }
  nextFile(): void {}
}

/** The column for a field, by its declared type. The Kundennummer has a store of its own, see `table.ts`. */
export function createColumn(id: FieldId, rows: RowStore, pool: TextPool): Column {
  const { type } = field(id);
  if (typeof type === 'object') return new CodeColumn(rows, cellParser(id), words(type.list));
  switch (type) {
    case 'date':
      return new DayColumn(rows, parseDate);
    case 'date-or-running':
      return new DayColumn(rows, parseDateOrRunning);
    case 'birth-date':
      return new DayColumn(rows, parseBirthDate);
    case 'moment':
      return new MomentColumn(rows);
    case 'bg-nummer':
      return new BgColumn(rows);
    case 'yes-no':
      return new CodeColumn(rows, cellParser(id), [true, false]);
    default:
      return new TextColumn(rows, pool);
  }
}
