/**
 * The cells of a sheet as the core reads them, and where its rows stand in the part's text.
 * A formula counts with the value that Excel computed last.
 * Source: ECMA-376 part 1, 18.3 (Worksheets).
 */

import type { Area } from '../../core/sheet/area.ts';
import type { Cell } from '../../core/sheet/cell.ts';
import { COLUMNS, columnOf, parseRange, rangeText } from '../xlsx/address.ts';
import { isTrue } from '../xlsx/book.ts';
import { unescapeText } from '../xlsx/text.ts';
import { isWithin, type Tag, walk, XmlError } from '../xlsx/xml.ts';

/** A row of the part's text: from its start tag to after its end tag. */
export interface Reihe {
  readonly from: number;
  readonly to: number;
}

/** The sheet's filter, header row included, with places for changes. */
export interface Filter {
  readonly tag: Tag;
  readonly area: Area;
  /** One for each filtered column. */
  readonly criteria: readonly Tag[];
  readonly sortState: Tag | undefined;
}

export interface Sheet {
  readonly xml: string;
  /** Values by row and column from 0; rows without cells are empty. */
  readonly values: readonly Cell[][];
  /** By row from 0; a row that the part does not have is missing. */
  readonly rows: readonly (Reihe | undefined)[];
  readonly merged: readonly Area[];
  /** Cells with a formula, see `cellKey`. */
  readonly formulas: ReadonlySet<number>;
  /** Those of them whose value no program has worked out. */
  readonly ohneWert: ReadonlySet<number>;
  readonly geschuetzt: boolean;
  readonly filter: Filter | undefined;
  /** Places for changes. */
  readonly dimension: Tag | undefined;
  readonly sheetData: Tag;
  readonly cols: { readonly from: number; readonly to: number; readonly tags: readonly Tag[] } | undefined;
}

/** One number for a cell. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The place of a cell's number. */
export const cellOf = (key: number): { readonly row: number; readonly column: number } => ({
  row: Math.floor(key / COLUMNS),
  column: key % COLUMNS,
});

/** Reads a worksheet part. Throws `XmlError`. */
export function readSheet(xml: string, texte: readonly string[]): Sheet {
  const values: Cell[][] = [];
  const rows: (Reihe | undefined)[] = [];
  const merged: Area[] = [];
  const formulas = new Set<number>();
  const ohneWert = new Set<number>();
  const colTags: Tag[] = [];
  /** The root, and by name what stands in it. */
  let root: Tag | undefined;
  const top = new Map<string, Tag>();
  let cols: Sheet['cols'];
  const criteria: Tag[] = [];
  let sortState: Tag | undefined;

  let row = -1;
  let column = -1;
  let type = 'n';
  let raw = '';
  let isFilled = false;
  let hasFormula = false;

  walk(xml, {
    open: (tag, path) => {
      const { name, attributes } = tag;
      switch (name) {
        case 'c':
          if (!isWithin(path, 'sheetData', 'row')) break;
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          type = attributes['t'] ?? 'n';
          raw = '';
          isFilled = false;
          hasFormula = false;
          break;
        case 'f':
          if (isWithin(path, 'sheetData', 'row', 'c')) hasFormula = true;
          break;
        case 'row':
          if (!isWithin(path, 'sheetData')) break;
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          column = -1;
          while (values.length <= row) values.push([]);
          while (rows.length < row) rows.push(undefined);
          break;
        case 'col':
          if (isWithin(path, 'cols')) colTags.push(tag);
          break;
        case 'mergeCell':
          if (isWithin(path, 'mergeCells')) merged.push(areaOf(attributes['ref'] ?? ''));
          break;
        case 'filterColumn':
          if (isWithin(path, 'autoFilter')) criteria.push(tag);
          break;
        case 'sortState':
          if (isWithin(path, 'autoFilter')) sortState = tag;
          break;
        default:
          if (path.length === 0) root = tag;
          else if (path.length === 1) top.set(name, tag);
      }
    },
    text: (text, path) => {
      if (isWithin(path, 'sheetData', 'row', 'c', 'v') || (type === 'inlineStr' && isInline(path))) {
        raw += text;
        isFilled = true;
      }
    },
    close: (tag, _, end, path) => {
      if (tag.name === 'c' && isWithin(path, 'sheetData', 'row')) {
        if (hasFormula) formulas.add(cellKey(row, column));
        // A formula that gives an empty text has the type of a text.
        if (hasFormula && type !== 'str' && raw.trim() === '') ohneWert.add(cellKey(row, column));
        const cells = values[row];
        if (cells === undefined || !isFilled) return;
        while (cells.length < column) cells.push(null);
        cells[column] = cellValue(type, raw, texte);
        isFilled = false;
      } else if (tag.name === 'row' && isWithin(path, 'sheetData')) rows[row] = { from: tag.start, to: end };
      else if (tag.name === 'cols' && path.length === 1) cols = { from: tag.start, to: end, tags: colTags };
    },
  });
  // Without this element there is no row, and nothing that could be changed.
  const sheetData = top.get('sheetData') ?? root;
  if (sheetData === undefined) throw new XmlError('no root');
  return {
    xml,
    values,
    rows,
    merged,
    formulas,
    ohneWert,
    filter: filterOf(top.get('autoFilter'), criteria, sortState),
    geschuetzt: isTrue(top.get('sheetProtection')?.attributes['sheet']),
    dimension: top.get('dimension'),
    sheetData,
    cols,
  };
}

/** Text of a cell that holds it itself: plain, or in runs; phonetic hints are none. */
const isInline = (path: readonly Tag[]) =>
  isWithin(path, 'sheetData', 'row', 'c', 'is', 't') || isWithin(path, 'sheetData', 'row', 'c', 'is', 'r', 't');

function filterOf(tag: Tag | undefined, criteria: readonly Tag[], sortState: Tag | undefined): Filter | undefined {
  const ref = tag?.attributes['ref'];
  return tag === undefined || ref === undefined ? undefined : { tag, area: areaOf(ref), criteria, sortState };
}

/** The area of a reference such as A1:C3. */
export function areaOf(ref: string): Area {
  const { row, column, lastRow, lastColumn } = parseRange(ref);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The reference of an area. */
export const refOf = ({ row, column, rows, columns }: Area): string =>
  rangeText({ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 });

function cellValue(type: string, raw: string, texte: readonly string[]): Cell {
  switch (type) {
    case 's':
      return texte[Number(raw)] ?? '';
    case 'b':
      return isTrue(raw.trim());
    case 'n': {
      const number = Number(raw);
      return raw.trim() === '' || Number.isNaN(number) ? null : number;
    }
    case 'd':
      // An ISO date: the core reads it without fractions of a second and time zone.
      return raw.replace(/(\.\d+)?Z?$/, '');
    default:
      return unescapeText(raw);
  }
}
