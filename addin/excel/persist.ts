/**
 * What has to run as long as the pane is open, such as listening to Excel: begun again where Excel was busy. While a
 * cell is being edited every request is refused; `delayForCellEdit` makes an Excel wait that knows it, but not for what
 * a context registers, and the connection can be down, too.
 */
import { asFault, type FaultKind } from './fault.ts';

/** Faults that pass. */
const PASSING: ReadonlySet<FaultKind> = new Set<FaultKind>(['zellbearbeitung', 'verbindung']);
/** Milliseconds until the next attempt: the first, and the longest. */
const FIRST = 500;
const LONGEST = 4000;

export class Persistent {
  readonly #open = new Set<() => Promise<unknown>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST;

  /** Runs it until it has run through, or has met a fault that does not pass: then the actions do without. */
  begin(...runs: readonly (() => Promise<unknown>)[]): void {
    for (const run of runs) this.#open.add(run);
    this.#wait = FIRST;
    void this.now();
  }

  /** Tries at once what is still open: the person is back in the pane. */
  async now(): Promise<void> {
    const due = [...this.#open];
    this.#open.clear();
    // Side by side, and none waits for another: an Excel that lacks an event only lacks what hangs on it.
    await Promise.all(due.map((run) => this.#try(run)));
    if (this.#open.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST);
  }

  async #try(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (PASSING.has(asFault(error).kind)) this.#open.add(run);
    }
  }
}
