/**
 * Tables (ListObjects) of a sheet: one that ends where the new columns begin, and whose header is the sheet's, grows
 * to hold them, as it does when a person types beside it in Excel.
 * Source: ECMA-376 part 1, 18.5.1 (Tables).
 */
import type { Package } from './package.ts';
import { letters, parseRange } from './sheet.ts';
import { applyEdits, type Edit, escapeXml, type Tag, walk, withAttribute } from './xml.ts';

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
    walk(xml, {
      open: ({ name, attributes }) => {
        if (name === 'tableColumn') namen.push((attributes['name'] ?? '').toLowerCase());
        if (name !== 'table') return;
        const kopf = (attributes['headerRowCount'] ?? '1') !== '0';
        const { displayName, name: other = '', ref = 'A1' } = attributes;
        found.push({ part: target, name: displayName ?? other, xml, kopf, namen, ...parseRange(ref) });
      },
    });
  }
  return found;
}

/** The table that a list is: its header row is the list's, and it holds all its fields. */
export const tableOf = (tabellen: readonly Tabelle[], row: number, columns: readonly number[]): Tabelle | undefined =>
  tabellen.find(
    ({ kopf, row: top, column: first, lastColumn }) =>
      kopf && top === row && columns.every((column) => first <= column && column <= lastColumn),
  );

/** Whether new columns with these headers can belong to the table: at its edge, in its header row, with new names. */
export function fitsTable(table: Tabelle, row: number, column: number, headers: readonly string[]): boolean {
  const { kopf, namen, row: top, lastColumn } = table;
  return (
    kopf && top === row && lastColumn + 1 === column && !headers.some((name) => namen.includes(name.toLowerCase()))
  );
}

/** The table's text with more columns at its right edge. */
export function extendTable({ xml, row, column, lastRow, lastColumn }: Tabelle, headers: readonly string[]): string {
  const edits: Edit[] = [];
  const next = lastColumn + headers.length;
  const wider = (ref: string | undefined) => {
    const area = ref === undefined ? { row, column, lastRow } : parseRange(ref);
    return `${letters(area.column)}${area.row + 1}:${letters(next)}${area.lastRow + 1}`;
  };
  let prefix = '';
  let ids: number[] = [];
  const widen = (tag: Tag) => {
    const text = withAttribute(xml.slice(tag.start, tag.open), 'ref', wider(tag.attributes['ref']));
    edits.push({ from: tag.start, to: tag.open, text });
  };
  walk(xml, {
    open: (tag) => {
      const { name, qname, attributes, start, open } = tag;
      if (name === 'table') {
        prefix = qname.slice(0, qname.length - name.length);
        widen(tag);
      } else if (name === 'autoFilter') widen(tag);
      else if (name === 'tableColumns') {
        const count = Number(attributes['count'] ?? 0) + headers.length;
        edits.push({ from: start, to: open, text: withAttribute(xml.slice(start, open), 'count', count) });
      } else if (name === 'tableColumn') {
        ids = [...ids, Number(attributes['id'])];
      }
    },
    close: ({ name }, start) => {
      if (name !== 'tableColumns') return;
      const first = Math.max(0, ...ids) + 1;
      const text = headers
        .map((header, i) => `<${prefix}tableColumn id="${first + i}" name="${escapeXml(header)}"/>`)
        .join('');
      edits.push({ from: start, to: start, text });
    },
  });
  return applyEdits(xml, edits);
}
