/** Result files come back as they were written, wherever a block ends (page 5 "All CSV"). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BOM, cell, line } from '../../../importer/write/csv.ts';
import { csvZeilen } from '../../../importer/write/csv-lesen.ts';
import { newFolder } from '../cli.ts';

const ZEILEN = [
  ['kundennummer', 'befunde'],
  ['099A000001', 'Straße; „groß“'],
  ['', 'zwei\r\nZeilen mit "Zeichen"\n'],
  ['\u{1F600}', ''],
];

test.each([1, 2, 3, 7, 1024])('in blocks of %i bytes', (size) => {
  const path = join(newFolder(), 'faelle.csv');
  writeFileSync(path, BOM + ZEILEN.map((zeile) => line(zeile.map(cell))).join(''));
  expect([...csvZeilen(path, size)]).toEqual(ZEILEN);
});

test('the last line may lack its end, and blank lines do not count', () => {
  const path = join(newFolder(), 'faelle.csv');
  writeFileSync(path, 'a;b\r\n\r\n1;2');
  expect([...csvZeilen(path)]).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
