/**
 * How words, names and labels are compared: without case, blanks, hyphens and umlaut spelling.
 * Source: page 1 "Cell values" and "Fields of a case row", fine print 10, 4-findings.csv WIDERSPRUCH_NAME.
 */
const DIGRAPH: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The comparison form of a word or name; folding it again changes nothing. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\-\u2010\u2011]+/g, '')
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => DIGRAPH[letter] ?? letter)
    .normalize('NFC');
}

/** The comparison form of a column label, which also ignores full stops. */
export function foldLabel(text: string): string {
  return fold(text).replace(/\./g, '');
}
