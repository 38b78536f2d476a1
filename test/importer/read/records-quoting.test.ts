/** Quotes: which line is broken, what a quoted field swallows, which quotes are text. */
import { expect, test } from 'vitest';
import { after, fileOf, read } from './files.ts';

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
    ['ANFUEHRUNG', undefined, undefined],
    ['satz', ['l "m"', ' "n"'], [0, 1]],
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
