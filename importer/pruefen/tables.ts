/**
 * Tables (ListObjects) of a sheet: one that ends where the new columns begin, and whose header is the sheet's, grows
 * to hold them, as it does when a person types beside it in Excel.
 * Source: ECMA-376 part 1, 18.5.1 (Tables).
 */
import { parseRange, rangeText } from '../xlsx/address.ts';
import type { Package } from '../xlsx/package.ts';
import { escapeXml, unescapeText, zelltext } from '../xlsx/text.ts';
import { applyEdits, type Edit, isWithin, prefixOf, type Tag, tagEdit, walk } from '../xlsx/xml.ts';

export interface Tabelle {
  readonly part: string;
  readonly name: string;
  readonly xml: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The table has a header row. */
  readonly kopf: boolean;
  /** Its header has arrows to sort and filter by. */
  readonly pfeile: boolean;
  /** Names of the columns, in lower case as they are compared. */
  readonly namen: readonly string[];
}

/** The tables of a sheet. */
export async function tablesOf(mappe: Package, blatt: string): Promise<readonly Tabelle[]> {
  const found: Tabelle[] = [];
  for (const { type, target } of await mappe.relations(blatt)) {
    const xml = type === 'table' ? await mappe.text(target) : undefined;
    if (xml === undefined) continue;
    const namen: string[] = [];
    let pfeile = false;
    let kopf: Tag['attributes'] | undefined;
    walk(xml, {
      open: ({ name, attributes }, path) => {
        if (path.length === 0 && name === 'table') kopf = attributes;
        else if (name === 'autoFilter' && isWithin(path)) pfeile = true;
        else if (name === 'tableColumn' && isWithin(path, 'tableColumns')) {
          namen.push(unescapeText(attributes['name'] ?? '').toLowerCase());
        }
      },
    });
    if (kopf === undefined) continue;
    const { displayName, name = '', ref = 'A1', headerRowCount = '1' } = kopf;
    const own = { name: displayName ?? name, kopf: headerRowCount !== '0', pfeile, namen };
    found.push({ part: target, xml, ...own, ...parseRange(ref) });
  }
  return found;
}

/** Whether a column is one of the table's. */
export const isIn = ({ column: first, lastColumn }: Tabelle, column: number) => first <= column && column <= lastColumn;

/** The table that a list is: its header row is the list's, and it holds all its fields. */
export const tableOf = (tabellen: readonly Tabelle[], row: number, columns: readonly number[]): Tabelle | undefined =>
  tabellen.find((one) => one.kopf && one.row === row && columns.every((column) => isIn(one, column)));

/** Whether new columns with these headers can belong to the table: at its edge, in its header row, with new names. */
export function fitsTable(table: Tabelle, row: number, column: number, headers: readonly string[]): boolean {
  const { kopf, namen, row: top, lastColumn } = table;
  return (
    kopf && top === row && lastColumn + 1 === column && !headers.some((name) => namen.includes(name.toLowerCase()))
  );
}

/** Whether an element says to where the table reaches: its range, its filter, and what it was sorted by. */
const hasRange = ({ name }: Tag, path: readonly Tag[]) =>
  path.length === 0 || (path.length === 1 && (name === 'autoFilter' || name === 'sortState'));

/** The table's text with more columns at its right edge. */
export function extendTable({ xml, row, column, lastRow, lastColumn }: Tabelle, headers: readonly string[]): string {
  const edits: Edit[] = [];
  const next = lastColumn + headers.length;
  const wider = (ref: string | undefined) => {
    const area = ref === undefined ? { row, column, lastRow, lastColumn } : parseRange(ref);
    return rangeText(area.lastColumn === lastColumn ? { ...area, lastColumn: next } : area);
  };
  const ids: number[] = [];
  walk(xml, {
    open: (tag, path) => {
      const { name, attributes } = tag;
      if (hasRange(tag, path)) edits.push(tagEdit(xml, tag, { ref: wider(attributes['ref']) }));
      else if (name === 'tableColumns' && path.length === 1) {
        edits.push(tagEdit(xml, tag, { count: Number(attributes['count'] ?? 0) + headers.length }));
      } else if (name === 'tableColumn' && isWithin(path, 'tableColumns')) ids.push(Number(attributes['id']));
    },
    close: (tag, start, _, path) => {
      if (tag.name !== 'tableColumns' || path.length !== 1) return;
      const first = ids.reduce((a, b) => Math.max(a, b), 0) + 1;
      const text = headers
        .map((header, i) => `<${prefixOf(tag)}tableColumn id="${first + i}" name="${escapeXml(zelltext(header))}"/>`)
        .join('');
      edits.push({ from: start, to: start, text });
    },
  });
  return applyEdits(xml, edits);
}

/** The table's text down to a row. */
export function withMoreRows({ xml, lastRow }: Tabelle, last: number): string {
  const edits: Edit[] = [];
  walk(xml, {
    open: (tag, path) => {
      const { ref } = tag.attributes;
      if (!hasRange(tag, path) || ref === undefined) return;
      const area = parseRange(ref);
      const text = rangeText(area.lastRow === lastRow ? { ...area, lastRow: last } : area);
      edits.push(tagEdit(xml, tag, { ref: text }));
    },
  });
  return applyEdits(xml, edits);
}
