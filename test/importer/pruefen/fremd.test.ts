/** What a sheet holds in other namespaces stays as it is, and is never taken for a cell, a column or a formula. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { inLibreOffice, teilFehler } from '../xlsx/geprueft.ts';
import { LISTE, rohMappe, rohTeile, type Zusatz } from '../xlsx/roh.ts';
import { FREMD } from './fremd.ts';
import { geprueft, parts, rowOf, sheetOf } from './mappe.ts';

/** Parts that a check writes. */
const GESCHRIEBEN = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
];
const BLATT = 'xl/worksheets/sheet1.xml';

const pruefe = async (folder: string, stichtag: string, datei = 'liste.xlsx') => {
  const flags = ['--trotzdem', '--json', '--stichtag', stichtag];
  const { status, stdout } = await call(folder, ['pruefen', datei, ...flags]);
  return { status, ...(JSON.parse(stdout) as { von_hand: string[]; geaendert: number }) };
};

describe.each<[string, Zusatz]>(Object.entries(FREMD))('%s', (_, zusatz) => {
  test('before and after: other parts byte by byte, the sheet well-formed, LibreOffice opens it', async () => {
    const folder = newFolder();
    const before = rohTeile(LISTE, zusatz);
    await rohMappe(folder, before);
    expect(await pruefe(folder, '2026-03-31')).toMatchObject({ status: 0, von_hand: [] });
    const after = await parts(geprueft(folder));
    expect(
      Object.keys(before)
        .filter((name) => before[name] !== after[name])
        .sort(),
    ).toEqual(GESCHRIEBEN);
    expect(await teilFehler(geprueft(folder))).toEqual({});
    // The sheet is what it was but for the cells of its own columns, and their widths.
    const sheet = (after[BLATT] ?? '')
      .replaceAll(/<c r="[H-U]\d+"[^>]*?(\/>|>.*?<\/c>)/g, '')
      .replaceAll(/<col [^>]*min="([89]|1\d|2[01])"[^>]*\/>/g, '')
      .replace('<cols></cols>', '');
    expect(sheet).toBe(before[BLATT]);
    expect(inLibreOffice(geprueft(folder)) ?? '123A456789;ja;;ja;').toMatch(/123A456789.*;ja;;ja;/);
  });

  test('a later check renews every result', async () => {
    const folder = newFolder();
    await rohMappe(folder, rohTeile(LISTE, zusatz));
    await pruefe(folder, '2026-03-10');
    const zweite = await pruefe(folder, '2026-03-31', 'liste-geprueft.xlsx');
    expect(zweite).toMatchObject({ status: 0, von_hand: [] });
    const sheet = await sheetOf(join(folder, 'liste-geprueft-geprueft.xlsx'));
    const neu = newFolder();
    await rohMappe(neu, rohTeile(LISTE));
    await pruefe(neu, '2026-03-31');
    const fresh = await sheetOf(geprueft(neu));
    expect(rowOf(fresh, 2)['Status Erstberatung']).toBe('überfällig');
    for (const row of [2, 3, 4]) expect(rowOf(sheet, row)).toEqual(rowOf(fresh, row));
  });
});
