/**
 * Files of other programs than Excel: openpyxl and LibreOffice (test/data/mappen), parts under other names; and what a
 * file holds that saving would lose. Source: page 6 "The playground shows charts, keeps what it loads".
 */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { MappeError } from '../../importer/xlsx/errors.ts';
import { antrag, KOPF } from '../importer/pruefen/mappe.ts';
import { BAUARTEN, LISTE, rohTeile, type Zusatz } from '../importer/xlsx/roh.ts';
import { formatArea } from './model/address.ts';
import { snapshotSheet } from './model/snapshot.ts';
import { readXlsx, VERLUSTE, writeXlsx } from './xlsx.ts';

const mappe = (name: string) => readFileSync(new URL(`../data/mappen/${name}`, import.meta.url));

async function zip(teile: Readonly<Record<string, string>>, item = (part: string) => part): Promise<Uint8Array> {
  const file = new JSZip();
  for (const [part, text] of Object.entries(teile)) file.file(item(part), text);
  return file.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', (name) => {
  it('is read with its table, dates and formats', async () => {
    const book = await readXlsx(mappe(name));
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const { cells, more } = snapshotSheet(sheet);
    expect(cells).toMatchObject({
      A1: expect.anything(),
      A2: '123A456701',
      B3: { value: 'Berg', fill: '#C6EFCE', strikethrough: true },
      D2: { value: 46_027, numberFormat: 'dd.mm.yyyy' },
      H4: { formula: expect.stringMatching(/^=_xldudf_neufall_arbeitstag\(D4,15,"BB"\)$/i) },
    });
    expect(more).toMatchObject({ tables: [{ name: 'Faelle', area: 'A1:H4' }] });
    const rows = (column: number) => [0, 1, 2, 3].map((row) => sheet.grid.value(row, column));
    expect(rows(4)).toEqual(['Antragsart', 'Erstantrag', 'Erstantrag', 'Weiterbewilligung']);
  });

  it('has its charts where they lie, with what they show', async () => {
    const { sheets } = await readXlsx(mappe(name));
    const [, numbers] = sheets;
    const charts = numbers?.charts.map(({ type, bag, left, top, series }) => ({
      type,
      titel: bag.part('title').get('text', ''),
      oben: [left > 150, top > 250],
      reihen: series.map((one) => [
        one.name,
        one.sheet.name,
        one.categories && formatArea(one.categories),
        one.values && formatArea(one.values),
      ]),
    }));
    const reihen = [
      ['Anträge', 'Zahlen', 'A2:A4', 'B2:B4'],
      ['erledigt', 'Zahlen', 'A2:A4', 'C2:C4'],
    ];
    expect(charts).toEqual([
      { type: 'ColumnClustered', titel: 'Anträge im Monat', oben: [true, false], reihen },
      { type: 'Line', titel: 'Verlauf', oben: [true, true], reihen },
    ]);
    expect(sheets[0]?.charts).toEqual([]);
  });

  it('says what saving would lose, and a saved one has nothing more to lose', async () => {
    const book = await readXlsx(mappe(name));
    expect(book.losses).toEqual([
      'diagramme',
      'kommentare',
      'verweise',
      'gueltigkeitsregeln',
      ...(name === 'libreoffice.xlsx' ? ['druck'] : []),
    ]);
    expect((await readXlsx(await writeXlsx(book))).losses).toEqual([]);
  });
});

test.each(BAUARTEN)('a file with %s is read', async (_, bauart) => {
  const book = await readXlsx(await zip(rohTeile(LISTE, {}, bauart), bauart.item));
  const values = book.sheets.map(({ name, grid }) => [name, grid.value(0, 0), grid.value(1, 0)]);
  expect(values).toEqual([
    ['Liste', LISTE[0]?.[0], LISTE[1]?.[0]],
    ['Werte', 'Werte', undefined],
  ]);
});

