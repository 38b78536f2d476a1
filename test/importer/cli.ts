/** One call of the command line inside the test's own process, or of the real program as a process. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';
import type { Io } from '../../importer/aufruf/context.ts';
import { neufall } from '../../importer/program.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

// The reports have tests of their own; here they would cost every call half a second. Processes write them.
vi.doMock('../../importer/report/schreiben.ts', () => ({ schreibeBericht: async () => {} }));

/** The clock of every call: the morning of the last day of March 2026, the sample's Stichtag. */
export const NOW = new Date(2026, 2, 31, 4, 30);

const root = mkdtempSync(join(tmpdir(), 'neufall-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A new empty folder; it goes after the tests of the file. */
export function newFolder(): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  return folder;
}

/** How far the work is: said every few seconds, so only by a machine that is busy. */
const FORTSCHRITT = /^[^„“\n]+(?:: \d+ %| …)\n$/;

/** Calls `neufall` with these arguments from the folder `cwd`. */
export async function call(cwd: string, argv: readonly string[], io: Partial<Io> = {}): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await neufall(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      if (!FORTSCHRITT.test(text)) stderr += text;
    },
    terminal: false,
    cwd,
    now: NOW,
    signal: new AbortController().signal,
    version: '1.2.3',
    ...io,
  });
  return { status, stdout, stderr };
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a program; its output is collected until it ends. */
export function start(command: string, args: readonly string[], options: SpawnOptions): Running {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, ended };
}

/** Starts `neufall` as a process of its own. */
export function startNeufall(cwd: string, argv: readonly string[], options: SpawnOptions = {}): Running {
  return start(process.execPath, [join(ROOT, 'importer', 'cli.ts'), ...argv], { cwd, ...options });
}

/** Every file below a folder by its path, as text with one character per byte; empty where there is no folder. */
export function filesBelow(folder: string): Record<string, string> {
  const entries = (() => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  })();
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}
