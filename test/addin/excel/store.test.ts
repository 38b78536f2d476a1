/** Long texts in the workbook: short ones in settings, long ones on a very hidden sheet, and gone when forgotten. */
import { describe, expect, it } from 'vitest';
import { Batch } from '../../../addin/excel/batch.ts';
import { send, withExcel } from '../../../addin/excel/session.ts';
import { askStore, forget, type Kept, recall, Store } from '../../../addin/excel/store.ts';
import { bench } from '../bench.ts';

async function keep(texts: readonly string[], taken: readonly Kept[] = []): Promise<Kept[]> {
  return withExcel(async (context) => {
    const asked = askStore(context);
    await send(context);
    const batch = new Batch(context, 1_000_000);
    const store = new Store(batch, asked, taken);
    const kept: Kept[] = [];
    for (const text of texts) kept.push(await store.keep(text));
    await batch.send();
    return kept;
  });
}

const recalled = (kept: Kept) => withExcel((context) => recall(context, kept));

/** Characters that Excel would read as something else at the start of a cell, again and again. */
const long = (length: number) => '=1+1 {"ä":"€"}\n'.repeat(Math.ceil(length / 15)).slice(0, length);

describe('the store', () => {
  it.each([0, 1, 200_000, 200_001, 650_000])('gives back %i characters', async (length) => {
    const { host } = bench();
    const text = long(length);
    const [kept] = await keep([text]);
    if (kept === undefined) throw new Error('nothing kept');
    expect(await recalled(kept)).toBe(text);
    const sheet = host.book.sheets.find(({ name }) => name === 'Neufall-Ablage');
    expect(sheet?.visibility).toBe(length > 200_000 ? 'VeryHidden' : undefined);
    expect(host.book.active.name).toBe('Liste');
  });

  it('gives every text a column of its own, and empties it again', async () => {
    const { host } = bench();
    const [first, second] = await keep([long(250_000), long(300_000)]);
    if (first === undefined || second === undefined) throw new Error('nothing kept');
    await withExcel((context) => {
      forget(context, first);
      return send(context);
    });
    const [third] = await keep([long(210_000)], [second]);
    expect([first, second, third]).toEqual([
      { column: 0, pieces: 9 },
      { column: 1, pieces: 10 },
      { column: 0, pieces: 7 },
    ]);
    expect(host.sheet('Neufall-Ablage').grid.extent(true)).toEqual({ row: 0, column: 0, rows: 10, columns: 2 });
    expect(await recalled(second)).toBe(long(300_000));
  });
});
