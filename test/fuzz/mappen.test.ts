/**
 * `neufall pruefen` on any workbook: it writes one in which every part is well-formed and no other part than its own has
 * changed, or refuses with one sentence and writes nothing. Source: issue "Proof"; page 5; fine print 32.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { call, newFolder } from '../importer/cli.ts';
import { geprueft, STICHTAG } from '../importer/pruefen/mappe.ts';
import { xmlFehler } from '../importer/xlsx/geprueft.ts';
import { rohMappe } from '../importer/xlsx/roh.ts';
import { fuzzmappe } from './mappen.ts';
import { umfang } from './umfang.ts';

/** Parts that the program writes; case and slashes of their names are the file's own. */
const EIGENE = new Set([
  ...['[content_types].xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedstrings.xml', 'xl/styles.xml', 'xl/workbook.xml'],
  'xl/worksheets/sheet1.xml',
]);
const partOf = (item: string) => item.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

async function items(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(files.map(async (one) => [one.name, await one.async('string')] as const)));
}

const xmlAlone = (items: ReadonlyMap<string, string>) => [...items].filter(([name]) => /\.(xml|rels|vml)$/i.test(name));

test('a workbook is written whole, or refused with one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fuzzmappe, async ({ teile, item, datei }) => {
      const folder = newFolder();
      const path = await rohMappe(folder, teile, item);
      const bytes = datei(readFileSync(path));
      writeFileSync(path, bytes);
      const { status, stdout, stderr } = await call(folder, ['pruefen', 'liste.xlsx', '--json', ...STICHTAG]);
      expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
      const target = geprueft(folder);
      if (status === 2 || status === 3) {
        expect(stderr).toMatch(/^neufall: [^\n]+[.!?]\n$/);
        expect(existsSync(target)).toBe(false);
        return;
      }
      expect([[0, 10].includes(status ?? -1), stderr]).toEqual([true, '']);
      const [before, after] = [await items(bytes), await items(readFileSync(target))];
      const sound = new Set(xmlAlone(before).flatMap(([name, xml]) => (xmlFehler(xml) === undefined ? name : [])));
      for (const [name, xml] of xmlAlone(after)) {
        if (before.has(name) && !sound.has(name)) continue;
        expect([name, xmlFehler(xml)]).toEqual([name, undefined]);
      }
      for (const [name, text] of before) {
        if (!EIGENE.has(partOf(name))) expect([name, after.get(name)]).toEqual([name, text]);
      }
      for (const name of after.keys()) {
        if (!before.has(name)) expect(partOf(name)).toMatch(/^(customxml\/|xl\/styles\.xml|xl\/_rels\/)/);
      }
      // What it has written it knows: nothing more is a person's.
      const again = await call(folder, [
        'pruefen',
        'liste-geprueft.xlsx',
        '--out',
        'zweite.xlsx',
        '--json',
        ...STICHTAG,
      ]);
      expect(again.stderr).toBe('');
      expect(JSON.parse(again.stdout)).toMatchObject({
        exit_code: status,
        von_hand: JSON.parse(stdout).von_hand,
      });
    }),
    umfang(60),
  );
});
