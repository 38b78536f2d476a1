/** How many requests contents take. Source: page 6 "Writing", issue "What it must show" (requests of long lists). */
import { expect, test } from 'vitest';
import { apply } from '../../../addin/excel/apply.ts';
import { Batch } from '../../../addin/excel/batch.ts';
import { bytesAtOnce } from '../../../addin/excel/limits.ts';
import { withExcel } from '../../../addin/excel/session.ts';
import { bench } from '../bench.ts';

test('the contents of a long list fill their requests and burst none', async () => {
  const { host } = bench();
  const rows = 40_000;
  // Umlauts and quotes weigh the most.
  const contents = Array.from({ length: rows }, (_, row) => `${row}: Die Erstberatung führt die „EZ“ bald, "heute".`);
  await withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    const batch = new Batch(context, bytesAtOnce(rows));
    const column = { column: 12, contents, numberFormats: [], numberFormatAt: () => null, formats: [] };
    await apply(batch, { sheet, row: 1, rows, columns: [column], as: 'values' }, new Set());
    await batch.send();
  });
  const sent = host.log.map(({ bytes }) => bytes);
  const total = sent.reduce((sum, bytes) => sum + bytes, 0);
  expect(Math.max(...sent)).toBeLessThan(bytesAtOnce(rows));
  // On average they are five sixths full.
  expect(sent.length).toBeLessThanOrEqual(Math.ceil((total / bytesAtOnce(rows)) * 1.2));
});
