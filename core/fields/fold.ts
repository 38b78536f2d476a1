/**
 * How words, names and labels are compared: without case, blanks, dashes, invisible characters and umlaut spelling.
 * Source: page 1 "Cell values" and "Fields of a case row", fine print 10, 27, 72, 79, 4-findings.csv WIDERSPRUCH_NAME.
 */
import { DASHES, INVISIBLE } from './cell-text.ts';

const DIGRAPH: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const LEFT_OUT = new RegExp(String.raw`[\s${DASHES}${INVISIBLE}]+`, 'gu');

/** The comparison form of a word or name; folding it again changes nothing. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => DIGRAPH[letter] ?? letter)
    .normalize('NFC');
}

/** ` ´ ʹ ʻ ʼ ʽ ‘ ’ ‛ ′ ＇ for the apostrophe of the keyboard. */
const APOSTROPHES = /[\u0060\u00B4\u02B9\u02BB-\u02BD\u2018\u2019\u201B\u2032\uFF07]/g;
/** The dot that a capital İ keeps in small letters. */
const DOTTED_I = /i\u0307+/g;

/** The comparison form of a person's name: also without regard to dotted and dotless i and the form of the apostrophe. */
export function foldName(text: string): string {
  return fold(text).replaceAll('ı', 'i').replace(DOTTED_I, 'i').replace(APOSTROPHES, "'").normalize('NFC');
}

/** The comparison form of a list word: one full stop at its end is none of it (fine print 43). */
export function foldWord(text: string): string {
  const folded = fold(text);
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

/** A number before a label ("1. Name", "2) Antrag vom"), and the marks of a form behind it ("Name:", "Name*"). */
const AROUND = /^\d{1,2}\)?(?=\p{L})|[:*]+$/gu;

/** The comparison form of a column label, which also ignores full stops, and what a form writes around it. */
export function foldLabel(text: string): string {
  return fold(text).replace(/\./g, '').replace(AROUND, '');
}
