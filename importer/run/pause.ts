/** A rest between two steps of a run. */
import { setImmediate } from 'node:timers/promises';

/** Lets Ctrl-C come in, which waits while a step works without a break. */
export async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
