/** How far a property is tried: on a few fixed cases in `npm test`, as long as it says in `npm run fuzz` (fuzz.ts). */
import type { Parameters } from 'fast-check';

const minuten = Number(process.env['NEUFALL_FUZZ_MINUTEN'] ?? 0);

/** Whether `npm run fuzz` runs. */
export const ausgiebig = minuten > 0;

/** @param runs in `npm test` */
export function umfang<T>(runs: number): Parameters<T> {
  if (!ausgiebig) return { seed: 20260331, numRuns: runs };
  return {
    seed: Number(process.env['NEUFALL_FUZZ_SEED']),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: minuten * 60_000,
    markInterruptAsFailure: false,
  };
}
