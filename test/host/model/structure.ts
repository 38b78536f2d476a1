/**
 * Inserting and deleting cells: everything that lies behind them moves, and all that is known by its area moves along.
 * Sources: office.d.ts, Range.insert and Range.delete; error codes InsertDeleteConflict and NonBlankCellOffSheet as their
 * messages say.
 */
import { RichError } from '../rich-api/errors.ts';
import {
  type Area,
  area,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from './area.ts';
import { type ChangeType, tellChanged } from './notices.ts';
import { guardSheet } from './protection.ts';
import type { Sheet } from './sheet.ts';
import { NONE } from './style.ts';

type Axis = 'rows' | 'columns';
/** A place along one axis: cells from `first` on, `count` of them inserted (positive) or deleted (negative). */
interface Shift {
  readonly axis: Axis;
  readonly at: Area;
  readonly count: number;
}

/**
 * Inserts empty cells at `a`; what was there moves down or right. They take the format before them, and with it the
 * conditional formats and validations that hold there (Annahme; as Excel's "Format Same As Above" does).
 */
export function insertCells(sheet: Sheet, a: Area, direction: 'Down' | 'Right'): void {
  const axis: Axis = direction === 'Down' ? 'rows' : 'columns';
  guardStructure(sheet, a, axis, 'Insert');
  const shift: Shift = { axis, at: a, count: axis === 'rows' ? a.rows : a.columns };
  guardTables(sheet, shift);
  const moving = behind(a, axis, 0);
  const used = sheet.grid.extent(false, moving);
  const end = axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  if (used && (axis === 'rows' ? lastRow(used) : lastColumn(used)) + shift.count >= end) {
    throw new RichError('NonBlankCellOffSheet');
  }
  sheet.grid.move(moving, axis === 'rows' ? shift.count : 0, axis === 'rows' ? 0 : shift.count);
  inheritFormat(sheet, a, axis);
  moveAll(sheet, shift);
  inheritRules(sheet, shift);
  tellChanged(sheet, a, changeType(a, axis, 'Inserted'), undefined, `ShiftCell${direction}`);
}

/** Takes the cells of `a` away; what lies below or to the right moves up or left. */
export function deleteCells(sheet: Sheet, a: Area, direction: 'Up' | 'Left'): void {
  const axis: Axis = direction === 'Up' ? 'rows' : 'columns';
  guardStructure(sheet, a, axis, 'Delete');
  const shift: Shift = { axis, at: a, count: axis === 'rows' ? -a.rows : -a.columns };
  guardTables(sheet, shift);
  sheet.grid.clear(a);
  for (const [, cells] of sheet.grid.columns(a)) {
    for (const row of [...cells.rows(a.row, lastRow(a))]) cells.putStyle(row, NONE);
  }
  const moving = behind(a, axis, -shift.count);
  if (moving) sheet.grid.move(moving, axis === 'rows' ? shift.count : 0, axis === 'rows' ? 0 : shift.count);
  moveAll(sheet, shift);
  tellChanged(sheet, a, changeType(a, axis, 'Deleted'), undefined, `ShiftCell${direction}`);
}

function guardStructure(sheet: Sheet, a: Area, axis: Axis, verb: 'Insert' | 'Delete'): void {
  const whole = axis === 'rows' ? isEntireRow(a) : isEntireColumn(a);
  guardSheet(sheet, whole ? `allow${verb}${axis === 'rows' ? 'Rows' : 'Columns'}` : undefined);
}

/** A shift may not tear a table apart. */
function guardTables(sheet: Sheet, shift: Shift): void {
  for (const table of sheet.tables) {
    const touched = intersect(behind(shift.at, shift.axis, 0), table.area);
    if (touched && !covers(shift, table.area)) throw new RichError('InsertDeleteConflict');
  }
}

/** All cells from `a` on, along the axis; `skip` leaves the first ones out. */
function behind(a: Area, axis: Axis, skip: number): Area {
  return axis === 'rows'
    ? area(a.row + skip, a.column, Math.max(1, MAX_ROWS - a.row - skip), a.columns)
    : area(a.row, a.column + skip, a.rows, Math.max(1, MAX_COLUMNS - a.column - skip));
}

/** True where the shift moves every line of the area, so that it stays a rectangle. */
function covers({ axis, at }: Shift, a: Area): boolean {
  return axis === 'rows'
    ? at.column <= a.column && lastColumn(at) >= lastColumn(a)
    : at.row <= a.row && lastRow(at) >= lastRow(a);
}

/** Where an area is after the shift; `undefined`: its cells are gone. */
export function shifted(shift: Shift, a: Area): Area | undefined {
  if (!covers(shift, a)) return a;
  const { axis, at, count } = shift;
  const [first, size] = axis === 'rows' ? [a.row, a.rows] : [a.column, a.columns];
  const from = axis === 'rows' ? at.row : at.column;
  const line = count > 0 ? inserted(first, size, from, count) : removed(first, size, from, -count);
  if (!line) return undefined;
  return axis === 'rows'
    ? { ...a, row: line.first, rows: line.size }
    : { ...a, column: line.first, columns: line.size };
}

function inserted(first: number, size: number, from: number, count: number) {
  if (from <= first) return { first: first + count, size };
  return from < first + size ? { first, size: size + count } : { first, size };
}

function removed(first: number, size: number, from: number, count: number) {
  const lost = Math.max(0, Math.min(first + size, from + count) - Math.max(first, from));
  const before = Math.max(0, Math.min(first, from + count) - from);
  return lost === size ? undefined : { first: first - Math.max(0, before), size: size - lost };
}

function moveAll(sheet: Sheet, shift: Shift): void {
  const move = (a: Area) => shifted(shift, a);
  const whole = shift.axis === 'rows' ? isEntireRow(shift.at) : isEntireColumn(shift.at);
  if (whole) sheet[shift.axis].shift(shift.axis === 'rows' ? shift.at.row : shift.at.column, shift.count);
  const keepMoved = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const moved = move(item.area);
      return moved ? [{ ...item, area: moved }] : [];
    });
  sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []);
  sheet.validations = keepMoved(sheet.validations);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((a) => move(a) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const table of [...sheet.tables]) {
    const moved = move(table.area);
    if (moved) table.resize(moved);
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
  if (sheet.filter) {
    const moved = move(sheet.filter.area);
    sheet.filter = moved && { ...sheet.filter, area: moved };
  }
  for (const range of [...sheet.book.references.ranges(), ...sheet.book.names.ranges()]) {
    if (range.sheet === sheet && !range.isGone) range.moveTo(move(range.area));
  }
}

