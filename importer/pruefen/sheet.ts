/**
 * The cells of a sheet as the core reads them, and where its rows stand in the part's text.
 * A formula counts with the value that Excel computed last.
 * Source: ECMA-376 part 1, 18.3 (Worksheets).
 */
import type { Cell } from '../../core/sheet/cell.ts';
import type { MergedArea } from '../../core/sheet/header.ts';
import { isTrue, unescapeText } from './book.ts';
import { type Tag, walk } from './xml.ts';

/** A row of the part's text: from its start tag to after its end tag. */
export interface Reihe {
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly xml: string;
  /** Values by row and column from 0; rows without cells are empty. */
  readonly values: readonly Cell[][];
  /** By row from 0; a row that the part does not have is missing. */
  readonly rows: readonly (Reihe | undefined)[];
  readonly merged: readonly MergedArea[];
  /** Cells with a formula, see `cellKey`. */
  readonly formulas: ReadonlySet<number>;
  /** Column of the last cell that holds a value, from 0; -1 without any. */
  readonly lastUsed: number;
  readonly geschuetzt: boolean;
  /** Places for changes. */
  readonly dimension: Tag | undefined;
  readonly sheetData: Tag;
  readonly cols: { readonly from: number; readonly to: number; readonly tags: readonly Tag[] } | undefined;
}

const COLUMNS = 16_384;

/** One number for a cell. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Column of a reference such as AB12, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** Letters of a column, from 0. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** First and last cell of a range such as A1:C3, or of one cell. */
export function parseRange(range: string) {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const row = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 1) - 1;
  return { row: row(first), column: columnOf(first), lastRow: row(last), lastColumn: columnOf(last) };
}

/** Reads a worksheet part. Throws `XmlError`. */
export function readSheet(xml: string, texte: readonly string[]): Sheet {
  const values: Cell[][] = [];
  const rows: (Reihe | undefined)[] = [];
  const merged: MergedArea[] = [];
  const formulas = new Set<number>();
  const colTags: Tag[] = [];
  let cols: Sheet['cols'];
  let dimension: Tag | undefined;
  let sheetData: Tag | undefined;
  let geschuetzt = false;
  let lastUsed = -1;

  let row = -1;
  let column = -1;
  let type = 'n';
  let raw = '';
  let isFilled = false;

  walk(xml, {
    open: (tag) => {
      const { name, attributes } = tag;
      switch (name) {
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          type = attributes['t'] ?? 'n';
          raw = '';
          isFilled = false;
          break;
        case 'f':
          formulas.add(cellKey(row, column));
          break;
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          column = -1;
          while (values.length <= row) values.push([]);
          while (rows.length < row) rows.push(undefined);
          break;
        case 'dimension':
          dimension = tag;
          break;
        case 'sheetData':
          sheetData = tag;
          break;
        case 'col':
          colTags.push(tag);
          break;
        case 'mergeCell':
          merged.push(area(attributes['ref'] ?? ''));
          break;
        case 'sheetProtection':
          geschuetzt = isTrue(attributes['sheet']);
          break;
      }
    },
    text: (text, path) => {
      const name = path.at(-1)?.name;
      if (name === 'v' || (name === 't' && type === 'inlineStr' && !path.some((tag) => tag.name === 'rPh'))) {
        raw += text;
        isFilled = true;
      }
    },
    close: (tag, _, end) => {
      if (tag.name === 'c' && isFilled) {
        const cells = values[row];
        if (cells === undefined) return;
        while (cells.length < column) cells.push(null);
        cells[column] = cellValue(type, raw, texte);
        if (column > lastUsed && cells[column] !== '') lastUsed = column;
        isFilled = false;
      } else if (tag.name === 'row') rows[row] = { from: tag.start, to: end };
      else if (tag.name === 'cols') cols = { from: tag.start, to: end, tags: colTags };
    },
  });
  if (sheetData === undefined)
    sheetData = { name: '', qname: '', attributes: {}, start: 0, open: 0, selfClosing: true };
  return { xml, values, rows, merged, formulas, lastUsed, geschuetzt, dimension, sheetData, cols };
}

function area(ref: string): MergedArea {
  const { row, column, lastRow, lastColumn } = parseRange(ref);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function cellValue(type: string, raw: string, texte: readonly string[]): Cell {
  switch (type) {
    case 's':
      return texte[Number(raw)] ?? '';
    case 'b':
      return raw === '1';
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
