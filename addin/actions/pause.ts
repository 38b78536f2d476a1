/** Letting the page breathe: long work is cut into slices, so that no task holds up the pane. */

import { breathe, SLICE } from '../excel/breathe.ts';

/** The person pressed Abbrechen. */
export class Abgebrochen extends Error {
  constructor() {
    super('abgebrochen');
    this.name = 'Abgebrochen';
  }
}

export function check(signal: AbortSignal): void {
  if (signal.aborted) throw new Abgebrochen();
}

/** Runs `step` for 0 … count − 1 in slices. @throws Abgebrochen */
export async function eachInSlices(
  count: number,
  signal: AbortSignal,
  step: (index: number) => void,
  progress: (share: number) => void = () => {},
): Promise<void> {
  let index = 0;
  while (index < count) {
    const end = performance.now() + SLICE;
    while (index < count && performance.now() < end) step(index++);
    progress(index / count);
    if (index < count) await breathe();
    check(signal);
  }
}

/** Takes the steps in slices. */
export async function inSlices<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    for (const end = performance.now() + SLICE; performance.now() < end; ) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await breathe();
  }
}
