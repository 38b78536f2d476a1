/** Workbooks whose parts are named and addressed in other ways that the packaging allows (ECMA-376 part 2, 6.2 and 7.3). */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { STRICT } from '../../../importer/xlsx/namespaces.ts';
import { call, newFolder } from '../cli.ts';
import { inLibreOffice, teilFehler } from '../xlsx/geprueft.ts';
import { BAUARTEN, LISTE, rohMappe, rohTeile } from '../xlsx/roh.ts';
import { geprueft, STICHTAG } from './mappe.ts';

const LIBRE_OFFICE: ReadonlySet<string> = new Set(['as Excel', 'absolute targets', 'Strict Open XML']);

/** Names and texts of a ZIP file's items. */
async function items(path: string): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return Object.fromEntries(await Promise.all(files.map(async (one) => [one.name, await one.async('string')])));
}

test.each(BAUARTEN)('%s', async (name, bauart) => {
  const folder = newFolder();
  const path = await rohMappe(folder, rohTeile(LISTE, {}, bauart), bauart.item);
  const { status, stderr } = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await teilFehler(geprueft(folder))).toEqual({});
  const [before, after] = [await items(path), await items(geprueft(folder))];
  const added = Object.keys(after).filter((one) => before[one] === undefined);
  expect(added).toEqual(['customXml/item1.xml', 'customXml/itemProps1.xml', 'customXml/_rels/item1.xml.rels']);
  const written = Object.keys(before).filter((one) => before[one] !== after[one]);
  expect(written.map((one) => one.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()).sort()).toEqual([
    '[content_types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedstrings.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  // Transitional and strict names don't mix.
  const all = Object.values(after).join('');
  const STRANGE = bauart.raeume === STRICT ? 'http://schemas.openxmlformats.org/officeDocument' : 'purl.oclc.org';
  expect(all).not.toContain(STRANGE);
  // What else LibreOffice takes for no workbook, before and after.
  if (LIBRE_OFFICE.has(name)) expect(inLibreOffice(geprueft(folder)) ?? ';ja;;ja;').toContain(';ja;;ja;');
});

test('checked again, the copy of a strict workbook knows what was written', async () => {
  const folder = newFolder();
  await rohMappe(folder, rohTeile(LISTE, {}, { raeume: STRICT }));
  await call(folder, ['pruefen', 'liste.xlsx', '--stichtag', '2026-03-10']);
  const { stdout } = await call(folder, ['pruefen', 'liste-geprueft.xlsx', '--json', ...STICHTAG]);
  expect(JSON.parse(stdout)).toMatchObject({ von_hand: [], exit_code: 0 });
});
