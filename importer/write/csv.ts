/**
 * Cells and lines of the result files: `;`, CRLF, quotes only where needed, and nothing that a spreadsheet would take
 * for a formula.
 * Source: page 5 "Files that import writes", fine print 20.
 */

export const BOM = '\uFEFF';
export const CRLF = '\r\n';
export const DELIMITER = ';';

const NEEDS_QUOTES = /[";\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;

/** A cell, quoted where needed. */
export function cell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell with text that came from the input: an apostrophe keeps a spreadsheet from taking it for a formula. */
export function inputCell(text: string): string {
  return cell(FORMULA.test(text) ? `'${text}` : text);
}

/** A line of cells that are already safe. */
export function line(cells: readonly string[]): string {
  return cells.join(DELIMITER) + CRLF;
}
