/**
 * Short fingerprints of texts, as digits of a text: what was written last is remembered by them, so that no person's
 * data stands in the workbook's settings. FNV-1a in 32 bits (Fowler, Noll, Vo), folded to 18, written as 3 digits of 6 bits.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS = 6;
const BASE = 2 ** BITS;
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
/** Stands where a number has no digits. */
const NONE = '-'.charCodeAt(0);
/** The value of a digit by its character code; -1: no digit. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Most characters have a higher byte of 0, which leaves nothing of its step but a multiplication. */
const SQUARE = Math.imul(PRIME, PRIME);
const SHORT_BITS = 18;
const SHORT = 2 ** SHORT_BITS;

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash =
      code < 256
        ? Math.imul(hash ^ code, SQUARE)
        : Math.imul(Math.imul(hash ^ (code & 0xff), PRIME) ^ (code >>> 8), PRIME);
  }
  return hash;
}

const folded = (hash: number): number => ((hash >>> SHORT_BITS) ^ hash) & (SHORT - 1);

/** 18 bits: two different texts have the same one in 1 of 262,144 cases. */
export const short = (text: string): number => folded(fnv(text, OFFSET));

/** 36 bits: for keys, of which a sheet has up to a hundred thousand. */
export const long = (text: string): number => short(text) * SHORT + folded(fnv(text, OFFSET ^ PRIME));

/** `short` of a text that is made bit by bit. */
export class Short {
  private hash = OFFSET;

  add(text: string): void {
    this.hash = fnv(text, this.hash);
  }

  get value(): number {
    return folded(this.hash);
  }
}

/** A number as `count` digits, the highest first. */
export function toDigits(number: number, count: number): string {
  let text = '';
  let rest = number;
  for (let i = 0; i < count; i++) {
    text = DIGITS.charAt(rest & (BASE - 1)) + text;
    rest = Math.floor(rest / BASE);
  }
  return text;
}

/** Characters that become a text in one go. */
const PIECE = 8192;

/** Many numbers as `count` digits each; a number below 0 has none. */
export function allDigits(numbers: readonly number[], count: number): string {
  const codes = new Uint8Array(numbers.length * count);
  let end = 0;
  for (const number of numbers) {
    end += count;
    let rest = number;
    for (let at = end - 1; at >= end - count; at--) {
      codes[at] = number < 0 ? NONE : (CODES[rest & (BASE - 1)] ?? NONE);
      rest = Math.floor(rest / BASE);
    }
  }
  let text = '';
  for (let at = 0; at < codes.length; at += PIECE)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + PIECE));
  return text;
}

/** The numbers that a text of digits holds, `count` digits each; a group with another character is -1. */
export function fromDigits(text: string, count: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + count <= text.length; at += count) {
    let number = 0;
    for (let i = at; i < at + count && number >= 0; i++) {
      const value = VALUES[text.charCodeAt(i)] ?? -1;
      number = value < 0 ? -1 : number * BASE + value;
    }
    numbers.push(number);
  }
  return numbers;
}
