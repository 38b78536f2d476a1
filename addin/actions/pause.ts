/** Letting the page breathe: long work is cut into slices, so that no task holds up the pane. */
import type { Steps } from '../../core/sheet/steps.ts';
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

/**
 * Takes the steps in slices.
 * @param between is called after each slice with the number of steps that have been taken
 */
export async function inSlices<T>(steps: Steps<T>, between: (taken: number) => void = () => {}): Promise<T> {
  let taken = 0;
  for (;;) {
    for (const end = performance.now() + SLICE; performance.now() < end; taken++) {
      const { done, value } = steps.next();
      if (done) {
        between(taken);
        // What becomes of the result is work of its own.
        await breathe();
        return value;
      }
    }
    between(taken);
    await breathe();
  }
}
