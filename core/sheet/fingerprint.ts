/**
 * Short fingerprints of texts, as digits of a text: what was written last is remembered by them, so that no person's
 * data stands in the workbook's settings. FNV-1a in 32 bits (Fowler, Noll, Vo), folded to 18, written as 3 digits of 6 bits.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Map([...DIGITS].map((digit, value) => [digit, value]));
const BITS = 6;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SHORT_BITS = 18;
const SHORT = 2 ** SHORT_BITS;

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), PRIME);
    hash = Math.imul(hash ^ (code >>> 8), PRIME);
  }
  return hash >>> 0;
}

/** 18 bits: two different texts have the same one in 1 of 262,144 cases. */
export function short(text: string): number {
  const hash = fnv(text, OFFSET);
  return ((hash >>> SHORT_BITS) ^ hash) & (SHORT - 1);
}

/** 36 bits: for keys, of which a sheet has up to a hundred thousand. */
export function long(text: string): number {
  const second = fnv(text, OFFSET ^ PRIME);
  return short(text) * SHORT + (((second >>> SHORT_BITS) ^ second) & (SHORT - 1));
}

/** A number as `count` digits, the highest first. */
export function toDigits(number: number, count: number): string {
  let text = '';
  let rest = number;
  for (let i = 0; i < count; i++) {
    text = DIGITS.charAt(rest % 2 ** BITS) + text;
    rest = Math.floor(rest / 2 ** BITS);
  }
  return text;
}

/** The numbers that a text of digits holds, `count` digits each; a group with another character is -1. */
export function fromDigits(text: string, count: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + count <= text.length; at += count) {
    let number = 0;
    for (let i = at; i < at + count && number >= 0; i++) {
      const value = VALUE.get(text.charAt(i));
      number = value === undefined ? -1 : number * 2 ** BITS + value;
    }
    numbers.push(number);
  }
  return numbers;
}
