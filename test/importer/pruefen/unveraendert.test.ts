/** `neufall pruefen` leaves everything but its own cells as it was (page 5). */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { antrag, CLEAN, geprueft, KOPF, mappe, parts, STICHTAG, sheetOf, withParts } from './mappe.ts';

describe('what the workbook has stays as it is', () => {
  /** A workbook with much of what people use, and some that libraries lose. */
  async function rich(folder: string): Promise<string> {
    const rows = [
      KOPF,
      antrag('123A456789', new Date(Date.UTC(2026, 2, 2))),
      antrag('123A456780'),
      antrag('123A456781'),
    ];
    const path = await mappe(folder, rows, (sheet, book) => {
      sheet.getCell('H2').value = { formula: 'D2+15', result: 46098 };
      sheet.getCell('H3').value = { richText: [{ text: 'fett', font: { bold: true } }, { text: ' & normal' }] };
      sheet.getCell('A2').note = 'Rückruf\nam Montag';
      sheet.getColumn(4).numFmt = 'dd.mm.yyyy';
      sheet.getColumn(2).hidden = true;
      sheet.getColumn(3).width = 33;
      sheet.getRow(3).hidden = true;
      sheet.getRow(4).height = 40;
      sheet.autoFilter = 'A1:F4';
      sheet.mergeCells('A6:C7');
      sheet.getCell('A6').value = 'Stand 31.03.';
      sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
      sheet.addConditionalFormatting({
        ref: 'A1:Z99',
        rules: [{ type: 'expression', priority: 1, formulae: ['$B1="x"'], style: { font: { italic: true } } }],
      });
      sheet.getCell('F2').dataValidation = { type: 'list', formulae: ['"ja,nein"'] };
      sheet.pageSetup.printTitlesRow = '1:1';
      sheet.headerFooter.oddFooter = 'Seite &P';
      const image = book.addImage({ base64: PIXEL, extension: 'png' });
      sheet.addImage(image, 'J6:K8');
      book.addWorksheet('Zweites').addRow(['Kundennummer', 'nur', 'eine Liste']);
    });
    await withParts(path, async (zip) => {
      const change = async (name: string, from: string, to: string) => {
        const text = (await zip.file(name)?.async('string')) ?? '';
        if (!text.includes(from)) throw new Error(`${from} is not in ${name}`);
        zip.file(
          name,
          text.replace(from, () => to),
        );
      };
      const filter = '<filterColumn colId="4"><filters><filter val="Erstantrag"/></filters></filterColumn>';
      await change(
        'xl/worksheets/sheet1.xml',
        '<autoFilter ref="A1:F4"/>',
        `<autoFilter ref="A1:F4">${filter}</autoFilter>`,
      );
      await change(
        'xl/worksheets/sheet1.xml',
        '<pageMargins',
        '<hyperlinks><hyperlink ref="A3" location="Zweites!A1"/></hyperlinks><pageMargins',
      );
      await change(
        'xl/workbook.xml',
        '<definedNames>',
        '<definedNames><definedName name="Quote" hidden="1">SUM(Liste!$H:$H)/2</definedName>',
      );
      zip.file('customXml/item1.xml', '<x/>');
      zip.file('xl/threadedComments/threadedComment1.xml', '<ThreadedComments/>');
      zip.file('xl/calcChain.xml', '<calcChain/>');
    });
    return path;
  }

  test('part by part, and cell by cell', async () => {
    const folder = newFolder();
    const path = await rich(folder);
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--quiet', ...STICHTAG])).toMatchObject(CLEAN);
    const before = await parts(path);
    const after = await parts(geprueft(folder));

    // The memory of what was written is added, and named where parts are named.
    expect(Object.keys(after).filter((name) => before[name] === undefined)).toEqual([
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'customXml/_rels/item2.xml.rels',
    ]);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      const added = /<(?:Override PartName="\/customXml\/item(?:Props)?2\.xml"|Relationship Id="rIdNeufall)[^>]*>/g;
      expect(after[name]?.replaceAll(added, ''), name).toBe(before[name]);
    }
    // Without the new cells, the new columns' widths and the used area the sheet is what it was.
    const sheet = (name: Record<string, string>) =>
      (name['xl/worksheets/sheet1.xml'] ?? '')
        .replaceAll(/<c r="[I-V]\d+"[^>]*?(\/>|>.*?<\/c>)/g, '')
        .replaceAll(/ spans="[\d: ]*"/g, '')
        .replaceAll(/<col [^>]*min="(9|1\d|2[0-2])"[^>]*\/>/g, '')
        .replace(/<dimension ref="[^"]*"/, '<dimension');
    expect(sheet(after)).toBe(sheet(before));
    expect(after['xl/worksheets/sheet1.xml']).toContain('<dimension ref="A1:V7"/>');
    // Texts and formats are only added: every number that a cell had means the same.
    const items = (xml: string | undefined, tag: string) =>
      xml?.match(new RegExp(`<${tag}[ >/].*?</${tag}>|<${tag}[^>]*/>`, 'g')) ?? [];
    const texts = items(before['xl/sharedStrings.xml'], 'si');
    expect(items(after['xl/sharedStrings.xml'], 'si').slice(0, texts.length)).toEqual(texts);
    const list = (xml: string | undefined, tag: string) => new RegExp(`<${tag} .*?</${tag}>`).exec(xml ?? '')?.[0];
    const xfs = items(list(before['xl/styles.xml'], 'cellXfs'), 'xf');
    expect(items(list(after['xl/styles.xml'], 'cellXfs'), 'xf').slice(0, xfs.length)).toEqual(xfs);
  });

  test('as another program reads it', async () => {
    const folder = newFolder();
    const path = await rich(folder);
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const [before, after] = [await sheetOf(path), await sheetOf(geprueft(folder))];
    for (let row = 1; row <= 7; row++) {
      for (let column = 1; column <= 8; column++) {
        const [a, b] = [before.getCell(row, column), after.getCell(row, column)];
        expect({ value: b.value, style: b.style, note: b.note }, b.address).toEqual({
          value: a.value,
          style: a.style,
          note: a.note,
        });
      }
      expect([after.getRow(row).hidden, after.getRow(row).height]).toEqual([
        before.getRow(row).hidden,
        before.getRow(row).height,
      ]);
    }
    for (let column = 1; column <= 6; column++) {
      const [a, b] = [before.getColumn(column), after.getColumn(column)];
      expect([b.width, b.hidden]).toEqual([a.width, a.hidden]);
    }
    expect(after.model.merges).toEqual(before.model.merges);
    expect(after.views).toEqual(before.views);
    // The hidden row has its answer too.
    expect(after.getCell('I3').value).toBe('ja');
    // Column H had no header, but was in use.
    expect(after.getCell('I1').value).toBe('Neufall');
  });

  test('twice the same call gives the same copy', async () => {
    const folder = newFolder();
    await rich(folder);
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const first = await parts(geprueft(folder));
    await call(folder, ['pruefen', 'liste.xlsx', '--out', 'zweite.xlsx', ...STICHTAG]);
    expect(await parts(join(folder, 'zweite.xlsx'))).toEqual(first);
  });
});

/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
