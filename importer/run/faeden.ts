/**
 * The threads of a run: the main one, and beside it as many as the machine has processors for.
 * Why threads, and how many: docs/entscheidungen/0022-faeden.md.
 */
import { availableParallelism } from 'node:os';
import { ausFaden } from '../read/errors.ts';
import { Faden, nebenan, type Weiter } from '../system/faden.ts';

/** Below it a thread costs more than it saves: starting one takes as long as reading this much. */
const MINDESTENS = 8 * 1024 * 1024;
/** More gain little: most of what follows the cases is done by one. */
const HOECHSTENS = 4;

/** How many threads an import of so many bytes is worth. */
export function fadenzahl(bytes: number): number {
  return bytes < MINDESTENS ? 1 : Math.min(availableParallelism(), HOECHSTENS);
}

/** Who does a task: the main thread, or another one, by the name of the work. */
interface Arbeiten<A, E> {
  readonly hier: (auftrag: A, signal: AbortSignal) => Promise<E>;
  readonly dort: (tue: <U>(name: string, auftrag: unknown) => Promise<U>, auftrag: A) => Promise<E>;
}

const DATEI = nebenan('faden', import.meta.url);

export class Faeden {
  readonly anzahl: number;
  private readonly signal: AbortSignal;
  /** Those beside the main one. */
  private readonly andere: readonly Faden[];

  /** Starts them at once: they load their code while the main one still looks at the files. */
  constructor(anzahl: number, signal: AbortSignal) {
    this.anzahl = anzahl;
    this.signal = signal;
    this.andere = Array.from({ length: anzahl - 1 }, () => new Faden(DATEI));
  }

  /**
   * Does all tasks, the first ones first; results come in the order of the tasks. Once one fails, all end.
   * @param weiter told by the other threads that so many bytes or rows more are done
   * Throws what it threw, and the signal's reason.
   */
  async tue<A, E>(auftraege: readonly A[], { hier, dort }: Arbeiten<A, E>, weiter: Weiter = () => {}): Promise<E[]> {
    const gescheitert = new AbortController();
    const signal = AbortSignal.any([this.signal, gescheitert.signal]);
    const ergebnisse: E[] = [];
    const offen = auftraege.entries();
    const arbeite = async (eine: (auftrag: A) => Promise<E>) => {
      try {
        for (const [i, auftrag] of offen) ergebnisse[i] = await eine(auftrag);
      } catch (error) {
        gescheitert.abort(ausFaden(error));
      }
    };
    await Promise.all([
      arbeite(async (auftrag) => {
        // The others get theirs first: the main thread hears and says nothing until its own task first waits.
        await Promise.resolve();
        return hier(auftrag, signal);
      }),
      ...this.andere.map((faden) =>
        arbeite((auftrag) => dort((name, was) => faden.tue(name, was, weiter, signal), auftrag)),
      ),
    ]);
    signal.throwIfAborted();
    return ergebnisse;
  }

  /** Ends all but the main one. */
  async schliesse(): Promise<void> {
    await Promise.all(this.andere.map((faden) => faden.schliesse()));
  }

  /** For `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.schliesse();
  }
}
