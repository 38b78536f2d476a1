/**
 * Shows how far a run is: a bar on a terminal, otherwise a line every few seconds.
 * Source: page 5 "Long work shows a progress bar on a terminal and a line every few seconds otherwise".
 */
import { Presets, SingleBar } from 'cli-progress';
import type { PhaseName, Progress } from '../protokoll/phases.ts';
import type { Context } from './context.ts';

const SILENT: Progress = { begin() {}, advance() {}, end() {} };

/** Time between two lines. */
const LINE_EVERY_MS = 3000;

export function createProgress(context: Pick<Context, 'stderr' | 'terminal' | 'texts'>, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return context.terminal ? new Bar(context) : new Lines(context);
}

class Bar implements Progress {
  private readonly bar: SingleBar;
  private readonly texts: Context['texts'];
  constructor({ texts }: Pick<Context, 'texts'>) {
    this.texts = texts;
    const format = '{phase} [{bar}] {percentage} %';
    this.bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true, stream: process.stderr }, Presets.rect);
  }
  begin(phase: PhaseName, total: number): void {
    this.bar.start(Math.max(total, 1), 0, { phase: this.texts.phases[phase].padEnd(14) });
  }
  advance(done: number): void {
    this.bar.increment(done);
  }
  end(): void {
    this.bar.stop();
  }
}

class Lines implements Progress {
  private readonly context: Pick<Context, 'stderr' | 'texts'>;
  private phase: PhaseName = 'erkennen';
  private total = 0;
  private done = 0;
  private last = performance.now();
  constructor(context: Pick<Context, 'stderr' | 'texts'>) {
    this.context = context;
  }
  begin(phase: PhaseName, total: number): void {
    this.phase = phase;
    this.total = total;
    this.done = 0;
  }
  advance(done: number): void {
    this.done += done;
    const now = performance.now();
    if (now - this.last < LINE_EVERY_MS) return;
    this.last = now;
    const { texts, stderr } = this.context;
    const percent = this.total === 0 ? undefined : Math.min(100, Math.floor((this.done * 100) / this.total));
    stderr(`${texts.progress(texts.phases[this.phase], percent)}\n`);
  }
  end(): void {}
}
