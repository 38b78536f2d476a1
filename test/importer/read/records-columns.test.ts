/** Records with other fields than the header has, and header lines that come again. */
import { expect, test } from 'vitest';
import { ALL_BYTES, after, fileOf, read } from './files.ts';

// Fine print 29, 74 and 82.
test.each<[string, string, string, unknown[], number]>([
  ['an empty one', 'Kundennummer;Name\n', 'a;b;\n', [['satz', 2, 1, 18, 5, ['a', 'b']]], 1],
  ['many', 'Kundennummer;Name\n', 'a;b;; ;"";" ";\xa0\n', [['satz', 2, 1, 18, 16, ['a', 'b']]], 1],
  ['thousands', 'Kundennummer;Name\n', `"a""b";c${';""'.repeat(2000)}\n`, [['satz', 2, 1, 18, 6009, ['a"b', 'c']]], 1],
  [
    'thousands, none quoted twice',
    'Kundennummer;Name\n',
    `a;"b"${';'.repeat(2000)}\n`,
    [['satz', 2, 1, 18, 2006, ['a', 'b']]],
    1,
  ],
  [
    'thousands, the last one filled',
    'Kundennummer;Name\n',
    `a;"b"${';'.repeat(2000)}x\n`,
    [['SPALTENZAHL', 2, 1, 18, 2007]],
    0,
  ],
  ['a delimiter in quotes is none', 'Kundennummer;Name\n', 'a;"b";";"\n', [['SPALTENZAHL', 2, 1, 18, 10]], 0],
  [
    'a delimiter in quotes beside doubled ones is none',
    'Kundennummer;Name\n',
    '"a""b";c;";"\n',
    [['SPALTENZAHL', 2, 1, 18, 13]],
    0,
  ],
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
      ['satz', 3, 2, 17, 3, ['b']],
      ['satz', 4, 3, 20, 4, ['c']],
      ['SPALTENZAHL', 5, 4, 24, 5],
      ['satz', 6, 5, 29, 5, ['e']],
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
    'behind a record on its line, which costs that line alone',
    '123A456789;;Kundennummer;Name\na;b\n',
    [
      ['SPALTENZAHL', 2, 1, 18, 30],
      ['satz', 3, 2, 48, 4, ['a', 'b']],
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
