import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { meantText } from '../../../core/fields/cell-text.ts';
import { field, fieldsOf, QUELLEN } from '../../../core/fields/declarations.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import { createColumns } from '../../../importer/sample/columns.ts';
import { createRandom } from '../../../importer/sample/random.ts';

const STICHTAG = day('2026-03-31');
const times = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);

describe.each(QUELLEN)('%s', (quelle) => {
  const fields = fieldsOf(quelle);

  test('fills a field of which no story tells with values of its type', () => {
    const columns = createColumns(quelle, STICHTAG, createRandom(1));
    const rows = times(200, () => columns.cells({ zeile: {}, fiktiv: false }));
    for (const [i, id] of fields.entries()) {
      const texts = rows.map((cells) => cells[i] ?? '').filter((text) => text !== '');
      expect([id, texts.length > 80, texts.length < 160]).toEqual([id, true, true]);
      const findings: string[] = [];
      for (const text of texts) {
        expect(parseCell(id, meantText(text), (code) => findings.push(code), STICHTAG)).toBeDefined();
      }
      expect(findings).toEqual([]);
    }
  });

  test('leaves a field empty of which the story says that there is nothing', () => {
    const columns = createColumns(quelle, STICHTAG, createRandom(1));
    const zeile = Object.fromEntries(fields.map((id) => [id, undefined]));
    expect(columns.line({ zeile, fiktiv: false })).toBe(';'.repeat(fields.length - 1));
  });

  test('has the first label of each declared field as its header', () => {
    const { header } = createColumns(quelle, STICHTAG, createRandom(1));
    expect(header.split(';')).toEqual(fields.map((id) => field(id).labels[0]));
  });

  test('contradicts a record in exactly one cell that is not part of its key', () => {
    const columns = createColumns(quelle, STICHTAG, createRandom(2));
    const before = columns.cells({ zeile: {}, fiktiv: false });
    for (const after of times(300, () => columns.contradict(before))) {
      const changed = before.flatMap((cell, i) => (cell === after[i] ? [] : [i]));
      expect(changed).toHaveLength(1);
      for (const i of changed) expect(columns.spalten[i]?.schluessel).toBe(false);
    }
  });
});

test('a birth date of which only the month is known begins with 00, also in other notations', () => {
  const columns = createColumns('step', STICHTAG, createRandom(1));
  const eintrag = { zeile: { kundennummer: '099E123456', geburtsdatum: day('1980-07-15') }, fiktiv: true };
  const column = fieldsOf('step').indexOf('geburtsdatum');
  expect([columns.cells(eintrag)[column], columns.otherwise(eintrag)[column]]).toEqual(['00.07.1980', '00.07.1980']);
});

test('quotes what has to be quoted', () => {
  const columns = createColumns('step', STICHTAG, createRandom(1));
  const zeile = { ...Object.fromEntries(fieldsOf('step').map((id) => [id, undefined])), nachname: 'a;b "c"\nd' };
  expect(columns.line({ zeile, fiktiv: false })).toMatch(/^;"a;b ""c""\nd";;/);
  expect(columns.cells({ zeile, fiktiv: false })[1]).toBe('a;b "c" d');
});
