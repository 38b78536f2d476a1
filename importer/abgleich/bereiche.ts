/**
 * Conditional formats and data validations that end with the list: they reach over rows that are appended to it.
 * Sources: ECMA-376 part 1, 18.3.1.18 (conditionalFormatting), 18.3.1.32 (dataValidation), 18.18.76 (sqref); MS-XLSX
 * 2.3.2 (xm:sqref, the areas of newer kinds of both); page 8 "formats of the row above".
 */
import { parseRange, rangeText } from '../xlsx/address.ts';
import { type Edit, tagEdit, walk } from '../xlsx/xml.ts';

const NEUERE = '{http://schemas.microsoft.com/office/excel/2006/main}sqref';
const MIT_BEREICH: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidation']);

/**
 * The changes of the sheet's text.
 * @param lastRow grid index of the list's last row
 * @param columns of the list
 */
export function bereichEdits(xml: string, lastRow: number, anzahl: number, columns: number): readonly Edit[] {
  const edits: Edit[] = [];
  const grown = (sqref: string) =>
    sqref
      .split(/\s+/)
      .map((one) => erweitert(one, lastRow, anzahl, columns))
      .join(' ');
  walk(xml, {
    open: (tag) => {
      const { sqref } = tag.attributes;
      if (!MIT_BEREICH.has(tag.name) || sqref === undefined || grown(sqref) === sqref) return;
      edits.push(tagEdit(xml, tag, { sqref: grown(sqref) }));
    },
    close: ({ name, open }, start) => {
      if (name !== NEUERE) return;
      const sqref = xml.slice(open, start);
      if (grown(sqref) !== sqref) edits.push({ from: open, to: start, text: grown(sqref) });
    },
  });
  return edits;
}

/** One area of a list of them; only what ends with the list grows, be it one cell. */
function erweitert(ref: string, lastRow: number, anzahl: number, columns: number): string {
  const bereich = parseRange(ref);
  if (bereich.lastRow !== lastRow || bereich.column >= columns) return ref;
  return rangeText({ ...bereich, lastRow: lastRow + anzahl });
}
