/**
 * The encodings of an export. Records are found and split on a *text view* of the bytes: one character per byte
 * (latin1) for the one-byte encodings and UTF-8, one per 16-bit unit for UTF-16. So a position in the view is a
 * position in the file, a block border can't cut an umlaut, and decoding is paid for only where it changes anything.
 * Source: page 1 "The three exports", fine print 5, 31, 76 and 78.
 */
import { isUtf8 } from 'node:buffer';

/** The encodings that the bytes of a file tell; `windows-1252` is the one that is left. */
type PlainName = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/** Encoded in UTF-8 once more, which only the header's labels tell. */
export const TWICE = 'utf-8 (doppelt kodiert)';
export type EncodingName = PlainName | typeof TWICE;

/** The characters of a text view as numbers: bytes, or the 16-bit units of UTF-16. */
export type Units = Uint8Array | Uint16Array;

export interface Encoding {
  readonly name: EncodingName;
  /** Bytes of the byte order mark at the start of the file. */
  readonly bom: number;
  /** Bytes for each character of the text view. */
  readonly unit: 1 | 2;
  /** The text view of bytes (without byte order mark). An odd last byte in UTF-16 becomes `ODD_BYTE`. */
  view(bytes: Buffer): string;
  /** The characters of the text view but for `ODD_BYTE`. Mostly the bytes themselves: they change with them. */
  units(bytes: Buffer): Units;
  /** The text that a piece of the view stands for. Undecodable parts become U+FFFD, or stay encoded twice. */
  decode(view: string): string;
  /** False where a piece of the view (whole records) holds a NUL or can't be decoded. */
  valid(view: string): boolean;
}

/** Stands for the odd last byte of a UTF-16 file: a lone surrogate, so the record it ends can't be decoded. */
const ODD_BYTE = '\uD800';

const HIGH = /[\x80-\xff]/;

/** Windows-1252 for the bytes 80–9F; U+FFFD where the byte is undefined. The other bytes are those of latin1. */
const CP1252 =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';
const CP1252_SPECIAL = /[\x80-\x9f]/;
const CP1252_SPECIALS = /[\x80-\x9f]/g;

/** Reused by every decode, so that a cell costs no allocation but its text. */
const scratch = Buffer.allocUnsafe(4096);

function decodeUtf8(view: string): string {
  if (!HIGH.test(view)) return view;
  if (view.length > scratch.length) return Buffer.from(view, 'latin1').toString('utf8');
  return scratch.toString('utf8', 0, scratch.write(view, 'latin1'));
}

function decodeCp1252(view: string): string {
  if (!CP1252_SPECIAL.test(view)) return view;
  return view.replace(CP1252_SPECIALS, (char) => CP1252.charAt(char.charCodeAt(0) - 0x80));
}

/** The bytes of the characters that Windows-1252 has and latin1 has not. */
const CP1252_BYTES: ReadonlyMap<string, string> = new Map(
  [...CP1252].flatMap((char, i) => (char === '\uFFFD' ? [] : [[char, String.fromCharCode(0x80 + i)]])),
);
const NOT_LATIN1 = /[\u0100-\uFFFF]/g;

/** The bytes (one character each) of a text in Windows-1252; a character that it has not becomes `missing`. */
export function toCp1252(text: string, missing: string): string {
  return text.replace(NOT_LATIN1, (char) => CP1252_BYTES.get(char) ?? missing);
}

const latin1 = (bytes: Buffer) => bytes.toString('latin1');
const asTheyAre = (bytes: Buffer) => bytes;
const hasNul = (view: string) => view.includes('\0');
const isUtf8View = (view: string) => !HIGH.test(view) || isUtf8(Buffer.from(view, 'latin1'));

