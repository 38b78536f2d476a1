/**
 * The person in front of Excel: types, selects, sorts, filters, hides. Everything raises its events, as from a user.
 */
import { rangeOf } from './classes/arguments.ts';
import type { Area } from './model/area.ts';
import { applyFilters } from './model/filter.ts';
import { tellFilled, tellRowsHidden } from './model/notices.ts';
import type { Sheet } from './model/sheet.ts';
import { type SortKey, sortRows, sortShown } from './model/sort.ts';
import { deleteCells, insertCells } from './model/structure.ts';
import type { Style } from './model/style.ts';
import type { Workbook } from './model/workbook.ts';
import { restyle, writeValues } from './model/write.ts';
import type { Json, JsonObject } from './rich-api/protocol.ts';

export class User {
  readonly #book: Workbook;
  readonly #acted: () => void;

  constructor(book: Workbook, acted: () => void) {
    this.#book = book;
    this.#acted = acted;
  }

  /** Types a value, or fills a block. `place` is an address; without a sheet name it is on the active sheet. */
  edit(place: string, input: Json): void {
    this.#act(place, (sheet, a) => writeValues(sheet, a, input));
  }

  /** Fills several areas of the active sheet at once, as Ctrl+Enter does. */
  fill(places: readonly string[], input: Json): void {
    const { events, active } = this.#book;
    const areas = places.map((place) => rangeOf(place, active).area);
    const { enabled } = events;
    this.#book.actor = 'user';
    events.enabled = false;
    for (const a of areas) writeValues(active, a, input);
    events.enabled = enabled;
    tellFilled(active, areas);
    this.#acted();
  }

  format(place: string, style: Partial<Style>): void {
    this.#act(place, (sheet, a) => restyle(sheet, a, style));
  }

  /** Selects cells; the sheet comes to the front. */
  select(...places: string[]): void {
    const ranges = places.map((place) => rangeOf(place, this.#book.active));
    const [first] = ranges;
    if (!first) return;
    this.#book.actor = 'user';
    this.#book.select(
      first.sheet,
      ranges.map((range) => range.area),
    );
    this.#acted();
  }

  activate(name: string): void {
    this.#onSheet(name, (sheet) => this.#book.activate(sheet));
  }

  hideRows(place: string, hidden = true): void {
    this.#act(place, (sheet, a) => {
      for (let row = a.row; row < a.row + a.rows; row++)
        sheet.rows.change(row, (line) => {
          line.hidden = hidden;
        });
      tellRowsHidden(sheet, a, hidden ? 'Hidden' : 'Unhidden');
    });
  }

  hideColumns(place: string, hidden = true): void {
    this.#act(place, (sheet, a) => {
      for (let c = a.column; c < a.column + a.columns; c++)
        sheet.columns.change(c, (line) => {
          line.hidden = hidden;
        });
    });
  }

  /** Filters the sheet: `place` with its header row, `column` inside it; e.g. `{ filterOn: 'Values', values: ['neu'] }`. */
  filter(place: string, column: number, criteria: JsonObject): void {
    this.#act(place, (sheet, a) => {
      sheet.filter = { area: a, criteria: new Map([[column, criteria]]) };
      applyFilters(sheet);
    });
  }

  merge(place: string): void {
    this.#act(place, (sheet, a) => void sheet.merges.push(a));
  }

  /** Sorts rows (without their header) by columns inside `place`. */
  sort(place: string, ...keys: SortKey[]): void {
    this.#act(place, (sheet, a) => sortRows(sheet, a, keys));
  }

  /**
   * Sorts by the arrow of a filter: of the table that holds the cell, else of the sheet. Only its columns move, and only
   * rows that it shows (Microsoft, "Sort data in a range or table": hidden rows are not moved).
   */
  sortByArrow(place: string, ascending = true): void {
    this.#act(place, (sheet, a) => {
      const filter = sheet.tableAt(a)?.filter ?? sheet.filter;
      if (!filter) throw new RangeError(`no filter at ${place}`);
      const { row, rows, ...columns } = filter.area;
      const body = { ...columns, row: row + 1, rows: rows - 1 };
      sortShown(sheet, body, [{ column: a.column - columns.column, ascending }]);
    });
  }

  /** Inserts whole rows above `row`, counted from 1 as Excel shows it. */
  insertRows(row: number, count = 1): void {
    this.#act(`${row}:${row + count - 1}`, (sheet, a) => insertCells(sheet, a, 'Down'));
  }

  deleteRows(row: number, count = 1): void {
    this.#act(`${row}:${row + count - 1}`, (sheet, a) => deleteCells(sheet, a, 'Up'));
  }

  /** Inserts whole columns before `column` (`C`). */
  insertColumns(column: string, count = 1): void {
    this.#act(`${column}:${column}`, (sheet, a) => insertCells(sheet, { ...a, columns: count }, 'Right'));
  }

  deleteColumns(place: string): void {
    this.#act(place, (sheet, a) => deleteCells(sheet, a, 'Left'));
  }

  protect(name: string, password?: string): void {
    this.#onSheet(name, (sheet) => sheet.protection.protect({}, password));
  }

  unprotect(name: string, password?: string): void {
    this.#onSheet(name, (sheet) => sheet.protection.unprotect(password));
  }

  protectWorkbook(locked = true): void {
    this.#book.structureLocked = locked;
  }

  renameSheet(name: string, to: string): void {
    this.#onSheet(name, (sheet) => this.#book.renameSheet(sheet, to));
  }

  #act(place: string, act: (sheet: Sheet, a: Area) => void): void {
    const range = rangeOf(place, this.#book.active);
    this.#book.actor = 'user';
    act(range.sheet, range.area);
    this.#acted();
  }

  #onSheet(name: string, act: (sheet: Sheet) => void): void {
    const sheet = this.#book.sheet(name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    this.#book.actor = 'user';
    act(sheet);
    this.#acted();
  }
}
