/**
 * Faults on order: what fails, what stays done, what the library makes of it.
 */
import { describe, expect, it } from 'vitest';
import type { Failure, FaultPlace } from './faults.ts';
import type { Host } from './host.ts';
import { openExcel } from './node.ts';

/** Three writes in two requests. */
async function threeWrites(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    await context.sync();
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  });
}

const done = (host: Host) => Object.keys(host.snapshot('Tabelle1').cells).join(' ');

describe('a fault', () => {
  const cases: [string, FaultPlace, Failure, string, string][] = [
    ['the next request', { request: 1 }, {}, 'GeneralException', ''],
    ['the second request', { request: 2 }, {}, 'GeneralException', 'A1 A2'],
    ['an action inside a request', { request: 1, action: 4 }, { code: 'AccessDenied' }, 'AccessDenied', 'A1'],
    ['an action of the second request', { request: 2, action: 3 }, { code: 'Conflict' }, 'Conflict', 'A1 A2'],
    ['an action over all requests', { action: 6 }, { code: 'InvalidOperation' }, 'InvalidOperation', 'A1 A2'],
    ['the second write', { action: 'Range.values=', nth: 2 }, {}, 'GeneralException', 'A1'],
    ['a connection lost on the way there', { request: 1 }, { lost: 'request' }, 'GeneralException', ''],
    ['a connection lost on the way back', { request: 1 }, { lost: 'response' }, 'GeneralException', 'A1 A2'],
  ];

  it.each(cases)('meets %s', async (_name, place, failure, code, left) => {
    const { Excel, host } = openExcel();
    host.fail(place, failure);
    await expect(threeWrites(Excel)).rejects.toMatchObject({ code });
    expect([done(host), host.openFaults]).toEqual([left, 0]);
    host.heal();
    await threeWrites(Excel);
    expect(done(host)).toBe('A1 A2 A3');
  });

  it('can be ordered for every action in turn', async () => {
    const clean = openExcel();
    await threeWrites(clean.Excel);
    const actions = clean.host.log.flatMap((request) => request.actions);
    const left: string[] = [];
    for (let action = 1; action <= actions.length; action++) {
      const { Excel, host } = openExcel();
      host.fail({ action });
      await expect(threeWrites(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
      left.push(`${actions[action - 1]}: ${done(host)}`);
    }
    expect(left).toEqual([
      'WorksheetCollection.getActiveWorksheet(): ',
      'Worksheet.getRange(): ',
      'Range.values=: ',
      'Worksheet.getRange(): A1',
      'Range.values=: A1',
      'WorksheetCollection.getItem(): A1 A2',
      'Worksheet.getRange(): A1 A2',
      'Range.values=: A1 A2',
    ]);
  });

  it('that never answers leaves the add-in waiting', async () => {
    const { Excel, host } = openExcel();
    host.fail({ request: 1 }, { lost: 'silence' });
    const waited = new Promise((resolve) => setTimeout(resolve, 20, 'waited'));
    expect(await Promise.race([threeWrites(Excel), waited])).toBe('waited');
  });
});

describe('states of Excel', () => {
  it('refuses everything while the connection is gone', async () => {
    const { Excel, host } = openExcel();
    host.connected = false;
    await expect(threeWrites(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
    host.connected = true;
    await threeWrites(Excel);
    expect(done(host)).toBe('A1 A2 A3');
  });

  it('refuses everything while somebody edits a cell, unless the add-in waits', async () => {
    const { Excel, host } = openExcel();
    host.cellEdit = true;
    await expect(threeWrites(Excel)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(done(host)).toBe('');
    host.cellEdit = false;
    await waiting;
    expect(done(host)).toBe('A1');
  });

  it('takes the time that it is told to', async () => {
    const { Excel, host } = openExcel({ delay: 5 });
    const order: string[] = [];
    const run = threeWrites(Excel).then(() => order.push('done'));
    await new Promise((resolve) => setTimeout(resolve));
    order.push(done(host));
    await run;
    expect(order).toEqual(['', 'done']);
  });
});
