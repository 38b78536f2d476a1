/** Calls of the command line in tests: status, stdout and stderr of one call. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { neufall } from '../../importer/program.ts';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  /** What stdout says from now on; resolves with everything when the call ends. */
  readonly ended: Promise<Outcome>;
  /** Resolves when stdout holds the text. */
  says(text: string): Promise<void>;
  stop(): void;
}

/** Empty: what lies in the folder of temporary files, say a configuration, is nobody's business here. */
const cwd = mkdtempSync(join(tmpdir(), 'neufall-call-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** Starts a call. */
export function start(...argv: string[]): Call {
  const abort = new AbortController();
  let stdout = '';
  let stderr = '';
  let heard = () => {};
  const ended = neufall(argv, {
    stdout: (text) => {
      stdout += text;
      heard();
    },
    stderr: (text) => {
      stderr += text;
    },
    terminal: false,
    cwd,
    now: new Date(),
    signal: abort.signal,
    version: '1.2.3',
  }).then((status) => ({ status, stdout, stderr }));
  return {
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        heard = () => {
          if (stdout.includes(text)) resolve();
        };
        heard();
        void ended.then(() => reject(new Error(`ended without saying "${text}": ${stderr}`)));
      }),
    stop: () => abort.abort(),
  };
}

/** Calls and waits. */
export const call = (...argv: string[]): Promise<Outcome> => start(...argv).ended;
