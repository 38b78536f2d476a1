/**
 * Stands in for Vitest while mutants run: collects the tests of a file as functions that can be called again and again.
 * What a test expects is decided by Vitest's own `expect`.
 */
import { pathToFileURL } from 'node:url';

export interface Probe {
  readonly file: string;
  readonly run: () => unknown;
}

type Fn = (...args: readonly unknown[]) => unknown;

// Vitest looks for the worker it runs in; `expect` needs nothing of it.
Object.assign(globalThis, { __vitest_worker__: { config: {}, environment: { name: 'node' } } });
const vitest = (await import(new URL('../../node_modules/vitest/dist/index.js', import.meta.url).href)) as {
  readonly expect: unknown;
};
export const { expect } = vitest;

let proben: Probe[] = [];
let current = '';
let vorher: Fn[] = [];
const cleanups: Fn[] = [];

/** Loads a file with tests, and prepares what they share. */
export async function sammle(file: string): Promise<readonly Probe[]> {
  proben = [];
  vorher = [];
  current = file;
  await import(pathToFileURL(file).href);
  for (const fn of vorher) await fn();
  return proben;
}

const each =
  (one: (name: string, fn: Fn) => void) =>
  (table: readonly unknown[]) =>
  (name: string, ...rest: readonly (Fn | object)[]) => {
    for (const line of table) one(name, () => last(rest)(...(Array.isArray(line) ? line : [line])));
  };

/** A test's function comes last, after its options. */
const last = (rest: readonly (Fn | object)[]): Fn => rest.findLast((one) => typeof one === 'function') as Fn;

const collect = (_name: string, ...rest: readonly (Fn | object)[]): void => {
  proben.push({ file: current, run: last(rest) });
};
const group = (_name: string, fn: Fn): void => {
  fn();
};

export const test = Object.assign(collect, { each: each(collect) });
export const it = test;
export const describe = Object.assign(group, { each: each(group) });
export const beforeAll = (fn: Fn): void => {
  vorher.push(fn);
};
export const afterAll = (fn: Fn): void => {
  cleanups.push(fn);
};

/** Modules in place of others, by the end of their address. */
export const ersetzt = new Map<string, Readonly<Record<string, unknown>>>();
export const vi = {
  doMock: (path: string, make: () => Readonly<Record<string, unknown>>): void => {
    ersetzt.set(path.replace(/^(\.\.?\/)+/, ''), make());
  },
};

/** At the end of the process. */
export function raeumeAuf(): void {
  for (const fn of cleanups) fn();
}
