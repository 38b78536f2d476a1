import { expect, test } from 'vitest';
import { ENCODED_TWICE, ENCODINGS, FLAWED_UTF8, toCp1252 } from '../../../importer/read/encoding.ts';
import { encode } from './files.ts';

const EVERY = Object.values(ENCODINGS);

/** What a piece of a file says, and whether all of it can be decoded. */
const say = (name: keyof typeof ENCODINGS, bytes: number[]) => {
  const { view, decode, valid } = ENCODINGS[name];
  const text = view(Buffer.from(bytes));
  return [decode(text), valid(text)];
};

test.each<[keyof typeof ENCODINGS, number[], string, boolean]>([
  ['utf-8', [0x4d, 0xc3, 0xbc], 'Mü', true],
  ['utf-8', [0xf0, 0x9f, 0x98, 0x80], '😀', true],
  ['utf-8-bom', [0x4d, 0xc3, 0xbc], 'Mü', true],
  ['utf-8-bom', [0x4d, 0xfc], 'M\uFFFD', false],
  ['utf-8-bom', [0xc3], '\uFFFD', false],
  ['utf-8-bom', [0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD', false],
  ['windows-1252', [0x4d, 0xfc, 0xdf, 0xa0], 'Müß\u00A0', true],
  ['windows-1252', [0x80, 0x84, 0x93, 0x96, 0x9f], '€„“–Ÿ', true],
  ['windows-1252', [0x4d, 0x81], 'M\uFFFD', false],
  ['windows-1252', [0x8d], '\uFFFD', false],
  ['windows-1252', [0x8f], '\uFFFD', false],
  ['windows-1252', [0x90], '\uFFFD', false],
  ['windows-1252', [0x9d], '\uFFFD', false],
  ['utf-16le', [0xfc, 0x00, 0xac, 0x20], 'ü€', true],
  ['utf-16be', [0x00, 0xfc, 0x20, 0xac], 'ü€', true],
  ['utf-16le', [0x3d, 0xd8, 0x00, 0xde], '😀', true],
  ['utf-16le', [0x3d, 0xd8, 0x41, 0x00], '\uFFFDA', false],
  ['utf-16be', [0xde, 0x00], '\uFFFD', false],
  ['utf-16le', [0x41, 0x00, 0x42], 'A\uFFFD', false],
  ['utf-16be', [0x00, 0x41, 0x00], 'A\uFFFD', false],
])('%s reads the bytes %j as %j', (name, bytes, text, valid) => {
  expect(say(name, bytes)).toEqual([text, valid]);
});

test('decodes the bytes 80 to 9F as the standard has them, but for the five undefined ones', () => {
  const { view, decode, valid } = ENCODINGS['windows-1252'];
  const one = new TextDecoder('windows-1252');
  for (let byte = 1; byte < 256; byte++) {
    const undefinedByte = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
    const text = view(Buffer.of(byte));
    expect([byte, valid(text), decode(text)]).toEqual([
      byte,
      !undefinedByte,
      undefinedByte ? '\uFFFD' : one.decode(Buffer.of(byte)),
    ]);
  }
});

test.each(EVERY)('no record of a $name file may hold a NUL', ({ view, valid, unit }) => {
  expect(valid(view(Buffer.alloc(unit)))).toBe(false);
});

test.each(EVERY)('a position in the text of a $name file is one in its bytes', ({ view, unit }) => {
  expect(view(Buffer.from('äb€😀')).length * unit).toBe(10);
});

test('tells the records of damaged UTF-8 that can be decoded', () => {
  const { name, bom, view, valid } = FLAWED_UTF8;
  const whole = view(Buffer.from('Mü'));
  expect([name, bom, valid(whole), valid(whole.slice(0, 2)), valid('M\0')]).toEqual(['utf-8', 0, true, false, false]);
});

// Fine print 31 and 76.
test.each<[string, Buffer, string, boolean]>([
  ['ASCII', Buffer.from('Abc'), 'Abc', true],
  ['umlauts', Buffer.from('VollstÃ¤ndig'), 'Vollständig', true],
  ['bytes 80–9F as Windows-1252 has them', Buffer.from('Ãœ â‚¬'), 'Ü €', true],
  ['undefined bytes as themselves', encode('Á Í Ï Ð Ý', 'utf-8 (doppelt kodiert)'), 'Á Í Ï Ð Ý', true],
  ['a character of four bytes', encode('😀', 'utf-8 (doppelt kodiert)'), '😀', true],
  ['a text that is encoded once', Buffer.from('Ä'), 'Ä', false],
  ['a character that Windows-1252 has not', Buffer.from('Ã¤ Ω'), 'Ã¤ Ω', false],
  ['a control character that no byte of Windows-1252 stands for', Buffer.from('Ã¤ \x80'), 'Ã¤ \x80', false],
  ['no UTF-8', Buffer.of(0xe4), '\uFFFD', false],
  ['a NUL', Buffer.of(0), '\0', false],
])('reads UTF-8 encoded twice: %s', (_name, bytes, text, isValid) => {
  for (const encoding of Object.values(ENCODED_TWICE)) {
    const piece = encoding.view(bytes);
    expect([encoding.decode(piece), encoding.valid(piece)]).toEqual([text, isValid]);
  }
});

test('writes Windows-1252 byte by byte, with something in place of what it has not', () => {
  expect(toCp1252('aä€Ÿ😀Ω', '?')).toBe('aä\x80\x9f???');
});

test('decodes a text that is longer than the scratch space', () => {
  const long = 'ä'.repeat(5000);
  const { view, decode } = ENCODINGS['utf-8'];
  expect(decode(view(Buffer.from(long)))).toBe(long);
});
