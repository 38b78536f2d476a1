/** Reading in blocks, the next one ahead. */
import { expect, it } from 'vitest';
import { readAhead } from '../../../addin/excel/ahead.ts';
import { withExcel } from '../../../addin/excel/session.ts';
import { bench } from '../bench.ts';

const CELLS = ['A1', 'B1', 'C1'];

/** What happens in turn. */
async function read(fail?: (host: ReturnType<typeof bench>['host']) => void): Promise<readonly string[]> {
  const { host } = bench();
  fail?.(host);
  const done: string[] = [];
  const reading = withExcel((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    return readAhead(context, CELLS, (address) => {
      done.push(`asks for ${address}`);
      const range = sheet.getRange(address).load('values');
      return () => done.push(`takes ${range.values[0]?.[0]}`);
    });
  });
  await reading.catch((error: unknown) => done.push(String((error as { kind?: unknown }).kind)));
  return [...done, `${host.log.length} requests`];
}

it('asks for a block before the one before is taken in', async () => {
  expect(await read()).toEqual([
    'asks for A1',
    'asks for B1',
    'takes Kundennummer',
    'asks for C1',
    'takes Name',
    'takes geb. am',
    '3 requests',
  ]);
});

it('takes in nothing behind a block that failed', async () => {
  expect(await read((host) => host.fail({ request: 2 }, { code: 'ResponsePayloadSizeLimitExceeded' }))).toEqual([
    'asks for A1',
    'asks for B1',
    'takes Kundennummer',
    'asks for C1',
    'zu-gross',
    '3 requests',
  ]);
});
