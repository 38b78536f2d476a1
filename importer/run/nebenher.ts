/** A thread for the parts of a report that are made beside the main one. */
import type { Nebenher } from '../report/nebenher.ts';
import { Faden, nebenan } from '../system/faden.ts';

const DATEI = nebenan('berichtsfaden', import.meta.url);

export class Berichtsfaden implements Nebenher {
  private readonly signal: AbortSignal;
  private readonly faden = new Faden(DATEI);

  /** Starts it; it loads what it needs until there is something to do. */
  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  readonly rahmen: Nebenher['rahmen'] = (auftrag) => this.tue('rahmen', auftrag);
  readonly bilder: Nebenher['bilder'] = (auftrag) => this.tue('bilder', auftrag);

  private tue<E>(name: keyof Nebenher, auftrag: unknown): Promise<E> {
    return this.faden.tue<E>(name, auftrag, () => {}, this.signal);
  }

  /** For `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.faden.schliesse();
  }
}
