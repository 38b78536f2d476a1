/**
 * Copying and finding. Source: office.d.ts, Range.copyFrom and Range.find.
 */
import { area, bound } from '../model/area.ts';
import { tellChanged } from '../model/notices.ts';
import { guardCells } from '../model/protection.ts';
import { Range } from '../model/range.ts';
import { displayText } from '../model/text.ts';
import type { Args } from '../rich-api/args.ts';
import type { Json } from '../rich-api/protocol.ts';
import { enumArgument, rangeArgument } from './arguments.ts';

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/**
 * "The destination will be expanded automatically if it is smaller than the source." Annahme: a larger one is filled
 * with repetitions; formulas are copied as they are written; skipping blanks and transposing are not played.
 */
export function copyFrom(target: Range, args: Args): null {
  const source = rangeArgument(args, 0, target.sheet);
  const what = enumArgument(args, 1, COPY, 'All');
  const { sheet } = target;
  const size = {
    rows: Math.max(source.area.rows, target.area.rows),
    columns: Math.max(source.area.columns, target.area.columns),
  };
  const to = new Range(sheet, { ...target.area, ...size }).area;
  guardCells(sheet, to);
  const cells = source.sheet.grid.read(source.area, (row, column) => ({
    value: source.sheet.grid.value(row, column),
    formula: source.sheet.grid.formula(row, column),
    style: source.sheet.grid.style(row, column),
  }));
  for (let r = 0; r < to.rows; r++) {
    for (let c = 0; c < to.columns; c++) {
      const cell = cells[r % source.area.rows]?.[c % source.area.columns];
      if (!cell) continue;
      const [row, column] = [to.row + r, to.column + c];
      if (what !== 'Formats') sheet.grid.put(row, column, cell.value, what === 'Values' ? undefined : cell.formula);
      if (what === 'All' || what === 'Formats') sheet.grid.putStyle(row, column, cell.style);
    }
  }
  tellChanged(sheet, bound(target.area, to), 'RangeEdited');
  return null;
}

/** The first cell, row by row, whose shown text holds the text, or is it (`completeMatch`). */
export function find({ sheet, area: within }: Range, text: string, criteria: Json): Range | undefined {
  const options = typeof criteria === 'object' && criteria !== null && !Array.isArray(criteria) ? criteria : {};
  const fold = (s: string) => (options.matchCase === true ? s : s.toLowerCase());
  const used = sheet.grid.extent(true, within);
  if (!used) return undefined;
  const texts = sheet.grid.read(used, (row, column) =>
    fold(displayText(sheet.grid.value(row, column), sheet.styleOf(row, column).numberFormat, sheet.book.rules)),
  );
  const wanted = fold(text);
  for (const [r, line] of texts.entries()) {
    const c = line.findIndex((shown) => (options.completeMatch === true ? shown === wanted : shown.includes(wanted)));
    if (c >= 0) return new Range(sheet, area(used.row + r, used.column + c));
  }
  return undefined;
}
