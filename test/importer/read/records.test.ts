import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENCODINGS } from '../../../importer/read/encoding.ts';
import { readHeader } from '../../../importer/read/head.ts';
import { probe } from '../../../importer/read/probe.ts';
import { readRecords } from '../../../importer/read/records.ts';
import { after, encode, fileOf, MERKMALE, matcher, read, rows } from './files.ts';

const SILENT = { record() {}, bad() {}, blank() {}, header() {}, skipped() {}, blockEnd() {} };

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

// Fine print 72: U+200B is no white space, U+FEFF is.
test('calls a line of invisible characters no blank line, but one of U+FEFF', async () => {
  expect(await after('\xe2\x80\x8b\n\xef\xbb\xbf\n')).toEqual([
    ['SPALTENZAHL', 2, 1, 18, 4],
    ['leer', 3, 0, 22, 4],
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

test('counts lines, records and bytes from the start of the file', async () => {
  const preamble = 'Liste\r\n\r\n';
  const { calls, result, header } = await read(fileOf(`${preamble}Kundennummer;"Na\nme"\na;b\n\n`));
  expect({ header: header.byte + header.length, result, calls: rows(calls) }).toEqual({
    header: 30,
    result: { records: 1, blank: 1, headers: 0, skipped: 0, cut: 0, bytes: 5 },
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
  expect(steps).toEqual([24, 4, 4]);
});

test('reads on in growing steps where a record is longer than a block', async () => {
  let steps = 0;
  const { calls } = await read(fileOf(`Kundennummer;Name\na;"${'b\n'.repeat(50_000)}"\n`), {
    blockSize: 64,
    onBytes: () => steps++,
  });
  expect(rows(calls).map((row) => row.slice(0, 5))).toEqual([['satz', 2, 1, 18, 100_005]]);
  // 1,563 blocks for the first look at the file, 1 for the start of the records, 11 of 64 bytes to 64 KiB.
  expect(steps).toBe(1563 + 1 + 11);
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
