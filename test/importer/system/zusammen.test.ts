import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { zusammen } from '../../../importer/system/zusammen.ts';

test('gives what all give, in their order', async () => {
  expect(await zusammen(setImmediate('langsam'), Promise.resolve(2), true)).toEqual(['langsam', 2, true]);
});

test('waits for all, also where one fails', async () => {
  let fertig = false;
  const langsam = setImmediate().then(() => {
    fertig = true;
  });
  await expect(zusammen(Promise.reject(new Error('genug')), langsam)).rejects.toThrow('genug');
  expect(fertig).toBe(true);
});
