/** Cells and lines of result files (page 5 "All CSV", fine print 20). */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cell, inputCell, line } from '../../../importer/write/csv.ts';

test.each([
  ['', ''],
  ['Neuantrag', 'Neuantrag'],
  ['zwei Wörter, ein Komma', 'zwei Wörter, ein Komma'],
  ['a;b', '"a;b"'],
  ['das „Wort“', 'das „Wort“'],
  ['sagt "ja"', '"sagt ""ja"""'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ['zwei\rZeilen', '"zwei\rZeilen"'],
  ['-3', '-3'],
])('%j is written %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-3', "'-3"],
  ['@SUMME(A1)', "'@SUMME(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=a;b', '"\'=a;b"'],
  ['a=1', 'a=1'],
  [' =1', ' =1'],
  ["'=1", "'=1"],
])('from an input, %j is written %j', (text, written) => {
  expect(inputCell(text)).toBe(written);
});

describe('any texts', () => {
  test('come back from papaparse, and none from an input begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab;"\n\r =+-@\tä') }), { minLength: 1 }), (texts) => {
        const parse = (text: string) => Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n' }).data[0];
        expect(parse(line(texts.map(cell)))).toEqual(texts);
        const read = parse(line(texts.map(inputCell))) ?? [];
        expect(read.map((text, i) => text === texts[i] || text === `'${texts[i]}`)).toEqual(texts.map(() => true));
        for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
