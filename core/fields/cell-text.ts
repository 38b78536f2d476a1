/**
 * What a cell's text means: tricks of exports undone; and for what is compared, without invisible characters and with
 * one kind of hyphen. Source: fine print 10, 27, 28, 72, 73, 79.
 */

const APOSTROPHE = 39;
const EQUALS = 61;
const isPlain = (code: number) => code > 32 && code < 127;

/** Nothing that can be seen. */
const NOTHING = /^[\s\p{Cf}]*$/u;

/**
 * The text that a raw cell stands for: trimmed, a leading apostrophe dropped, `="…"` taken off; one step only. A cell
 * that shows nothing is empty. Most cells are what they mean, which costs two comparisons.
 */
export function meantText(text: string): string {
  const first = text.charCodeAt(0);
  if (first !== APOSTROPHE && first !== EQUALS && isPlain(first) && isPlain(text.charCodeAt(text.length - 1))) {
    return text;
  }
  const meant = unwrapped(text.trim());
  return NOTHING.test(meant) ? '' : meant;
}

/** Without what makes Excel take a cell for text: an apostrophe before it, or a formula that only quotes it. */
function unwrapped(text: string): string {
  if (text.startsWith("'")) return text.slice(1).trim();
  return isTextFormula(text) ? text.slice(2, -1).replaceAll('""', '"').trim() : text;
}

/** Whether a trimmed cell is a formula that only quotes a text: `="…"`. */
export function isTextFormula(text: string): boolean {
  return /^="(?:[^"]|"")*"$/.test(text);
}

/** What cannot be seen (Unicode's Cf), and dashes that stand for a hyphen, as parts of regular expressions. */
export const INVISIBLE = String.raw`\p{Cf}`;
export const DASHES = String.raw`\-\u2010-\u2015\u2212`;

const DROPPED = new RegExp(INVISIBLE, 'gu');
const DASH = new RegExp(`[${DASHES}]`, 'gu');
const ASCII = /^[\x20-\x7e]*$/;

/** How numbers, days, yes and no are compared: without invisible characters, every dash a hyphen, NFC, trimmed. */
export function comparable(text: string): string {
  return ASCII.test(text) ? text : text.replace(DROPPED, '').replace(DASH, '-').normalize('NFC').trim();
}
