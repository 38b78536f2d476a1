/**
 * The host as a whole: the genuine client library reads, writes, fails and listens against it.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  'Neufälle 2026': [
    ['BG-Nr', 'Name', 'Antrag am'],
    ['43104//0001234', 'Müller', 46023],
    ['43104//0001235', 'Öz', 46030],
  ],
};

describe('reading and writing', () => {
  it('refuses a value that was not loaded, as the library does', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      expect(() => used.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('reads the used range with its address', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      used.load('values,address');
      await context.sync();
      expect(used.toJSON()).toEqual({ address: "'Neufälle 2026'!A1:C3", values: sheets['Neufälle 2026'] });
    });
  });

  it('writes a column beside the list with a fill and reads both back', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const column = sheet.getUsedRange().getColumn(2).getOffsetRange(0, 1);
      column.values = [['Status'], ['neu'], ['geprüft']];
      column.format.fill.color = '#ffc000';
      const back = sheet.getRange('D1:D3').load('values,format/fill/color');
      await context.sync();
      expect([back.values, back.format.fill.color]).toEqual([[['Status'], ['neu'], ['geprüft']], '#FFC000']);
    });
    expect(host.snapshot('Neufälle 2026').cells).toMatchObject({ D2: { value: 'neu', fill: '#FFC000' } });
  });

  it('takes several properties by set()', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('F1');
      cell.set({ values: [['x']], format: { font: { color: '#112233', bold: true } } });
      await context.sync();
    });
    expect(host.snapshot('Tabelle1').cells).toEqual({ F1: { value: 'x', fontColor: '#112233', bold: true } });
  });

  it('says which objects do not exist', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('fehlt');
      const there = context.workbook.worksheets.getItemOrNullObject('neufälle 2026');
      await context.sync();
      expect([missing.isNullObject, there.isNullObject]).toEqual([true, false]);
    });
  });

  it('loads nothing into an object that does not exist, also later', async () => {
    const { Excel } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('fehlt');
      await context.sync();
      missing.load('name');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('lists and counts', async () => {
    const { Excel } = openExcel({ sheets: { A: [], B: [], C: [] } });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const count = worksheets.getCount();
      const second = worksheets.load({ name: true, $skip: 1, $top: 1 });
      await context.sync();
      expect(count.value).toBe(3);
      expect(second.items.map(({ name }) => name)).toEqual(['B']);
    });
  });

  it('keeps an array write above 1,500 cells whole although the library splits it', async () => {
    const { Excel, host } = openExcel();
    const rows = Array.from({ length: 4000 }, (_, row) => [row]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4000').values = rows;
      await context.sync();
    });
    expect(host.log[0]?.actions.filter((action) => action === 'Range.values=')).toHaveLength(3);
    expect(host.sheet('Tabelle1').grid.value(3999, 0)).toBe(3999);
  });
});

describe('errors', () => {
  const cases: [string, string, (context: Excel.RequestContext) => void][] = [
    ['a sheet that does not exist', 'ItemNotFound', (c) => void c.workbook.worksheets.getItem('weg').load('name')],
    [
      'a block of the wrong size',
      'InvalidArgument',
      (c) => {
        c.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1]];
      },
    ],
    ['a bad address', 'InvalidArgument', (c) => void c.workbook.worksheets.getActiveWorksheet().getRange('A0')],
    [
      'a member that the host does not have',
      'ApiNotFound',
      (c) => void c.workbook.worksheets.getActiveWorksheet().getRange('A1').getSpillParent().load('address'),
    ],
    [
      'more than 5 MB',
      'RequestPayloadSizeLimitExceeded',
      (c) => {
        const range = c.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(10, 0, 60_000, 10);
        range.values = Array.from({ length: 60_000 }, () => Array(10).fill('Mustermann'));
      },
    ],
  ];

  it.each(cases)('%s gives %s', async (_name, code, act) => {
    const { Excel } = openExcel({ sheets });
    const run = Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });

  it('refuses a proxy of a run that is over', async () => {
    const { Excel } = openExcel({ sheets });
    const run = Excel.run(async (context) => {
      const range = await Excel.run(async (other) => other.workbook.worksheets.getActiveWorksheet().getRange('A1'));
      range.load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  it('says where it failed, and keeps what was done before', async () => {
    const { Excel, host } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['davor']];
      sheet.getRange('A2:A3').values = [['zu kurz']];
      sheet.getRange('A4').values = [['danach']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values=', statement: 'range1.values = ...;' },
    });
    expect(host.snapshot('Tabelle1').cells).toEqual({ A1: 'davor' });
  });

  it('limits what a response may weigh, and keeps what the request wrote', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [['x'.repeat(3000)]] }, limits: { response: 2000 } });
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').values = [[1]];
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect(host.snapshot('A').cells).toMatchObject({ B1: 1 });
  });

  it('limits the cells of a range', async () => {
    const { Excel } = openExcel({ limits: { readCells: 100 } });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:K10').load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  it('refuses to touch what a null object would have had', async () => {
    const { Excel } = openExcel({ sheets });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('fehlt').getRange('A1').load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });
});

describe('the log', () => {
  it('counts requests, bytes and actions', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['Nr']];
      await context.sync();
    });
    await host.settled();
    // The second request gives the range back that the library kept.
    expect(host.log.map(({ number, actions }) => ({ number, actions }))).toEqual([
      { number: 1, actions: ['WorksheetCollection.getActiveWorksheet()', 'Worksheet.getRange()', 'Range.values='] },
      { number: 2, actions: [] },
    ]);
    expect(host.log[0]?.bytes).toBeGreaterThan(300);
    expect(host.book.references.count).toBe(0);
  });

  it('takes 100,000 rows of 12 columns in blocks', async () => {
    const { Excel, host } = openExcel({ sheets: { Liste: [] } });
    const { grid } = host.sheet('Liste');
    for (let row = 0; row < 100_000; row++) {
      for (let column = 0; column < 12; column++)
        grid.put(row, column, column === 2 ? 46_000 + (row % 365) : `w${row}`);
    }
    let rows = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange(true).load('rowCount,columnCount');
      await context.sync();
      for (let row = 0; row < used.rowCount; row += 10_000) {
        const block = sheet.getRangeByIndexes(row, 0, 10_000, used.columnCount).load('values');
        await context.sync();
        rows += block.values.length;
        sheet.getRangeByIndexes(row, 12, 10_000, 1).values = block.values.map((line) => [
          line[2] > 46_100 ? 'neu' : '',
        ]);
        block.untrack();
      }
      await context.sync();
    });
    expect(rows).toBe(100_000);
    expect(grid.extent(true)).toEqual({ row: 0, column: 0, rows: 100_000, columns: 13 });
  });
});
