/** Which result columns `neufall pruefen` takes for its own, and which rows it knows again (pages 5 and 6). */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { call, newFolder } from '../cli.ts';
import {
  antrag,
  geprueft,
  KOPF,
  liste,
  mappe,
  parts,
  rowOf,
  STICHTAG,
  sheetOf,
  type Wert,
  withParts,
} from './mappe.ts';

const check = async (folder: string, name: string, out: string) =>
  JSON.parse((await call(folder, ['pruefen', name, '--out', out, '--json', '--fail-on', 'nie', ...STICHTAG])).stdout);

const header = async (path: string) => {
  const { values } = (await sheetOf(path)).getRow(1);
  return (values as unknown[]).slice(1);
};

test.each([
  ['neufall', ['G3', 'G4']],
  // The program's own header with blanks around it: an answer of the program may be one.
  [' Neufall\u00a0', ['G3']],
])('a column with the header %j is written, and keeps its header', async (text, vonHand) => {
  const folder = newFolder();
  await mappe(folder, [
    [...KOPF, text],
    [...antrag('123A456789'), null],
    [...antrag('123A456780'), 'Frau W.'],
    [...antrag('123A456781'), 'nein'],
  ]);
  expect(await check(folder, 'liste.xlsx', 'neu.xlsx')).toMatchObject({ von_hand: vonHand });
  const path = join(folder, 'neu.xlsx');
  expect(await header(path)).toEqual([...KOPF, text, ...ERGEBNISSPALTEN.slice(1)]);
  expect(rowOf(await sheetOf(path), 2)).toMatchObject({ [text]: 'ja' });
  expect(rowOf(await sheetOf(path), 3)).toMatchObject({ [text]: 'Frau W.' });
});

describe('two tables side by side', () => {
  /** Checks twice; gives the first copy's sheet, its tables, and what the second check would change. */
  const sideBySide = async (right: readonly string[], row: Wert[]) => {
    const folder = newFolder();
    await mappe(folder, [], (sheet) => {
      const add = (name: string, ref: string, names: readonly string[], rows: Wert[][]) =>
        sheet.addTable({ name, ref, headerRow: true, columns: names.map((one) => ({ name: one })), rows });
      add('Links', 'A1', KOPF, [antrag('123A456789')]);
      add('Rechts', 'I1', right, [row]);
    });
    await check(folder, 'liste.xlsx', 'neu.xlsx');
    const again = await check(folder, 'neu.xlsx', 'wieder.xlsx');
    expect(await header(join(folder, 'wieder.xlsx'))).toEqual(await header(join(folder, 'neu.xlsx')));
    const all = await parts(join(folder, 'neu.xlsx'));
    const tables = Object.entries(all).flatMap(([name, xml]) =>
      name.startsWith('xl/tables/') ? [/<table [^>]*?\sref="([^"]*)"/.exec(xml)?.[1]] : [],
    );
    return { sheet: await sheetOf(join(folder, 'neu.xlsx')), tables, again };
  };
  const other = antrag('123B456789', '02.03.2026', 'Weiterbewilligung');

  test('the result columns of the other one stay as they are', async () => {
    const { sheet, tables, again } = await sideBySide([...KOPF, 'Neufall'], [...other, 'nein']);
    expect(['O1', 'O2', 'P1', 'P2'].map((cell) => sheet.getCell(cell).value)).toEqual([
      'Neufall',
      'nein',
      'Neufall',
      'ja',
    ]);
    expect(tables).toEqual(['A1:F2', 'I1:O2']);
    expect(again).toMatchObject({ geaendert: 0, von_hand: [] });
  });

  test('the other one does not grow by columns that are not its own', async () => {
    const { sheet, tables, again } = await sideBySide(KOPF, other);
    expect(['N1', 'O1', 'O2'].map((cell) => sheet.getCell(cell).value)).toEqual([KOPF.at(-1), 'Neufall', 'ja']);
    expect(tables).toEqual(['A1:F2', 'I1:N2']);
    expect(again).toMatchObject({ geaendert: 0, von_hand: [] });
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