function utf16(name: 'utf-16le' | 'utf-16be'): Encoding {
  /** In the order of UTF-16LE. */
  const pairs = (bytes: Buffer) => {
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return name === 'utf-16be' ? Buffer.from(whole).swap16() : whole;
  };
  return {
    name,
    bom: 2,
    unit: 2,
    view(bytes) {
      const text = pairs(bytes).toString('utf16le');
      return bytes.length % 2 === 1 ? text + ODD_BYTE : text;
    },
    // A copy begins at an even place.
    units: (bytes) => new Uint16Array(Uint8Array.from(pairs(bytes)).buffer),
    decode: (view) => view.toWellFormed(),
    valid: (view) => view.isWellFormed() && !hasNul(view),
  };
}

const checkedUtf8 = (name: 'utf-8' | 'utf-8-bom', bom: number): Encoding => ({
  name,
  bom,
  unit: 1,
  view: latin1,
  units: asTheyAre,
  decode: decodeUtf8,
  valid: (view) => !hasNul(view) && isUtf8View(view),
});

export const ENCODINGS: Readonly<Record<PlainName, Encoding>> = {
  /** Chosen only where the whole file is valid UTF-8, so nothing is left to check but NUL. */
  'utf-8': {
    name: 'utf-8',
    bom: 0,
    unit: 1,
    view: latin1,
    units: asTheyAre,
    decode: decodeUtf8,
    valid: (view) => !hasNul(view),
  },
  'utf-8-bom': checkedUtf8('utf-8-bom', 3),
  'utf-16le': utf16('utf-16le'),
  'utf-16be': utf16('utf-16be'),
  'windows-1252': {
    name: 'windows-1252',
    bom: 0,
    unit: 1,
    view: latin1,
    units: asTheyAre,
    decode: decodeCp1252,
    // One search for each byte runs many times faster than a character class.
    valid: (view) =>
      !hasNul(view) && !['\x81', '\x8d', '\x8f', '\x90', '\x9d'].some((undefinedByte) => view.includes(undefinedByte)),
  },
};

/** UTF-8 without byte order mark in which some records can't be decoded. */
export const FLAWED_UTF8: Encoding = checkedUtf8('utf-8', 0);

/** Bytes that mean nothing in Windows-1252, but stand for themselves where UTF-8 was taken for it. */
const UNDEFINED_CP1252 = /[\x81\x8d\x8f\x90\x9d]/g;
/** Characters that no byte of Windows-1252 stands for: the rest of 80–9F, and what `toCp1252` could not write. */
const NO_CP1252 = /[\x80-\x9f]/;

/** Stands in `onceLess` for a character that is no byte. */
const MISSING = '\uFFFD';

/**
 * What the characters of a text would say if its bytes had been taken for Windows-1252 and encoded in UTF-8: the bytes
 * (one character each), or `undefined` where some character is of no such byte or the bytes are no UTF-8.
 */
function onceLess(text: string): string | undefined {
  if (NO_CP1252.test(text.replace(UNDEFINED_CP1252, ''))) return undefined;
  const bytes = toCp1252(text, MISSING);
  return !bytes.includes(MISSING) && isUtf8View(bytes) ? bytes : undefined;
}

const twiceUtf8 = (bom: number): Encoding => ({
  name: TWICE,
  bom,
  unit: 1,
  view: latin1,
  units: asTheyAre,
  decode(view) {
    const text = decodeUtf8(view);
    const bytes = HIGH.test(view) ? onceLess(text) : undefined;
    return bytes === undefined ? text : decodeUtf8(bytes);
  },
  valid: (view) =>
    !hasNul(view) && (!HIGH.test(view) || (isUtf8View(view) && onceLess(decodeUtf8(view)) !== undefined)),
});

/** How to read a file that was encoded in UTF-8 twice, by what its bytes tell of it. */
export const ENCODED_TWICE: Readonly<Partial<Record<EncodingName, Encoding>>> = {
  'utf-8': twiceUtf8(0),
  'utf-8-bom': twiceUtf8(3),
};

/** Every encoding there is: what one thread calls by its position, another one finds there. */
export const ALLE_KODIERUNGEN: readonly Encoding[] = [
  ...Object.values(ENCODINGS),
  FLAWED_UTF8,
  ...Object.values(ENCODED_TWICE),
];
