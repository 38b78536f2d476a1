/**
 * Events: who hears of what, and when.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  A: [
    ['Name', 'Status'],
    ['Öz', 'neu'],
  ],
  B: [],
};

describe('changes', () => {
  it('are told to the sheet and to the workbook, with what was there before', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const note = (who: string) => async (event: Excel.WorksheetChangedEventArgs) => {
        const { address, changeType, source, triggerSource, details } = event;
        heard.push({ who, address, changeType, source, triggerSource, after: details?.valueAfter });
      };
      sheet.onChanged.add(note('sheet'));
      context.workbook.worksheets.onChanged.add(note('workbook'));
      await context.sync();
      sheet.getRange('B2').values = [['alt']];
      await context.sync();
    });
    await host.settled();
    host.user.edit('A2:B2', [['Müller', 'neu']]);
    await host.settled();
    const own = {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      after: 'alt',
    };
    const users = {
      address: 'A2:B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      after: undefined,
    };
    expect(heard).toEqual([
      { who: 'sheet', ...own },
      { who: 'workbook', ...own },
      { who: 'sheet', ...users },
      { who: 'workbook', ...users },
    ]);
  });

  it('bring the range along', async () => {
    const { Excel, host } = openExcel({ sheets });
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    host.user.edit('A2', 'Yılmaz');
    await host.settled();
    expect(values).toEqual([[['Yılmaz']]]);
  });

  it('are not told while events are off, nor after the handler is removed', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('A').onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('A').getRange('B2').values = [['still']];
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem('A').getRange('B3').values = [['laut']];
      await context.sync();
      return added;
    });
    await host.settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.user.edit('B4', 'danach');
    await host.settled();
    expect([heard, host.book.events.registrations]).toEqual([['B3'], []]);
  });

  it('tell of inserted and deleted rows', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').onChanged.add(async ({ address, changeType, changeDirectionState }) => {
        heard.push([address, changeType, changeDirectionState]);
      });
      await context.sync();
    });
    host.user.insertRows(2);
    host.user.deleteRows(2);
    await host.settled();
    expect(heard).toEqual([
      ['2:2', 'RowInserted', { insertShiftDirection: 'Down' }],
      ['2:2', 'RowDeleted', { deleteShiftDirection: 'Up' }],
    ]);
  });

  it('of formats are told apart from those of values', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').onFormatChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
    });
    host.user.edit('A2', 'x');
    host.user.format('B2', { fill: '#FFC000' });
    await host.settled();
    expect(heard).toEqual(['B2']);
  });

  it('of a table are told to the table', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('A1:B2', true);
      table.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
    });
    host.user.edit('B2', 'alt');
    host.user.edit('F9', 'woanders');
    await host.settled();
    expect(heard).toEqual(['B2']);
  });
});

describe('selection and sheets', () => {
  it('tell where the user goes', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.load('id');
      sheet.onSelectionChanged.add(async ({ address }) => {
        heard.push(['sheet', address]);
      });
      context.workbook.onSelectionChanged.add(async () => {
        heard.push(['workbook']);
      });
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
        heard.push(['activated', worksheetId === sheet.id]);
      });
      await context.sync();
    });
    host.user.select('B2');
    await host.settled();
    host.user.activate('B');
    await host.settled();
    expect(heard).toEqual([['sheet', 'B2'], ['workbook'], ['activated', false]]);
  });

  it('come and go', async () => {
    const { Excel, host } = openExcel({ sheets });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => {
        heard.push('added');
      });
      worksheets.onDeleted.add(async () => {
        heard.push('deleted');
      });
      await context.sync();
      worksheets.add('Neu').delete();
      await context.sync();
    });
    await host.settled();
    expect(heard).toEqual(['added', 'deleted']);
  });
});
