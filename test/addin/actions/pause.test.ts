/** Long work in slices: page 6 "Reading" (no task holds up the pane). */
import { expect, test } from 'vitest';
import { inSlices } from '../../../addin/actions/pause.ts';

test('what becomes of the result is a task of its own', async () => {
  const order: string[] = [];
  const work = inSlices(
    (function* () {
      order.push('one');
      yield;
      order.push('last step');
      return 'result';
    })(),
    (taken) => {
      order.push(`between, after ${taken}`);
      void Promise.resolve().then(() => order.push('what waits in this task'));
    },
  );
  order.push(await work);
  expect(order).toEqual(['one', 'last step', 'between, after 1', 'what waits in this task', 'result']);
});
