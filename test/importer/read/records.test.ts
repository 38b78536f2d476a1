import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENCODINGS } from '../../../importer/read/encoding.ts';
import { readHeader } from '../../../importer/read/head.ts';
import { probe } from '../../../importer/read/probe.ts';
import { readRecords } from '../../../importer/read/records.ts';
import { type Call, encode, fileOf, MERKMALE, matcher, read } from './files.ts';

const ALL_BYTES = (text: string) => Buffer.from(text, 'latin1');

/** Calls as [what, zeile, satz, byte, length, cells]: a table reads better than objects. */
const rows = (calls: readonly Call[]) =>
  calls.map(({ was, zeile, satz, byte, length, cells }) => [was, zeile, satz, byte, length, ...(cells ? [cells] : [])]);

const SILENT = { record() {}, bad() {}, blank() {}, header() {} };

/** What comes after `Kundennummer;Name\n` (18 bytes), the same wherever a block ends. */
const after = async (content: string, header = 'Kundennummer;Name\n') => {
  const path = fileOf(ALL_BYTES(header + content));
  const { calls, result } = await read(path);
  for (let blockSize = 1; blockSize <= Math.min(content.length, 50); blockSize++) {
    const again = await read(path, { blockSize });
    expect({ calls: again.calls, result: again.result, blockSize }).toEqual({ calls, result, blockSize });
  }
  return rows(calls);
};

