/**
 * Tables: header, body, columns, rows, growth, filters; and the filter of a sheet.
 */
import { describe, expect, it } from 'vitest';
import type { HostOptions } from './host.ts';
import { openExcel } from './node.ts';

const rows = [
  ['Name', 'Status', 'Tage'],
  ['Öz', 'neu', 3],
  ['Müller', 'alt', 12],
  ['Yılmaz', 'neu', 7],
];

/** A sheet with its rows made a table. */
async function withTable(options: HostOptions = {}) {
  const excel = openExcel({ sheets: { Liste: rows }, ...options });
  await excel.Excel.run(async (context) => {
    context.workbook.tables.add('A1:C4', true).name = 'Fälle';
    await context.sync();
  });
  return excel;
}

describe('a table', () => {
  it('has a header, a body, columns and an id', async () => {
    const { Excel } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fälle').load('name,id,showTotals,style');
      const header = table.getHeaderRowRange().load('values,address');
      const body = table.getDataBodyRange().load('address');
      table.columns.load('items/name,items/index');
      table.rows.load('count');
      const status = table.columns.getItem('status').getDataBodyRange().load('values');
      await context.sync();
      expect([header.values, header.address, body.address]).toEqual([[rows[0]], 'Liste!A1:C1', 'Liste!A2:C4']);
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Name', 0],
        ['Status', 1],
        ['Tage', 2],
      ]);
      expect([table.rows.count, status.values]).toEqual([3, [['neu'], ['alt'], ['neu']]]);
    });
  });

  it('is found where the selection is', async () => {
    const { Excel, host } = await withTable();
    host.user.select('B3');
    await Excel.run(async (context) => {
      const table = context.workbook.getSelectedRange().getTables().getFirst().load('name');
      await context.sync();
      expect(table.name).toBe('Fälle');
    });
  });

  it('gets headers that are texts, filled and each once', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [['Name', '', 'Name', 2026]] } });
    await Excel.run(async (context) => {
      context.workbook.tables.add('A1:D2', true);
      await context.sync();
    });
    expect(host.snapshot('A').cells).toEqual({ A1: 'Name', B1: 'Spalte1', C1: 'Name2', D1: '2026' });
  });

  it('takes new columns and rows, and gives them up', async () => {
    const { Excel, host } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fälle');
      table.columns.add(undefined, [['Neufall'], ['ja'], ['nein'], ['ja']]);
      table.rows.add(1, [['Aslan', 'alt', 1, 'nein']]);
      table.columns.getItem('Status').delete();
      await context.sync();
      const range = table.getRange().load('values,address');
      await context.sync();
      expect([range.address, range.values]).toEqual([
        'Liste!A1:C5',
        [
          ['Name', 'Tage', 'Neufall'],
          ['Öz', 3, 'ja'],
          ['Aslan', 1, 'nein'],
          ['Müller', 12, 'nein'],
          ['Yılmaz', 7, 'ja'],
        ],
      ]);
    });
    expect(host.snapshot('Liste').more.tables).toEqual([{ name: 'Fälle', area: 'A1:C5', style: 'TableStyleMedium2' }]);
  });

  it('grows when something is written beside or below it, unless the option is off', async () => {
    for (const [autoExpandTables, expected] of [
      [true, 'A1:D5'],
      [false, 'A1:C4'],
    ] as const) {
      const { Excel, host } = await withTable({ autoExpandTables });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('D1:D4').values = [['Neufall'], ['ja'], ['nein'], ['ja']];
        sheet.getRange('A5').values = [['Aslan']];
        await context.sync();
      });
      expect(host.snapshot('Liste').more.tables).toMatchObject([{ area: expected }]);
    }
  });

  it('may not lie on another table or on merged cells', async () => {
    const { Excel, host } = await withTable();
    host.user.merge('F1:G1');
    for (const address of ['C3:D9', 'F1:G5']) {
      const run = Excel.run(async (context) => {
        context.workbook.tables.add(address, true);
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'MergedRangeConflict' });
    }
  });

  it('becomes a plain range again', async () => {
    const { Excel, host } = await withTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Fälle').convertToRange();
      await context.sync();
    });
    expect(host.snapshot('Liste')).toMatchObject({ cells: { A1: 'Name' }, more: { tables: [] } });
  });

  it('gets a row of totals', async () => {
    const { Excel, host } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fälle');
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      expect([totals.address, body.address]).toEqual(['Liste!A5:C5', 'Liste!A2:C4']);
    });
    expect(host.snapshot('Liste').cells).toMatchObject({ A5: 'Ergebnis' });
  });
});

