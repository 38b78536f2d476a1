/** Columns of cells as short texts. */
import { expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import { type Packed, pack, unpack } from '../../../core/sheet/packed.ts';

const zahlen = (n: number) => Array.from({ length: n }, (_, i) => i);

test.each<[string, readonly Cell[], Packed]>([
  ['nothing', [], { werte: [], breite: 1, stellen: '' }],
  [
    'each value once, numbers and texts apart',
    ['ja', null, 'ja', 1, '1', 'ja'],
    { werte: ['ja', null, 1, '1'], breite: 1, stellen: 'ABACDA' },
  ],
  [
    'as many as one digit tells',
    zahlen(64),
    { werte: zahlen(64), breite: 1, stellen: expect.stringMatching(/^AB.{61}\/$/) },
  ],
  ['one more', zahlen(65), { werte: zahlen(65), breite: 2, stellen: expect.stringMatching(/^AAAB.{124}BA$/) }],
])('%s', (_, cells, packed) => {
  expect(pack(cells)).toEqual(packed);
  expect(unpack(pack(cells))).toEqual(cells);
});