it('reads parts whose elements have a prefix', async () => {
  const teile = Object.entries(rohTeile(LISTE)).map(([name, xml]): [string, string] => [
    name,
    /^xl\/(workbook|sharedStrings|styles|worksheets\/\w+)\.xml$/.test(name)
      ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="')
      : xml,
  ]);
  const { sheets } = await readXlsx(await zip(Object.fromEntries(teile)));
  expect(sheets.map(({ name, grid }) => [name, grid.value(1, 0)])).toEqual([
    ['Liste', LISTE[1]?.[0]],
    ['Werte', undefined],
  ]);
});

test.each([
  ['1', 1],
  ['true', 1],
  ['0', 0],
])('a file with date1904="%s" keeps its numbers', async (value) => {
  const teile = rohTeile([KOPF, antrag('123A456789', 46_000)]);
  const workbook = teile['xl/workbook.xml']?.replace('<workbookPr/>', `<workbookPr date1904="${value}"/>`) ?? '';
  const book = await readXlsx(await zip({ ...teile, 'xl/workbook.xml': workbook }));
  const date = KOPF.findIndex((_, column) => book.sheets[0]?.grid.value(1, column) === 46_000);
  expect([book.rules.date1904, date >= 0]).toEqual([value !== '0', true]);
});

/** What makes a file lose this and nothing else. */
const BEISPIELE: Readonly<Record<string, Zusatz>> = {
  pivot: { teile: { 'xl/pivotTables/pivotTable1.xml': [undefined, '<a/>'] } },
  makros: { teile: { 'xl/vbaProject.bin': [undefined, 'x'] } },
  bilder: { teile: { 'xl/media/image1.png': [undefined, 'x'] } },
  formen: { teile: { 'xl/drawings/drawing1.xml': [undefined, '<xdr:wsDr xmlns:xdr="x"><xdr:sp/></xdr:wsDr>'] } },
  kommentare: { teile: { 'xl/threadedComments/threadedComment1.xml': [undefined, '<a/>'] } },
  verknuepfungen: { teile: { 'xl/externalLinks/externalLink1.xml': [undefined, '<a/>'] } },
  verweise: { hinten: '<hyperlinks><hyperlink ref="A2" location="Werte!A1"/></hyperlinks>' },
  filterbedingungen: {
    hinten: '<autoFilter ref="A1:C4"><filterColumn colId="0"><filters blank="1"/></filterColumn></autoFilter>',
  },
  gueltigkeitsregeln: {
    hinten: '<dataValidations count="1"><dataValidation type="whole" sqref="A2"/></dataValidations>',
  },
  gliederung: { vorn: '<cols><col min="2" max="2" width="9" outlineLevel="1"/></cols>' },
  druck: { hinten: '<headerFooter><oddHeader>x</oddHeader></headerFooter>' },
  namen: { namen: '<definedNames><definedName name="Summe">SUM(Liste!$A$1:$A$3)</definedName></definedNames>' },
};

test.each(Object.entries(BEISPIELE))('%s are named before they are lost', async (verlust, zusatz) => {
  expect((await readXlsx(await zip(rohTeile(LISTE, zusatz)))).losses).toEqual([verlust]);
});

it('loses nothing of lists to choose from, names of areas and filters without criteria', async () => {
  const zusatz: Zusatz = {
    hinten:
      '<autoFilter ref="A1:C4"/><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    namen:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Liste!$A$1:$C$4</definedName><definedName name="Kopf">\'Liste\'!$A$1:$C$1</definedName></definedNames>',
  };
  const { losses } = await readXlsx(await zip(rohTeile(LISTE, zusatz)));
  expect({ losses, alle: VERLUSTE.length > Object.keys(BEISPIELE).length }).toEqual({ losses: [], alle: true });
});

it('refuses what would unpack to far more than a workbook has, and what is none', async () => {
  const teile = rohTeile(LISTE);
  const blank = ' '.repeat(65 * 1024 * 1024);
  const bomb = zip({ ...teile, 'xl/styles.xml': `${teile['xl/styles.xml']}${blank}` });
  await expect(readXlsx(await bomb)).rejects.toEqual(new MappeError('zu-gross'));
  await expect(readXlsx(new TextEncoder().encode('a;b'))).rejects.toEqual(new MappeError('text'));
});
