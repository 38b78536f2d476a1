/**
 * How long each phase of a run took, and how far it is.
 */
import type { Watch } from '../read/probe.ts';
import type { Phase } from './lauf.ts';

export type PhaseName = 'erkennen' | 'lesen' | 'verbinden' | 'beurteilen' | 'abstimmen' | 'schreiben';

/** Shows how far a phase is; `total` is 0 where that can't be said. */
export interface Progress {
  begin(phase: PhaseName, total: number): void;
  advance(done: number): void;
  end(): void;
}

export class Phases {
  readonly list: Phase[] = [];
  private readonly progress: Progress;
  private current: PhaseName = 'erkennen';
  private started = 0;

  constructor(progress: Progress) {
    this.progress = progress;
  }

  /** Begins a phase of `total` bytes or rows; what comes back is for the reader. */
  begin(phase: PhaseName, total: number, signal: AbortSignal, blockSize?: number): Watch {
    this.current = phase;
    this.started = performance.now();
    this.progress.begin(phase, total);
    return {
      signal,
      onBytes: (bytes) => this.advance(bytes),
      ...(blockSize === undefined ? {} : { blockSize }),
    };
  }

  advance(by: number): void {
    this.progress.advance(by);
  }

  /** Ends the phase, in which `zeilen` rows were worked on. */
  end(zeilen: number): void {
    this.progress.end();
    const ms = performance.now() - this.started;
    this.list.push({
      phase: this.current,
      ms: Math.round(ms),
      zeilen,
      zeilen_pro_sekunde: Math.round((zeilen * 1000) / Math.max(ms, 1)),
    });
  }
}
