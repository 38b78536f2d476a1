/** A thread for the workbook of a report, which is made beside the page. */
import type { Mappenschreiber } from '../report/schreiben.ts';
import { Faden, nebenan } from '../system/faden.ts';

const DATEI = nebenan('berichtsfaden', import.meta.url);

export class Berichtsfaden {
  private readonly signal: AbortSignal;
  private faden: Faden | undefined;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Starts it, once; it loads what it needs until there is something to do. */
  beginne(): Faden {
    this.faden ??= new Faden(DATEI);
    return this.faden;
  }

  readonly mappe: Mappenschreiber = (auftrag) => this.beginne().tue('mappe', auftrag, () => {}, this.signal);

  /** For `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.faden?.schliesse();
  }
}
