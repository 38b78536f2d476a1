/**
 * Identifiers as numbers: a Kundennummer or BG-Nummer fits a double exactly and sorts as its text does, which keeps
 * the join small. Shapes: page 1 "Identifiers".
 */

const LETTER_A = 65;
const digit = (text: string, at: number) => text.charCodeAt(at) - 48;

/** Number of a well-formed Kundennummer (`123A456789`), or -1 where the text has another shape. */
export function kundennummerToNumber(text: string): number {
  if (text.length !== 10) return -1;
  const letter = text.charCodeAt(3) - LETTER_A;
  if (letter < 0 || letter > 25) return -1;
  let head = 0;
  for (let i = 0; i < 3; i++) {
    const d = digit(text, i);
    if (d < 0 || d > 9) return -1;
    head = head * 10 + d;
  }
  let tail = 0;
  for (let i = 4; i < 10; i++) {
    const d = digit(text, i);
    if (d < 0 || d > 9) return -1;
    tail = tail * 10 + d;
  }
  return (head * 26 + letter) * 1_000_000 + tail;
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

/** Number of a BG-Nummer in print form (`12345//1234567`). */
export function bgNummerToNumber(text: string): number {
  return Number(text.slice(0, 5)) * 10_000_000 + Number(text.slice(7));
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

const SLASH = 47;
/** The character of the digit that counts `scale`. */
const code = (number: number, scale: number) => 48 + (Math.trunc(number / scale) % 10);
