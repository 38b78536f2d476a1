/** What `neufall pruefen` knows of earlier writes, and how it stands in the file (pages 5 and 6). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abdruck, namensraumOf } from '../../../core/sheet/ablage.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { readGedaechtnis, writeGedaechtnis } from '../../../importer/pruefen/gedaechtnis.ts';
import { openBook } from '../../../importer/xlsx/datei.ts';
import { answers, antrag as antragszeile } from '../../core/sheet/answers.ts';
import { call } from '../cli.ts';
import { antrag, geprueft, liste, parts, STICHTAG, sheetOf, withParts } from './mappe.ts';

/** Settings of the add-in in the form in which Excel keeps them. */
const withSettings = (path: string, settings: readonly (readonly [string, unknown])[]) =>
  withParts(path, (zip) => {
    const xml = settings.map(([name, value]) => {
      const json = JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<we:property name="${name}" value="${json}"/>`;
    });
    zip.file(
      'xl/webextensions/webextension1.xml',
      `<we:webextension xmlns:we="u"><we:properties>${xml.join('')}</we:properties></we:webextension>`,
    );
  });

const check = async (folder: string, name: string, out: string) =>
  JSON.parse((await call(folder, ['pruefen', name, '--out', out, '--json', ...STICHTAG])).stdout);

/** A list that was checked, with one cell that a person has changed to another answer of the program. */
async function changed() {
  const folder = await liste(antrag('123A456789'), antrag('123A456780'));
  await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  const path = geprueft(folder);
  const sheet = 'xl/worksheets/sheet1.xml';
  await withParts(path, async (zip) => {
    const xml = (await zip.file(sheet)?.async('string')) ?? '';
    zip.file(sheet, xml.replace(/(<c r="G2"[^>]*?) t="s"[^>]*><v>\d+<\/v>/, '$1 t="str"><v>nein</v>'));
  });
  return { folder, path };
}

describe('the memory', () => {
  test('is a custom XML part as Excel adds one', async () => {
    const folder = await liste(antrag('123A456789'));
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const all = await parts(geprueft(folder));
    const namespace = `urn:neufall:geschrieben:-:${abdruck('Liste')}:1:1`;
    expect(namensraumOf(all['customXml/item1.xml'] ?? '')).toBe(namespace);
    expect(all['customXml/itemProps1.xml']).toMatch(/ds:itemID="\{[\dA-F]{8}-([\dA-F]{4}-){3}[\dA-F]{12}\}"/);
    expect(all['customXml/itemProps1.xml']).toContain(`<ds:schemaRef ds:uri="${namespace}"/>`);
    expect(all['customXml/_rels/item1.xml.rels']).toContain('/customXmlProps" Target="/customXml/itemProps1.xml"');
    expect(all['xl/_rels/workbook.xml.rels']).toContain('/relationships/customXml" Target="/customXml/item1.xml"');
    expect(all['[Content_Types].xml']).toContain(
      'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
    );
    // No person's data: neither names nor numbers.
    expect(all['customXml/item1.xml']).not.toMatch(/Meier|456789/);
  });

  test('tells a person’s answer from the program’s own', async () => {
    const { folder } = await changed();
    expect(await check(folder, 'liste-geprueft.xlsx', 'neu.xlsx')).toMatchObject({ geaendert: 0, von_hand: ['G2'] });
    expect((await sheetOf(join(folder, 'neu.xlsx'))).getCell('G2').value).toBe('nein');
  });

  test.each([
    ['of another sheet', { blatt: 'Andere', stand: 'AAAAAA', text: '{}' }],
    ['of an earlier version', { text: '{}' }],
    ['that is none', 'x'],
  ])('a setting %s does not count', async (_, setting) => {
    const { folder, path } = await changed();
    await withSettings(path, [['neufall.geschrieben.{1}', setting]]);
    expect(await check(folder, 'liste-geprueft.xlsx', 'neu.xlsx')).toMatchObject({ von_hand: ['G2'] });
  });

  test('of the add-in counts where it was written later; one that cannot be read is none', async () => {
    const { folder, path } = await changed();
    const setting = { blatt: 'Liste', stand: 'AAAAAA', column: 0, pieces: 2 };
    await withSettings(path, [['neufall.geschrieben.{1}', setting]]);
    // Without a memory it is taken for an answer of the program.
    expect(await check(folder, 'liste-geprueft.xlsx', 'neu.xlsx')).toMatchObject({ geaendert: 1, von_hand: [] });
    const all = await parts(join(folder, 'neu.xlsx'));
    expect(Object.keys(all).filter((name) => name.startsWith('customXml/item'))).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
    ]);
    expect(namensraumOf(all['customXml/item1.xml'] ?? '')).toBe(
      `urn:neufall:geschrieben:AAAAAA:${abdruck('Liste')}:1:1`,
    );
  });

  test('leaves formulas in result columns as they are', async () => {
    const { folder, path } = await changed();
    await withParts(path, async (zip) => {
      const sheet = 'xl/worksheets/sheet1.xml';
      const xml = (await zip.file(sheet)?.async('string')) ?? '';
      zip.file(
        sheet,
        xml.replace(/(<c r="G3"[^>]*?) t="s"[^>]*><v>\d+<\/v>/, '$1 t="str"><f>"j"&amp;"a"</f><v>ja</v>'),
      );
    });
    expect(await check(folder, 'liste-geprueft.xlsx', 'neu.xlsx')).toMatchObject({ von_hand: ['G2', 'G3'] });
    expect((await sheetOf(join(folder, 'neu.xlsx'))).getCell('G3').value).toMatchObject({ formula: '"j"&"a"' });
  });
});

test('a longer memory takes more parts, a shorter one empties them, and other sheets keep theirs', async () => {
  const folder = await liste(antrag('123A456789'));
  const path = join(folder, 'liste.xlsx');
  const fall = answers(antragszeile(1, '02.03.2026'))[0]!.row;
  const memory = (rows: number): Geschrieben => {
    const next = Geschrieben.read(undefined).next();
    for (let row = 0; row < rows; row++) next.add({ key: String(row), row: fall }, { Neufall: 'ja', Weg: 'eAkte' });
    return next.done();
  };
  const write = async (blatt: string, rows: number) => {
    const book = await openBook(path);
    await writeGedaechtnis(book, blatt, await readGedaechtnis(book, blatt, []), memory(rows));
    writeFileSync(path, await book.mappe.bytes());
  };
  const size = async (blatt: string) => (await readGedaechtnis(await openBook(path), blatt, [])).geschrieben?.size;
  const namespaces = async () =>
    Object.entries(await parts(path)).flatMap(([name, xml]) =>
      /^customXml\/item\d+\.xml$/.test(name) ? [namensraumOf(xml)?.split(':').slice(3).join(':')] : [],
    );
  const [a, b] = [`-:${abdruck('Liste')}`, `-:${abdruck('Zweite')}`];
  await write('Liste', 100_000);
  await write('Zweite', 2);
  expect(await namespaces()).toEqual([`${a}:1:3`, `${a}:2:3`, `${a}:3:3`, `${b}:1:1`]);
  expect([await size('Liste'), await size('Zweite')]).toEqual([100_000, 2]);
  await write('Liste', 1);
  expect(await namespaces()).toEqual([`${a}:1:1`, 'leer', 'leer', `${b}:1:1`]);
  await write('Zweite', 50_000);
  expect(await namespaces()).toEqual([`${a}:1:1`, `${b}:1:2`, `${b}:2:2`, 'leer']);
  expect([await size('Liste'), await size('Zweite'), await size('Dritte')]).toEqual([1, 50_000, undefined]);
});