test.each<[string, string, unknown[]]>([
  ['nothing', '', []],
  ['a record with LF', 'a;b\n', [['satz', 2, 1, 18, 4, ['a', 'b']]]],
  ['a record with CR', 'a;b\r', [['satz', 2, 1, 18, 4, ['a', 'b']]]],
  ['a record with CRLF', 'a;b\r\n', [['satz', 2, 1, 18, 5, ['a', 'b']]]],
  ['a record without line end', 'a;b', [['satz', 2, 1, 18, 3, ['a', 'b']]]],
  ['empty cells', ';\n', [['satz', 2, 1, 18, 2, ['', '']]]],
  ['blanks, kept as they are', ' a ; b \n', [['satz', 2, 1, 18, 8, [' a ', ' b ']]]],
  [
    'all line ends in one file',
    'a;b\r\nc;d\ne;f\rg;h\r\n',
    [
      ['satz', 2, 1, 18, 5, ['a', 'b']],
      ['satz', 3, 2, 23, 4, ['c', 'd']],
      ['satz', 4, 3, 27, 4, ['e', 'f']],
      ['satz', 5, 4, 31, 5, ['g', 'h']],
    ],
  ],
  ['quotes', '"a;""";b\n', [['satz', 2, 1, 18, 9, ['a;"', 'b']]]],
  [
    'line ends in quotes, of every kind, which count as physical lines',
    'a;"x\ny\r\nz\r"\r\nc;d\n',
    [
      ['satz', 2, 1, 18, 13, ['a', 'x\ny\r\nz\r']],
      ['satz', 6, 2, 31, 4, ['c', 'd']],
    ],
  ],
  ['a quoted cell at the end of the file', 'a;"b"', [['satz', 2, 1, 18, 5, ['a', 'b']]]],
  ['a quoted cell before a CR at the end', 'a;"b"\r', [['satz', 2, 1, 18, 6, ['a', 'b']]]],
])('reads %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 3.
test.each<[string, string, unknown[]]>([
  [
    'empty lines, which have no number',
    'a;b\r\n\r\nc;d\n\n',
    [
      ['satz', 2, 1, 18, 5, ['a', 'b']],
      ['leer', 3, 0, 23, 2],
      ['satz', 4, 2, 25, 4, ['c', 'd']],
      ['leer', 5, 0, 29, 1],
    ],
  ],
  ['white space', ' \t\v\f\xa0\n', [['leer', 2, 0, 18, 6]]],
  ['white space at the end', '  ', [['leer', 2, 0, 18, 2]]],
  ['white space of UTF-8', '\xe2\x80\x83\xc2\xa0\n', [['leer', 2, 0, 18, 6]]],
  ['delimiters, which are a record', ';\n', [['satz', 2, 1, 18, 2, ['', '']]]],
  ['white space and a delimiter', ' ; \n', [['satz', 2, 1, 18, 4, [' ', ' ']]]],
  ['quoted white space, which is a record', '" "\n', [['SPALTENZAHL', 2, 1, 18, 4]]],
])('tells blank lines: %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 22 (3).
test('takes a line of tabs in a tab-separated file for a record', async () => {
  expect(await after('\t\n \n', 'Kundennummer\tName\n')).toEqual([
    ['satz', 2, 1, 18, 2, ['', '']],
    ['leer', 3, 0, 20, 2],
  ]);
});

test.each<[string, string, unknown[]]>([
  ['too few', 'a\n', [['SPALTENZAHL', 2, 1, 18, 2]]],
  ['too many', 'a;b;c\n', [['SPALTENZAHL', 2, 1, 18, 6]]],
  [
    'too many over two lines, then good ones',
    '"a\nb";c;d\ne;f\n',
    [
      ['SPALTENZAHL', 2, 1, 18, 10],
      ['satz', 4, 2, 28, 4, ['e', 'f']],
    ],
  ],
])('sets aside a record with %s fields', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 1: the first physical line is set aside, reading resumes on the next one.
const NEXT = ['satz', 3, 2] as const;
test.each<[string, string, unknown[]]>([
  [
    'a quote inside a bare field',
    'a;b"c\nd;e\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 6],
      [...NEXT, 24, 4, ['d', 'e']],
    ],
  ],
  [
    'text after a closing quote',
    'a;"b"c\r\nd;e\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 8],
      [...NEXT, 26, 4, ['d', 'e']],
    ],
  ],
  [
    'a blank after a closing quote',
    '"a" ;b\rd;e\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 7],
      [...NEXT, 25, 4, ['d', 'e']],
    ],
  ],
  [
    'a quote that is not closed',
    'a;"b\nd;e\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      [...NEXT, 23, 4, ['d', 'e']],
    ],
  ],
  ['a quote that is not closed at the end of the file', 'a;"b', [['ANFUEHRUNG', 2, 1, 18, 4]]],
  ['an opening quote as the last byte', 'a;"', [['ANFUEHRUNG', 2, 1, 18, 3]]],
  ['a doubled quote at the end of the file', 'a;"b""', [['ANFUEHRUNG', 2, 1, 18, 6]]],
  [
    'a field that closes lines later, before other text',
    'a;"b\nd;e\nf"g;h\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      [...NEXT, 23, 4, ['d', 'e']],
      ['ANFUEHRUNG', 4, 3, 27, 6],
    ],
  ],
  [
    'two lines in a row',
    'a;"b\nc;"d\ne;f\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      ['ANFUEHRUNG', 3, 2, 23, 5],
      ['satz', 4, 3, 28, 4, ['e', 'f']],
    ],
  ],
])('sets aside the line with %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 25: a quoted field that swallows a record counts as not closed.
const K = '123A456789';
test.each<[string, string, unknown[]]>([
  [
    'a complete record between',
    `a;"b\n${K};c\nd"\n`,
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      [...NEXT, 23, 13, [K, 'c']],
      ['ANFUEHRUNG', 4, 3, 36, 3],
    ],
  ],
  [
    'one in the line in which the field closes',
    `a;"b\n${K};"\n`,
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      ['ANFUEHRUNG', 3, 2, 23, 13],
    ],
  ],
  [
    'one that is in quotes itself',
    `a;"b\n"${K}";"c"\n`,
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      [...NEXT, 23, 17, [K, 'c']],
    ],
  ],
  [
    'one whose Kundennummer is well-formed after normalising',
    'a;"b\n 123 a 456789 ;c\nd"\n',
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      [...NEXT, 23, 17, [' 123 a 456789 ', 'c']],
      ['ANFUEHRUNG', 4, 3, 40, 3],
    ],
  ],
  [
    'one with broken quoting, judged by its delimiters',
    `a;"b\n${K};""d\ne"\n`,
    [
      ['ANFUEHRUNG', 2, 1, 18, 5],
      ['ANFUEHRUNG', 3, 2, 23, 15],
      ['ANFUEHRUNG', 4, 3, 38, 3],
    ],
  ],
  ['none: its Kundennummer stands before the quote that opens', `${K};"b\nc"\n`, [['satz', 2, 1, 18, 17, [K, 'b\nc']]]],
  ['none: one field too many', `a;"b\n${K};c;d\n"\n`, [['satz', 2, 1, 18, 22, ['a', `b\n${K};c;d\n`]]]],
  ['none: one field too few', `a;"b\n${K}\n"\n`, [['satz', 2, 1, 18, 18, ['a', `b\n${K}\n`]]]],
  ['none: another column', `a;"b\nc;${K}\n"\n`, [['satz', 2, 1, 18, 20, ['a', `b\nc;${K}\n`]]]],
  ['none: no well-formed Kundennummer', 'a;"b\n123456789;c\n"\n', [['satz', 2, 1, 18, 19, ['a', 'b\n123456789;c\n']]]],
  ['none after all: the line that closes has one field more', `a;"b\n${K};c";d\n`, [['SPALTENZAHL', 2, 1, 18, 5 + 16]]],
])('looks for a complete record within a quoted field: %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 25, in a file whose Kundennummer stands last.
test.each<[string, string, unknown[]]>([
  [
    'none: its Kundennummer stands behind the quote that closes',
    `"Muster\nVertretung";x;${K}\n`,
    [['satz', 2, 1, 24, 33, ['Muster\nVertretung', 'x', K]]],
  ],
  [
    'one in the line in which the field opens',
    `"a;b;${K}\nc";d;${K}\n`,
    [
      ['ANFUEHRUNG', 2, 1, 24, 16],
      ['ANFUEHRUNG', 3, 2, 40, 16],
    ],
  ],
  [
    'one in the line in which a second field opens',
    `"a\nb";"c;${K}\nd"\n`,
    [
      ['ANFUEHRUNG', 2, 1, 24, 3],
      ['ANFUEHRUNG', 3, 2, 27, 17],
      ['ANFUEHRUNG', 4, 3, 44, 3],
    ],
  ],
])('looks for a Kundennummer within the quotes: %s', async (_name, content, calls) => {
  expect(await after(content, 'Größe;Name;Kundennummer\n')).toEqual(calls);
});

// Fine print 28 and 73.
test('names the bare fields that hold quotes', async () => {
  const { calls } = await read(fileOf('Kundennummer;Name\na;b\n="c";"d"\n"e";f "g"\nh "i";"j" "k"\nl "m"; "n"\n'));
  expect(calls.map(({ was, cells, literal }) => [was, cells, literal])).toEqual([
    ['satz', ['a', 'b'], []],
    ['satz', ['="c"', 'd'], [0]],
    ['satz', ['e', 'f "g"'], [1]],
    ['ANFUEHRUNG', undefined, []],
    ['satz', ['l "m"', ' "n"'], [0, 1]],
  ]);
});

// Fine print 29, 74 and 82.
test.each<[string, string, string, unknown[], number]>([
  ['an empty one', 'Kundennummer;Name\n', 'a;b;\n', [['satz', 2, 1, 18, 5, ['a', 'b']]], 1],
  ['many', 'Kundennummer;Name\n', 'a;b;; ;"";" ";\xa0\n', [['satz', 2, 1, 18, 16, ['a', 'b']]], 1],
  ['delimiters only', 'Kundennummer;Name\n', ';;;\n', [['satz', 2, 1, 18, 4, ['', '']]], 1],
  [
    'none in some records',
    'Kundennummer;Name\n',
    'a;b;\nc;d\ne\nf;g;;x\n',
    [
      ['satz', 2, 1, 18, 5, ['a', 'b']],
      ['satz', 3, 2, 23, 4, ['c', 'd']],
      ['SPALTENZAHL', 4, 3, 27, 2],
      ['SPALTENZAHL', 5, 4, 29, 7],
    ],
    1,
  ],
  [
    'fewer than the header has empty labels',
    'Kundennummer;;\n',
    'a\nb;\nc;;\nd;;x\ne;;;\n',
    [
      ['satz', 2, 1, 15, 2, ['a']],
      ['satz', 3, 2, 17, 3, ['b', '']],
      ['satz', 4, 3, 20, 4, ['c', '', '']],
      ['satz', 5, 4, 24, 5, ['d', '', 'x']],
      ['satz', 6, 5, 29, 5, ['e', '', '']],
    ],
    1,
  ],
])('cuts off surplus empty fields: %s', async (_name, header, content, calls, cut) => {
  expect(await after(content, header)).toEqual(calls);
  const { result } = await read(fileOf(ALL_BYTES(header + content)));
  expect(result.cut).toBe(cut);
});

// Fine print 30 and 75.
test.each<[string, string, unknown[]]>([
  ['as it is', 'Kundennummer;Name\n', [['kopf', 2, 0, 18, 18]]],
  ['with other spelling', ' kunden-nummer ;"NAME."\n', [['kopf', 2, 0, 18, 24]]],
  ['with a byte order mark', '\xef\xbb\xbfKundennummer;Name\n', [['kopf', 2, 0, 18, 21]]],
  ['with a byte order mark and quotes', '\xef\xbb\xbf"Kundennummer";Name\n', [['kopf', 2, 0, 18, 23]]],
  [
    'with a byte order mark in Windows-1252',
    '\xef\xbb\xbfKundennummer;Name\n\xe4;b\n',
    [
      ['kopf', 2, 0, 18, 21],
      ['satz', 3, 1, 39, 4, ['ä', 'b']],
    ],
  ],
  ['with empty labels at its end', 'Kundennummer;Name;;\n', [['kopf', 2, 0, 18, 20]]],
  [
    'at the end of the file',
    'a;b\nKundennummer;Name',
    [
      ['satz', 2, 1, 18, 4, ['a', 'b']],
      ['kopf', 3, 0, 22, 17],
    ],
  ],
  [
    'twice',
    'Kundennummer;Name\nKundennummer;Name\n',
    [
      ['kopf', 2, 0, 18, 18],
      ['kopf', 3, 0, 36, 18],
    ],
  ],
  [
    'with another column more, until the right one comes',
    'a;b\nKundennummer;Name;Größe\nc;d\n\n123A456789;e\nf"\ng;\0\nKundennummer;Name\nh;i\n',
    [
      ['satz', 2, 1, 18, 4, ['a', 'b']],
      ['SPALTENZAHL', 3, 2, 22, 24],
      ['SPALTENZAHL', 4, 3, 46, 4],
      ['leer', 5, 0, 50, 1],
      ['SPALTENZAHL', 6, 4, 51, 13],
      ['ANFUEHRUNG', 7, 5, 64, 3],
      ['ZEICHEN_UNGUELTIG', 8, 6, 67, 4],
      ['kopf', 9, 0, 71, 18],
      ['satz', 10, 7, 89, 4, ['h', 'i']],
    ],
  ],
  [
    'in another order',
    'Name;Kundennummer\na;b\n',
    [
      ['SPALTENZAHL', 2, 1, 18, 18],
      ['SPALTENZAHL', 3, 2, 36, 4],
    ],
  ],
  [
    'with another delimiter',
    'Kundennummer,Name\na;b\n',
    [
      ['SPALTENZAHL', 2, 1, 18, 18],
      ['SPALTENZAHL', 3, 2, 36, 4],
    ],
  ],
  [
    'with one label less',
    'Kundennummer\na;b\n',
    [
      ['SPALTENZAHL', 2, 1, 18, 13],
      ['SPALTENZAHL', 3, 2, 31, 4],
    ],
  ],
])('reads a header line that comes again %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

// Fine print 72: U+200B is no white space, U+FEFF is.
test('calls a line of invisible characters no blank line, but one of U+FEFF', async () => {
  expect(await after('\xe2\x80\x8b\n\xef\xbb\xbf\n')).toEqual([
    ['SPALTENZAHL', 2, 1, 18, 4],
    ['leer', 3, 0, 22, 4],
  ]);
});

test('looks for the Kundennummer in its column', async () => {
  expect(await after(`"a\nb;${K}\nc";d\n`, 'Name;Kundennummer\n')).toEqual([
    ['ANFUEHRUNG', 2, 1, 18, 3],
    ['satz', 3, 2, 21, 13, ['b', K]],
    ['ANFUEHRUNG', 4, 3, 34, 5],
  ]);
});

test('reads on after a stray quote in a file of complete records', async () => {
  const many = `${K};x\n`.repeat(3000);
  const calls = await after(`a;"b\n${many}`);
  expect(calls.length).toBe(3001);
  expect(calls.slice(0, 2)).toEqual([
    ['ANFUEHRUNG', 2, 1, 18, 5],
    ['satz', 3, 2, 23, 13, [K, 'x']],
  ]);
});

// Fine print 2 and 5.
test.each<[string, string, unknown[]]>([
  ['a NUL', 'a;\0\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 4]]],
  ['a NUL alone in its line', '\0\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 2]]],
  ['an undefined byte of Windows-1252', 'a;\x81\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 4]]],
  ['an undefined byte and broken quoting', 'a;"\x9d\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 5]]],
  ['a NUL and a field too many', 'a;b;\0\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 6]]],
  ['a NUL in the second line of a record', 'a;"b\n\0"\n', [['ZEICHEN_UNGUELTIG', 2, 1, 18, 8]]],
  [
    'a NUL between good records',
    'a;b\n\0;d\n\xe4;f\n',
    [
      ['satz', 2, 1, 18, 4, ['a', 'b']],
      ['ZEICHEN_UNGUELTIG', 3, 2, 22, 4],
      ['satz', 4, 3, 26, 4, ['ä', 'f']],
    ],
  ],
])('sets aside a record with %s', async (_name, content, calls) => {
  expect(await after(content)).toEqual(calls);
});

test('sets aside only the undecodable records of UTF-8 with byte order mark', async () => {
  const header = '\xef\xbb\xbfKundennummer;Name\n';
  expect(await after('a;\xc3\xa4\nb;\xe4\nc;\xc3\nd;e\n', header)).toEqual([
    ['satz', 2, 1, 21, 5, ['a', 'ä']],
    ['ZEICHEN_UNGUELTIG', 3, 2, 26, 4],
    ['ZEICHEN_UNGUELTIG', 4, 3, 30, 4],
    ['satz', 5, 4, 34, 4, ['d', 'e']],
  ]);
});

test.each(['utf-16le', 'utf-16be'] as const)('reads %s in 16-bit units', async (name) => {
  const content = encode('Kundennummer;Name\r\nä€;"😀\n"\r\na;\uD800\nb;c\u0A0D\n', name);
  for (const blockSize of [1, 3, 1000]) {
    const { calls } = await read(fileOf(content), { blockSize });
    expect(rows(calls)).toEqual([
      ['satz', 2, 1, 40, 20, ['ä€', '😀\n']],
      ['ZEICHEN_UNGUELTIG', 4, 2, 60, 8],
      ['satz', 5, 3, 68, 10, ['b', 'c\u0A0D']],
    ]);
  }
});

test.each<[string, string, unknown[]]>([
  ['within a record', 'a;b', [['ZEICHEN_UNGUELTIG', 2, 1, 38, 7]]],
  [
    'after a line end',
    'a;b\n',
    [
      ['satz', 2, 1, 38, 8, ['a', 'b']],
      ['ZEICHEN_UNGUELTIG', 3, 2, 46, 1],
    ],
  ],
])('sets aside the last record of a UTF-16 file that ends with half a character %s', async (_name, text, calls) => {
  const content = Buffer.concat([encode(`Kundennummer;Name\n${text}`, 'utf-16le'), Buffer.of(10)]);
  for (const blockSize of [1, 2, 1000]) expect(rows((await read(fileOf(content), { blockSize })).calls)).toEqual(calls);
});

test.each(Object.values(ENCODINGS))('reads the same cells from $name', async ({ name }) => {
  const { calls, encoding } = await read(fileOf(encode('Größe;Kundennummer\r\n„a";"€ß"\r\n\u00A0;ü\r\n', name)));
  expect([encoding.name, ...calls.map(({ was, cells }) => cells ?? was)]).toEqual([
    name,
    'ANFUEHRUNG',
    ['\u00A0', 'ü'],
  ]);
});

test('says which records hold characters to decode', async () => {
  const { calls } = await read(fileOf('Kundennummer;Name\na;b\nc;ä\ne;f\nß;h\n'));
  expect(calls.map(({ high }) => high)).toEqual([false, true, false, true]);
});

test('counts lines, records and bytes from the start of the file', async () => {
  const preamble = 'Liste\r\n\r\n';
  const { calls, result, header } = await read(fileOf(`${preamble}Kundennummer;"Na\nme"\na;b\n\n`));
  expect({ header: header.byte + header.length, result, calls: rows(calls) }).toEqual({
    header: 30,
    result: { records: 1, blank: 1, headers: 0, cut: 0, bytes: 5 },
    calls: [
      ['satz', 5, 1, 30, 4, ['a', 'b']],
      ['leer', 6, 0, 34, 1],
    ],
  });
});

test('tells how many bytes it got, up to the size of the file', async () => {
  const path = fileOf('Titel\nKundennummer;Name\na;b\nc;d\n');
  const probed = await probe(path);
  const steps: number[] = [];
  const { header } = readHeader(path, probed, matcher);
  await readRecords(path, probed, header, MERKMALE, SILENT, { blockSize: 4, onBytes: (got) => steps.push(got) });
  expect(steps).toEqual([24, 4, 4, 0]);
});

test('reads on in growing steps where a record is longer than a block', async () => {
  let steps = 0;
  const { calls } = await read(fileOf(`Kundennummer;Name\na;"${'b\n'.repeat(50_000)}"\n`), {
    blockSize: 64,
    onBytes: () => steps++,
  });
  expect(rows(calls).map((row) => row.slice(0, 5))).toEqual([['satz', 2, 1, 18, 100_005]]);
  // 1,563 blocks for the first look at the file, 2 for the start and the end of the records, 11 of 64 bytes to 64 KiB.
  expect(steps).toBe(1563 + 2 + 11);
});

test('stops when asked to', async () => {
  const stop = new AbortController();
  let calls = 0;
  const onBytes = () => {
    if (++calls === 20) stop.abort(new Error('genug'));
  };
  const path = fileOf(`Kundennummer;Name\n${'a;b\n'.repeat(100)}`);
  await expect(read(path, { blockSize: 8, onBytes, signal: stop.signal })).rejects.toThrow('genug');
  expect(calls).toBe(20);
});

test.each<[string, (path: string) => void, string]>([
  ['grown', (path) => appendFileSync(path, 'c;d\n'), 'veraendert'],
  ['shrunk', (path) => truncateSync(path, 20), 'veraendert'],
  ['emptied', (path) => writeFileSync(path, ''), 'veraendert'],
])('refuses a file that has %s since it was looked at', async (_name, change, code) => {
  const path = fileOf('Kundennummer;Name\na;b\n');
  const probed = await probe(path);
  const { header } = readHeader(path, probed, matcher);
  change(path);
  const reading = readRecords(path, probed, header, MERKMALE, SILENT);
  await expect(reading).rejects.toMatchObject({ code, datei: path });
});
