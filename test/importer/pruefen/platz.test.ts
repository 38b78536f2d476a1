/** Where the result columns go: behind the list, and never beyond Excel's last column XFD (issue 8.6). */
import { describe, expect, test } from 'vitest';
import { lastColumnOf } from '../../../core/sheet/index.ts';
import { COLUMNS, letters } from '../../../importer/xlsx/address.ts';
import { call, newFolder } from '../cli.ts';
import { antrag, geprueft, KOPF, mappe, rowOf, STICHTAG, sheetOf, type Wert } from './mappe.ts';

test.each<[string, readonly number[], number]>([
  ['nothing behind it', [], 5],
  ['columns without a header', [6, 7], 7],
  ['a gap in which they do not fit', [5 + 12], 17],
  ['a gap in which they fit with an empty column', [5 + 13], 5],
  ['the last column of all', [COLUMNS - 1], 5],
  ['both', [8, COLUMNS - 1], 8],
])('%s', (_, used, last) => {
  expect(lastColumnOf(5, used, 11)).toBe(last);
});

const ROWS: readonly (readonly Wert[])[] = [KOPF, antrag('123A456789'), antrag('123A456780'), antrag('123A456781')];

describe('a value that strayed', () => {
  test.each(['XFD3', 'XFD1', 'XFD1048576', 'A1048576', 'AA2000'])(
    'to %s neither moves the results nor makes the list too large',
    async (cell) => {
      const folder = newFolder();
      await mappe(folder, ROWS, (sheet) => {
        sheet.getCell(cell).value = 'Notiz';
      });
      const { status, stderr } = await call(folder, ['pruefen', 'liste.xlsx', '--quiet', ...STICHTAG]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const sheet = await sheetOf(geprueft(folder));
      expect(['G1', 'G4', 'Q1', cell].map((one) => sheet.getCell(one).value)).toEqual([
        'Neufall',
        'ja',
        'Befunde',
        'Notiz',
      ]);
    },
  );
});

test('what stands beside the list is never overwritten: formulas without a value, merged cells', async () => {
  const folder = newFolder();
  await mappe(folder, ROWS, (sheet) => {
    sheet.getCell('H2').value = { formula: 'D2+1' } as never;
    sheet.mergeCells('J3:L3');
    sheet.getCell('J3').value = 'Notiz';
  });
  await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  expect((await sheetOf(geprueft(folder))).getCell('M1').value).toBe('Neufall');
});

test('a list that leaves no room is refused, with the reason', async () => {
  const folder = newFolder();
  const start = COLUMNS - KOPF.length - 5;
  await mappe(folder, [], (sheet) => {
    for (const [r, row] of ROWS.entries())
      for (const [c, value] of row.entries()) sheet.getCell(`${letters(start + c)}${r + 1}`).value = value;
  });
  expect(await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG])).toEqual({
    status: 3,
    stdout: '',
    stderr:
      'neufall: Rechts der Liste auf dem Blatt „Liste“ in „liste.xlsx“ ist kein Platz für die Ergebnisspalten, denn das Blatt endet mit der Spalte XFD; löschen Sie Spalten, die nicht gebraucht werden, oder verschieben Sie die Liste nach links.\n',
  });
});

describe('cells merged over rows of data hold for all of them (fine print 81)', () => {
  test('each row gets its results', async () => {
    const folder = newFolder();
    const bg = ['03904//0000123', '03904//0000124'];
    const rows: Wert[][] = [
      [...KOPF, 'BG-Nummer'],
      [...antrag('123A456789'), bg[0] ?? null],
      [null, null, null, '09.03.2026', 'Erstantrag', 'ja', bg[1] ?? null],
    ];
    await mappe(folder, rows, (sheet) => {
      for (const column of ['A', 'B', 'C']) sheet.mergeCells(`${column}2:${column}3`);
    });
    const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', '--json', ...STICHTAG]);
    expect(JSON.parse(stdout)).toMatchObject({ zeilen: 2, exit_code: 0, zaehlung: { neufall: { ja: 2 } } });
    const sheet = await sheetOf(geprueft(folder));
    expect([2, 3].map((row) => rowOf(sheet, row)['Frist Erstberatung'])).toEqual(['2026-03-23', '2026-03-30']);
  });

  test('a high row of one case is one case', async () => {
    const folder = newFolder();
    await mappe(folder, [KOPF, antrag('123A456789'), []], (sheet) => {
      for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) sheet.mergeCells(`${column}2:${column}3`);
    });
    const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', '--json', ...STICHTAG]);
    expect(JSON.parse(stdout)).toMatchObject({ zeilen: 1 });
  });
});