describe('filters', () => {
  it('hides rows of a table by values', async () => {
    const { Excel, host } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fälle');
      table.columns.getItem('Status').filter.applyValuesFilter(['neu']);
      const view = table.getDataBodyRange().getVisibleView().load('values');
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect([view.values.map(([name]) => name), table.autoFilter.isDataFiltered]).toEqual([['Öz', 'Yılmaz'], true]);
    });
    expect(host.snapshot('Liste').rows).toEqual({ 2: { filtered: true } });
  });

  it('keeps its rows while it is filtered', async () => {
    const { Excel, host } = await withTable();
    const run = Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fälle');
      table.columns.getItem('Status').filter.applyValuesFilter(['neu']);
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
    expect(host.snapshot('Liste').cells).toMatchObject({ A2: 'Öz', A4: 'Yılmaz' });
  });

  it('hides rows of a sheet by conditions, and shows them again', async () => {
    const { Excel, host } = openExcel({ sheets: { Liste: rows } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply('A1:C4', 2, { filterOn: 'Custom', criterion1: '>5', criterion2: '<10', operator: 'And' });
      await context.sync();
    });
    expect(host.snapshot('Liste').rows).toEqual({ 1: { filtered: true }, 2: { filtered: true } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(host.snapshot('Liste')).toMatchObject({ rows: {}, more: { filter: { area: 'A1:C4', columns: [] } } });
  });

  it('gives criteria with empty fields, and takes them back only without', async () => {
    const { Excel, host } = openExcel({ sheets: { Liste: rows } });
    host.user.filter('A1:C4', 1, { filterOn: 'Values', values: ['neu'] });
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
      autoFilter.load('criteria');
      await context.sync();
      const [first, second] = autoFilter.criteria;
      expect([first?.filterOn, second?.filterOn, second?.values, second?.criterion1]).toEqual([
        null,
        'Values',
        ['neu'],
        null,
      ]);
      autoFilter.clearCriteria();
      autoFilter.apply('A1:C4', 1, { filterOn: 'Values', values: second?.values ?? [] });
      await context.sync();
      autoFilter.apply('A1:C4', 1, second);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    expect(host.snapshot('Liste').rows).toEqual({ 2: { filtered: true } });
  });

  it('lets an add-in write hidden rows like all others', async () => {
    const { Excel, host } = openExcel({ sheets: { Liste: rows } });
    host.user.filter('A1:C4', 1, { filterOn: 'Values', values: ['neu'] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('E1:E4').values = [['Kopf'], [1], [2], [3]];
      await context.sync();
    });
    expect(host.snapshot('Liste').cells).toMatchObject({ E1: 'Kopf', E2: 1, E3: 2, E4: 3 });
  });

  it('plays how Excel for the desktop misplaces them', async () => {
    const { Excel, host } = openExcel({ sheets: { Liste: rows }, filteredWrites: 'desktop' });
    host.user.filter('A1:C4', 1, { filterOn: 'Values', values: ['neu'] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('E1:E4').values = [['Kopf'], [1], [2], [3]];
      await context.sync();
    });
    const { E1, E2, E3, E4 } = host.snapshot('Liste').cells;
    expect({ E1, E2, E3, E4 }).toEqual({ E1: 'Kopf', E2: 'Kopf', E3: undefined, E4: 'Kopf' });
  });

  it.each([
    ['desktop', { E3: 2, fill: undefined }],
    ['visible', { E3: undefined, fill: undefined }],
  ] as const)('plays a single hidden row and its fill as %s has it', async (filteredWrites, expected) => {
    const { Excel, host } = openExcel({ sheets: { Liste: rows }, filteredWrites });
    host.user.filter('A1:C4', 1, { filterOn: 'Values', values: ['neu'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('E3').values = [[2]];
      sheet.getRange('F2:F4').format.fill.color = '#FF0000';
      await context.sync();
    });
    const { E3, F3 } = host.snapshot('Liste').cells;
    expect({ E3, fill: F3 }).toEqual(expected);
  });
});

describe('sorting', () => {
  it('sorts a table with its formats', async () => {
    const { Excel, host } = await withTable();
    host.user.format('A2', { bold: true });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Fälle').sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    });
    expect(host.snapshot('Liste').cells).toMatchObject({ A2: 'Müller', A3: 'Yılmaz', A4: { value: 'Öz', bold: true } });
  });
});
