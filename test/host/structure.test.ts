/**
 * Inserting and deleting rows, columns and cells: what moves along, what refuses.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  Liste: [
    ['Name', 'Antrag', 'Status'],
    ['Öz', 46030, 'neu'],
    ['Müller', 46023, 'alt'],
  ],
};

describe('inserting', () => {
  it('moves rows with formats, widths, names, merged cells, conditional formats and the table', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      context.workbook.tables.add('A1:C3', true).name = 'Fälle';
      context.workbook.names.add('Stand', sheet.getRange('E2'));
      sheet.getRange('A2').format.rowHeight = 40;
      sheet.getRange('E2:F2').merge();
      sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      await context.sync();
    });
    expect(host.snapshot()).toMatchObject({
      names: { Stand: 'Liste!E3' },
      sheets: [
        {
          cells: { A1: 'Name', A3: 'Öz', A4: 'Müller' },
          rows: { 2: { size: 40 } },
          more: {
            merges: ['E3:F3'],
            tables: [{ area: 'A1:C4' }],
            conditionalFormats: [{ areas: ['B3:B4'] }],
          },
        },
      ],
    });
  });

  it('moves a range that the add-in keeps', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Liste').getRange('C1:C3');
      kept.load('address');
      await context.sync();
      host.user.insertColumns('A', 2);
      kept.load('address,values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual(['Liste!E1:E3', [['Status'], ['neu'], ['alt']]]);
    });
  });

  it('moves single cells only within their columns', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B2').insert('Right');
      await context.sync();
    });
    expect(host.snapshot('Liste').cells).toMatchObject({ B1: 'Antrag', C2: 46030, D2: 'neu', B3: 46023 });
    expect(host.snapshot('Liste').cells).not.toHaveProperty('B2');
  });
});

describe('deleting', () => {
  it('moves up what was below, and shrinks what was cut', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('2:2').delete('Up');
      await context.sync();
    });
    expect(host.snapshot('Liste')).toMatchObject({
      cells: { A1: 'Name', A2: 'Müller' },
      more: { conditionalFormats: [{ areas: ['A1:A2'] }] },
    });
  });

  it('leaves a range that the add-in keeps without cells', async () => {
    const { Excel, host } = openExcel({ sheets });
    const run = Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Liste').getRange('B2').load('address');
      await context.sync();
      host.user.deleteRows(2);
      kept.load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidReference' });
    // Nor does it stand in the way of what is deleted later.
    host.user.deleteRows(1);
    expect(host.sheet('Liste').grid.value(0, 0)).toBe('Müller');
  });

  it('does not tear a table apart', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      context.workbook.tables.add('A1:C3', true);
      await context.sync();
    });
    const before = host.snapshot();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A2:B2').delete('Up');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
    expect(host.snapshot()).toEqual(before);
  });

  it('does not push cells off the sheet', async () => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1048576').values = [['unten']];
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'NonBlankCellOffSheet' });
  });
});
