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

/**
 * Takes the steps in slices.
 * @param take gets what they yield
 * @param between is called after each slice
 */
export async function inSlices<Y, T>(
  steps: Generator<Y, T, undefined>,
  take: (one: Y) => void = () => {},
  between: () => void = () => {},
): Promise<T> {
  for (;;) {
    for (const end = performance.now() + SLICE; performance.now() < end; ) {
      const { done, value } = steps.next();
      if (done) {
        between();
        // What becomes of the result is work of its own.
        await breathe();
        return value;
      }
      take(value);
    }
    between();
    await breathe();
  }
}
