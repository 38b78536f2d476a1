/**
 * What a scheduled run needs to know: the program as this machine starts it, the configuration, and where it writes.
 * Source: page 5 "The first hour of a controller" (`neufall betrieb`).
 */
import { dirname } from 'node:path';

/** All paths are absolute. */
export interface Auftrag {
  /** Node and its arguments up to the command: `…/node --max-semi-space-size=8 …/cli.js`. */
  readonly programm: readonly string[];
  readonly config: string;
  /** Folders in which a run writes: output, history, log; each once, without those below another. */
  readonly schreibt: readonly string[];
  /** The user whose run it is. */
  readonly konto: string;
}

/** Young objects get little room; why stands in run.mjs. */
export const NODE_ARGUMENTE = ['--max-semi-space-size=8'] as const;

/** The folders of these paths, each once, without those that lie in another one. */
export function ordner(pfade: readonly string[]): readonly string[] {
  const alle = [...new Set(pfade)].sort();
  return alle.filter((eins) => !alle.some((anderer) => anderer !== eins && dirname(eins).startsWith(anderer)));
}
