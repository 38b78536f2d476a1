/**
 * Workbooks from and to `.xlsx`: files that exceljs writes as Excel would, read, written and read again.
 */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { snapshotWorkbook } from './model/snapshot.ts';
import { Workbook } from './model/workbook.ts';
import { openExcel } from './node.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

const utc = (iso: string) => new Date(`${iso}Z`);

/** A list as a team lead keeps it: two sheets and a hidden one. */
async function file(date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  const list = book.addWorksheet('Neufälle 2026');
  list.addRow(['BG', 'Antrag', 'Betrag', 'Ok']);
  list.addRow(['00123', utc('2024-04-03T00:00'), 12.5, true]);
  list.addRow([
    { richText: [{ text: 'a' }, { text: 'b' }] },
    utc('1999-12-31T13:30'),
    { formula: 'C2*2', result: 25 },
    { error: '#N/A' },
  ]);
  list.getColumn(2).numFmt = 'dd.mm.yyyy';
  list.getColumn(2).width = 20;
  list.getColumn(3).hidden = true;
  list.getRow(3).hidden = true;
  const head = list.getCell('A1');
  head.font = { bold: true, color: { argb: 'FFFF0000' } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
  head.border = { bottom: { style: 'medium', color: { argb: 'FF00FF00' } } };
  list.mergeCells('F1:G2');
  list.getCell('F1').value = 'verbunden';
  list.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  list.autoFilter = 'A1:D3';
  const rule = { type: 'expression', priority: 1, formulae: ['A2="x"'], style: { font: { bold: true } } } as const;
  list.addConditionalFormatting({ ref: 'A2:A3', rules: [{ ...rule, formulae: [...rule.formulae] }] });
  for (const cell of ['D5', 'D6']) {
    list.getCell(cell).dataValidation = { type: 'list', allowBlank: true, formulae: ['"ja,nein"'] };
  }
  await list.protect('geheim', { formatCells: true });
  book.definedNames.add("'Neufälle 2026'!$A$1:$B$2", 'Kopf');
  const table = { name: 'Liste', ref: 'B2', columns: [{ name: 'X' }, { name: 'Y' }], rows: [[1, 'a']] };
  book.addWorksheet('Tab').addTable(table);
  book.addWorksheet('Versteckt', { state: 'veryHidden' });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe.each([
  [false, 45385, 36525.5625],
  [true, 43923, 35063.5625],
])('a file with date1904 %s', (date1904, applied, old) => {
  it('is read', async () => {
    const book = await readXlsx(await file(date1904));
    expect(book.rules.date1904).toBe(date1904);
    const empty = { charts: [], conditionalFormats: [], filter: null, merges: [], protected: false, validations: [] };
    expect(snapshotWorkbook(book)).toEqual({
      settings: {},
      names: { Kopf: 'Neufälle 2026!A1:B2' },
      sheets: [
        {
          name: 'Neufälle 2026',
          visibility: 'Visible',
          cells: {
            A1: {
              value: 'BG',
              bold: true,
              bottom: { color: '#00FF00', style: 'Continuous', weight: 'Medium' },
              fill: '#FFC000',
              fontColor: '#FF0000',
            },
            A2: '00123',
            A3: 'ab',
            B1: 'Antrag',
            B2: applied,
            B3: old,
            C1: 'Betrag',
            C2: 12.5,
            C3: { formula: '=C2*2', value: 25 },
            D1: 'Ok',
            D2: true,
            D3: '#N/A',
            F1: 'verbunden',
          },
          rows: { 2: { filtered: true } },
          columns: { 1: { size: 105 }, 2: { hidden: true, size: 47.25 } },
          more: {
            ...empty,
            conditionalFormats: [{ areas: ['A2:A3'], rule: { formula: '=A2="x"' }, type: 'Custom' }],
            filter: { area: 'A1:D3', columns: [] },
            frozen: { columns: 1, rows: 1 },
            merges: ['F1:G2'],
            protected: true,
            tables: [],
            validations: [{ area: 'D5:D6', rule: { list: { inCellDropDown: true, source: 'ja,nein' } } }],
          },
        },
        {
          name: 'Tab',
          visibility: 'Visible',
          cells: { B2: 'X', B3: 1, C2: 'Y', C3: 'a' },
          rows: {},
          columns: {},
          more: {
            ...empty,
            frozen: { columns: 0, rows: 0 },
            tables: [{ area: 'B2:C3', name: 'Liste', style: 'TableStyleMedium2' }],
          },
        },
        {
          name: 'Versteckt',
          visibility: 'VeryHidden',
          cells: {},
          rows: {},
          columns: {},
          more: { ...empty, frozen: { columns: 0, rows: 0 }, tables: [] },
        },
      ],
    });
  });

  it('shows its dates in a column that is formatted as a whole', async () => {
    const { Excel } = openExcel({}, await readXlsx(await file(date1904)));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2:B3').load('text,numberFormat');
      await context.sync();
      expect([range.text, range.numberFormat]).toEqual([
        [['03.04.2024'], ['31.12.1999']],
        [['dd.mm.yyyy'], ['dd.mm.yyyy']],
      ]);
    });
  });

  it('is the same after it was written and read again', async () => {
    const book = await readXlsx(await file(date1904));
    const again = await readXlsx(await writeXlsx(book));
    expect(snapshotWorkbook(again)).toEqual(snapshotWorkbook(book));
    expect(again.sheets[0]?.protection.options).toEqual(book.sheets[0]?.protection.options);
  });
});

