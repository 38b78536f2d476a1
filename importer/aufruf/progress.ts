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

type Ausgabe = Pick<Context, 'stderr' | 'terminal' | 'texts'>;

export function createProgress(context: Ausgabe, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return context.terminal ? bar(context) : lines(context);
}

function bar({ texts }: Ausgabe): Progress {
  const format = '{phase} [{bar}] {percentage} %';
  const one = new SingleBar({ format, hideCursor: true, clearOnComplete: true, stream: process.stderr }, Presets.rect);
  return {
    begin: (phase, total) => one.start(Math.max(total, 1), 0, { phase: texts.phases[phase].padEnd(14) }),
    advance: (done) => one.increment(done),
    end: () => one.stop(),
  };
}

function lines({ texts, stderr }: Ausgabe): Progress {
  let current: PhaseName = 'erkennen';
  let all = 0;
  let sum = 0;
  let last = performance.now();
  return {
    begin(phase, total) {
      current = phase;
      all = total;
      sum = 0;
    },
    advance(done) {
      sum += done;
      const now = performance.now();
      if (now - last < LINE_EVERY_MS) return;
      last = now;
      const percent = all === 0 ? undefined : Math.min(100, Math.floor((sum * 100) / all));
      stderr(`${texts.progress(texts.phases[current], percent)}\n`);
    },
    end() {},
  };
}
