import { expect, test } from 'vitest';
import { ENCODINGS } from '../../../importer/read/encoding.ts';
import { InputError } from '../../../importer/read/errors.ts';
import { type Header, readHeader } from '../../../importer/read/head.ts';
import { probe } from '../../../importer/read/probe.ts';
import { encode, fileOf, matcher } from './files.ts';

const head = async (content: string | Uint8Array): Promise<Header> => {
  const path = fileOf(content);
  return readHeader(path, await probe(path), matcher).header;
};

const CELLS = ['Kundennummer', 'Name', 'Größe'];

test.each([';', ',', '\t', '|'])('finds a header with the delimiter %j', async (delimiter) => {
  const line = CELLS.join(delimiter);
  expect(await head(`${line}\r\nx`)).toEqual({
    cells: CELLS,
    width: 3,
    delimiter,
    zeile: 1,
    lines: 1,
    byte: 0,
    length: Buffer.byteLength(line) + 2,
  });
});

test.each(Object.values(ENCODINGS))('finds the header of a $name file below a title', async ({ name, bom, unit }) => {
  const text = ['Liste größer €\n', 'Kundennummer;Name;Größe\n', '1;2;3\n'];
  const bytes = (part = '') => encode(part, name).length - bom;
  expect(await head(encode(text.join(''), name))).toEqual({
    cells: CELLS,
    width: 3,
    delimiter: ';',
    zeile: 2,
    lines: 1,
    byte: bom + bytes(text[0]),
    length: bytes(text[1]),
  });
  expect(bytes('\n')).toBe(unit);
});

const HEADER = { cells: CELLS, width: 3, delimiter: ';', zeile: 1, lines: 1, byte: 0, length: 26 };

test.each<[string, string, Partial<Header>]>([
  ['below 20 lines', `${'Titel\r\n'.repeat(20)}Kundennummer;Name;Größe\n1`, { zeile: 21, byte: 140 }],
  ['below lines with all line ends', '\n\r\r\n\nKundennummer;Name;Größe\n1', { zeile: 5, byte: 5 }],
  ['with CR', 'Kundennummer;Name;Größe\r1', {}],
  ['alone in the file, without line end', 'Kundennummer;Name;Größe', { length: 25 }],
  ['alone in the file, with CR', 'Kundennummer;Name;Größe\r', {}],
  ['with blanks around the labels', ' Kundennummer ;Name\t;\u00A0Größe\n', { length: 31 }],
  ['in quotes', '"Kundennummer";"Name";"Größe"\n', { length: 32 }],
  ['over two lines', 'x\nKundennummer;Name;"\r\nGröße"\n1', { zeile: 2, lines: 2, byte: 2, length: 30 }],
  ['below a stray quote', '"Titel\nKundennummer;Name;Größe\n', { zeile: 2, byte: 7 }],
  ['below a quote that closes after it', '"Titel\nKundennummer;Name;Größe\n"\n', { zeile: 2, byte: 7 }],
])('finds a header %s', async (_name, content, place) => {
  expect(await head(content)).toEqual({ ...HEADER, ...place });
});

// Fine print 6: the delimiter that finds most.
test.each<[string, Partial<Header>]>([
  [
    'Kundennummer;Name,Kundennummer,x\n',
    { cells: ['Kundennummer', 'Name,Kundennummer,x'], width: 2, delimiter: ';', length: 33 },
  ],
  [
    'x;Kundennummer,Name,Kundennummer\n',
    { cells: ['x;Kundennummer', 'Name', 'Kundennummer'], delimiter: ',', length: 33 },
  ],
  ['Kundennummer|x;Name|Größe\n', { cells: ['Kundennummer', 'x;Name', 'Größe'], delimiter: '|', length: 28 }],
  ['x;y;Kundennummer\n', { cells: ['x', 'y', 'Kundennummer'], delimiter: ';', length: 17 }],
  ['Kundennummer\n', { cells: ['Kundennummer'], width: 1, delimiter: ';', length: 13 }],
])('tells the delimiter of %j', async (content, header) => {
  expect(await head(content)).toEqual({ ...HEADER, ...header });
});

test('takes the first line that qualifies', async () => {
  const { zeile } = await head('Kundennummer\nKundennummer;Name;Größe\n');
  expect(zeile).toBe(1);
});

test('finds a header after a long title only where it ends in the first MiB', async () => {
  const header = '\nKundennummer;Name;Größe\nx';
  const title = 'T'.repeat(1024 * 1024 - 28);
  expect((await head(title + header)).byte).toBe(title.length + 1);
  await expect(head(`${title}T${header}`)).rejects.toMatchObject({ code: 'kopf' });
});

test('counts half a character at the end of a UTF-16 file that is all header', async () => {
  const { byte, length } = await head(Buffer.concat([encode('Kundennummer;Name', 'utf-16be'), Buffer.of(0)]));
  expect([byte, length]).toEqual([2, 35]);
});

const hintOf = (content: string | Uint8Array) =>
  head(content).then(
    (header) => header,
    (error: unknown) => (error instanceof InputError ? { code: error.code, art: error.art } : error),
  );

test.each([
  ['line 22', `${'Titel\n'.repeat(21)}Kundennummer;Name;Größe\n`, undefined],
  ['a title only', '  Liste der Größen  \n', undefined],
  ['other labels', 'Nummer;Name;Ort;Stadt\n', undefined],
  ['a data row first', '123A456789;Huber;Eva;1.1.1990\n', undefined],
  ['a header with broken quoting', 'Kundennummer;Na"me;Größe\n', undefined],
  [
    'a header whose open quote would swallow rows',
    'Kundennummer;Name;"Größe\n123A456789;a;b\n123A456780;a;"\n',
    undefined,
  ],
  ['a PDF file', '%PDF-1.7\nx', 'pdf'],
  ['a workbook', Buffer.from('PK\x03\x04abc'), 'zip'],
  ['an old workbook', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'ole'],
  ['UTF-16 without byte order mark', Buffer.from('Kundennummer', 'utf16le'), 'binaer'],
])('finds no header in a file with %s', async (_name, content, art) => {
  expect(await hintOf(content)).toEqual({ code: 'kopf', art });
});
