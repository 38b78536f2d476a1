/**
 * New result cells in a sheet's text: rows, column widths and the used area change, everything else stays as it is.
 * Source: ECMA-376 part 1, 18.3.1 (row, c, cols, dimension).
 */
import type { Cell } from '../../core/sheet/cell.ts';
import { address, columnOf, parseRange, rangeText } from '../xlsx/address.ts';
import { textXml } from '../xlsx/shared-texts.ts';
import { applyEdits, attributeOf, type Edit, prefixOf, type Tag, tagEdit, walk, withAttributes } from '../xlsx/xml.ts';
import type { Sheet } from './sheet.ts';

/** A cell to be written: its value and its format, made from the one that the cell has now (0: none). */
export interface NeueZelle {
  readonly value: Cell;
  readonly style: (before: number) => number;
}

/** Cells by row and column, from 0. */
export type NeueZellen = ReadonlyMap<number, ReadonlyMap<number, NeueZelle>>;

/** Gives the number of a shared text, or `undefined` where the workbook has no shared texts. */
export type SharedText = (text: string) => number | undefined;

interface AlteZelle {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/**
 * The sheet's text with the cells.
 * @param widths columns that need at least this width, in characters
 * @param more changes elsewhere in the text
 */
export function writeCells(
  sheet: Sheet,
  cells: NeueZellen,
  widths: ReadonlyMap<number, number>,
  share: SharedText,
  more: readonly Edit[] = [],
): string {
  const prefix = prefixOf(sheet.sheetData);
  const edits: Edit[] = [...more];
  for (const [row, wanted] of cells) {
    const place = sheet.rows[row];
    if (place === undefined || wanted.size === 0) continue;
    const text = patchRow(sheet.xml.slice(place.from, place.to), row, wanted, sheet.sheetData, share);
    edits.push({ from: place.from, to: place.to, text });
  }
  edits.push(...widthEdits(sheet, widths, prefix), ...dimensionEdits(sheet, cells));
  return applyEdits(sheet.xml, edits);
}

/**
 * A row that the sheet's text does not have yet, looking as another one does; none where it has it.
 * @param wie grid index of the row whose height and format it gets
 */
export function newRow(
  sheet: Sheet,
  row: number,
  wie: number,
  cells: ReadonlyMap<number, NeueZelle>,
  share: SharedText,
): readonly Edit[] {
  if (sheet.rows[row] !== undefined) return [];
  const { sheetData, xml } = sheet;
  const like = sheet.rows[wie];
  const root = like && oldCells(xml.slice(like.from, like.to), sheetData).root;
  const tag = like === undefined || root === undefined ? undefined : xml.slice(like.from, like.from + root.open);
  const start = withAttributes(alone(tag ?? `<${prefixOf(sheetData)}row/>`), { r: row + 1, ...NICHT_UEBERNOMMEN });
  const before = sheet.rows.slice(0, row).findLast((one) => one !== undefined);
  const at = before?.to ?? sheetData.open;
  return [{ from: at, to: at, text: patchRow(start, row, cells, sheetData, share) }];
}

/** What a new row does not take over: that the other one is filtered out or folded up; `spans` only helps reading. */
const NICHT_UEBERNOMMEN = { hidden: undefined, collapsed: undefined, outlineLevel: undefined, spans: undefined };

/** The formats of a row's cells by column. */
export function rowStyles(sheet: Sheet, row: number): ReadonlyMap<number, number> {
  const place = sheet.rows[row];
  const cells = place === undefined ? [] : oldCells(sheet.xml.slice(place.from, place.to), sheet.sheetData).cells;
  return new Map(cells.map(({ column, style }) => [column, style]));
}

/** The cells of a row's text, its start tag and the place of its end tag. */
function oldCells(xml: string, sheetData: Tag): { cells: AlteZelle[]; root: Tag | undefined; end: number } {
  const cells: AlteZelle[] = [];
  let root: Tag | undefined;
  let end = xml.length;
  let column = -1;
  walk(
    xml,
    {
      open: (tag, path) => {
        if (path.length === 0) root = tag;
      },
      close: (tag, start, to, path) => {
        if (path.length === 0) end = start;
        if (tag.name !== 'c' || path.length !== 1) return;
        const { r, s } = tag.attributes;
        column = r === undefined ? column + 1 : columnOf(r);
        cells.push({ column, from: tag.start, to, style: Number(s ?? 0) });
      },
    },
    sheetData,
  );
  return { cells, root, end };
}

function patchRow(
  xml: string,
  row: number,
  wanted: ReadonlyMap<number, NeueZelle>,
  sheetData: Tag,
  share: SharedText,
): string {
  const { cells: old, root, end } = oldCells(xml, sheetData);
  if (root === undefined) return xml;
  const edits: Edit[] = [];
  let appended = '';
  for (const [at, { value, style }] of [...wanted].toSorted(([a], [b]) => a - b)) {
    const before = old.find((cell) => cell.column === at);
    const text = cellXml(address(row, at), value, style(before?.style ?? 0), prefixOf(sheetData), share);
    const next = old.find((cell) => cell.column > at);
    if (before !== undefined) edits.push({ from: before.from, to: before.to, text });
    else if (next !== undefined) edits.push({ from: next.from, to: next.from, text });
    else appended += text;
  }
  // `spans` only helps reading, and would now be wrong.
  const start = withAttributes(xml.slice(0, root.open), { spans: undefined });
  if (root.selfClosing) return `${start.replace(/\s*\/>$/, '>')}${appended}</${root.qname}>`;
  return applyEdits(xml, [{ from: 0, to: root.open, text: start }, ...edits, { from: end, to: end, text: appended }]);
}

function cellXml(reference: string, value: Cell, style: number, p: string, share: SharedText): string {
  const start = `<${p}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><${p}v>${value}</${p}v></${p}c>`;
  const text = String(value);
  const number = share(text);
  if (number !== undefined) return `${start} t="s"><${p}v>${number}</${p}v></${p}c>`;
  return `${start} t="inlineStr"><${p}is>${textXml(text, p)}</${p}is></${p}c>`;
}

/** The used area grows with the cells. */
function dimensionEdits({ xml, dimension }: Sheet, cells: NeueZellen): Edit[] {
  const ref = dimension?.attributes['ref'];
  if (dimension === undefined || ref === undefined) return [];
  const { row, column, lastRow, lastColumn } = parseRange(ref);
  const columns = [...cells.values()].flatMap((row) => [...row.keys()]);
  const rows = [...cells.keys()];
  const wider = {
    row: rows.reduce((a, b) => Math.min(a, b), row),
    column: columns.reduce((a, b) => Math.min(a, b), column),
    lastRow: rows.reduce((a, b) => Math.max(a, b), lastRow),
    lastColumn: columns.reduce((a, b) => Math.max(a, b), lastColumn),
  };
  return [tagEdit(xml, dimension, { ref: rangeText(wider) })];
}

/** A start tag as an empty element. */
const alone = (tag: string) => tag.replace(/\s*\/?>$/, '/>');

interface Spanne {
  readonly min: number;
  readonly max: number;
  /** The start tag as written, or none for a column without settings. */
  readonly tag: string;
}

/** Columns from 1 on that are narrower than needed get a width; a setting for several columns is split. */
function widthEdits({ xml, cols, sheetData }: Sheet, widths: ReadonlyMap<number, number>, prefix: string): Edit[] {
  if (widths.size === 0) return [];
  let spans: Spanne[] = (cols?.tags ?? []).map((tag) => ({
    min: Number(tag.attributes['min']),
    max: Number(tag.attributes['max']),
    tag: xml.slice(tag.start, tag.open),
  }));
  for (const [column, width] of widths) {
    const at = column + 1;
    const old = spans.find(({ min, max }) => min <= at && at <= max);
    const tag = old?.tag ?? `<${prefix}col/>`;
    if (Number(attributeOf(tag, 'width') ?? 0) >= width) continue;
    const own = { min: at, max: at, tag: withAttributes(tag, { width, customWidth: 1 }) };
    const rest =
      old === undefined
        ? []
        : [
            { ...old, max: at - 1 },
            { ...old, min: at + 1 },
          ];
    spans = [...spans.filter((one) => one !== old), ...rest.filter(({ min, max }) => min <= max), own];
  }
  const text = spans
    .toSorted((a, b) => a.min - b.min)
    .map(({ min, max, tag }) => withAttributes(alone(tag), { min, max }))
    .join('');
  const from = cols?.from ?? sheetData.start;
  return [{ from, to: cols?.to ?? from, text: `<${prefix}cols>${text}</${prefix}cols>` }];
}
