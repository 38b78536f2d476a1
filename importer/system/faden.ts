/**
 * A thread beside the main one, from both its ends: it does one task after the other, tells how far it is, and hands over
 * what came out or what went wrong. Tasks and results are plain data.
 */
import { extname } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';

/** Takes in that so many bytes or rows more are done, and what has come out so far. */
export type Weiter = (um: number, beilage: never) => void;

/** Does one task, and tells how far it is. */
export type Arbeit = (auftrag: never, weiter: (um: number, beilage?: unknown) => void) => Promise<unknown>;

type Meldung =
  | { readonly art: 'weiter'; readonly um: number; readonly beilage: unknown }
  | { readonly art: 'ergebnis'; readonly ergebnis: unknown }
  /** An error loses in copying what it was given beside its message. */
  | { readonly art: 'fehler'; readonly error: unknown; readonly eigenes: object };

/** The file of a thread beside the module at `url`: TypeScript as that one, or JavaScript in the package. */
export const nebenan = (name: string, url: string): URL => new URL(`${name}${extname(url)}`, url);

/** For the thread's own file: does each task that comes by the work of its name. */
export function bediene(arbeiten: Readonly<Record<string, Arbeit>>): void {
  const melde = (meldung: Meldung) => parentPort?.postMessage(meldung);
  parentPort?.on('message', async ({ name, auftrag }: { readonly name: string; readonly auftrag: never }) => {
    try {
      const arbeit = arbeiten[name];
      if (arbeit === undefined) throw new RangeError(`no work is called ${name}`);
      const ergebnis = await arbeit(auftrag, (um, beilage) => melde({ art: 'weiter', um, beilage }));
      melde({ art: 'ergebnis', ergebnis });
    } catch (error) {
      melde({ art: 'fehler', error, eigenes: error instanceof Error ? { ...error } : {} });
    }
  });
}

/** Who waits for the task at hand. */
interface Wartend {
  readonly weiter: Weiter;
  readonly ergebnis: (ergebnis: unknown) => void;
  readonly fehler: (error: unknown) => void;
}

export class Faden {
  private readonly worker: Worker;
  private wartend: Wartend | undefined;
  /** Why it does nothing any more. */
  private grund: unknown;
  private beendet = false;

  /** @param datei the file that calls `bediene` */
  constructor(datei: URL) {
    this.worker = new Worker(datei);
    this.worker.on('message', (meldung: Meldung) => this.melde(meldung));
    this.worker.on('error', (error) => {
      this.grund ??= error;
    });
    this.worker.on('exit', (code) => {
      this.beendet = true;
      this.grund ??= new Error(`a thread ended with ${code}`);
      this.wartend?.fehler(this.grund);
    });
  }

  /**
   * Does a task, one at a time. Throws what the task threw, and the signal's reason once the thread has ended, whatever it
   * was doing.
   */
  async tue<E>(name: string, auftrag: unknown, weiter: Weiter, signal: AbortSignal): Promise<E> {
    signal.throwIfAborted();
    if (this.beendet) throw this.grund;
    const abbruch = () => {
      this.grund ??= signal.reason;
      void this.worker.terminate();
    };
    signal.addEventListener('abort', abbruch);
    try {
      return await new Promise<E>((resolve, reject) => {
        this.wartend = { weiter, ergebnis: (ergebnis) => resolve(ergebnis as E), fehler: reject };
        this.worker.postMessage({ name, auftrag });
      });
    } finally {
      this.wartend = undefined;
      signal.removeEventListener('abort', abbruch);
    }
  }

  /** Ends the thread. */
  async schliesse(): Promise<void> {
    await this.worker.terminate();
  }

  private melde(meldung: Meldung): void {
    if (meldung.art === 'weiter') {
      try {
        this.wartend?.weiter(meldung.um, meldung.beilage as never);
      } catch (error) {
        this.wartend?.fehler(error);
      }
    } else if (meldung.art === 'ergebnis') this.wartend?.ergebnis(meldung.ergebnis);
    else {
      const { error, eigenes } = meldung;
      this.wartend?.fehler(error instanceof Error ? Object.assign(error, eigenes) : error);
    }
  }
}
