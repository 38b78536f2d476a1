import { expect, test } from 'vitest';
import { splitLeniently, splitLine } from '../../../importer/read/quoting.ts';

test.each([
  ['', ['']],
  ['a', ['a']],
  ['a;b', ['a', 'b']],
  [';', ['', '']],
  ['a;', ['a', '']],
  [' a ; b ', [' a ', ' b ']],
  ['"a"', ['a']],
  ['""', ['']],
  ['"";""', ['', '']],
  ['"";', ['', '']],
  ['"a;b";c', ['a;b', 'c']],
  ['"a""b"', ['a"b']],
  ['""""', ['"']],
  ['"""a"""', ['"a"']],
  ['"a\nb\r\nc\rd"', ['a\nb\r\nc\rd']],
  ['a;" ";b', ['a', ' ', 'b']],
  // Fine print 28 and 73: quotes in even number in a bare field.
  ['Team "Süd";b', ['Team "Süd"', 'b']],
  [' "a"', [' "a"']],
  ['a""b', ['a""b']],
  ['="a";"b"', ['="a"', 'b']],
  ['"a";="b"', ['a', '="b"']],
])('splits %j', (line, cells) => {
  expect(splitLine(line, ';')).toEqual(cells);
});

// Fine print 1.
test.each([
  ['a quote that is not closed', '"a'],
  ['a closing quote that is doubled', '"a""'],
  ['a quote inside a bare field', 'a"b'],
  ['a quote at the end of a bare field', 'a"'],
  ['a blank after the closing quote', '"a" ;b'],
  ['text after the closing quote', '"a"b;c'],
  ['three quotes', '"""'],
  ['a later field that is not closed', 'a;b;"c'],
  // Fine print 73: a bare field ends at the next delimiter.
  ['a delimiter within an Excel text', '="a;b"'],
  ['a delimiter within quotes of a bare field', 'x "a;b"'],
  ['three quotes in a bare field', 'a"b"c"'],
  ['more than one line', 'a\nb'],
])('calls %s broken', (_name, line) => {
  expect(splitLine(line, ';')).toBeUndefined();
});

test.each([';', ',', '\t', '|'])('splits at %j only', (delimiter) => {
  const others = ';,\t|'.replace(delimiter, '');
  expect(splitLine(`a${delimiter}${others}${delimiter}"${delimiter}"`, delimiter)).toEqual(['a', others, delimiter]);
});

test('splits a line with broken quoting at every delimiter', () => {
  expect([splitLeniently('"a;b";c', ';'), splitLeniently('"a;b;c', ';')]).toEqual([
    ['a;b', 'c'],
    ['"a', 'b', 'c'],
  ]);
});
