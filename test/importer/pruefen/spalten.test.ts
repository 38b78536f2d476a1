/** Which result columns `neufall pruefen` takes for its own, and which rows it knows again (pages 5 and 6). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { call, newFolder } from '../cli.ts';
import { antrag, geprueft, KOPF, liste, mappe, rowOf, STICHTAG, sheetOf, type Wert, withParts } from './mappe.ts';

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

// Which result column would be whose, nobody could tell: the layout is refused with a reason.
test('a list beside which another one stands is refused, and nothing is written', async () => {
  const folder = newFolder();
  await mappe(folder, [], (sheet) => {
    const add = (name: string, ref: string, rows: Wert[][]) =>
      sheet.addTable({ name, ref, headerRow: true, columns: KOPF.map((one) => ({ name: one })), rows });
    add('Links', 'A1', [antrag('123A456789')]);
    add('Rechts', 'I1', [antrag('123B456789', '02.03.2026', 'Weiterbewilligung')]);
  });
  const ended = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  expect(ended).toMatchObject({ status: 3, stderr: expect.stringContaining('stehen zwei Listen nebeneinander') });
  expect(existsSync(geprueft(folder))).toBe(false);
});

test('beside a table that is no list the columns are appended', async () => {
  const folder = newFolder();
  await mappe(folder, [[...KOPF], [...antrag('123A456789')]], (sheet) => {
    const columns = ['Kürzel', 'Team'].map((name) => ({ name }));
    sheet.addTable({ name: 'Kuerzel', ref: 'I1', headerRow: true, columns, rows: [['A', 'Nord']] });
  });
  expect(await check(folder, 'liste.xlsx', 'neu.xlsx')).toMatchObject({ von_hand: [] });
  expect(rowOf(await sheetOf(join(folder, 'neu.xlsx')), 2)).toMatchObject({ Neufall: 'ja' });
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
