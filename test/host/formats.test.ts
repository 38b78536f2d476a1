/**
 * Formats of cells, widths and heights, borders, merged cells, conditional formats, validations.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  A: [
    ['Name', 'Antrag'],
    ['Öz', 46030],
  ],
};

describe('formats', () => {
  it('sets fill, font and alignment, and reads what all cells have in common', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const header = sheet.getRange('A1:B1').format;
      header.fill.color = 'orange';
      header.font.set({ bold: true, color: '#ff0000', size: 14, name: 'Arial', underline: 'Single' });
      header.horizontalAlignment = 'Center';
      header.wrapText = true;
      const properties = 'horizontalAlignment,wrapText,fill/color,font/bold,font/color,font/size,font/name';
      const one = sheet.getRange('A1:B1').format.load(properties);
      const mixed = sheet.getRange('A1:B2').format.load(properties);
      await context.sync();
      expect(one.toJSON()).toEqual({
        fill: { color: '#FFA500' },
        font: { bold: true, color: '#FF0000', size: 14, name: 'Arial' },
        horizontalAlignment: 'Center',
        wrapText: true,
      });
      expect(mixed.toJSON()).toEqual({
        fill: { color: null },
        font: { bold: null, color: null, size: null, name: null },
        horizontalAlignment: null,
        wrapText: null,
      });
    });
  });

  it('clears a fill, contents, formats, or all of it', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [[1, 2, 3, 4]] } });
    host.user.format('A1:D1', { fill: '#FFC000' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1').format.fill.clear();
      sheet.getRange('B1').clear('Contents');
      sheet.getRange('C1').clear('Formats');
      sheet.getRange('D1').clear();
      await context.sync();
    });
    expect(host.snapshot('A').cells).toEqual({ A1: 1, B1: { fill: '#FFC000' }, C1: 3 });
  });

  it('formats whole columns, also where there is nothing yet', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('C:C').format.fill.color = '#00FF00';
      sheet.getRange('C5').values = [['x']];
      const column = sheet.getRange('C:C').format.fill.load('color');
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      expect([column.color, used.address]).toEqual(['#00FF00', 'A!A1:C5']);
    });
    expect(host.sheet('A').styleOf(99_999, 2).fill).toBe('#00FF00');
  });

  it('changes formatted cells of a column, too, and leaves their other formats alone', async () => {
    const { Excel, host } = openExcel({ sheets });
    host.user.format('A1', { bold: true });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A:A').format.fill.color = '#00FF00';
      await context.sync();
    });
    const { bold, fill } = host.sheet('A').styleOf(0, 0);
    expect([bold, fill]).toEqual([true, '#00FF00']);
  });

  it('refuses what is no colour', async () => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.fill.color = 'kunterbunt';
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('sets borders at the edges and inside', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('EdgeBottom').color = '#FF0000';
      borders.getItem('InsideHorizontal').weight = 'Thick';
      const edge = borders.getItem('EdgeBottom').load('style,color,sideIndex');
      await context.sync();
      expect(edge.toJSON()).toEqual({ color: '#FF0000', sideIndex: 'EdgeBottom', style: 'Continuous' });
    });
    const thick = { style: 'Continuous', weight: 'Thick', color: '#000000' };
    expect(host.snapshot('Tabelle1').cells).toEqual({
      A1: { bottom: thick },
      A2: { bottom: { style: 'Continuous', weight: 'Thin', color: '#FF0000' }, top: thick },
    });
  });

  it('takes formats of many cells in one call and gives them back', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#FFC000' }, font: { bold: true } } }, {}]]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(cells.value).toEqual([
        [
          { address: 'A!A1', format: { fill: { color: '#FFC000' }, font: { bold: true } } },
          { address: 'A!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
        ],
      ]);
    });
    expect(host.snapshot('A').cells).toMatchObject({ A1: { fill: '#FFC000', bold: true }, B1: 'Antrag' });
  });
});

describe('widths and heights', () => {
  it('sets, reads, fits and mixes them', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A:A').format.columnWidth = 100;
      sheet.getRange('A1').format.rowHeight = 30;
      sheet.getRange('B:B').format.autofitColumns();
      const [a, b, both] = ['A:A', 'B:B', 'A:B'].map((place) => sheet.getRange(place).format.load('columnWidth'));
      const row = sheet.getRange('A1:A2').format.load('rowHeight');
      const place = sheet.getRange('B2').load('left,top');
      await context.sync();
      expect([a?.columnWidth, b?.columnWidth, both?.columnWidth, row.rowHeight]).toEqual([100, 35.25, null, null]);
      expect([place.left, place.top]).toEqual([100, 30]);
    });
  });
});

it('hides a column by the width 0, and shows it by another', async () => {
  const { Excel, host } = openExcel({ sheets });
  const widths: unknown[] = [];
  for (const width of [0, 60]) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('B:B').format.columnWidth = width;
      await context.sync();
    });
    widths.push(host.snapshot('A').columns);
  }
  expect(widths).toEqual([{ 1: { hidden: true } }, { 1: { size: 60 } }]);
});

describe('merged cells', () => {
  it('keeps the first value, and loses what is written to the others', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1:B1').merge();
      await context.sync();
      sheet.getRange('A1:B1').values = [['Kopf', 'verloren']];
      const areas = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address,areaCount');
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(['A!A1:B1', 1]);
    });
    expect(host.snapshot('A').more).toMatchObject({ merges: ['A1:B1'] });
    expect(host.snapshot('A').cells).toEqual({ A1: 'Kopf', A2: 'Öz', B2: 46030 });
  });

  it('splits them again', async () => {
    const { Excel, host } = openExcel({ sheets });
    host.user.merge('A1:B1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').unmerge();
      await context.sync();
    });
    expect(host.snapshot('A').more).toMatchObject({ merges: [] });
  });
});

describe('conditional formats and validations', () => {
  it('adds, lists and counts conditional formats; values that are written leave them alone', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const format = sheet.getRange('B2:B10').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>46000';
      format.custom.format.fill.color = '#FF0000';
      await context.sync();
      sheet.getRange('B2').values = [['neu']];
      const { conditionalFormats } = sheet.getRange('B2');
      const none = sheet.getRange('A1').conditionalFormats.getCount();
      conditionalFormats.load('items/type,items/id');
      await context.sync();
      const [first] = conditionalFormats.items;
      const rule = first?.custom.rule.load('formula');
      const range = first?.getRange().load('address');
      const absent = first?.cellValueOrNullObject;
      await context.sync();
      expect([none.value, first?.type, rule?.formula, range?.address, absent?.isNullObject]).toEqual([
        0,
        'Custom',
        '=$B2>46000',
        'A!B2:B10',
        true,
      ]);
    });
    expect(host.snapshot('A').more.conditionalFormats).toEqual([
      { type: 'Custom', areas: ['B2:B10'], rule: { formula: '=$B2>46000' }, format: { fill: { color: '#FF0000' } } },
    ]);
  });

  it('puts a new conditional format before the others', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('A').getRange('A1:B2');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.add('CellValue').cellValue.rule = { formula1: '=0', operator: 'GreaterThan' };
      conditionalFormats.load('items/type,items/priority');
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['CellValue', 0],
        ['Custom', 1],
      ]);
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('cuts them and validations out of cells that are cleared', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1:C10').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A1:A10').dataValidation.rule = { list: { inCellDropDown: true, source: 'ja' } };
      sheet.getRange('B2:B3').clear('Formats');
      sheet.getRange('C1').clear('Contents');
      sheet.getRange('A1:A2').clear();
      await context.sync();
    });
    const { conditionalFormats, validations } = host.snapshot('A').more;
    expect(conditionalFormats).toMatchObject([{ areas: ['B1:C1', 'A4:C10', 'A3', 'C2:C3'] }]);
    expect(validations).toMatchObject([{ area: 'A3:A10' }]);
  });

  it('keeps validations', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('A').getRange('C2:C5');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nein' } };
      await context.sync();
      const inside = context.workbook.worksheets.getItem('A').getRange('C3').dataValidation.load('type,rule');
      const beside = context.workbook.worksheets.getItem('A').getRange('A1').dataValidation.load('type');
      await context.sync();
      expect([inside.type, inside.rule.list?.source, beside.type]).toEqual(['List', 'ja,nein', 'None']);
    });
    expect(host.snapshot('A').more.validations).toMatchObject([{ area: 'C2:C5' }]);
  });
});
