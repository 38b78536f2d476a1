import { expect, test } from 'vitest';
import { type Dialect, Scanner } from '../../../importer/read/scan.ts';

const DIALECT: Dialect = {
  delimiter: ';',
  longestRecord: 10,
  isBlank: (line) => line.trim() === '',
  isComplete: () => false,
  hidesRecord: () => false,
};

/** What is found in a text, and up to where. */
const found = (text: string, final: boolean) => {
  const calls: string[] = [];
  const scanner = new Scanner(DIALECT, {
    record: (start, _end, next) => calls.push(`satz ${text.slice(start, next)}`),
    broken: (start, _end, next) => calls.push(`kaputt ${text.slice(start, next)}`),
    blank: (start, _end, next) => calls.push(`leer ${text.slice(start, next)}`),
  });
  const done = scanner.scan(text, final);
  return { calls, done };
};

test.each([
  ['a line without line end', 'a;b', []],
  ['a CR that may be the first half of a CRLF', 'a;b\r', []],
  ['a closing quote that may be the first of two', 'a;"b"', []],
  ['a CR after a closing quote', 'a;"b"\r', []],
  ['a quoted field that is still open', 'a;"b\nc\n', []],
  ['a closing line that may go on', 'a;"b\nc"', []],
  ['broken quoting in a line without line end', 'a"b', []],
  ['white space that may go on', '  ', []],
  ['all of these, after a record', 'a;b\nc', ['satz a;b\n']],
])('waits for more text after %s', (_name, text, calls) => {
  expect(found(text, false)).toEqual({ calls, done: calls.join('').replace('satz ', '').length });
});

test('calls a quoted field not closed where the record would become too long, however much text there is', () => {
  expect([
    found('"234567"\n\n', false),
    found('"2345678"\nx\n', false),
    found('"23456789"\nx\n', false),
    found('"23\n5678"\nx\n', false),
    found('"23\n56789"\nx\n', false),
    found('"23\n567890', false),
    found('"23\n5678901', false),
  ]).toEqual([
    { calls: ['satz "234567"\n', 'leer \n'], done: 10 },
    { calls: ['satz "2345678"\n', 'satz x\n'], done: 12 },
    { calls: ['kaputt "23456789"\n', 'satz x\n'], done: 13 },
    { calls: ['satz "23\n5678"\n', 'satz x\n'], done: 12 },
    { calls: ['kaputt "23\n', 'kaputt 56789"\n', 'satz x\n'], done: 13 },
    { calls: [], done: 0 },
    { calls: ['kaputt "23\n'], done: 4 },
  ]);
});
