/**
 * `npm run fuzz`: the properties of test/fuzz and of any dirty export, each for some minutes on new cases. What fails is
 * said with its seed and made small; the same seed fails again.
 *
 *   npm run fuzz -- [minutes per property; default 1] [seed; default the clock]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [minuten = '1', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
console.log(`Seed ${seed}, ${minuten} Minuten je Eigenschaft`);
const { status } = spawnSync(
  process.execPath,
  [
    ...['run.mjs', 'vitest', 'run', 'test/fuzz', 'test/importer/run/dirty.test.ts'],
    ...['--testTimeout', String((Number(minuten) + 5) * 60_000)],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEUFALL_FUZZ_MINUTEN: minuten, NEUFALL_FUZZ_SEED: seed },
  },
);
process.exitCode = status ?? 1;