it('writes what an add-in made: values, formats, a table, a conditional format', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['Name', 'Frist'],
      ['Öz', 46030],
    ];
    sheet.getRange('B2').numberFormat = [['dd.mm.yyyy']];
    sheet.getRange('A1:B1').format.font.bold = true;
    context.workbook.tables.add('A1:B2', true).name = 'Fälle';
    const format = sheet.getRange('B2').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$B2<46000';
    format.custom.format.fill.color = '#FF0000';
    await context.sync();
  });
  const again = await readXlsx(await writeXlsx(host.book));
  expect(snapshotWorkbook(again).sheets[0]).toMatchObject({
    cells: {
      A1: { value: 'Name', bold: true },
      B2: { value: 46030, numberFormat: 'dd.mm.yyyy' },
    },
    more: {
      tables: [{ name: 'Fälle', area: 'A1:B2' }],
      conditionalFormats: [{ areas: ['B2'], rule: { formula: '=$B2<46000' } }],
    },
  });
});

it('keeps settings and custom XML parts, as Excel has them in its files', async () => {
  const { Excel, host } = openExcel();
  const xml = '<a xmlns="urn:x">&lt;ä&gt;</a>';
  await Excel.run(async ({ workbook }) => {
    workbook.settings.add('text', 'ä "und" <b> & \'c\'');
    workbook.settings.add('objekt', { liste: [1, null, { tief: true }] });
    workbook.customXmlParts.add(xml);
    workbook.customXmlParts.add('<b/>');
  });
  const bytes = await writeXlsx(host.book);
  const again = await readXlsx(await writeXlsx(await readXlsx(bytes)));
  expect(snapshotWorkbook(again).settings).toEqual(snapshotWorkbook(host.book).settings);
  expect([...again.xmlParts.values()]).toEqual([xml, '<b/>']);
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.keys(zip.files).filter((name) => /^(customXml|xl\/webextensions)\/.*[^/]$/.test(name))).toEqual([
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/webextension1.xml',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'customXml/_rels/item1.xml.rels',
    'customXml/item2.xml',
    'customXml/itemProps2.xml',
    'customXml/_rels/item2.xml.rels',
  ]);
  expect(await zip.file('xl/webextensions/webextension1.xml')?.async('string')).toContain(
    '<we:property name="text" value="&quot;ä \\&quot;und\\&quot; &lt;b&gt; &amp; \'c\'&quot;"/>',
  );
});

it('survives an empty workbook', async () => {
  const book = new Workbook();
  book.addSheet('Leer');
  expect(snapshotWorkbook(await readXlsx(await writeXlsx(book)))).toEqual(snapshotWorkbook(book));
});
