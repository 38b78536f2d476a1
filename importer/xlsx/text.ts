/**
 * The one place that makes text safe for what the program writes as XML: reports (page, charts, workbook) and checked
 * workbooks. Exports hold whatever a keyboard or an interface left in them.
 * Sources: fine print 83; XML 1.0, 2.2 (characters); ECMA-376 part 1, 22.9.2.19 (ST_Xstring, `_xHHHH_`) and 18.5.1.3
 * (names of table columns); Excel's limits of 32,767 characters in a cell and 255 in the name of a table's column.
 */

/** What is no character of XML: most control characters, U+FFFE, U+FFFF and halves of surrogate pairs. */
const UNMOEGLICH = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ERSATZ = '\uFFFD';

/** The text with U+FFFD for each character that XML cannot hold. */
export const xmlZeichen = (text: string): string => text.replace(UNMOEGLICH, ERSATZ);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or an attribute, of XML and of HTML. */
export const escapeXml = (text: string): string =>
  xmlZeichen(text).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** Characters that a cell holds, as UTF-16 code units. */
const ZELLE = 32_767;
/** Characters that the name of a table's column holds. */
const SPALTENNAME = 255;

/** No longer than `most`; what is cut off ends with `…`, and no pair of surrogates is cut in two. */
function gekuerzt(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A literal `_x0041_` would be read as a character, and DEL is lost by exceljs: both as their number. */
const ALS_NUMMER = /_(?=x[0-9A-Fa-f]{4}_)|\x7F/g;
const nummer = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text of a cell as a workbook's part holds it, before `escapeXml`: of a length that Excel takes. */
export const zelltext = (text: string): string => gekuerzt(xmlZeichen(text), ZELLE).replace(ALS_NUMMER, nummer);

/** What a part's text means: the other way round. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/**
 * Names for a table's columns, before `zelltext`: never empty, of one line, not too long, and none twice, as Excel
 * compares them.
 */
export function spaltennamen(titel: readonly string[]): string[] {
  const schon = new Set<string>();
  return titel.map((text, i) => {
    const einzeilig = xmlZeichen(text).replaceAll(/\s+/g, ' ').trim() || `Spalte ${i + 1}`;
    let name = gekuerzt(einzeilig, SPALTENNAME);
    for (let nr = 2; schon.has(name.toLowerCase()); nr++) {
      const zusatz = ` (${nr})`;
      name = gekuerzt(einzeilig, SPALTENNAME - zusatz.length) + zusatz;
    }
    schon.add(name.toLowerCase());
    return name;
  });
}
