/** Cells of a sheet's part, in every notation that ECMA-376 allows. */
import { expect, test } from 'vitest';
import { cellKey, readSheet } from '../../../importer/pruefen/sheet.ts';

const sheet = (data: string, rest = '') =>
  readSheet(`<worksheet><sheetData>${data}</sheetData>${rest}</worksheet>`, ['eins', 'zwei']);

test('values by their type', () => {
  const cells = [
    '<c r="A1"><v>1.5</v></c>',
    '<c r="B1" t="s"><v>1</v></c>',
    '<c r="C1" t="b"><v>1</v></c>',
    '<c r="D1" t="e"><v>#N/A</v></c>',
    '<c r="E1" t="str"><f>"a"</f><v>a_x000D_b</v></c>',
    '<c r="F1" t="inlineStr"><is><r><t>fett </t></r><r><t>rest</t></r><rPh><t>x</t></rPh></is></c>',
    '<c r="G1" t="d"><v>2026-03-02T10:30:00.000Z</v></c>',
    '<c r="H1" s="3"/>',
    '<c r="I1"><v></v></c>',
    '<c r="J1"><v>1.23E+47</v></c>',
    '<c r="L1" t="n"><f>1+1</f><v>2</v></c>',
    '<c r="M1" t="str"><f>""</f><v></v></c>',
    '<c r="N1"><f>1+1</f><v></v></c>',
    '<c r="O1"><f>1+1</f></c>',
  ].join('');
  const { values, formulas, ohneWert } = sheet(`<row r="1">${cells}</row>`);
  expect(values).toEqual([
    [1.5, 'zwei', true, '#N/A', 'a\rb', 'fett rest', '2026-03-02T10:30:00', null, null, 1.23e47, null, 2],
  ]);
  expect([...formulas]).toEqual([cellKey(0, 4), cellKey(0, 11), cellKey(0, 12), cellKey(0, 13), cellKey(0, 14)]);
  // An empty text is a result; a formula that no program has worked out has none.
  expect([...ohneWert]).toEqual([cellKey(0, 13), cellKey(0, 14)]);
});

test('rows and cells without places follow the one before', () => {
  const { values, rows } = sheet('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
  expect(values).toEqual([[], [null, 1, 2], [3]]);
  expect(rows.map((row) => row !== undefined)).toEqual([false, true, true]);
});

test('merged areas and protection', () => {
  const { merged, geschuetzt } = sheet(
    '',
    '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="B2:D3"/></mergeCells>',
  );
  expect(merged).toEqual([{ row: 1, column: 1, rows: 2, columns: 3 }]);
  expect(geschuetzt).toBe(true);
  expect(sheet('', '<sheetProtection sheet="0"/>').geschuetzt).toBe(false);
});