function inheritFormat(sheet: Sheet, a: Area, axis: Axis): void {
  const [row, column] = axis === 'rows' ? [a.row - 1, a.column] : [a.row, a.column - 1];
  if (row < 0 || column < 0) return;
  const before = axis === 'rows' ? { ...a, row, rows: 1 } : { ...a, column, columns: 1 };
  const used = sheet.grid.extent(false, before);
  if (!used) return;
  const target = intersect(
    a,
    axis === 'rows' ? { ...used, row: a.row, rows: a.rows } : { ...used, column: a.column, columns: a.columns },
  );
  if (!target) return;
  for (let r = target.row; r <= lastRow(target); r++) {
    for (let c = target.column; c <= lastColumn(target); c++) {
      const style = axis === 'rows' ? sheet.grid.column(c).ownStyle(row) : sheet.grid.column(column).ownStyle(r);
      if (style !== NONE) sheet.grid.putStyle(r, c, style);
    }
  }
}

/** What ended right before the inserted cells, and is no broader than they are, reaches over them. */
function inheritRules(sheet: Sheet, { axis, at }: Shift): void {
  const grown = (a: Area): Area => {
    const [end, start] = axis === 'rows' ? [lastRow(a), at.row] : [lastColumn(a), at.column];
    if (end !== start - 1 || !covers({ axis, at, count: 0 }, a)) return a;
    return axis === 'rows' ? { ...a, rows: a.rows + at.rows } : { ...a, columns: a.columns + at.columns };
  };
  sheet.validations = sheet.validations.map((kept) => ({ ...kept, area: grown(kept.area) }));
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(grown);
}

function changeType(a: Area, axis: Axis, verb: 'Inserted' | 'Deleted'): ChangeType {
  if (axis === 'rows' && isEntireRow(a)) return `Row${verb}`;
  return axis === 'columns' && isEntireColumn(a) ? `Column${verb}` : `Cell${verb}`;
}
