/** Running actions one at a time, with progress and Abbrechen; every fault becomes a state. */
import { asFault } from '../excel/fault.ts';
import { Abgebrochen } from './pause.ts';
import { BEREIT, type Ereignis, istFrei, naechster, type Phase, type Vorgang, type Zustand } from './zustand.ts';

export class Ablauf {
  #zustand: Zustand = BEREIT;
  #abbruch = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #fortschritt = new Set<(anteil: number) => void>();

  get zustand(): Zustand {
    return this.#zustand;
  }

  /** Calls the listener after every change, but not for a work's share alone. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Calls the listener with the share of the work that is done: often, so nothing else is drawn for it. */
  onFortschritt(listener: (anteil: number) => void): void {
    this.#fortschritt.add(listener);
  }

  /** Something besides the state has changed. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  melde(ereignis: Ereignis): void {
    const vorher = this.#zustand;
    const zustand = naechster(vorher, ereignis);
    this.#zustand = zustand;
    if (zustand.art === 'arbeitet') {
      for (const listener of this.#fortschritt) listener(zustand.anteil);
      if (vorher.art === 'arbeitet' && vorher.phase === zustand.phase) return;
    }
    this.tell();
  }

  fortschritt(phase: Phase): (anteil: number) => void {
    return (anteil) => this.melde({ art: 'fortschritt', phase, anteil });
  }

  /** Runs an action, unless one is running. `signal` is raised by `abbrechen`. */
  async fuehreAus(vorgang: Vorgang, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!istFrei(this.#zustand)) return;
    this.#abbruch = new AbortController();
    const { signal } = this.#abbruch;
    this.melde({ art: 'start', vorgang });
    await this.gefasst(() => run(signal));
  }

  /** Stops reading and assessing; what is being written is written to its end. */
  abbrechen(): void {
    this.#abbruch.abort();
  }

  /** Nothing is thrown to the pane. */
  async gefasst(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (error instanceof Abgebrochen) this.melde({ art: 'ende', ergebnis: { art: 'abgebrochen' } });
      else this.melde({ art: 'fehler', fault: asFault(error) });
    }
  }
}
