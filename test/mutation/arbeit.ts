/**
 * Runs the tests against mutants of one file, one after the other: a process of its own, because a mutant may never come
 * to an end. Reads the work from its argument, says a line for each mutant.
 */
import { createVitest } from 'vitest/node';
import type { Mutant } from './mutanten.ts';

export interface Arbeit {
  readonly root: string;
  readonly file: string;
  readonly source: string;
  /** Paths of test files. */
  readonly tests: readonly string[];
  readonly mutanten: readonly Mutant[];
}

const { root, file, source, tests, mutanten } = JSON.parse(process.argv[2] ?? '') as Arbeit;

/** What Vite gives in place of the file. */
let code = source;
const plugin = { name: 'mutant', load: (id: string) => (id === file ? code : undefined) };

const vitest = await createVitest(
  {
    root,
    config: false,
    watch: false,
    include: ['test/core/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
    silent: true,
    testTimeout: 120_000,
    env: { TZ: 'UTC' },
    // It knows files by what the disk holds.
    fsModuleCache: false,
  },
  { plugins: [plugin] },
);

/** Whether a test fails. */
async function fails(text: string): Promise<boolean> {
  code = text;
  vitest.invalidateFile(file);
  const specifications = tests.map((test) => vitest.getRootProject().createSpecification(test));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return unhandledErrors.length > 0 || testModules.some((one) => one.state() === 'failed');
}

console.log(`bereit ${!(await fails(source))}`);
for (const { from, to, text } of mutanten)
  console.log(`mutant ${await fails(source.slice(0, from) + text + source.slice(to))}`);
process.exit(0);
