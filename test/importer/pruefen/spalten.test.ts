/** Which result columns `neufall pruefen` takes for its own, and which rows it knows again (pages 5 and 6). */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { call, newFolder } from '../cli.ts';
import { antrag, geprueft, KOPF, liste, mappe, rowOf, STICHTAG, sheetOf, type Wert, withParts } from './mappe.ts';

const check = async (folder: string, name: string, out: string) =>
  JSON.parse((await call(folder, ['pruefen', name, '--out', out, '--json', '--fail-on', 'nie', ...STICHTAG])).stdout);

const header = async (path: string) => {
  const { values } = (await sheetOf(path)).getRow(1);
  return (values as unknown[]).slice(1);
};

test.each(['neufall', ' Neufall\u00a0'])(
  'a column with the header %j is written, and keeps its header',
  async (text) => {
    const folder = newFolder();
    await mappe(folder, [
      [...KOPF, text],
      [...antrag('123A456789'), 'nein'],
      [...antrag('123A456780'), 'Frau W.'],
    ]);
    expect(await check(folder, 'liste.xlsx', 'neu.xlsx')).toMatchObject({ von_hand: ['G3'] });
    const path = join(folder, 'neu.xlsx');
    expect(await header(path)).toEqual([...KOPF, text, ...ERGEBNISSPALTEN.slice(1)]);
    expect(rowOf(await sheetOf(path), 2)).toMatchObject({ [text]: 'ja' });
    expect(rowOf(await sheetOf(path), 3)).toMatchObject({ [text]: 'Frau W.' });
  },
);

describe('two tables side by side', () => {
  const sideBySide = async (folder: string) => {
    const right = [...KOPF, 'Neufall'];
    const rows: Wert[][] = [[], [...antrag('123B456789', '02.03.2026', 'Weiterbewilligung'), 'nein']];
    await mappe(folder, [[], antrag('123A456789')], (sheet) => {
      const table = (name: string, ref: string, names: readonly string[], row: Wert[]) =>
        sheet.addTable({ name, ref, headerRow: true, columns: names.map((one) => ({ name: one })), rows: [row] });
      table('Links', 'A1', KOPF, antrag('123A456789'));
      table('Rechts', 'I1', right, rows[1] ?? []);
    });
  };

  test('the result columns of the other one stay as they are', async () => {
    const folder = newFolder();
    await sideBySide(folder);
    await check(folder, 'liste.xlsx', 'neu.xlsx');
    const sheet = await sheetOf(join(folder, 'neu.xlsx'));
    expect([sheet.getCell('O1').value, sheet.getCell('O2').value]).toEqual(['Neufall', 'nein']);
    expect([sheet.getCell('P1').value, sheet.getCell('P2').value]).toEqual(['Neufall', 'ja']);
    expect(await check(folder, 'neu.xlsx', 'wieder.xlsx')).toMatchObject({ geaendert: 0, von_hand: [] });
    expect(await header(join(folder, 'wieder.xlsx'))).toEqual(await header(join(folder, 'neu.xlsx')));
  });
});

test('a row whose Kundennummer was corrected is still the program’s', async () => {
  const folder = await liste(antrag('123A456789'), antrag('1067'));
  await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  const path = geprueft(folder);
  const sheet = await sheetOf(path);
  expect(rowOf(sheet, 3)).toMatchObject({ Kundennummer: '1067', Befunde: expect.stringContaining('Kundennummer') });
  await withParts(path, async (zip) => {
    const xml = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
    zip.file('xl/sharedStrings.xml', xml.replace('>1067<', '>123A456788<'));
  });
  expect(await check(folder, path, 'neu.xlsx')).toMatchObject({ geaendert: 1, von_hand: [] });
  const after = rowOf(await sheetOf(join(folder, 'neu.xlsx')), 3);
  expect(after).toMatchObject({ Kundennummer: '123A456788', Neufall: 'ja' });
  expect(after).not.toHaveProperty('Befunde');
});
