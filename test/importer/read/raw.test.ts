import { closeSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENCODINGS } from '../../../importer/read/encoding.ts';
import { cellsOf, rawRecord } from '../../../importer/read/raw.ts';
import { encode, fileOf } from './files.ts';

test('gives the bytes of a record as they stand in the file', () => {
  const fd = openSync(fileOf(Buffer.of(1, 2, 3, 4, 5)), 'r');
  expect([...rawRecord(fd, 1, 3)]).toEqual([2, 3, 4]);
  expect(() => rawRecord(fd, 3, 3)).toThrow(RangeError);
  closeSync(fd);
});

const raw = (text: string, name: keyof typeof ENCODINGS) => encode(text, name).subarray(ENCODINGS[name].bom);

test.each(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])('reads the cells of a %s record again', (name) => {
  for (const end of ['\r\n', '\n', '\r', '']) {
    const cells = cellsOf(raw(`Größe;" „a""\n€";${end}`, name), ENCODINGS[name], ';');
    expect(cells).toEqual(['Größe', ' „a"\n€', '']);
  }
});

test('reads the cells of a broken record at its delimiters', () => {
  expect(cellsOf(Buffer.from('a;"b;c\r\n'), ENCODINGS['utf-8'], ';')).toEqual(['a', '"b', 'c']);
});
