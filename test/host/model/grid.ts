/**
 * The cells of a sheet: values, formulas and formats, and nothing else. Whoever calls has checked sizes and protection.
 */
import {
  type Area,
  area,
  bound,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  WHOLE_SHEET,
} from './area.ts';
import { Column } from './column.ts';
import { NONE, NORMAL, type StyleId } from './style.ts';
import type { CellValue } from './value.ts';

export class Grid {
  readonly #columns: (Column | undefined)[] = [];
  readonly #rowStyles = new Map<number, StyleId>();

  value(row: number, column: number): CellValue | undefined {
    return this.#columns[column]?.value(row);
  }

  formula(row: number, column: number): string | undefined {
    return this.#columns[column]?.formula(row);
  }

  /**
   * The format that a cell shows: its own, that of its row, that of its column, Normal.
   * Annahme: rows win over columns; in Excel the one that was set last does.
   */
  style(row: number, column: number): StyleId {
    const cells = this.#columns[column];
    return cells?.ownStyle(row) || this.#rowStyles.get(row) || cells?.style || NORMAL;
  }

  put(row: number, column: number, value: CellValue | undefined, formula?: string): void {
    if (value !== undefined || formula !== undefined || this.#columns[column]) {
      this.column(column).put(row, value, formula);
    }
  }

  putStyle(row: number, column: number, style: StyleId): void {
    this.column(column).putStyle(row, style);
  }

  column(index: number): Column {
    this.#columns[index] ??= new Column();
    return this.#columns[index];
  }

  /** Columns of the area that were ever written to. */
  *columns(within: Area = WHOLE_SHEET): Generator<[number, Column]> {
    for (let index = within.column; index <= lastColumn(within) && index < this.#columns.length; index++) {
      const column = this.#columns[index];
      if (column) yield [index, column];
    }
  }

  /** One result per cell of the area, in rows. */
  read<T>(a: Area, pick: (row: number, column: number, cells: Column | undefined) => T): T[][] {
    const block = Array.from({ length: a.rows }, () => new Array<T>(a.columns));
    for (let c = 0; c < a.columns; c++) {
      const cells = this.#columns[a.column + c];
      block.forEach((line, r) => {
        line[c] = pick(a.row + r, a.column + c, cells);
      });
    }
    return block;
  }

  /**
   * The smallest area that holds all used cells of `within`. A cell is used by a value or, unless `valuesOnly`, by a
   * format of its own. Annahme: formats of whole rows and columns do not count.
   */
  extent(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    let used: Area | undefined;
    for (const [index, cells] of this.columns(within)) {
      const rows = cells.extent(valuesOnly, within.row, lastRow(within));
      if (!rows) continue;
      const part = area(rows.first, index, rows.last - rows.first + 1, 1);
      used = used ? bound(used, part) : part;
    }
    return used;
  }

  /** The formats that occur in an area. */
  styles(a: Area): Set<StyleId> {
    const found = new Set<StyleId>();
    if (!isEntireColumn(a) && !isEntireRow(a)) {
      for (const line of this.read(a, (row, column) => this.style(row, column)))
        for (const style of line) found.add(style);
      return found;
    }
    // Of whole rows and columns: what is written down, and what the rest shows.
    let known = 0;
    for (const [index, cells] of this.columns(a)) {
      known++;
      for (const row of cells.rows(a.row, lastRow(a))) found.add(this.style(row, index));
      if (!isEntireRow(a) || this.#rowStyles.size === 0) found.add(cells.style || NORMAL);
    }
    for (const [row, style] of this.#rowStyles) if (row >= a.row && row <= lastRow(a)) found.add(style);
    if (known < a.columns && !(isEntireRow(a) && this.#rowStyles.has(a.row))) found.add(NORMAL);
    return found;
  }

  /** Changes the formats of an area; `change` takes the number of a format and gives that of the new one. */
  restyle(a: Area, change: (style: StyleId) => StyleId): void {
    const known = new Map<StyleId, StyleId>();
    const changed = (style: StyleId): StyleId => {
      const result = known.get(style) ?? change(style);
      known.set(style, result);
      return result;
    };
    if (isEntireColumn(a)) this.#restyleColumns(a, changed);
    else if (isEntireRow(a)) this.#restyleRows(a, changed);
    else this.#restyleCells(a, changed);
  }

  /** Empties the cells of the area; formats stay. */
  clear(a: Area): void {
    for (const [, cells] of this.columns(a)) {
      for (const row of [...cells.rows(a.row, lastRow(a))]) cells.put(row, undefined);
    }
  }

  /** Takes the formats of the area away, so that its cells are Normal. */
  clearStyles(a: Area): void {
    this.restyle(a, () => NORMAL);
    // A cell that is Normal anyway must not count as used.
    for (const [, cells] of this.columns(a)) {
      for (const row of [...cells.rows(a.row, lastRow(a))]) {
        if (!cells.style && !this.#rowStyles.has(row)) cells.putStyle(row, NONE);
      }
    }
  }

  #restyleCells(a: Area, change: (style: StyleId) => StyleId): void {
    for (let column = a.column; column <= lastColumn(a); column++) {
      const cells = this.column(column);
      for (let row = a.row; row <= lastRow(a); row++) {
        cells.putStyle(row, change(cells.ownStyle(row) || this.#rowStyles.get(row) || cells.style || NORMAL));
      }
    }
  }

  #restyleColumns(a: Area, change: (style: StyleId) => StyleId): void {
    for (let column = a.column; column <= lastColumn(a); column++) {
      const cells = this.column(column);
      for (const [row, style] of this.#rowStyles) cells.putStyle(row, change(cells.ownStyle(row) || style));
      for (const row of [...cells.rows()]) {
        const own = cells.ownStyle(row);
        if (own && !this.#rowStyles.has(row)) cells.putStyle(row, change(own));
      }
      cells.style = change(cells.style || NORMAL);
    }
  }

  #restyleRows(a: Area, change: (style: StyleId) => StyleId): void {
    for (let row = a.row; row <= lastRow(a); row++) {
      for (const [, cells] of this.columns(a)) {
        const own = cells.ownStyle(row) || (this.#rowStyles.get(row) ? NONE : cells.style);
        if (own) cells.putStyle(row, change(own));
      }
      this.#rowStyles.set(row, change(this.#rowStyles.get(row) || NORMAL));
    }
  }

  /**
   * Moves the cells of `from` by so many rows and columns, with values, formulas and formats; cells that are left
   * behind are empty. Annahme: references inside formulas stay as they are written.
   */
  move(from: Area, rows: number, columns: number): void {
    const moving = [...this.columns(from)].flatMap(([index, cells]) =>
      [...cells.rows(from.row, lastRow(from))].map((row) => ({ row, column: index, cell: cells.cell(row) })),
    );
    for (const { row, column } of moving) {
      this.column(column).putCell(row, { value: undefined, formula: undefined, style: NONE });
    }
    const to = intersect({ ...from, row: from.row + rows, column: from.column + columns }, WHOLE_SHEET);
    if (!to) return;
    for (const { row, column, cell } of moving) this.column(column + columns).putCell(row + rows, cell);
  }
}
