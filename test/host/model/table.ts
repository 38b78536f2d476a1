/**
 * Tables (ListObjects): an area with a header row, columns with a name each, perhaps a row of totals.
 * Sources: office.d.ts, Table and TableCollection; office-js issues 3191 and 3013 (tables grow when an add-in writes
 * beside them), 6745 (AutoCorrect options also apply to what the API writes).
 */
import { invalidArgument, itemNotFound, RichError } from '../rich-api/errors.ts';
import { type Area, area, intersect, lastColumn, lastRow } from './area.ts';
import type { Filter } from './filter.ts';
import type { Sheet } from './sheet.ts';
import { plain } from './value.ts';

export class Table {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  /** Header row and totals included. */
  area: Area;
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  style = 'TableStyleMedium2';
  filter: Filter;
  /** One number per column, which stays when columns are inserted before it. */
  columnIds: number[];

  constructor(sheet: Sheet, id: string, name: string, a: Area) {
    this.sheet = sheet;
    this.id = id;
    this.name = name;
    this.area = a;
    this.filter = { area: a, criteria: new Map() };
    this.columnIds = Array.from({ length: a.columns }, (_, index) => index + 1);
  }

  /** @throws RichError `ItemNotFound` where the header row is hidden. */
  get header(): Area {
    if (!this.showHeaders) throw itemNotFound();
    return { ...this.area, rows: 1 };
  }

  /** A table always has a row of data, if only an empty one (Annahme: as in Excel). */
  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    const rows = this.area.rows - top - (this.showTotals ? 1 : 0);
    return { ...this.area, row: this.area.row + top, rows: Math.max(rows, 1) };
  }

  /** @throws RichError `ItemNotFound` where there is no row of totals. */
  get totals(): Area {
    if (!this.showTotals) throw itemNotFound();
    return { ...this.area, row: lastRow(this.area), rows: 1 };
  }

  columnName(index: number): string {
    return String(plain(this.sheet.grid.value(this.area.row, this.area.column + index)));
  }

  resize(a: Area): void {
    const first = Math.max(0, ...this.columnIds) + 1;
    const added = Array.from({ length: Math.max(0, a.columns - this.area.columns) }, (_, index) => first + index);
    this.columnIds = [...this.columnIds, ...added].slice(0, a.columns);
    this.area = a;
    this.filter = { ...this.filter, area: { ...a, rows: a.rows - (this.showTotals ? 1 : 0) } };
    nameColumns(this);
  }
}

/** @throws RichError `MergedRangeConflict` where another table or merged cells lie in the area. */
export function addTable(sheet: Sheet, a: Area, name?: string): Table {
  if (sheet.tableAt(a) || sheet.merges.some((merge) => intersect(merge, a))) throw new RichError('MergedRangeConflict');
  const rows = Math.max(a.rows, 2);
  const table = new Table(sheet, sheet.book.newId(), name ?? sheet.book.freeTableName(), { ...a, rows });
  sheet.tables.push(table);
  nameColumns(table);
  return table;
}

/**
 * Headers are texts, not empty and each once: numbers become text, gaps become `Spalte1`, doubles get a number.
 * Source: Microsoft, "Overview of Excel tables"; the German name is that of German Excel.
 */
export function nameColumns(table: Table): void {
  if (!table.showHeaders) return;
  const { sheet } = table;
  const taken = new Set<string>();
  for (let column = table.area.column; column <= lastColumn(table.area); column++) {
    const written = String(plain(sheet.grid.value(table.area.row, column)));
    const base = written === '' ? (sheet.book.rules.locale.startsWith('de') ? 'Spalte' : 'Column') : written;
    let name = written === '' ? `${base}1` : base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    if (name !== sheet.grid.value(table.area.row, column)) sheet.grid.put(table.area.row, column, name);
  }
}

/**
 * What an add-in writes right below or right beside a table becomes part of it. Annahme: as when somebody types there,
 * with the AutoCorrect option on; not where totals lie below, or where the area reaches into another table.
 */
export function growTables(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const below = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
    const beside = { ...table.area, column: lastColumn(table.area) + 1, columns: 1 };
    const down = !table.showTotals && written.row === below.row && isWithin(written, below, 'columns');
    const right = written.column === beside.column && isWithin(written, beside, 'rows');
    if (!down && !right) continue;
    const rows = down ? table.area.rows + written.rows : table.area.rows;
    const columns = right ? table.area.columns + written.columns : table.area.columns;
    const grown = area(table.area.row, table.area.column, rows, columns);
    const free = sheet.tables.every((other) => other === table || !intersect(other.area, grown));
    if (free) table.resize(grown);
  }
}

function isWithin(a: Area, line: Area, axis: 'rows' | 'columns'): boolean {
  return axis === 'columns'
    ? a.column >= line.column && lastColumn(a) <= lastColumn(line)
    : a.row >= line.row && lastRow(a) <= lastRow(line);
}

/** "The new range must overlap with the original table range and the headers must be in the same row." (office.d.ts) */
export function resizeTable(table: Table, a: Area): void {
  const fits = intersect(a, table.area) && a.row === table.area.row && a.rows >= 2;
  const taken = table.sheet.tables.some((other) => other !== table && intersect(other.area, a));
  if (!fits || taken) throw invalidArgument();
  table.resize(a);
}

/** Headers that were written to are made good. */
export function afterWrite(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersect(table.header, written)) nameColumns(table);
  }
}
