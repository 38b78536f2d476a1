/** A thread for the workbook of a report, which is made beside the page. */
import type { Mappenschreiber } from '../report/schreiben.ts';
import { Faden, nebenan } from '../system/faden.ts';

const DATEI = nebenan('berichtsfaden', import.meta.url);

export class Berichtsfaden {
  private readonly signal: AbortSignal;
  private readonly faden = new Faden(DATEI);

  /** Starts it; it loads what it needs until there is something to do. */
  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  readonly mappe: Mappenschreiber = (auftrag) => this.faden.tue('mappe', auftrag, () => {}, this.signal);

  /** For `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.faden.schliesse();
  }
}
