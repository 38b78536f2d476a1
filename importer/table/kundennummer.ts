/**
 * Identifiers as numbers: a Kundennummer or BG-Nummer fits a double exactly and sorts as its text does, which keeps
 * the join small. Shapes: page 1 "Identifiers".
 */

import { normaliseKundennummer } from '../../core/fields/parse.ts';

const LETTER_A = 65;
const SLASH = 47;

/** The number that the digits from `from` to `to` are, or NaN. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Number of a well-formed Kundennummer (`123A456789`), or -1 where the text, or what is between two places of it, has another shape. */
export function kundennummerToNumber(text: string, from = 0, to = text.length): number {
  if (to - from !== 10) return -1;
  const letter = text.charCodeAt(from + 3) - LETTER_A;
  if (letter < 0 || letter > 25) return -1;
  const number = (digits(text, from, from + 3) * 26 + letter) * 1_000_000 + digits(text, from + 4, to);
  return number >= 0 ? number : -1;
}

/** Number of the Kundennummer that a text stands for, however it is written, or -1. */
export function kundennummerIn(text: string, from?: number, to?: number): number {
  return kundennummerToNumber(normaliseKundennummer(text.slice(from, to)));
}

/** The text of `kundennummerToNumber`. */
export function kundennummerToText(number: number): string {
  const head = Math.floor(number / 1_000_000);
  const tail = number - head * 1_000_000;
  const front = Math.trunc(head / 26);
  return String.fromCharCode(
    code(front, 100),
    code(front, 10),
    code(front, 1),
    LETTER_A + (head % 26),
    code(tail, 100_000),
    code(tail, 10_000),
    code(tail, 1000),
    code(tail, 100),
    code(tail, 10),
    code(tail, 1),
  );
}

/** Number of a BG-Nummer in print form (`12345//1234567`), as `kundennummerToNumber`. */
export function bgNummerToNumber(text: string, from = 0, to = text.length): number {
  if (to - from !== 14 || text.charCodeAt(from + 5) !== SLASH || text.charCodeAt(from + 6) !== SLASH) return -1;
  const number = digits(text, from, from + 5) * 10_000_000 + digits(text, from + 7, to);
  return number >= 0 ? number : -1;
}

/** The print form of `bgNummerToNumber`. */
export function bgNummerToText(number: number): string {
  const head = Math.floor(number / 10_000_000);
  const tail = number - head * 10_000_000;
  // One piece of memory: put together from parts, a text that is kept would keep its parts as well.
  return String.fromCharCode(
    code(head, 10_000),
    code(head, 1000),
    code(head, 100),
    code(head, 10),
    code(head, 1),
    SLASH,
    SLASH,
    code(tail, 1_000_000),
    code(tail, 100_000),
    code(tail, 10_000),
    code(tail, 1000),
    code(tail, 100),
    code(tail, 10),
    code(tail, 1),
  );
}

/** The character of the digit that counts `scale`. */
const code = (number: number, scale: number) => 48 + (Math.trunc(number / scale) % 10);
